package dev.covenant.measure;

import static dev.covenant.measure.FirstDay.EXCLUDED;
import static dev.covenant.measure.FirstDay.INCLUDED;
import static dev.covenant.measure.MonthRule.CORRESPONDING_DATE;
import static dev.covenant.measure.MonthRule.END_OF_MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedPeriodTest {
    private static final BusinessCalendar FEDERAL = BusinessCalendar.of("us-federal");

    private static CountedPeriod period(int count, PeriodUnit unit, FirstDay first, boolean clear, String rule) {
        var month = rule.equals("-") ? Optional.<MonthRule>empty() : Optional.of(MonthRule.valueOf(rule));
        return new CountedPeriod(count, unit, first, clear, month);
    }

    @ParameterizedTest
    @CsvSource({
        // count, unit, first day, clear, month rule, trigger, day reached
        "90, CALENDAR_DAYS, EXCLUDED, false, -, 2026-07-01, 2026-09-29", // colossus-1, Wed to Tue
        "90, CALENDAR_DAYS, EXCLUDED, false, -, 2026-11-23, 2027-02-21", // Mon to Sun: does not roll
        "90, CALENDAR_DAYS, EXCLUDED, false, -, 2026-12-31, 2027-03-31", // Thu to Wed
        "90, CALENDAR_DAYS, EXCLUDED, true,  -, 2026-12-31, 2027-04-01", // clear days: one more
        "90, CALENDAR_DAYS, EXCLUDED, false, -, 2023-12-01, 2024-02-29", // leap day is a day
        "180, CALENDAR_DAYS, EXCLUDED, false, -, 2026-05-03, 2026-10-30",
        "1,  CALENDAR_DAYS, EXCLUDED, false, -, 2026-12-31, 2027-01-01",
        "0,  CALENDAR_DAYS, EXCLUDED, false, -, 2026-12-31, 2026-12-31",
        "90, CALENDAR_DAYS, INCLUDED, false, -, 2026-07-01, 2026-09-28", // "from and including"
        "14, CALENDAR_DAYS, EXCLUDED, false, -, 2017-10-02, 2017-10-16", // E3
        "28, CALENDAR_DAYS, EXCLUDED, true,  -, 2017-10-01, 2017-10-30", // E2
        "14, CALENDAR_DAYS, EXCLUDED, false, -, 2026-11-23, 2026-12-07", // E12: Monday to Monday
        "30, CALENDAR_DAYS, EXCLUDED, false, -, 2019-12-24, 2020-01-23", // E17, The Maria
        "30, CALENDAR_DAYS, EXCLUDED, false, -, 2018-09-28, 2018-10-28", // Hausrath v Caravan
        "63, CALENDAR_DAYS, EXCLUDED, false, -, 2011-12-28, 2012-02-29", // Strata's day counts
        "29, CALENDAR_DAYS, EXCLUDED, false, -, 2012-02-28, 2012-03-28",
        "2,  CALENDAR_DAYS, EXCLUDED, false, -, 2014-08-15, 2014-08-17", // Strata
        "2,  WEEKS,         EXCLUDED, false, -, 2026-12-24, 2027-01-07",
        "2,  BUSINESS_DAYS, EXCLUDED, false, -, 2026-07-01, 2026-07-06", // over the observed 4 July
        "5,  BUSINESS_DAYS, EXCLUDED, false, -, 2026-07-01, 2026-07-09",
        "10, BUSINESS_DAYS, EXCLUDED, false, -, 2026-10-31, 2026-11-16", // Veterans Day left out
        "2,  BUSINESS_DAYS, INCLUDED, false, -, 2026-07-02, 2026-07-06",
        "2,  BUSINESS_DAYS, INCLUDED, false, -, 2026-07-04, 2026-07-07", // a Saturday is no day 1
        "4,  MONTHS, EXCLUDED, false, CORRESPONDING_DATE, 1978-09-30, 1979-01-30", // E15, Dodds v Walker
        "4,  MONTHS, EXCLUDED, false, END_OF_MONTH,       1978-09-30, 1979-01-31",
        "2,  MONTHS, EXCLUDED, false, CORRESPONDING_DATE, 1975-03-23, 1975-05-23", // E16, Riley
        "3,  MONTHS, EXCLUDED, false, CORRESPONDING_DATE, 2026-05-03, 2026-08-03",
        "1,  MONTHS, EXCLUDED, false, CORRESPONDING_DATE, 2014-02-28, 2014-03-28",
        "1,  MONTHS, EXCLUDED, false, END_OF_MONTH,       2014-02-28, 2014-03-31", // Strata LAST_DAY
        "1,  MONTHS, EXCLUDED, false, CORRESPONDING_DATE, 2026-01-31, 2026-02-28",
        "1,  MONTHS, EXCLUDED, false, CORRESPONDING_DATE, 2024-01-31, 2024-02-29",
        "2,  MONTHS, EXCLUDED, false, CORRESPONDING_DATE, 2014-06-30, 2014-08-30", // Strata NONE
        "2,  MONTHS, EXCLUDED, false, END_OF_MONTH,       2014-06-30, 2014-08-31",
        "1,  MONTHS, EXCLUDED, false, CORRESPONDING_DATE, 2014-07-31, 2014-08-31",
        "1,  MONTHS, EXCLUDED, false, END_OF_MONTH,       2014-06-30, 2014-07-31",
        "3,  MONTHS, EXCLUDED, false, END_OF_MONTH,       2014-08-15, 2014-11-15",
        "1,  MONTHS, INCLUDED, false, CORRESPONDING_DATE, 2026-03-01, 2026-03-31",
        "1,  MONTHS, INCLUDED, false, CORRESPONDING_DATE, 2026-01-31, 2026-02-28",
        "3,  YEARS,  INCLUDED, false, CORRESPONDING_DATE, 1992-01-13, 1995-01-12", // Mannai: anniversary 13 Jan
        "1,  YEARS,  EXCLUDED, false, CORRESPONDING_DATE, 2024-02-29, 2025-02-28",
        "1,  YEARS,  EXCLUDED, false, END_OF_MONTH,       2023-02-28, 2024-02-29",
        "2,  MONTHS, EXCLUDED, true,  CORRESPONDING_DATE, 2026-03-23, 2026-05-24",
    })
    void periodsRunForward(
            int count, PeriodUnit unit, FirstDay first, boolean clear, String rule, LocalDate from, LocalDate day) {
        assertThat(period(count, unit, first, clear, rule).after(from, FEDERAL).day())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        // count, unit, clear, event, last day before it
        "3,  CALENDAR_DAYS, true,  2017-10-20, 2017-10-16", // E1: hearing Fri 20 Oct, served by Mon 16 Oct
        "3,  BUSINESS_DAYS, true,  2017-10-23, 2017-10-17", // E7: Monday hearing, the Tuesday before
        "14, CALENDAR_DAYS, true,  2017-06-16, 2017-06-01", // E7: 14 days before Fri 16th, Thu 1st
        "10, CALENDAR_DAYS, false, 2007-09-11, 2007-09-01", // E10 before it rolls back to Fri 31 Aug
        "90, CALENDAR_DAYS, false, 2027-03-31, 2026-12-31",
        "90, CALENDAR_DAYS, true,  2027-03-31, 2026-12-30", // safe on a bare named date
        "90, CALENDAR_DAYS, false, 2024-03-01, 2023-12-02", // over a leap day
    })
    void periodsRunBackward(int count, PeriodUnit unit, boolean clear, LocalDate event, LocalDate day) {
        var calendar = BusinessCalendar.of("england");
        assertThat(period(count, unit, EXCLUDED, clear, "-")
                        .before(event, calendar)
                        .day())
                .isEqualTo(day);
        assertThat(period(count, unit, EXCLUDED, clear, "-").latestTrigger(event, calendar))
                .isEqualTo(day);
    }

    @Test
    void theLatestTriggerOfClampedMonthsIsTheLastOfThem() {
        var month = CountedPeriod.ofMonths(1, CORRESPONDING_DATE);
        assertThat(month.latestTrigger(LocalDate.of(2026, 2, 28), FEDERAL)).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(month.latestTrigger(LocalDate.of(2026, 2, 27), FEDERAL)).isEqualTo(LocalDate.of(2026, 1, 27));
        // by month ends nothing between 29 and 30 Mar reaches 30 Apr but 30 Mar; 31 Mar reaches it as well
        assertThat(CountedPeriod.ofMonths(1, END_OF_MONTH).latestTrigger(LocalDate.of(2026, 4, 30), FEDERAL))
                .isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void monthsWithoutARuleAreRefusedWithTheChoices() {
        var period = new CountedPeriod(1, PeriodUnit.MONTHS, EXCLUDED, false, Optional.empty());
        assertThatThrownBy(() -> period.after(LocalDate.of(2026, 2, 28), FEDERAL))
                .isInstanceOf(UnstatedRule.class)
                .hasMessage("the contract does not say how months are added, so 1 month from Sat 28 Feb 2026 cannot be"
                        + " counted; choose corresponding-date (Sat 28 Mar 2026) or end-of-month (Tue 31 Mar 2026)");
    }

    @Test
    void hoursRunByTheClockThroughBothClockChanges() {
        var hours = new CountedPeriod(48, PeriodUnit.HOURS, EXCLUDED, false, Optional.empty());
        // storm Sat 5 Dec 02:10 CST: 48 h are Mon 7 Dec 02:10
        assertThat(hours.after(at("2026-12-05T02:10", "America/Chicago"), FEDERAL))
                .isEqualTo(at("2026-12-07T02:10", "America/Chicago"));
        // New York loses an hour on Sun 8 Mar 2026 and gains one on Sun 1 Nov; London on 29 Mar and 25 Oct
        assertThat(hours.after(at("2026-03-07T12:00", "America/New_York"), FEDERAL)
                        .toLocalTime())
                .isEqualTo(LocalTime.of(13, 0));
        assertThat(hours.after(at("2026-10-31T12:00", "America/New_York"), FEDERAL)
                        .toLocalTime())
                .isEqualTo(LocalTime.of(11, 0));
        assertThat(hours.after(at("2026-03-28T12:00", "Europe/London"), FEDERAL).toLocalTime())
                .isEqualTo(LocalTime.of(13, 0));
        assertThat(hours.after(at("2026-10-24T12:00", "Europe/London"), FEDERAL).toLocalTime())
                .isEqualTo(LocalTime.of(11, 0));
        assertThat(hours.after(at("2026-03-28T12:00", "Asia/Tokyo"), FEDERAL).toLocalTime())
                .isEqualTo(LocalTime.of(12, 0));
        assertThatThrownBy(() -> hours.after(LocalDate.of(2026, 12, 5), FEDERAL))
                .hasMessageContaining("run from a moment");
    }

    @Test
    void theDayOfATriggerIsTheDayAtItsPlace() {
        // The Maria: discharge ended Tue 24 Dec 2019 21:54 PST, which was already 25 Dec 06:54 in Europe; 30 days
        var end = CountedPeriod.ofCalendarDays(30)
                .after(at("2019-12-24T21:54", "America/Los_Angeles"), BusinessCalendar.WEEKENDS_ONLY);
        assertThat(end).isEqualTo(at("2020-01-24T00:00", "America/Los_Angeles"));
        // the claim came 24 Jan 2020 12:42 CET, which is 03:42 PST: late
        assertThat(at("2020-01-24T12:42", "Europe/Berlin").toInstant()).isAfter(end.toInstant());
    }

    @Test
    void anEndIsThreeFieldsWhateverTheClockDoes() {
        var chicago = ZoneId.of("America/Chicago");
        var end = End.at24(LocalDate.of(2027, 3, 31), chicago);
        assertThat(end).hasToString("Wed 31 Mar 2027 24:00 CDT");
        assertThat(end.endsAt()).hasToString("2027-04-01T05:00:00Z");
        assertThat(end.firstDayFree()).isEqualTo(LocalDate.of(2027, 4, 1));
        // the end of the day on which the clock goes back is in standard time
        assertThat(End.at24(LocalDate.of(2026, 11, 1), chicago)).hasToString("Sun 1 Nov 2026 24:00 CST");
        assertThat(End.at24(LocalDate.of(2026, 10, 31), chicago)).hasToString("Sat 31 Oct 2026 24:00 CDT");
        // 90 days over both changes of London end at local midnight, 24:00 BST and 24:00 GMT
        assertThat(End.at24(LocalDate.of(2026, 3, 29), ZoneId.of("Europe/London"))
                        .endsAt())
                .hasToString("2026-03-29T23:00:00Z");
        assertThat(End.at24(LocalDate.of(2026, 10, 25), ZoneId.of("Europe/London"))
                        .endsAt())
                .hasToString("2026-10-26T00:00:00Z");
        assertThat(End.at24(LocalDate.of(2026, 3, 29), ZoneId.of("Asia/Tokyo")).endsAt())
                .hasToString("2026-03-29T15:00:00Z");
        // in Beirut the clock skipped midnight of 26 Mar 2028: 24:00 is the first moment there is
        assertThat(End.at24(LocalDate.of(2028, 3, 25), ZoneId.of("Asia/Beirut")).endsAt())
                .hasToString("2028-03-25T22:00:00Z");
        var noon = End.at(at("2026-07-01T12:00", "America/Chicago"));
        assertThat(noon).hasToString("Wed 1 Jul 2026 12:00 CDT");
        assertThat(End.at(at("2026-07-02T00:00", "America/Chicago")))
                .isEqualTo(End.at24(LocalDate.of(2026, 7, 1), chicago));
    }

    @Test
    void theCountIsShownDayOneMonthEndsAndTheLastDay() {
        assertThat(CountedPeriod.ofCalendarDays(90)
                        .after(LocalDate.of(2026, 12, 31), FEDERAL)
                        .workings("Received"))
                .isEqualTo(List.of("Received Thu 31 Dec 2026 (not counted). Day 1 Fri 1 Jan; day 31 Sun 31 Jan;"
                        + " day 59 Sun 28 Feb; day 90 Wed 31 Mar."));
        assertThat(CountedPeriod.ofBusinessDays(2)
                        .after(LocalDate.of(2026, 7, 1), FEDERAL)
                        .workings("Dispatched"))
                .isEqualTo(List.of(
                        "Dispatched Wed 1 Jul 2026 (not counted). Business day 1 Thu 2 Jul; business day 2 Mon 6 Jul.",
                        "Fri 3 Jul is a holiday: Independence Day (observed)."));
        assertThat(CountedPeriod.ofMonths(1, CORRESPONDING_DATE)
                        .after(LocalDate.of(2026, 1, 31), FEDERAL)
                        .workings("Agreed"))
                .isEqualTo(List.of("Agreed Sat 31 Jan 2026 (not counted). 1 month on, that month has no day 31, so its"
                        + " last day: Sat 28 Feb 2026."));
    }

    @Test
    void periodsPrintAsClausesSayThem() {
        assertThat(CountedPeriod.ofCalendarDays(90)).hasToString("90 calendar days");
        assertThat(CountedPeriod.ofCalendarDays(1)).hasToString("1 calendar day");
        assertThat(CountedPeriod.ofCalendarDays(14).clear()).hasToString("14 clear calendar days");
        assertThatThrownBy(() -> new CountedPeriod(1, PeriodUnit.MONTHS, INCLUDED, true, Optional.empty()))
                .hasMessageContaining("clear days");
        assertThatThrownBy(() -> CountedPeriod.ofCalendarDays(-1)).hasMessageContaining("-1");
    }

    @Test
    void theLatestTriggerIsInTimeAndTheNextDayIsLate() {
        var seed = 20261123L;
        var random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            var unit = List.of(PeriodUnit.values()).get(1 + random.nextInt(5));
            var first = List.of(FirstDay.values()).get(random.nextInt(2));
            var clear = first == EXCLUDED && random.nextBoolean();
            var rule = List.of(MonthRule.values()).get(random.nextInt(2));
            var period = new CountedPeriod(1 + random.nextInt(20), unit, first, clear, Optional.of(rule));
            var wanted = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
            var latest = period.latestTrigger(wanted, FEDERAL);
            assertThat(period.after(latest, FEDERAL).day())
                    .as("seed %s round %s: %s from %s", seed, round, period, latest)
                    .isBeforeOrEqualTo(wanted);
            assertThat(period.after(latest.plusDays(1), FEDERAL).day())
                    .as("seed %s round %s: %s from the day after %s", seed, round, period, latest)
                    .isAfter(wanted);
        }
    }

    private static ZonedDateTime at(String local, String zone) {
        return java.time.LocalDateTime.parse(local).atZone(ZoneId.of(zone));
    }
}
