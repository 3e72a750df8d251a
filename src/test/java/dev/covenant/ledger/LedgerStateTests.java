package dev.covenant.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
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
import org.junit.jupiter.api.Test;

class LedgerStateTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Series BUS = new Series("bus", Measure.USAGE, "customer");
    private static final Instant START = Instant.parse("2026-10-31T00:00:00Z");

    @Test
    void aReadingBelongsToTheMonthOfTheContractsZone() {
        // 1 Nov 2026 04:45Z is still Sat 31 Oct 23:45 in Chicago; 05:00Z is Sun 1 Nov 00:00
        var state = LedgerState.empty(CHICAGO)
                .with(List.of(
                        reading("a", "2026-11-01T04:45:00Z", "1", Optional.empty()),
                        reading("b", "2026-11-01T05:00:00Z", "2", Optional.empty())));
        assertThat(values(state, 10)).containsExactly("1");
        assertThat(values(state, 11)).containsExactly("2");
    }

    @Test
    void aReadingAcrossMidnightOfTheMonthTouchesBothMonths() {
        var across = new Reading(
                new Envelope("c", "s", "x", Optional.empty()),
                BUS,
                Instant.parse("2026-11-01T04:00:00Z"),
                Instant.parse("2026-11-01T06:00:00Z"),
                Quantity.of("5", Unit.MW),
                false);
        var state = LedgerState.empty(CHICAGO).with(List.of(across));
        assertThat(state.months(BUS)).containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11));
    }

    @Test
    void theRevisionRecordedLaterCountsWhateverComesFirst() {
        var early = reading("v1", "2026-11-02T00:00:00Z", "248", Optional.of(Instant.parse("2026-11-03T00:00:00Z")));
        var late = reading("v2", "2026-11-02T00:00:00Z", "240", Optional.of(Instant.parse("2026-11-09T00:00:00Z")));
        assertThat(values(LedgerState.empty(CHICAGO).with(List.of(early, late)), 11))
                .containsExactly("240");
        assertThat(values(LedgerState.empty(CHICAGO).with(List.of(late, early)), 11))
                .containsExactly("240");
    }

    @Test
    void theSameEventsAgainChangeNothing() {
        var events = List.of(reading("a", "2026-11-02T00:00:00Z", "1", Optional.empty()));
        var once = LedgerState.empty(CHICAGO).with(events);
        assertThat(values(once.with(events), 11)).isEqualTo(values(once, 11));
    }

    @Test
    void theLastReadingsEndIsThatOfReadingsOverByThen() {
        var state = LedgerState.empty(CHICAGO)
                .with(List.of(
                        reading("a", "2026-11-02T00:00:00Z", "1", Optional.empty()),
                        reading("b", "2026-11-02T00:15:00Z", "1", Optional.empty())));
        assertThat(state.lastReadingEnd(BUS, Instant.parse("2026-11-02T00:29:59Z")))
                .contains(Instant.parse("2026-11-02T00:15:00Z"));
        assertThat(state.lastReadingEnd(BUS, Instant.parse("2026-11-02T00:30:00Z")))
                .contains(Instant.parse("2026-11-02T00:30:00Z"));
        assertThat(state.lastReadingEnd(BUS, Instant.parse("2026-11-02T00:14:59Z")))
                .isEmpty();
    }

    /** Order, splits into batches and repeats change nothing, as long as revisions say when they were recorded. */
    @Test
    void anyOrderAndAnyBatchesFoldToTheSameState() {
        for (long seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            var events = new ArrayList<Reading>();
            for (int i = 0; i < 300; i++) {
                var from = START.plus(Duration.ofMinutes(15L * random.nextInt(200)));
                events.add(reading(
                        "e" + i,
                        from.toString(),
                        String.valueOf(random.nextInt(400)),
                        Optional.of(START.plusSeconds(i))));
            }
            var expected = LedgerState.empty(CHICAGO).with(events);
            var shuffled = new ArrayList<>(events);
            shuffled.addAll(events.subList(0, 50));
            Collections.shuffle(shuffled, random);
            var state = LedgerState.empty(CHICAGO);
            for (int at = 0; at < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), at + 1 + random.nextInt(40));
                state = state.with(shuffled.subList(at, to));
                at = to;
            }
            for (int month : new int[] {10, 11}) {
                assertThat(values(state, month)).as("seed " + seed).isEqualTo(values(expected, month));
            }
        }
    }

    @Test
    void identityTellsDuplicateCorrectionAndConflictApart() {
        var first = reading("a", "2026-11-02T00:00:00Z", "1.0", Optional.empty());
        var sameValueOtherId = reading("b", "2026-11-02T00:00:00Z", "1.00", Optional.empty());
        var otherValueOtherId = reading("c", "2026-11-02T00:00:00Z", "2", Optional.empty());
        var otherValueSameId = reading("a", "2026-11-02T00:00:00Z", "3", Optional.empty());
        assertThat(Identity.of(List.of(), first)).isEqualTo(Identity.ACCEPTED);
        assertThat(Identity.of(List.of(first), sameValueOtherId)).isEqualTo(Identity.DUPLICATE);
        assertThat(Identity.of(List.of(first), otherValueOtherId)).isEqualTo(Identity.CORRECTED);
        assertThat(Identity.of(List.of(first), otherValueSameId)).isEqualTo(Identity.CONFLICT);
        // the first file fed again after a correction restores nothing
        assertThat(Identity.of(List.of(first, otherValueOtherId), first)).isEqualTo(Identity.DUPLICATE);
    }

    private static List<String> values(LedgerState state, int month) {
        return state.readings(BUS, YearMonth.of(2026, month)).inOrder().stream()
                .map(reading -> reading.value().value().toPlainString())
                .toList();
    }

    private static Reading reading(String id, String from, String megawatts, Optional<Instant> recorded) {
        var start = Instant.parse(from);
        return new Reading(
                new Envelope("c", "s", id, recorded),
                BUS,
                start,
                start.plus(Duration.ofMinutes(15)),
                new Quantity(new BigDecimal(megawatts), Unit.MW),
                false);
    }
}
