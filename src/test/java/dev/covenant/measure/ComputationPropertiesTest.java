package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What holds for every period. Each failure prints its seed. */
class ComputationPropertiesTest {
    private static final long SEED = 20261124L;
    private static final int ROUNDS = 2000;
    private static final BusinessCalendar FEDERAL = BusinessCalendar.of("us-federal");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/New_York"), ZoneId.of("Europe/London"), ZoneId.of("Asia/Tokyo"));

    private static LocalDate day(Random random) {
        return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(2200));
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Rules that leave nothing open; last-business-day is left out where a property does not hold of it. */
    private static ComputationRules rules(Random random, List<MonthRule> months) {
        return ComputationRules.OPEN
                .with(Parameter.DAYS, one(random, List.of(PeriodUnit.CALENDAR_DAYS, PeriodUnit.BUSINESS_DAYS)))
                .with(Parameter.FIRST_DAY, FirstDay.EXCLUDED)
                .with(Parameter.CLEAR_DAYS, one(random, List.of(ClearDays.values())))
                .with(Parameter.MONTHS, one(random, months))
                .with(Parameter.YEARS, one(random, List.of(YearRule.values())))
                .with(Parameter.SHORT_PERIODS, 0)
                .with(Parameter.ROLL_AFTER, Rolls.all(one(random, List.of(Roll.values()))))
                .with(Parameter.ROLL_BEFORE, Rolls.all(one(random, List.of(Roll.values()))))
                .with(Parameter.ROLL_HOURS, Rolls.NONE)
                .with(Parameter.DAY_END, DayEnd.MIDNIGHT)
                .with(Parameter.TRIGGER_ZONE, one(random, List.of(TriggerZone.values())))
                .with(Parameter.MIDNIGHT_TRIGGER, MidnightTrigger.LEFT_OUT);
    }

    private static Computation random(Random random, Trigger trigger, int count, PeriodUnit unit) {
        return new Computation(
                trigger,
                count,
                Optional.of(unit),
                one(random, List.of(Direction.values())),
                random.nextBoolean(),
                one(random, List.of(Ending.values())),
                FEDERAL,
                one(random, ZONES));
    }

    @Test
    void daysAddedThenTakenAwayAreWhereTheyBegan() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var day = day(random);
            var open = FEDERAL.onOrAfter(day);
            var count = random.nextInt(400);
            var as = "seed %s round %s: %s and %s days".formatted(SEED, round, day, count);
            var days = CountedPeriod.ofCalendarDays(count);
            assertThat(days.before(days.after(day, FEDERAL).day(), FEDERAL).day())
                    .as(as)
                    .isEqualTo(day);
            assertThat(days.clear()
                            .before(days.clear().after(day, FEDERAL).day(), FEDERAL)
                            .day())
                    .as(as + ", clear")
                    .isEqualTo(day);
            var business = CountedPeriod.ofBusinessDays(count);
            assertThat(business.before(business.after(open, FEDERAL).day(), FEDERAL)
                            .day())
                    .as(as + ", business days")
                    .isEqualTo(open);
            var weeks = new CountedPeriod(count % 60, PeriodUnit.WEEKS, FirstDay.EXCLUDED, false, Optional.empty());
            assertThat(weeks.before(weeks.after(day, FEDERAL).day(), FEDERAL).day())
                    .as(as + ", weeks")
                    .isEqualTo(day);
            var first = day.withDayOfMonth(1 + random.nextInt(28));
            var months = CountedPeriod.ofMonths(count % 60, MonthRule.CORRESPONDING_DATE);
            assertThat(months.before(months.after(first, FEDERAL).day(), FEDERAL)
                            .day())
                    .as(as + ", months up to the 28th")
                    .isEqualTo(first);
        }
    }

    @Test
    void aLaterTriggerNeverEndsEarlierAndALongerPeriodNeverEndsSooner() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var unit = one(random, List.of(PeriodUnit.values()));
            var count = 1 + random.nextInt(unit == PeriodUnit.YEARS ? 5 : 100);
            // last-business-day is Strata's: from Fri 29 May 2026, a month's last, two months reach 31 Jul, from Sat 30
            // May only 30 Jul
            var rules = rules(random, List.of(MonthRule.CORRESPONDING_DATE, MonthRule.END_OF_MONTH));
            var at = day(random).atTime(random.nextInt(24), random.nextInt(60)).atZone(one(random, ZONES));
            var asked = random(random, new Trigger.Moment(at), count, unit);
            var later = at.plusHours(random.nextInt(60));
            var as = "seed %s round %s: %s by %s".formatted(SEED, round, asked, rules);
            var end = asked.by(rules).end();
            assertThat(with(asked, new Trigger.Moment(later), count).by(rules).end())
                    .as(as + ", or from " + later)
                    .isAfterOrEqualTo(end);
            var longer = with(asked, asked.trigger(), count + 1).by(rules).end();
            if (asked.direction() == Direction.AFTER) {
                assertThat(longer).as(as + ", or one more").isAfterOrEqualTo(end);
            } else {
                assertThat(longer).as(as + ", or one more").isBeforeOrEqualTo(end);
            }
        }
    }

    private static Computation with(Computation asked, Trigger trigger, int count) {
        return new Computation(
                trigger,
                count,
                asked.unit(),
                asked.direction(),
                asked.atLeast(),
                asked.ending(),
                asked.calendar(),
                asked.zone());
    }

    @Test
    void moreRollsForwardNeverEndEarlier() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var day = day(random);
            var as = "seed %s round %s: %s".formatted(SEED, round, day);
            var none = Rolls.NONE.roll(day, FEDERAL);
            assertThat(Rolls.BACKWARD.roll(day, FEDERAL)).as(as).isBeforeOrEqualTo(none);
            assertThat(Rolls.FORWARD.roll(day, FEDERAL)).as(as).isAfterOrEqualTo(none);
            for (Roll roll : Roll.values()) {
                var rolled = Rolls.all(roll).roll(day, FEDERAL);
                assertThat(Rolls.all(roll).roll(rolled, FEDERAL))
                        .as(as + " twice " + roll)
                        .isEqualTo(rolled);
                assertThat(rolled).as(as + " " + roll).isBetween(day.minusDays(5), day.plusDays(5));
            }
        }
    }

    @Test
    void theDayByDayEndsWithTheResultAndNumbersEachDayOnce() {
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            var unit = one(random, List.of(PeriodUnit.CALENDAR_DAYS, PeriodUnit.BUSINESS_DAYS, PeriodUnit.WEEKS));
            var count = 1 + random.nextInt(40);
            var rules = rules(random, List.of(MonthRule.values()));
            var computed =
                    random(random, new Trigger.Day(day(random)), count, unit).by(rules);
            var as = "seed %s round %s: %s by %s".formatted(SEED, round, computed.asked(), rules);
            var days = computed.dayByDay();
            assertThat(days.get(0).day()).as(as).isEqualTo(computed.triggerDay());
            assertThat(days).as(as).extracting(ComputedDay::day).contains(computed.day(), computed.counted());
            var numbers = days.stream()
                    .map(ComputedDay::number)
                    .filter(number -> number > 0)
                    .toList();
            assertThat(numbers)
                    .as(as)
                    .hasSize(unit == PeriodUnit.WEEKS ? 7 * count : count)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theSameInEveryDefaultZoneAndLocale() {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            var answers = new ArrayList<List<Object>>();
            for (String name : List.of("UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Beirut")) {
                for (Locale language : List.of(Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("th-TH-u-nu-thai"))) {
                    TimeZone.setDefault(TimeZone.getTimeZone(name));
                    Locale.setDefault(language);
                    answers.add(answers(new Random(SEED)));
                }
            }
            assertThat(answers).as("seed %s", SEED).allMatch(each -> each.equals(answers.get(0)));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static List<Object> answers(Random random) {
        var answers = new ArrayList<>();
        for (int round = 0; round < 100; round++) {
            ZonedDateTime at = day(random).atTime(random.nextInt(24), 0).atZone(one(random, ZONES));
            var unit = one(random, List.of(PeriodUnit.values()));
            var computed = random(random, new Trigger.Moment(at), 1 + random.nextInt(9), unit)
                    .by(rules(random, List.of(MonthRule.values())));
            answers.add(computed.end());
            answers.add(computed.endWords());
            answers.add(computed.workings());
            answers.add(computed.dayByDay());
        }
        return answers;
    }
}
