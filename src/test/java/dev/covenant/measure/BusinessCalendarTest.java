package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
    private static final BusinessCalendar FEDERAL = BusinessCalendar.of("us-federal");
    private static final BusinessCalendar GCL24 = BusinessCalendar.of("us-new-york-gcl24");
    private static final BusinessCalendar ENGLAND = BusinessCalendar.of("england");

    @ParameterizedTest
    @CsvSource({
        // day, weekday, federal (5 USC 6103), New York (GCL 24), England
        "2026-07-03, FRIDAY,    closed, open,   open", // 4 July is a Saturday: only federal offices move
        "2026-07-02, THURSDAY,  open,   open,   open",
        "2026-02-12, THURSDAY,  open,   closed, open", // Lincoln
        "2026-11-03, TUESDAY,   open,   closed, open", // general election day
        "2026-11-11, WEDNESDAY, closed, closed, open", // Veterans
        "2026-11-26, THURSDAY,  closed, closed, open", // Thanksgiving
        "2026-11-27, FRIDAY,    open,   open,   open",
        "2026-10-12, MONDAY,    closed, closed, open", // Columbus
        "2026-04-03, FRIDAY,    open,   open,   closed", // Good Friday is no federal holiday
        "2026-12-25, FRIDAY,    closed, closed, closed",
        "2026-12-28, MONDAY,    open,   open,   closed", // Boxing Day, a Saturday, kept on Monday
        "2027-01-01, FRIDAY,    closed, closed, closed",
        "2027-06-18, FRIDAY,    closed, open,   open", // Juneteenth 2027 is a Saturday
        "2027-07-05, MONDAY,    closed, closed, open", // 4 July 2027 is a Sunday: both move
        "2027-12-31, FRIDAY,    closed, open,   open", // for New Year's Day 2028, a Saturday
        "2028-01-03, MONDAY,    open,   open,   closed",
        "2021-06-18, FRIDAY,    closed, open,   open", // the first Juneteenth, a Saturday
        "2020-06-19, FRIDAY,    open,   open,   open",
        "2022-09-19, MONDAY,    open,   open,   closed", // state funeral
        "2026-08-01, SATURDAY,  closed, closed, closed",
        "2026-08-02, SUNDAY,    closed, closed, closed",
    })
    void eachStatuteClosesItsOwnDays(LocalDate day, DayOfWeek weekday, String federal, String newYork, String england) {
        assertThat(day.getDayOfWeek()).isEqualTo(weekday);
        assertThat(FEDERAL.isBusinessDay(day)).as("federal").isEqualTo(federal.equals("open"));
        assertThat(GCL24.isBusinessDay(day)).as("New York").isEqualTo(newYork.equals("open"));
        assertThat(ENGLAND.isBusinessDay(day)).as("England").isEqualTo(england.equals("open"));
    }

    @Test
    void federalHolidaysAreJollydaysUnitedStatesPlusColumbusDay() {
        var jollyday = HolidayManager.getInstance(ManagerParameters.create("us"));
        for (int year = 2021; year <= 2060; year++) {
            var expected = new TreeSet<LocalDate>();
            // New Year's Day of the next year may be kept on this year's last day
            for (int of : new int[] {year, year + 1}) {
                jollyday.getHolidays(Year.of(of)).stream().map(Holiday::getDate).forEach(expected::add);
            }
            expected.add(LocalDate.of(year, 10, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY)));
            var inYear = year;
            expected.removeIf(day -> day.getYear() != inYear || BusinessCalendar.isWeekend(day));
            assertThat(closedWeekdays(FEDERAL, year)).as("federal %s", year).isEqualTo(expected);
        }
    }

    @Test
    void englishHolidaysAgreeWithJollyday() {
        var jollyday = HolidayManager.getInstance(ManagerParameters.create("gb"));
        for (int year = 2016; year <= 2040; year++) {
            var expected = jollyday.getHolidays(Year.of(year), "eng").stream()
                    .map(Holiday::getDate)
                    .filter(day -> !BusinessCalendar.isWeekend(day))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(closedWeekdays(ENGLAND, year)).as("England %s", year).isEqualTo(expected);
        }
    }

    private static Set<LocalDate> closedWeekdays(BusinessCalendar calendar, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> !BusinessCalendar.isWeekend(day) && !calendar.isBusinessDay(day))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void holidaysHaveNames() {
        assertThat(FEDERAL.holiday(LocalDate.of(2026, 7, 3))).contains("Independence Day (observed)");
        assertThat(FEDERAL.holiday(LocalDate.of(2026, 7, 4))).contains("Independence Day");
        assertThat(FEDERAL.isHoliday(LocalDate.of(2026, 7, 5))).isFalse();
        assertThat(GCL24.holiday(LocalDate.of(2026, 11, 3))).contains("General election day");
    }

    @Test
    void daysTheContractListsAreClosedToo() {
        // a postal strike on Wed 31 Aug 2022: posted Tue 30 Aug, second working day Fri 2 Sep and not Thu 1 Sep
        var strike = BusinessCalendar.of("england", List.of(LocalDate.of(2022, 8, 31)));
        assertThat(ENGLAND.plusBusinessDays(LocalDate.of(2022, 8, 30), 2)).isEqualTo(LocalDate.of(2022, 9, 1));
        assertThat(strike.plusBusinessDays(LocalDate.of(2022, 8, 30), 2)).isEqualTo(LocalDate.of(2022, 9, 2));
        assertThat(strike.holiday(LocalDate.of(2022, 8, 31))).contains("listed in the contract");
        assertThat(strike).hasToString("england 2026-11, and 1 day listed in the contract");
        assertThat(strike)
                .isNotEqualTo(ENGLAND)
                .isEqualTo(BusinessCalendar.of("england", Set.of(LocalDate.of(2022, 8, 31))));
    }

    @Test
    void businessDaysCountBothWaysAndSteppingAgrees() {
        // Thu 31 Dec 2026, Fri 1 Jan closed, Mon 4 Jan
        assertThat(FEDERAL.next(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(FEDERAL.onOrAfter(LocalDate.of(2027, 1, 1))).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(FEDERAL.onOrBefore(LocalDate.of(2027, 1, 3))).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(FEDERAL.plusBusinessDays(LocalDate.of(2026, 12, 22), 5)).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(FEDERAL.plusBusinessDays(LocalDate.of(2026, 12, 30), -5)).isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(FEDERAL.plusBusinessDays(LocalDate.of(2026, 12, 26), 0)).isEqualTo(LocalDate.of(2026, 12, 26));
        // 10 business days after 31 Oct 2026, Veterans Day left out: Mon 16 Nov
        assertThat(FEDERAL.plusBusinessDays(LocalDate.of(2026, 10, 31), 10)).isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void anUnknownSourceIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> BusinessCalendar.of("us-federl"))
                .hasMessageContaining("us-federl")
                .hasMessageContaining("us-federal")
                .hasMessageContaining("england");
    }

    @Test
    void aYearTheSourceDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> FEDERAL.isBusinessDay(LocalDate.of(9999, 1, 1)))
                .hasMessage("the holiday source us-federal covers the years 1986 to 2099, not 9999-01-01");
        assertThat(FEDERAL.isBusinessDay(LocalDate.of(2099, 12, 30))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // day counted, Saturday, Sunday, holiday, moved to
        "2026-12-26, FORWARD,  FORWARD,  FORWARD,  2026-12-28", // Sat
        "2026-12-26, BACKWARD, BACKWARD, BACKWARD, 2026-12-24", // Sat, over Christmas Day
        "2026-12-26, NONE,     FORWARD,  FORWARD,  2026-12-26", // California: Saturday stays
        "2026-12-27, NONE,     FORWARD,  FORWARD,  2026-12-28", // Sunday does not
        "2026-12-25, NONE,     FORWARD,  FORWARD,  2026-12-26", // a holiday rolls to a Saturday that stays
        "2026-12-25, FORWARD,  FORWARD,  NONE,     2026-12-25",
        "2026-12-24, FORWARD,  FORWARD,  FORWARD,  2026-12-24", // a business day never moves
        "2007-09-01, FORWARD,  FORWARD,  FORWARD,  2007-09-04", // E9: Sat, then Labor Day Mon 3 Sep
        "2007-09-01, BACKWARD, BACKWARD, BACKWARD, 2007-08-31", // E10
    })
    void actsRollBySaturdaySundayAndHolidayApart(LocalDate day, Roll sat, Roll sun, Roll holiday, LocalDate moved) {
        assertThat(new Rolls(sat, sun, holiday).roll(day, FEDERAL)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        // Strata's table, Saturdays and Sundays only: FOLLOWING, PRECEDING
        "2014-07-12, 2014-07-14, 2014-07-11",
        "2014-07-13, 2014-07-14, 2014-07-11",
        "2014-08-30, 2014-09-01, 2014-08-29",
        "2014-08-31, 2014-09-01, 2014-08-29",
        "2014-11-01, 2014-11-03, 2014-10-31",
        "2014-11-02, 2014-11-03, 2014-10-31",
    })
    void rollsAgreeWithStratasConventions(LocalDate day, LocalDate following, LocalDate preceding) {
        assertThat(Rolls.FORWARD.roll(day, BusinessCalendar.WEEKENDS_ONLY)).isEqualTo(following);
        assertThat(Rolls.BACKWARD.roll(day, BusinessCalendar.WEEKENDS_ONLY)).isEqualTo(preceding);
        assertThat(Rolls.NONE.roll(day, BusinessCalendar.WEEKENDS_ONLY)).isEqualTo(day);
    }
}
