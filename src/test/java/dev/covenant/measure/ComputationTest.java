package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decided cases of DOMAIN 2.2 and the pairs of 2.3, each with the day before and the day after. */
class ComputationTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Everything stated, so that one parameter at a time can be stated otherwise. */
    private static final ComputationRules RULES = ComputationRules.OPEN
            .with(Parameter.DAYS, PeriodUnit.CALENDAR_DAYS)
            .with(Parameter.FIRST_DAY, FirstDay.EXCLUDED)
            .with(Parameter.CLEAR_DAYS, ClearDays.NO)
            .with(Parameter.MONTHS, MonthRule.CORRESPONDING_DATE)
            .with(Parameter.YEARS, YearRule.TWELVE_MONTHS)
            .with(Parameter.SHORT_PERIODS, 0)
            .with(Parameter.ROLL_AFTER, Rolls.NONE)
            .with(Parameter.ROLL_BEFORE, Rolls.NONE)
            .with(Parameter.ROLL_HOURS, Rolls.NONE)
            .with(Parameter.DAY_END, DayEnd.MIDNIGHT)
            .with(Parameter.TRIGGER_ZONE, TriggerZone.PLACE_OF_EVENT)
            .with(Parameter.MIDNIGHT_TRIGGER, MidnightTrigger.LEFT_OUT);

    private static Computation of(Trigger trigger, int count, PeriodUnit unit, boolean atLeast, Ending ending) {
        return new Computation(
                trigger,
                count,
                Optional.of(unit),
                Direction.AFTER,
                atLeast,
                ending,
                BusinessCalendar.of("us-federal"),
                LONDON);
    }

    private static LocalDate day(String from, int count, PeriodUnit unit, Ending ending, ComputationRules rules) {
        return of(new Trigger.Day(LocalDate.parse(from)), count, unit, false, ending)
                .by(rules)
                .day();
    }

    @ParameterizedTest(name = "E15, Dodds v Walker [1981] UKHL: four months from {0}")
    @CsvSource({"1978-09-29, 1979-01-29", "1978-09-30, 1979-01-30", "1978-10-01, 1979-02-01", "1978-10-31, 1979-02-28"})
    void fourMonthsEndOnTheCorrespondingDate(String notice, LocalDate last) {
        assertThat(day(notice, 4, PeriodUnit.MONTHS, Ending.ACT, RULES)).isEqualTo(last);
    }

    @Test
    void doddsHadUntilMidnightAndTheNextDayIsLate() {
        var end = of(new Trigger.Day(LocalDate.of(1978, 9, 30)), 4, PeriodUnit.MONTHS, false, Ending.ACT)
                .by(RULES)
                .end();
        assertThat(end).isEqualTo(LocalDate.of(1979, 1, 31).atStartOfDay(LONDON));
    }

    @ParameterizedTest(name = "E16, E J Riley v Eurostile: not less than two months after {0}")
    @CsvSource({"1973-03-22, 1973-05-22", "1973-03-23, 1973-05-23", "1973-03-24, 1973-05-24"})
    void notLessThanMonthsIsSatisfiedOnTheCorrespondingDate(LocalDate from, LocalDate enough) {
        assertThat(of(new Trigger.Day(from), 2, PeriodUnit.MONTHS, true, Ending.EFFECT)
                        .by(RULES)
                        .day())
                .isEqualTo(enough);
    }

    @ParameterizedTest(name = "E2: not less than 28 days after {0}")
    @CsvSource({"2017-09-30, 2017-10-28, 2017-10-29", "2017-10-01, 2017-10-29, 2017-10-30"})
    void clearDaysAskOneDayMore(LocalDate from, LocalDate notClear, LocalDate clear) {
        var asked = of(new Trigger.Day(from), 28, PeriodUnit.CALENDAR_DAYS, true, Ending.EFFECT);
        assertThat(asked.by(RULES).day()).isEqualTo(notClear);
        var computed = asked.by(RULES.with(Parameter.CLEAR_DAYS, ClearDays.AT_LEAST));
        assertThat(computed.day()).isEqualTo(clear);
        // the clear days are over at 24:00 of the day before, which is the beginning of the day reached
        assertThat(computed.end()).isEqualTo(clear.atStartOfDay(LONDON));
    }

    @Test
    void theMariaReadsTheDayAtThePlaceOfTheEvent() {
        // E17, Euronav v Repsol [2021] EWHC 2565 (Comm): discharge ended 24 Dec 2019 21:54 PST, 25 Dec 06:54 CET
        var discharge = LocalDateTime.parse("2019-12-24T21:54").atZone(ZoneId.of("America/Los_Angeles"));
        var asked = new Computation(
                new Trigger.Moment(discharge),
                30,
                Optional.of(PeriodUnit.CALENDAR_DAYS),
                Direction.AFTER,
                false,
                Ending.ACT,
                BusinessCalendar.WEEKENDS_ONLY,
                ZoneId.of("Europe/Madrid"));
        assertThat(discharge.withZoneSameInstant(ZoneId.of("Europe/Madrid")).toLocalDateTime())
                .isEqualTo("2019-12-25T06:54");
        var there = asked.by(RULES);
        assertThat(there.first()).isEqualTo(LocalDate.of(2019, 12, 25));
        assertThat(there.day()).isEqualTo(LocalDate.of(2020, 1, 23));
        var claim = LocalDateTime.parse("2020-01-24T12:42").atZone(ZoneId.of("Europe/Madrid"));
        assertThat(claim).isAfter(there.end());
        // had the day been read in Madrid, the claim would have been in time
        var here = asked.by(RULES.with(Parameter.TRIGGER_ZONE, TriggerZone.CONTRACT));
        assertThat(here.day()).isEqualTo(LocalDate.of(2020, 1, 24));
        assertThat(claim).isBefore(here.end());
        assertThat(here.workings()).contains("Tue 24 Dec 2019 21:54 PST is Wed 25 Dec 2019 in Europe/Madrid.");
    }

    @ParameterizedTest(name = "Matthew v Sedman [2021] UKSC 19: a breach complete at {0}")
    @CsvSource({"2011-06-02T23:59, 2017-06-02", "2011-06-03T00:00, 2017-06-02", "2011-06-03T00:01, 2017-06-03"})
    void aTriggerAtMidnightLeavesAWholeDayThatCounts(String breach, LocalDate last) {
        var asked = of(
                new Trigger.Moment(LocalDateTime.parse(breach).atZone(LONDON)), 6, PeriodUnit.YEARS, false, Ending.ACT);
        assertThat(asked.by(RULES.with(Parameter.MIDNIGHT_TRIGGER, MidnightTrigger.COUNTS))
                        .day())
                .isEqualTo(last);
    }

    @ParameterizedTest(name = "Hausrath v Caravan (4th Dept 2023), 30 days from {0}")
    @CsvSource({"2018-09-27, 2018-10-27", "2018-09-28, 2018-10-28", "2018-09-29, 2018-10-29"})
    void noticeTakesEffectOnASunday(String received, LocalDate effect) {
        // 28 Oct 2018 is a Sunday: taking effect is no act and does not roll, whatever the rules
        assertThat(day(received, 30, PeriodUnit.CALENDAR_DAYS, Ending.EFFECT, RULES))
                .isEqualTo(effect);
        assertThat(day(
                        received,
                        30,
                        PeriodUnit.CALENDAR_DAYS,
                        Ending.EFFECT,
                        RULES.with(Parameter.ROLL_AFTER, Rolls.FORWARD)))
                .isEqualTo(effect);
    }

    @ParameterizedTest(name = "DOMAIN 2.3: one month from {0}")
    @CsvSource({
        "2014-02-27, 2014-03-27, 2014-03-27",
        "2014-02-28, 2014-03-28, 2014-03-31",
        "2014-03-01, 2014-04-01, 2014-04-01",
        "2024-02-28, 2024-03-28, 2024-03-28",
        "2024-02-29, 2024-03-29, 2024-03-31",
        "2024-01-30, 2024-02-29, 2024-02-29",
        "2024-01-31, 2024-02-29, 2024-02-29",
        "2023-12-31, 2024-01-31, 2024-01-31",
    })
    void correspondingDateOrEndOfMonth(String from, LocalDate corresponding, LocalDate endOfMonth) {
        assertThat(day(from, 1, PeriodUnit.MONTHS, Ending.EFFECT, RULES)).isEqualTo(corresponding);
        assertThat(day(from, 1, PeriodUnit.MONTHS, Ending.EFFECT, RULES.with(Parameter.MONTHS, MonthRule.END_OF_MONTH)))
                .isEqualTo(endOfMonth);
    }

    @ParameterizedTest(name = "DOMAIN 2.3: a deadline on {0}")
    @CsvSource({
        // last day counted, California's switches, New York's, back
        "2026-11-06, 2026-11-06, 2026-11-06, 2026-11-06", // Friday
        "2026-11-07, 2026-11-07, 2026-11-09, 2026-11-06", // Saturday
        "2026-11-08, 2026-11-09, 2026-11-09, 2026-11-06", // Sunday
        "2026-11-09, 2026-11-09, 2026-11-09, 2026-11-09", // Monday
        "2026-11-11, 2026-11-12, 2026-11-12, 2026-11-10", // Veterans Day, Wednesday
    })
    void saturdaySundayAndHolidayAreThreeSwitches(LocalDate last, LocalDate california, LocalDate all, LocalDate back) {
        var from = last.minusDays(10).toString();
        var switches = new Rolls(Roll.NONE, Roll.FORWARD, Roll.FORWARD);
        assertThat(rolled(from, switches)).isEqualTo(california);
        assertThat(rolled(from, Rolls.FORWARD)).isEqualTo(all);
        assertThat(rolled(from, Rolls.BACKWARD)).isEqualTo(back);
        assertThat(rolled(from, Rolls.NONE)).isEqualTo(last);
    }

    private static LocalDate rolled(String from, Rolls rolls) {
        return day(from, 10, PeriodUnit.CALENDAR_DAYS, Ending.ACT, RULES.with(Parameter.ROLL_AFTER, rolls));
    }

    @ParameterizedTest(name = "DOMAIN 2.3: {0} days from Thu 5 Nov 2026")
    @CsvSource({"4, 2026-11-09, 2026-11-12", "5, 2026-11-10, 2026-11-13", "6, 2026-11-11, 2026-11-11"})
    void shortPeriodsSkipWeekendsUpToTheThreshold(int count, LocalDate counting, LocalDate skipping) {
        // four skipped: Fri 6, Mon 9, Tue 10, Thu 12 Nov; Wed 11 is Veterans Day
        assertThat(day("2026-11-05", count, PeriodUnit.CALENDAR_DAYS, Ending.ACT, RULES))
                .isEqualTo(counting);
        assertThat(day(
                        "2026-11-05",
                        count,
                        PeriodUnit.CALENDAR_DAYS,
                        Ending.ACT,
                        RULES.with(Parameter.SHORT_PERIODS, 5)))
                .isEqualTo(skipping);
    }

    @ParameterizedTest(name = "N.Y. Gen. Constr. Law s. 58: {1} years from {0}")
    @CsvSource({
        // from, years, last day by s. 58, last day by twelve months
        "2023-02-27, 1, 2024-02-27, 2024-02-27",
        "2023-02-28, 1, 2024-02-29, 2024-02-28", // day 365 is the 28th and the 29th together
        "2023-03-01, 1, 2024-03-01, 2024-03-01",
        "2024-02-28, 1, 2025-02-28, 2025-02-28",
        "2024-02-29, 1, 2025-02-28, 2025-02-28",
        "2024-03-01, 1, 2025-03-01, 2025-03-01",
        "2024-02-29, 4, 2028-02-29, 2028-02-29",
        "2022-02-28, 1, 2023-02-28, 2023-02-28",
        "2026-12-31, 3, 2029-12-31, 2029-12-31",
    })
    void theLeapDayAndTheDayBeforeAreOne(String from, int years, LocalDate statute, LocalDate months) {
        var leap = RULES.with(Parameter.YEARS, YearRule.LEAP_DAY_AS_ONE);
        assertThat(day(from, years, PeriodUnit.YEARS, Ending.EFFECT, leap)).isEqualTo(statute);
        assertThat(day(from, years, PeriodUnit.YEARS, Ending.EFFECT, RULES)).isEqualTo(months);
    }

    @Test
    void ofTheYearDayByDayHas365NumbersAndTheLeapDayNoneOfItsOwn() {
        var computed = of(new Trigger.Day(LocalDate.of(2023, 2, 28)), 1, PeriodUnit.YEARS, false, Ending.EFFECT)
                .by(RULES.with(Parameter.YEARS, YearRule.LEAP_DAY_AS_ONE));
        var days = computed.dayByDay();
        assertThat(days).hasSize(367); // the trigger and 366 calendar days
        assertThat(days.get(365)).isEqualTo(new ComputedDay(LocalDate.of(2024, 2, 28), 365, ""));
        assertThat(days.get(366).number()).isEqualTo(365);
        assertThat(days.get(366).day()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void aYearHas365DaysOr366() {
        // DOMAIN 2.3: one year with a 29 Feb in it has 366 calendar days
        var computed = of(new Trigger.Day(LocalDate.of(2023, 6, 1)), 1, PeriodUnit.YEARS, false, Ending.EFFECT)
                .by(RULES);
        assertThat(computed.day()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(computed.dayByDay().get(366).number()).isEqualTo(366);
    }

    @Test
    void theLastMomentIs24OrCloseOfBusiness() {
        // PECL 1:304: a reply that must reach the other party must arrive by close of business
        var asked = of(new Trigger.Day(LocalDate.of(2026, 10, 15)), 10, PeriodUnit.CALENDAR_DAYS, false, Ending.ACT);
        assertThat(asked.by(RULES).end()).isEqualTo(ZonedDateTime.parse("2026-10-26T00:00Z[Europe/London]"));
        var close = RULES.with(Parameter.DAY_END, new DayEnd(Optional.of(LocalTime.of(17, 0))));
        assertThat(asked.by(close).end()).isEqualTo(ZonedDateTime.parse("2026-10-25T17:00Z[Europe/London]"));
        assertThat(asked.by(close).endWords()).isEqualTo("Sun 25 Oct 2026 17:00 Europe/London");
        assertThat(asked.by(RULES).endWords()).isEqualTo("Sun 25 Oct 2026 24:00 Europe/London");
    }

    @ParameterizedTest(name = "both clock changes: the last day {1} in {0}")
    @CsvSource({
        // zone, last day, first moment after it
        "America/New_York, 2026-03-07, 2026-03-08T05:00:00Z",
        "America/New_York, 2026-03-08, 2026-03-09T04:00:00Z",
        "America/New_York, 2026-03-09, 2026-03-10T04:00:00Z",
        "America/New_York, 2026-10-31, 2026-11-01T04:00:00Z",
        "America/New_York, 2026-11-01, 2026-11-02T05:00:00Z",
        "America/New_York, 2026-11-02, 2026-11-03T05:00:00Z",
        "Europe/London,    2026-03-28, 2026-03-29T00:00:00Z",
        "Europe/London,    2026-03-29, 2026-03-29T23:00:00Z",
        "Europe/London,    2026-10-24, 2026-10-24T23:00:00Z",
        "Europe/London,    2026-10-25, 2026-10-26T00:00:00Z",
        "Asia/Tokyo,       2026-03-29, 2026-03-29T15:00:00Z",
        "Asia/Tokyo,       2026-10-25, 2026-10-25T15:00:00Z",
        "Asia/Tokyo,       2026-12-31, 2026-12-31T15:00:00Z",
    })
    void ninetyDaysEndAtLocalMidnightOnEitherSideOfAClockChange(String zone, LocalDate last, String moment) {
        var computed = new Computation(
                        new Trigger.Day(last.minusDays(90)),
                        90,
                        Optional.of(PeriodUnit.CALENDAR_DAYS),
                        Direction.AFTER,
                        false,
                        Ending.EFFECT,
                        BusinessCalendar.WEEKENDS_ONLY,
                        ZoneId.of(zone))
                .by(RULES);
        assertThat(computed.day()).isEqualTo(last);
        assertThat(computed.end().toInstant()).hasToString(moment);
    }

    @Test
    void whatNobodySaysIsRefusedWithTheChoicesAndWhatEachGives() {
        var asked = of(new Trigger.Day(LocalDate.of(2014, 2, 28)), 1, PeriodUnit.MONTHS, false, Ending.EFFECT);
        var open = new java.util.HashMap<>(RULES.stated());
        open.remove(Parameter.MONTHS);
        assertThatThrownBy(() -> asked.by(new ComputationRules(open)))
                .isInstanceOf(UnstatedRule.class)
                .hasMessage("neither the contract nor its law says how to count 1 month after Fri 28 Feb 2014; choose"
                        + " month-rule corresponding-date (Fri 28 Mar 2014 24:00 Europe/London); or month-rule"
                        + " end-of-month (Mon 31 Mar 2014 24:00 Europe/London)");
        // a day earlier nothing depends on it, and nothing is asked
        var before = of(new Trigger.Day(LocalDate.of(2014, 2, 27)), 1, PeriodUnit.MONTHS, false, Ending.EFFECT);
        assertThat(before.by(new ComputationRules(open)).day()).isEqualTo(LocalDate.of(2014, 3, 27));
    }

    @Test
    void openReadingsNameOnlyWhatMatters() {
        // ten days after Thu 5 Nov 2026, for an effect: Sun 15 Nov; nothing rolls
        var asked = new Computation(
                new Trigger.Day(LocalDate.of(2026, 11, 5)),
                10,
                Optional.empty(),
                Direction.AFTER,
                false,
                Ending.EFFECT,
                BusinessCalendar.of("us-federal"),
                LONDON);
        var readings = asked.readings(ComputationRules.OPEN.with(Parameter.FIRST_DAY, FirstDay.EXCLUDED));
        assertThat(readings)
                .extracting(reading -> reading.computed().day())
                .containsExactly(LocalDate.of(2026, 11, 15), LocalDate.of(2026, 11, 20));
        assertThat(readings)
                .extracting(ComputationReading::words)
                .containsExactly("days calendar-days", "days business-days");
    }

    @Test
    void choicesThatLeadToTheSameEndAreSaidTogether() {
        // three days before Wed 25 Nov 2026 are Sun 22 Nov; if short periods skip weekends, Fri 20 Nov
        var asked = new Computation(
                new Trigger.Day(LocalDate.of(2026, 11, 25)),
                3,
                Optional.of(PeriodUnit.CALENDAR_DAYS),
                Direction.BEFORE,
                false,
                Ending.ACT,
                BusinessCalendar.of("us-federal"),
                LONDON);
        var readings = asked.readings(ComputationRules.OPEN
                .with(Parameter.FIRST_DAY, FirstDay.EXCLUDED)
                .with(Parameter.DAY_END, DayEnd.MIDNIGHT));
        assertThat(readings)
                .extracting(ComputationReading::words)
                .containsExactly(
                        "short-periods none, roll-before backward; or short-periods 5 days",
                        "short-periods none, roll-before none",
                        "short-periods none, roll-before forward");
        assertThat(readings)
                .extracting(reading -> reading.computed().day())
                .containsExactly(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23));
    }

    @Test
    void contradictoryRulesAreRefused() {
        var asked = of(new Trigger.Day(LocalDate.of(2026, 11, 5)), 10, PeriodUnit.CALENDAR_DAYS, true, Ending.EFFECT);
        assertThatThrownBy(() -> asked.by(RULES.with(Parameter.CLEAR_DAYS, ClearDays.AT_LEAST)
                        .with(Parameter.FIRST_DAY, FirstDay.INCLUDED)))
                .hasMessage("clear days leave the first day out; it cannot be included");
        assertThatThrownBy(() -> of(new Trigger.Day(LocalDate.of(2026, 11, 5)), 48, PeriodUnit.HOURS, false, Ending.ACT)
                        .by(RULES))
                .hasMessage("48 hours run from a moment: give the time of day as well");
        assertThatThrownBy(() -> RULES.withWords(Parameter.MONTHS, "end of month"))
                .hasMessageContaining("`end of month` is no value of month-rule (how a month is added); write"
                        + " `corresponding-date`, `end-of-month` or `last-business-day`");
    }

    @Test
    void aClauseOverridesItsContractWhichOverridesItsLaw() {
        var law = RULES;
        var contract = ComputationRules.OPEN.with(Parameter.MONTHS, MonthRule.END_OF_MONTH);
        var clause = ComputationRules.OPEN.with(Parameter.MONTHS, MonthRule.LAST_BUSINESS_DAY);
        assertThat(contract.or(law).get(Parameter.MONTHS)).contains(MonthRule.END_OF_MONTH);
        assertThat(clause.or(contract).or(law).get(Parameter.MONTHS)).contains(MonthRule.LAST_BUSINESS_DAY);
        assertThat(clause.or(contract).or(law).get(Parameter.FIRST_DAY)).contains(FirstDay.EXCLUDED);
    }

    @Test
    void everyParameterIsReadBackAsItIsWritten() {
        var words = List.of(
                "business-days",
                "included",
                "always",
                "last-business-day",
                "leap-day-as-one",
                "5 days",
                "2 days",
                "saturday none, sunday forward, holiday forward",
                "modified-backward",
                "nearest",
                "17:00",
                "party-setting-the-time",
                "counts");
        var rules = ComputationRules.OPEN;
        for (int i = 0; i < words.size(); i++) {
            rules = rules.withWords(Parameter.all().get(i), words.get(i));
        }
        var read = rules;
        assertThat(Parameter.all())
                .extracting(parameter -> read.words(parameter).orElseThrow())
                .isEqualTo(words);
    }
}
