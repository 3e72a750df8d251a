package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opengamma.strata.basics.date.BusinessDayConventions;
import com.opengamma.strata.basics.date.HolidayCalendars;
import com.opengamma.strata.basics.date.PeriodAdditionConventions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test tables of OpenGamma Strata (Apache-2.0, commit 39c46e3), and Strata itself as a second opinion. */
class StrataConventionsTest {
    private static final BusinessCalendar SAT_SUN = BusinessCalendar.WEEKENDS_ONLY;

    @ParameterizedTest(name = "BusinessDayConventionTest: {0} {1}")
    @CsvSource({
        // day, weekday, following, modified following, preceding, modified preceding, nearest
        "2014-07-11, FRIDAY,   2014-07-11, 2014-07-11, 2014-07-11, 2014-07-11, 2014-07-11",
        "2014-07-12, SATURDAY, 2014-07-14, 2014-07-14, 2014-07-11, 2014-07-11, 2014-07-11",
        "2014-07-13, SUNDAY,   2014-07-14, 2014-07-14, 2014-07-11, 2014-07-11, 2014-07-14",
        "2014-07-14, MONDAY,   2014-07-14, 2014-07-14, 2014-07-14, 2014-07-14, 2014-07-14",
        "2014-08-29, FRIDAY,   2014-08-29, 2014-08-29, 2014-08-29, 2014-08-29, 2014-08-29",
        "2014-08-30, SATURDAY, 2014-09-01, 2014-08-29, 2014-08-29, 2014-08-29, 2014-08-29",
        "2014-08-31, SUNDAY,   2014-09-01, 2014-08-29, 2014-08-29, 2014-08-29, 2014-09-01",
        "2014-11-01, SATURDAY, 2014-11-03, 2014-11-03, 2014-10-31, 2014-11-03, 2014-10-31",
        "2014-11-02, SUNDAY,   2014-11-03, 2014-11-03, 2014-10-31, 2014-11-03, 2014-11-03",
    })
    void eachConventionRollsAsStratasTableSays(
            LocalDate day,
            DayOfWeek weekday,
            LocalDate following,
            LocalDate modifiedFollowing,
            LocalDate preceding,
            LocalDate modifiedPreceding,
            LocalDate nearest) {
        assertThat(day.getDayOfWeek()).isEqualTo(weekday);
        assertThat(Rolls.NONE.roll(day, SAT_SUN)).isEqualTo(day);
        assertThat(Rolls.FORWARD.roll(day, SAT_SUN)).isEqualTo(following);
        assertThat(Rolls.all(Roll.MODIFIED_FORWARD).roll(day, SAT_SUN)).isEqualTo(modifiedFollowing);
        assertThat(Rolls.BACKWARD.roll(day, SAT_SUN)).isEqualTo(preceding);
        assertThat(Rolls.all(Roll.MODIFIED_BACKWARD).roll(day, SAT_SUN)).isEqualTo(modifiedPreceding);
        assertThat(Rolls.all(Roll.NEAREST).roll(day, SAT_SUN)).isEqualTo(nearest);
    }

    @ParameterizedTest(name = "BusinessDayConventionTest MODIFIED_FOLLOWING_BI_MONTHLY: {0}")
    @CsvSource({"2014-11-14, 2014-11-14", "2014-11-15, 2014-11-14", "2014-11-16, 2014-11-17", "2014-08-31, 2014-08-29"})
    void biMonthlyStaysInItsHalfOfTheMonth(LocalDate day, LocalDate rolled) {
        assertThat(Rolls.all(Roll.MODIFIED_FORWARD_BI_MONTHLY).roll(day, SAT_SUN))
                .isEqualTo(rolled);
    }

    @Test
    void nearestGoesOnOverAHolidayMonday() {
        // BusinessDayConventionTest: Mon 14 Jul 2014 a holiday, Sun 13 Jul goes to Tue 15 Jul, Mon as well
        var holiday = BusinessCalendar.of("weekends-only", List.of(LocalDate.of(2014, 7, 14)));
        assertThat(Rolls.all(Roll.NEAREST).roll(LocalDate.of(2014, 7, 13), holiday))
                .isEqualTo(LocalDate.of(2014, 7, 15));
        assertThat(Rolls.all(Roll.NEAREST).roll(LocalDate.of(2014, 7, 14), holiday))
                .isEqualTo(LocalDate.of(2014, 7, 15));
        assertThat(Rolls.all(Roll.NEAREST).roll(LocalDate.of(2014, 7, 12), holiday))
                .isEqualTo(LocalDate.of(2014, 7, 11));
    }

    @ParameterizedTest(name = "PeriodAdditionConventionTest, PeriodAdjustmentTest: {1} {0} + {2} months")
    @CsvSource({
        // rule, from, months, to
        "CORRESPONDING_DATE, 2014-06-30, 2,  2014-08-30", // NONE
        "END_OF_MONTH,       2014-06-30, 2,  2014-08-31", // LAST_DAY
        "LAST_BUSINESS_DAY,  2014-06-30, 2,  2014-08-29", // Mon to Fri: 30 and 31 Aug are the weekend
        "CORRESPONDING_DATE, 2014-07-31, 1,  2014-08-31",
        "END_OF_MONTH,       2014-07-31, 1,  2014-08-31",
        "LAST_BUSINESS_DAY,  2014-07-31, 1,  2014-08-29",
        "LAST_BUSINESS_DAY,  2014-07-30, 1,  2014-08-30", // not the last business day: the same numeral
        "LAST_BUSINESS_DAY,  2014-08-29, 1,  2014-09-30", // the last business day, though not the last day
        "END_OF_MONTH,       2014-08-29, 1,  2014-09-29",
        "END_OF_MONTH,       2014-02-28, 1,  2014-03-31",
        "END_OF_MONTH,       2014-06-30, 1,  2014-07-31",
    })
    void monthsAreAddedAsStratasTablesSay(MonthRule rule, LocalDate from, int months, LocalDate to) {
        assertThat(CountedPeriod.ofMonths(months, rule).after(from, SAT_SUN).day())
                .isEqualTo(to);
    }

    @Test
    void theLastDayAddedThenRolledForward() {
        // PeriodAdjustmentTest: 15 Aug 2014 + 3 months is Sat 15 Nov: Mon 17 Nov; - 2 months is Sun 15 Jun: Mon 16 Jun
        var rules = ComputationRules.OPEN
                .with(Parameter.FIRST_DAY, FirstDay.EXCLUDED)
                .with(Parameter.MONTHS, MonthRule.END_OF_MONTH)
                .with(Parameter.ROLL_AFTER, Rolls.FORWARD)
                .with(Parameter.ROLL_BEFORE, Rolls.FORWARD)
                .with(Parameter.DAY_END, DayEnd.MIDNIGHT);
        assertThat(months(3, Direction.AFTER).by(rules).day()).isEqualTo(LocalDate.of(2014, 11, 17));
        assertThat(months(2, Direction.BEFORE).by(rules).day()).isEqualTo(LocalDate.of(2014, 6, 16));
    }

    private static Computation months(int count, Direction direction) {
        return new Computation(
                new Trigger.Day(LocalDate.of(2014, 8, 15)),
                count,
                Optional.of(PeriodUnit.MONTHS),
                direction,
                false,
                Ending.ACT,
                SAT_SUN,
                java.time.ZoneOffset.UTC);
    }

    @Test
    void daysAreAddedAsDaysAdjustmentTestSays() {
        var friday = LocalDate.of(2014, 8, 15);
        var sunday = CountedPeriod.ofCalendarDays(2).after(friday, SAT_SUN).day();
        assertThat(sunday).isEqualTo(LocalDate.of(2014, 8, 17));
        assertThat(Rolls.FORWARD.roll(sunday, SAT_SUN)).isEqualTo(LocalDate.of(2014, 8, 18));
        assertThat(CountedPeriod.ofBusinessDays(2).after(friday, SAT_SUN).day()).isEqualTo(LocalDate.of(2014, 8, 19));
        // no business days from Sat 16 Aug, rolled: Mon 18 Aug
        var none = CountedPeriod.ofBusinessDays(0)
                .after(LocalDate.of(2014, 8, 16), SAT_SUN)
                .day();
        assertThat(Rolls.FORWARD.roll(none, SAT_SUN)).isEqualTo(LocalDate.of(2014, 8, 18));
    }

    @Test
    void everyDayOfFourYearsRollsAndAddsAsStrataDoes() {
        var seed = 20261124L;
        var random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1461));
            var months = 1 + random.nextInt(14);
            var as = "seed %s round %s: %s".formatted(seed, round, day);
            var london = HolidayCalendars.of("GBLO");
            var england = BusinessCalendar.of("england");
            assertThat(Rolls.all(Roll.MODIFIED_FORWARD).roll(day, england))
                    .as(as)
                    .isEqualTo(BusinessDayConventions.MODIFIED_FOLLOWING.adjust(day, london));
            assertThat(Rolls.all(Roll.MODIFIED_BACKWARD).roll(day, england))
                    .as(as)
                    .isEqualTo(BusinessDayConventions.MODIFIED_PRECEDING.adjust(day, london));
            assertThat(Rolls.all(Roll.MODIFIED_FORWARD_BI_MONTHLY).roll(day, england))
                    .as(as)
                    .isEqualTo(BusinessDayConventions.MODIFIED_FOLLOWING_BI_MONTHLY.adjust(day, london));
            assertThat(Rolls.all(Roll.NEAREST).roll(day, england))
                    .as(as)
                    .isEqualTo(BusinessDayConventions.NEAREST.adjust(day, london));
            assertThat(CountedPeriod.ofMonths(months, MonthRule.END_OF_MONTH)
                            .after(day, england)
                            .day())
                    .as(as)
                    .isEqualTo(PeriodAdditionConventions.LAST_DAY.adjust(day, Period.ofMonths(months), london));
            assertThat(CountedPeriod.ofMonths(months, MonthRule.LAST_BUSINESS_DAY)
                            .after(day, england)
                            .day())
                    .as(as)
                    .isEqualTo(
                            PeriodAdditionConventions.LAST_BUSINESS_DAY.adjust(day, Period.ofMonths(months), london));
        }
    }

    @Test
    void switchesThatPassEachOtherAreRefused() {
        assertThatThrownBy(() -> new Rolls(Roll.FORWARD, Roll.BACKWARD, Roll.NONE))
                .hasMessageContaining("pass each other")
                .hasMessageContaining("forward for both");
        assertThat(new Rolls(Roll.BACKWARD, Roll.FORWARD, Roll.NONE).roll(LocalDate.of(2014, 7, 12), SAT_SUN))
                .isEqualTo(LocalDate.of(2014, 7, 11));
    }
}
