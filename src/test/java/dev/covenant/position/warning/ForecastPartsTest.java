package dev.covenant.position.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Meter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;

/** The parts of a forecast, each against figures worked out by hand. */
class ForecastPartsTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Meter METER = new Meter(
            "bus",
            List.of("customer"),
            Duration.ofMinutes(15),
            Quantity.of("0", Unit.MW),
            Quantity.of("450", Unit.MW),
            Optional.empty(),
            Duration.ofHours(24));

    /** Mondays at 100 MW, other days at 70: from Mon 9 Nov 2026 the week holds 24 × 100 + 6 × 24 × 70 = 12,480 MWh. */
    @Test
    void eachHourComesAsThatHourOfTheWeekWas() {
        var readings = new ArrayList<Reading>();
        for (int day = 2; day <= 8; day++) {
            readings.addAll(hours("2026-11-0" + day + "T00:00-06:00", 24, day == 2 ? "100" : "70"));
        }
        var week = HoursOfWeek.of(readings, Unit.MW, CHICAGO).orElseThrow();
        assertThat(week.energy(at("2026-11-09T00:00-06:00"), at("2026-11-16T00:00-06:00")))
                .isEqualByComparingTo("12480");
        assertThat(week.energy(at("2026-11-09T23:30-06:00"), at("2026-11-10T00:30-06:00")))
                .isEqualByComparingTo("85");
        assertThat(week.energy(at("2026-11-09T00:00-06:00"), at("2026-11-09T00:00-06:00")))
                .isEqualByComparingTo("0");
    }

    /** Sun 25 Oct 2026 at 50 MW: Sun 1 Nov has 25 hours, the hour from 1 twice, so 1,250 MWh. */
    @Test
    void theDayOfTheClockChangeHasTwentyFiveHours() {
        var week = HoursOfWeek.of(hours("2026-10-25T00:00-05:00", 24, "50"), Unit.MW, CHICAGO)
                .orElseThrow();
        assertThat(week.energy(at("2026-11-01T00:00-05:00"), at("2026-11-02T00:00-06:00")))
                .isEqualByComparingTo("1250");
    }

    /** Only Monday 0 to 1 was read, at 60 MW: Tuesday is expected at the mean of all, 60. */
    @Test
    void anHourNeverReadComesAtTheMeanOfAll() {
        var week = HoursOfWeek.of(hours("2026-11-02T00:00-06:00", 1, "60"), Unit.MW, CHICAGO)
                .orElseThrow();
        assertThat(week.energy(at("2026-11-03T05:00-06:00"), at("2026-11-03T07:00-06:00")))
                .isEqualByComparingTo("120");
        assertThat(HoursOfWeek.of(List.of(), Unit.MW, CHICAGO)).isEmpty();
    }

    /**
     * Days at 10, 20, 30 and 40 MW: mean 25, squares 225 + 25 + 25 + 225 = 500, over 3 is 166.67, its root 12.9099. For four
     * days to come 2 × 12.9099 × 24 × √(4 + 16 / 4) = 619.677 × 2.828427 = 1,752.71.
     */
    @Test
    void theReachIsTwiceTheStandardErrorOfTheDaysToCome() {
        var readings = new ArrayList<Reading>();
        for (int day = 2; day <= 5; day++) {
            readings.addAll(hours("2026-11-0" + day + "T00:00-06:00", 24, (day - 1) + "0"));
        }
        var spread = SpreadOfDays.of(readings, Unit.MW, CHICAGO).orElseThrow();
        assertThat(spread.days()).isEqualTo(4);
        assertThat(spread.deviation()).isBetween(new BigDecimal("12.9099"), new BigDecimal("12.9100"));
        assertThat(spread.reach(Duration.ofDays(4))).isBetween(new BigDecimal("1752.6"), new BigDecimal("1752.8"));
        assertThat(spread.reach(Duration.ZERO)).isEqualByComparingTo("0");
    }

    /** Three whole days are enough; with one hour of the third missing there are two. */
    @Test
    void aDayCountsWhenAllOfItWasRead() {
        assertThat(SpreadOfDays.of(hours("2026-11-02T00:00-06:00", 72, "10"), Unit.MW, CHICAGO))
                .isPresent();
        assertThat(SpreadOfDays.of(hours("2026-11-02T00:00-06:00", 71, "10"), Unit.MW, CHICAGO))
                .isEmpty();
    }

    /** Two hours at 100 MW, then one at 400: the last two hours hold (100 + 400) / 2 = 250 MW, of one and a half 300. */
    @Test
    void aReadingThatReachesIntoTheWindowCountsForItsPartInside() {
        var readings = new ArrayList<>(hours("2026-11-02T00:00-06:00", 2, "100"));
        readings.addAll(hours("2026-11-02T02:00-06:00", 1, "400"));
        var span = Interval.of(at("2026-11-01T00:00-05:00"), at("2026-11-02T03:00-06:00"));
        assertThat(TrailingWindow.of(Duration.ofHours(2), span, readings, METER).mean())
                .isEqualTo(Possible.known(Quantity.of("250", Unit.MW)));
        assertThat(TrailingWindow.of(Duration.ofMinutes(90), span, readings, METER)
                        .mean())
                .isEqualTo(Possible.known(Quantity.of("300", Unit.MW)));
    }

    /** Of the hours from 1 to 4 the one from 1 was read, at 100 MW: 100 / 3 = 33.3 to (100 + 2 × 450) / 3 = 333.3 MW. */
    @Test
    void whatWasNotReadLiesInThePlausibleRange() {
        var readings = hours("2026-11-02T00:00-06:00", 2, "100");
        var span = Interval.of(at("2026-11-02T00:00-06:00"), at("2026-11-02T04:00-06:00"));
        assertThat(TrailingWindow.of(Duration.ofHours(3), span, readings, METER).mean())
                .isEqualTo(Possible.between(
                        Quantity.of("33.333333", Unit.MW),
                        Quantity.of("333.333333", Unit.MW),
                        List.of("readings of 2 h in the last 3 h")));
    }

    /** The span begins at midnight: at 01:00 six hours back are one. */
    @Test
    void aWindowBeginsInTheMonth() {
        var span = Interval.of(at("2026-11-01T00:00-05:00"), at("2026-11-01T01:00-05:00"));
        var window = TrailingWindow.of(Duration.ofHours(6), span, hours("2026-11-01T00:00-05:00", 1, "90"), METER);
        assertThat(window.time()).isEqualTo(span);
        assertThat(window.mean()).isEqualTo(Possible.known(Quantity.of("90", Unit.MW)));
    }

    private static Instant at(String time) {
        return ZonedDateTime.parse(time).toInstant();
    }

    private static List<Reading> hours(String start, int count, String megawatts) {
        var all = new ArrayList<Reading>();
        for (int i = 0; i < count; i++) {
            var from = at(start).plus(Duration.ofHours(i));
            all.add(new Reading(
                    new Envelope("c", "test", from.toString(), Optional.empty()),
                    new Series("bus", Measure.USAGE, "customer"),
                    from,
                    from.plus(Duration.ofHours(1)),
                    Quantity.of(megawatts, Unit.MW),
                    false));
        }
        return all;
    }
}
