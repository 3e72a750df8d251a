package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules of court as test vectors for the arithmetic. They govern no contract and are no presets (DOMAIN 2.4, 1). The
 * ids E1 to E22 and R1 to R24 are those of DOMAIN 2.
 */
class CourtRulesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** FRCP 6(a): R1, R2, R3, R5. */
    private static final ComputationRules FRCP_6 = ComputationRules.OPEN
            .with(Parameter.DAYS, PeriodUnit.CALENDAR_DAYS)
            .with(Parameter.FIRST_DAY, FirstDay.EXCLUDED)
            .with(Parameter.CLEAR_DAYS, ClearDays.NO)
            .with(Parameter.MONTHS, MonthRule.CORRESPONDING_DATE)
            .with(Parameter.YEARS, YearRule.TWELVE_MONTHS)
            .with(Parameter.SHORT_PERIODS, 0)
            .with(Parameter.ROLL_AFTER, Rolls.FORWARD)
            .with(Parameter.ROLL_BEFORE, Rolls.BACKWARD)
            .with(Parameter.ROLL_HOURS, Rolls.FORWARD)
            .with(Parameter.DAY_END, DayEnd.MIDNIGHT)
            .with(Parameter.TRIGGER_ZONE, TriggerZone.CONTRACT)
            .with(Parameter.MIDNIGHT_TRIGGER, MidnightTrigger.LEFT_OUT);

    /** CPR 2.8: R6; when the office is closed on the last day, CPR 2.8(5), the next day on which it is open. */
    private static final ComputationRules CPR_2_8 =
            FRCP_6.with(Parameter.CLEAR_DAYS, ClearDays.ALWAYS).with(Parameter.SHORT_PERIODS, 5);

    /** EU 1182/71 art. 3: R11, R12. */
    private static final ComputationRules EU_1182_71 = FRCP_6.with(Parameter.LEAST_BUSINESS_DAYS, 2)
            .with(Parameter.ROLL_BEFORE, Rolls.NONE)
            .with(Parameter.ROLL_HOURS, Rolls.NONE);

    private static Computed days(
            String source, int count, PeriodUnit unit, Direction direction, LocalDate from, ComputationRules rules) {
        return new Computation(
                        new Trigger.Day(from),
                        count,
                        Optional.of(unit),
                        direction,
                        false,
                        Ending.ACT,
                        BusinessCalendar.of(source),
                        NEW_YORK)
                .by(rules);
    }

    private static LocalDate federal(int count, Direction direction, LocalDate from) {
        return days("us-federal", count, PeriodUnit.CALENDAR_DAYS, direction, from, FRCP_6)
                .day();
    }

    @ParameterizedTest(name = "FRCP 6(a)(1): {0} days {1} {2}")
    @CsvSource({
        // E9 (FRAP 26 note): the tenth day after is Sat 1 Sep 2007, Mon 3 Sep is Labor Day; with its neighbours
        "10, AFTER,  2007-08-21, 2007-08-31, FRIDAY",
        "10, AFTER,  2007-08-22, 2007-09-04, TUESDAY",
        "10, AFTER,  2007-08-23, 2007-09-04, TUESDAY",
        "10, AFTER,  2007-08-24, 2007-09-04, TUESDAY",
        "10, AFTER,  2007-08-25, 2007-09-04, TUESDAY",
        "10, AFTER,  2007-08-26, 2007-09-05, WEDNESDAY",
        // E10: the tenth day before is Sat 1 Sep 2007
        "10, BEFORE, 2007-09-10, 2007-08-31, FRIDAY",
        "10, BEFORE, 2007-09-11, 2007-08-31, FRIDAY",
        "10, BEFORE, 2007-09-12, 2007-08-31, FRIDAY",
        "10, BEFORE, 2007-09-13, 2007-08-31, FRIDAY", // Labor Day rolls back over the weekend
        "10, BEFORE, 2007-09-14, 2007-09-04, TUESDAY",
        // E12: 14 days from a Monday end on a Monday
        "14, AFTER,  2026-11-23, 2026-12-07, MONDAY",
        // a three-day period counts weekends, unlike CPR 2.8(4): Thu + 3 is Sun, to Mon
        "3,  AFTER,  2026-11-05, 2026-11-09, MONDAY",
    })
    void lastDaysOffAWeekendRunOn(int count, Direction direction, LocalDate from, LocalDate day, DayOfWeek weekday) {
        assertThat(federal(count, direction, from)).isEqualTo(day);
        assertThat(day.getDayOfWeek()).isEqualTo(weekday);
    }

    @Test
    void anOfficeThatCannotBeReachedIsOneMoreDayListed() {
        // the 2009 committee note: due Fri 31 Aug 2007 by E10, and the clerk inaccessible that day: Thu 30 Aug
        var inaccessible = BusinessCalendar.of("us-federal", java.util.List.of(LocalDate.of(2007, 8, 31)));
        assertThat(Rolls.BACKWARD.roll(LocalDate.of(2007, 9, 1), inaccessible)).isEqualTo(LocalDate.of(2007, 8, 30));
    }

    @Test
    void theRollIsShownWithItsReason() {
        var computed =
                days("us-federal", 10, PeriodUnit.CALENDAR_DAYS, Direction.AFTER, LocalDate.of(2007, 8, 22), FRCP_6);
        assertThat(computed.counted()).isEqualTo(LocalDate.of(2007, 9, 1));
        assertThat(computed.workings())
                .containsExactly(
                        "From Wed 22 Aug 2007 (not counted). Day 1 Thu 23 Aug; day 9 Fri 31 Aug; day 10 Sat 1 Sep.",
                        "Sat 1 Sep 2007 is a Saturday: it rolls to Tue 4 Sep 2007.",
                        "Last moment Tue 4 Sep 2007 24:00 America/New_York.");
        assertThat(computed.dayByDay())
                .hasSize(14)
                .startsWith(new ComputedDay(LocalDate.of(2007, 8, 22), 0, "trigger, not counted"))
                .contains(
                        new ComputedDay(LocalDate.of(2007, 8, 23), 1, ""),
                        new ComputedDay(LocalDate.of(2007, 9, 1), 10, "weekend; reached, but it rolls"),
                        new ComputedDay(LocalDate.of(2007, 9, 3), 0, "holiday: Labor Day"))
                .endsWith(new ComputedDay(LocalDate.of(2007, 9, 4), 0, "the result"));
    }

    @ParameterizedTest(name = "FRCP 6(a)(2): {1} hours from {0}")
    @CsvSource({
        // from, hours, to; New York
        "2026-11-05T10:00, 24, 2026-11-06T10:00", // Thu to Fri
        "2026-11-06T10:00, 24, 2026-11-09T10:00", // Fri to Sat: same time on Monday
        "2026-11-10T10:00, 24, 2026-11-12T10:00", // Tue to Wed 11 Nov, Veterans Day: Thursday
        "2026-03-07T12:00, 72, 2026-03-10T13:00", // an hour is lost on 8 March; Tuesday
        "2007-11-02T10:23, 72, 2007-11-05T09:23", // the 2009 committee note's own example, over the change of clock
        "2026-10-30T12:00, 96, 2026-11-03T11:00", // an hour is gained on 1 November; Tuesday
    })
    void hoursStartAtOnceAndRollToTheSameTime(String from, int hours, String to) {
        var start = java.time.LocalDateTime.parse(from).atZone(NEW_YORK);
        var computed = new Computation(
                        new Trigger.Moment(start),
                        hours,
                        Optional.of(PeriodUnit.HOURS),
                        Direction.AFTER,
                        false,
                        Ending.ACT,
                        BusinessCalendar.of("us-federal"),
                        NEW_YORK)
                .by(FRCP_6);
        assertThat(computed.end()).isEqualTo(java.time.LocalDateTime.parse(to).atZone(NEW_YORK));
    }

    @Test
    void theLastDayEndsAt24UnlessTheOfficeCloses() {
        // FRCP 6(a)(4): midnight in the court's zone for electronic filing, closing time otherwise
        var day = LocalDate.of(2026, 3, 8); // 23 hours long in New York
        assertThat(DayEnd.MIDNIGHT.of(day, NEW_YORK))
                .isEqualTo(ZonedDateTime.parse("2026-03-09T00:00-04:00[America/New_York]"));
        assertThat(new DayEnd(Optional.of(LocalTime.of(17, 0))).of(day, NEW_YORK))
                .isEqualTo(ZonedDateTime.parse("2026-03-08T17:00-04:00[America/New_York]"));
    }

    @ParameterizedTest(name = "CPR 2.8: {0} {1} days {2} {3}")
    @CsvSource({
        // E1: at least 3 days before a hearing on Fri 20 Oct 2017: Mon 16 Oct
        "3,  BEFORE, 2017-10-20, 2017-10-16, MONDAY",
        "3,  BEFORE, 2017-10-19, 2017-10-13, FRIDAY", // a day earlier: the weekend is skipped
        "3,  BEFORE, 2017-10-23, 2017-10-17, TUESDAY", // E7: a Monday hearing, the Tuesday before
        "14, BEFORE, 2017-06-16, 2017-06-01, THURSDAY", // E7: 14 days before Fri 16th, Thu 1st
        "14, BEFORE, 2017-06-15, 2017-05-31, WEDNESDAY",
        "14, AFTER,  2017-10-02, 2017-10-16, MONDAY", // E3: within 14 days of service on 2 Oct
        "5,  AFTER,  2017-10-02, 2017-10-09, MONDAY", // five days skip the weekend
        "6,  AFTER,  2017-10-02, 2017-10-09, MONDAY", // six do not: Sun 8 Oct, office closed
    })
    void clearDaysAndShortPeriods(int count, Direction direction, LocalDate from, LocalDate day, DayOfWeek weekday) {
        assertThat(days("england", count, PeriodUnit.CALENDAR_DAYS, direction, from, CPR_2_8)
                        .day())
                .isEqualTo(day);
        assertThat(day.getDayOfWeek()).isEqualTo(weekday);
    }

    @ParameterizedTest(name = "CPR 6.26: posted {0}")
    @CsvSource({
        // E21: the second day after posting if a business day, else the next business day; a week of Oct 2026
        "2026-10-19, MONDAY,    2026-10-21, WEDNESDAY",
        "2026-10-20, TUESDAY,   2026-10-22, THURSDAY",
        "2026-10-21, WEDNESDAY, 2026-10-23, FRIDAY",
        "2026-10-22, THURSDAY,  2026-10-26, MONDAY",
        "2026-10-23, FRIDAY,    2026-10-26, MONDAY",
        "2026-10-24, SATURDAY,  2026-10-26, MONDAY",
        "2026-10-25, SUNDAY,    2026-10-27, TUESDAY",
        "2026-12-23, WEDNESDAY, 2026-12-29, TUESDAY", // Christmas Day, the weekend, Boxing Day kept on Mon 28
    })
    void firstClassPostIsServedOnTheSecondDay(LocalDate posted, DayOfWeek on, LocalDate served, DayOfWeek weekday) {
        assertThat(posted.getDayOfWeek()).isEqualTo(on);
        assertThat(served.getDayOfWeek()).isEqualTo(weekday);
        var rules = FRCP_6.with(Parameter.SHORT_PERIODS, 0);
        assertThat(days("england", 2, PeriodUnit.CALENDAR_DAYS, Direction.AFTER, posted, rules)
                        .day())
                .isEqualTo(served);
    }

    @ParameterizedTest(name = "CPR 6.26: e-mail sent {0}")
    @CsvSource({
        "2026-10-23T16:29, 2026-10-23", // Fri before 4.30pm: that day
        "2026-10-23T16:30, 2026-10-26", // not before 4.30pm: Mon
        "2026-10-24T10:00, 2026-10-26", // Sat
    })
    void emailBeforeHalfPastFourIsServedThatDay(String sent, LocalDate served) {
        var london = ZoneId.of("Europe/London");
        // the last minute that is "before 4.30pm"
        var hours = new BusinessHours(LocalTime.MIDNIGHT, LocalTime.of(16, 29, 59));
        var receipt = new DeemedReceipt(0, PeriodUnit.HOURS, Optional.of(hours), false)
                .receipt(
                        Dispatch.of(
                                DeliveryMethod.EMAIL,
                                java.time.LocalDateTime.parse(sent)
                                        .atZone(london)
                                        .toInstant(),
                                london),
                        new ReceiptPlace(london, BusinessCalendar.of("england")));
        assertThat(receipt.latestDay()).isEqualTo(served);
    }

    @Test
    void aPostalStrikeIsADayTheContractLists() {
        // E22: posted Tue 30 Aug 2022, strike Wed 31 Aug: Fri 2 Sep instead of Thu 1 Sep
        var strike = BusinessCalendar.of("england", java.util.List.of(LocalDate.of(2022, 8, 31)));
        assertThat(strike.plusBusinessDays(LocalDate.of(2022, 8, 30), 2)).isEqualTo(LocalDate.of(2022, 9, 2));
        assertThat(BusinessCalendar.of("england").plusBusinessDays(LocalDate.of(2022, 8, 30), 2))
                .isEqualTo(LocalDate.of(2022, 9, 1));
    }

    @ParameterizedTest(name = "EU 1182/71 art. 3: {0} {1} after {2}")
    @CsvSource({
        // count, unit, event, last day; TARGET closing days
        "1, WEEKS,         2026-11-23, 2026-11-30, MONDAY", // the same weekday
        "1, MONTHS,        2026-01-31, 2026-03-02, MONDAY", // no 31 Feb: Sat 28 Feb, to Monday
        "2, MONTHS,        2026-11-24, 2027-01-25, MONDAY", // Sun 24 Jan
        "3, CALENDAR_DAYS, 2026-11-23, 2026-11-26, THURSDAY",
        "3, CALENDAR_DAYS, 2026-11-26, 2026-11-30, MONDAY", // Fri 27, Sat, Sun: one working day; art. 3(5) adds Mon
        "2, CALENDAR_DAYS, 2026-11-27, 2026-12-01, TUESDAY", // Sat, Sun: Mon and Tue are the two working days
        "1, CALENDAR_DAYS, 2026-11-27, 2026-11-30, MONDAY", // one day needs none: Sat, to Monday by art. 3(4)
    })
    void periodsHoldTwoWorkingDays(int count, PeriodUnit unit, LocalDate event, LocalDate day, DayOfWeek weekday) {
        assertThat(days("eu-target", count, unit, Direction.AFTER, event, EU_1182_71)
                        .day())
                .isEqualTo(day);
        assertThat(day.getDayOfWeek()).isEqualTo(weekday);
    }

    @Test
    void aFixedDateIsNeitherComputedNorRolled() {
        // E13: "no later than November 1, 2007", a Thursday; and a Saturday, 3 Nov 2007
        var federal = BusinessCalendar.of("us-federal");
        assertThat(Computation.fixed(LocalDate.of(2007, 11, 1), federal).day()).isEqualTo(LocalDate.of(2007, 11, 1));
        var saturday = Computation.fixed(LocalDate.of(2007, 11, 3), federal);
        assertThat(saturday.day()).isEqualTo(LocalDate.of(2007, 11, 3));
        assertThat(saturday.steps())
                .containsExactly(
                        "A date that is named is not computed and does not roll.",
                        "Sat 3 Nov 2007 is no business day by us-federal; act before it.");
    }
}
