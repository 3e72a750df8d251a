package dev.covenant.position.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.Outage;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.Money;
import dev.covenant.position.capacity.Stretches;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.CreditCap;
import dev.covenant.terms.CreditShape;
import dev.covenant.terms.CreditShape.Band;
import dev.covenant.terms.CreditShape.Daily;
import dev.covenant.terms.CreditShape.Increments;
import dev.covenant.terms.CreditShape.UptimeBands;
import dev.covenant.terms.ServiceCredits;
import dev.covenant.terms.Side;
import dev.covenant.terms.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.Interval;

/** Published tables of credits (DOMAIN 3.4), uptime at its limits, caps as accumulators. */
class CreditsTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private static BigDecimal percent(String value) {
        return new BigDecimal(value);
    }

    private static Band band(String below, String credit) {
        return new Band(percent(below), percent(credit));
    }

    private static Uptime uptime(String percent) {
        // of 1,000,000 seconds, one ten-thousandth of a percent is one second
        long up = percent(percent).movePointRight(4).longValueExact();
        return new Uptime(Duration.ofSeconds(1_000_000), Duration.ofSeconds(1_000_000 - up));
    }

    private static Interval time(String from, String to) {
        return Interval.of(Instant.parse(from), Instant.parse(to));
    }

    /** S1: AWS EC2, region (https://aws.amazon.com/compute/sla/historical/, 5 May 2022); bands are half-open. */
    @ParameterizedTest
    @CsvSource({"100, 0", "99.99, 0", "99.9899, 10", "99, 10", "98.9999, 30", "95, 30", "94.9999, 100", "0, 100"})
    void s1BandsAreHalfOpenAndNothingIsRounded(String uptime, String credit) {
        var table = new UptimeBands(List.of(band("99.99", "10"), band("99", "30"), band("95", "100")));
        assertThat(CreditTable.bands(table, uptime(uptime))).isEqualByComparingTo(credit);
    }

    /** S5: https://www.desibanjara.com/2023/03/29/azure-sla-calculation/ */
    @Test
    void s5TenMinutesOfThirtyDaysEarnNothing() {
        var uptime = new Uptime(Duration.ofMinutes(43_200), Duration.ofMinutes(10));
        assertThat(uptime.percent()).isEqualByComparingTo("99.976851");
        assertThat(CreditTable.bands(new UptimeBands(List.of(band("99.9", "10"))), uptime))
                .isEqualByComparingTo("0");
        assertThat(uptime.isBelow(percent("99.98")))
                .as("printed it would be 99.98, and it is below")
                .isTrue();
    }

    /** S9: Accord Project, cicero-template-library, servicelevelagreement logic.feature. */
    @ParameterizedTest
    @CsvSource({"100, 0", "99.7, 0.2", "97, 0.3"})
    void s9AccordOfACharge(String uptime, String credit) {
        var table = new UptimeBands(List.of(band("99.8", "2"), band("98", "3")));
        assertThat(CreditTable.bands(table, uptime(uptime))
                        .multiply(BigDecimal.TEN)
                        .movePointLeft(2))
                .isEqualByComparingTo(credit);
    }

    /** S14: Element Critical, https://www.markettransfer.info/clause/power-availability */
    @ParameterizedTest
    @CsvSource({"0, false, 0", "1, false, 3", "59, false, 3", "60, false, 6", "130, false, 9", "130, true, 12"})
    void s14OutsetAndIncrements(int minutes, boolean started, String credit) {
        var table = new Increments(percent("3"), percent("3"), Duration.ofMinutes(60), Duration.ZERO, started, false);
        assertThat(CreditTable.increments(table, Duration.ofMinutes(minutes))).isEqualByComparingTo(credit);
    }

    /** Minutes of a month with a change of clocks: 43,260 in November 2026, 44,580 in March (DOMAIN 1.17). */
    @ParameterizedTest
    @CsvSource({"2026-11, 43260", "2026-03, 44580", "2026-02, 40320", "2026-10, 44640"})
    void minutesOfAMonth(YearMonth month, long minutes) {
        var span = new BillingMonth(month, CHICAGO).interval();
        assertThat(Uptime.of(span, Stretches.NONE, Stretches.NONE).counted()).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void excludedMinutesAreInNeitherNumeratorNorDenominator() {
        var span = time("2026-10-01T00:00:00Z", "2026-10-01T10:00:00Z");
        var down = Stretches.union(List.of(time("2026-10-01T01:00:00Z", "2026-10-01T03:00:00Z")));
        var excluded = Stretches.union(List.of(
                time("2026-10-01T02:00:00Z", "2026-10-01T04:00:00Z"),
                time("2026-10-01T03:00:00Z", "2026-10-01T05:00:00Z")));
        // ten hours less three excluded; of two hours down one is excluded
        assertThat(Uptime.of(span, down, excluded)).isEqualTo(new Uptime(Duration.ofHours(7), Duration.ofHours(1)));
    }

    private static Outage outage(String id, String from, String to, String part, Optional<Side> by) {
        return new Outage(
                new Envelope("c", "s", id, Optional.empty()),
                Instant.parse(from),
                Optional.of(Instant.parse(to)),
                part.isEmpty() ? Optional.empty() : Optional.of(part),
                by,
                Optional.empty());
    }

    private static ServiceCredits clause(boolean allDown) {
        var text = new ClauseText("c", "8", "w", false, new Source(Source.Kind.ILLUSTRATIVE, "test"));
        CreditShape shape = new UptimeBands(List.of(band("99.9", "10")));
        return new ServiceCredits(text, shape, List.of("a", "b"), allDown, false, List.of());
    }

    @Test
    void outagesAreAUnionOverPartsOrTheirIntersectionInAnyOrder() {
        var outages = new ArrayList<>(List.of(
                outage("1", "2026-10-31T23:00:00Z", "2026-11-01T02:00:00Z", "a", Optional.empty()),
                outage("2", "2026-11-01T01:00:00Z", "2026-11-01T04:00:00Z", "b", Optional.empty()),
                outage("3", "2026-11-01T00:30:00Z", "2026-11-01T01:30:00Z", "a", Optional.empty()),
                outage("4", "2026-11-01T03:00:00Z", "2026-11-01T06:00:00Z", "b", Optional.of(Side.CUSTOMER)),
                outage("5", "2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z", "c", Optional.empty())));
        var until = Instant.parse("2026-12-01T00:00:00Z");
        for (int turn = 0; turn < outages.size(); turn++) {
            Collections.rotate(outages, 1);
            var any = Downtime.of(clause(false), outages, until);
            assertThat(any.down().times()).containsExactly(time("2026-10-31T23:00:00Z", "2026-11-01T04:00:00Z"));
            assertThat(any.customerCaused().times())
                    .as("what the operator caused as well is not excluded")
                    .containsExactly(time("2026-11-01T04:00:00Z", "2026-11-01T06:00:00Z"));
            assertThat(Downtime.of(clause(true), outages, until).down().times())
                    .containsExactly(time("2026-11-01T01:00:00Z", "2026-11-01T02:00:00Z"));
        }
    }

    @Test
    void daysAreLocalAndCountOnceThoughClocksChange() {
        // Sun 1 Nov 2026 has 25 hours in Chicago, from 05:00Z to 06:00Z of the next day
        var down = Stretches.union(List.of(
                time("2026-11-01T05:00:00Z", "2026-11-01T07:00:00Z"),
                time("2026-11-01T20:00:00Z", "2026-11-02T07:00:00Z")));
        var month = new BillingMonth(YearMonth.of(2026, 11), CHICAGO).interval();
        // 1 Nov: 2 + 10 hours; 2 Nov: one
        assertThat(CreditTable.days(new Daily(percent("100"), Duration.ofHours(12)), month, down, CHICAGO))
                .isZero();
        assertThat(CreditTable.days(
                        new Daily(percent("100"), Duration.ofHours(12).minusSeconds(1)), month, down, CHICAGO))
                .isOne();
        assertThat(CreditTable.days(new Daily(percent("100"), Duration.ZERO), month, down, CHICAGO))
                .isEqualTo(2);
    }

    private static Money dollars(long sum) {
        return new Money("USD", BigDecimal.valueOf(sum));
    }

    @Test
    void aCapOverTwelveMonthsLetsGoOfTheThirteenth() {
        var caps = new CreditCaps(
                List.of(new CreditCap(CreditCap.Span.TWELVE_MONTHS, Optional.empty(), Optional.of(dollars(100)))),
                month -> Optional.of(dollars(1000)),
                YearMonth.of(2026, 1),
                YearMonth.of(2029, 12));
        var accrued = new TreeMap<>(java.util.Map.of(
                YearMonth.of(2026, 1), dollars(70),
                YearMonth.of(2026, 6), dollars(70),
                YearMonth.of(2026, 12), dollars(70),
                YearMonth.of(2027, 1), dollars(70)));
        var capped = caps.of(accrued);
        assertThat(capped.values())
                .extracting(month -> month.credit().amount().intValue())
                // June has 30 left, December none; January leaves 70 free, of which June's 30 are still used
                .containsExactly(70, 30, 0, 70);
    }

    @Test
    void creditsNeverExceedACap() {
        long seed = 20261124;
        System.out.println("CreditsTest.creditsNeverExceedACap seed " + seed);
        var random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            var first = YearMonth.of(2026, 1);
            var caps = List.of(
                    new CreditCap(CreditCap.Span.MONTH, Optional.of(percent("10")), Optional.empty()),
                    new CreditCap(CreditCap.Span.TWELVE_MONTHS, Optional.of(percent("8")), Optional.empty()),
                    new CreditCap(CreditCap.Span.CONTRACT, Optional.empty(), Optional.of(dollars(1500))));
            var accrued = new TreeMap<YearMonth, Money>();
            for (int month = 0; month < 36; month++) {
                if (random.nextInt(3) > 0) {
                    accrued.put(first.plusMonths(month), dollars(random.nextInt(400)));
                }
            }
            var capped =
                    new CreditCaps(caps, month -> Optional.of(dollars(1000)), first, first.plusMonths(35)).of(accrued);
            long all = 0;
            for (var month : capped.keySet()) {
                long credit = capped.get(month).credit().amount().longValueExact();
                long twelve = capped.subMap(month.minusMonths(11), month.plusMonths(1)).values().stream()
                        .mapToLong(one -> one.credit().amount().longValueExact())
                        .sum();
                long fees = Math.min(12, first.until(month, java.time.temporal.ChronoUnit.MONTHS) + 1) * 1000;
                all += credit;
                assertThat(credit).as("seed %s", seed).isBetween(0L, 100L);
                assertThat(credit)
                        .isLessThanOrEqualTo(
                                accrued.getOrDefault(month, dollars(0)).amount().longValueExact());
                assertThat(twelve * 100).isLessThanOrEqualTo(fees * 8);
            }
            assertThat(all).isLessThanOrEqualTo(1500);
        }
    }

    @Test
    void aUnionOfExclusionsNeverCountsAMinuteTwice() {
        long seed = 20261125;
        System.out.println("CreditsTest.aUnionOfExclusionsNeverCountsAMinuteTwice seed " + seed);
        var random = new Random(seed);
        var start = Instant.parse("2026-11-01T00:00:00Z");
        for (int run = 0; run < 200; run++) {
            var minutes = new boolean[2][300];
            var times = List.of(new ArrayList<Interval>(), new ArrayList<Interval>());
            for (int one = 0; one < 12; one++) {
                int from = random.nextInt(290);
                int to = from + random.nextInt(300 - from);
                java.util.Arrays.fill(minutes[one % 2], from, to, true);
                times.get(one % 2)
                        .add(Interval.of(start.plus(Duration.ofMinutes(from)), start.plus(Duration.ofMinutes(to))));
            }
            int counted = 0;
            int down = 0;
            for (int minute = 0; minute < 300; minute++) {
                counted += minutes[1][minute] ? 0 : 1;
                down += minutes[0][minute] && !minutes[1][minute] ? 1 : 0;
            }
            var span = Interval.of(start, start.plus(Duration.ofHours(5)));
            assertThat(Uptime.of(span, Stretches.union(times.get(0)), Stretches.union(times.get(1))))
                    .as("seed %s", seed)
                    .isEqualTo(new Uptime(Duration.ofMinutes(counted), Duration.ofMinutes(down)));
        }
    }
}
