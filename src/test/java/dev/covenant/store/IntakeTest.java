package dev.covenant.store;

import static dev.covenant.compliance.Disposition.Kind.ACCEPTED;
import static dev.covenant.compliance.Disposition.Kind.CONFLICT;
import static dev.covenant.compliance.Disposition.Kind.CORRECTED;
import static dev.covenant.compliance.Disposition.Kind.DUPLICATE;
import static dev.covenant.compliance.Disposition.Kind.QUARANTINED;
import static dev.covenant.store.Bench.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Disposition;
import dev.covenant.compliance.FindingLife;
import dev.covenant.compliance.JournalEntry;
import dev.covenant.compliance.JournalLine;
import dev.covenant.compliance.Quarantined;
import dev.covenant.compliance.Transition;
import dev.covenant.finding.Finding;
import dev.covenant.ledger.Acknowledgement;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.terms.Side;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events taken in, stored on a real H2 file, judged by a core that can be checked by hand. */
class IntakeTest {

    private static final Instant OCT = Instant.parse("2026-10-05T00:00:00Z");
    private static final Instant LIVE = Instant.parse("2026-11-23T12:00:00Z");
    private static final String OCT_KEY = "one/limit/limit-exceeded/2026-10";
    private static final String NOV_KEY = "one/limit/limit-exceeded/2026-11";

    @TempDir
    Path folder;

    private static List<Disposition.Kind> kinds(List<Disposition> dispositions) {
        return dispositions.stream().map(Disposition::kind).toList();
    }

    private static List<JournalEntry> journal(Bench bench) {
        bench.store.journal().sequence();
        var entries = new ArrayList<JournalEntry>();
        bench.store.journal().between(Instant.EPOCH, Instant.MAX).forEachRemaining(entries::add);
        return entries;
    }

    @Test
    void identityIsDecidedByIntervalValueAndId() {
        try (var bench = Bench.on(folder)) {
            var batch = List.of(
                    reading("one", OCT, "10", "a"), // new
                    reading("one", OCT, "10", "a"), // the same again, in the same batch
                    reading("one", OCT, "10.0", "b"), // the same value under another id
                    reading("one", OCT, "12", "c"), // a correction
                    reading("one", OCT, "13", "c"), // the same id says something else
                    reading("one", OCT, "13", "c"), // and says it again
                    reading("one", OCT, "13", "d"), // another id says so too: a correction
                    reading("one", OCT, "10", "a"), // an old one comes late again
                    reading("two", OCT, "10", "a"), // another contract, another reading
                    reading("one", OCT.plusSeconds(900), "10", "a")); // another interval
            assertThat(kinds(bench.lanes.take(batch)))
                    .containsExactly(
                            ACCEPTED, DUPLICATE, DUPLICATE, CORRECTED, CONFLICT, CONFLICT, CORRECTED, DUPLICATE,
                            ACCEPTED, ACCEPTED);
            assertThat(bench.lanes.take(batch).get(4).message()).contains("'c'").contains("new id");
            assertThat(kinds(bench.lanes.take(batch)))
                    .containsExactly(
                            DUPLICATE, DUPLICATE, DUPLICATE, DUPLICATE, CONFLICT, CONFLICT, DUPLICATE, DUPLICATE,
                            DUPLICATE, DUPLICATE);
        }
    }

    @Test
    void rareEventsAreOnePerSenderAndId() {
        var first = acknowledgement("n1", "seen");
        var other = acknowledgement("n1", "not seen");
        try (var bench = Bench.on(folder)) {
            assertThat(kinds(bench.lanes.take(List.of(first, first, other, other))))
                    .containsExactly(ACCEPTED, DUPLICATE, CONFLICT, CONFLICT);
        }
        try (var bench = Bench.on(folder)) {
            assertThat(kinds(bench.lanes.take(List.of(first, other)))).containsExactly(DUPLICATE, CONFLICT);
            assertThat(bench.lanes.onRecord("one").orElseThrow().events(Acknowledgement.class, Bench.NOW))
                    .containsExactly((Acknowledgement) first.event());
        }
    }

    private static Arrival acknowledgement(String id, String comment) {
        var envelope = new Envelope("one", "them", id, Optional.of(OCT));
        return new Arrival(new Acknowledgement(envelope, "n", Side.OPERATOR, OCT, comment, false), "mail 1");
    }

    @Test
    void whatIsOfNoContractIsKeptWholeAndTheRestGoesOn() {
        try (var bench = Bench.on(folder)) {
            var dispositions = bench.lanes.take(List.of(
                    reading("nobody", OCT, "10", "a"),
                    reading("one", OCT, "10", "a"),
                    reading("one", Bench.NOW.plus(Duration.ofMinutes(6)), "10", "b"),
                    reading("one", Bench.NOW.plus(Duration.ofMinutes(5)), "10", "c"),
                    reading("one", Instant.parse("0001-01-01T00:00:00Z"), "10", "d")));
            assertThat(kinds(dispositions)).containsExactly(QUARANTINED, ACCEPTED, QUARANTINED, ACCEPTED, QUARANTINED);
            var waiting = bench.store.quarantine().in(Quarantined.State.WAITING, 10);
            assertThat(waiting).hasSize(3);
            var nobody = waiting.stream()
                    .filter(one -> one.reason().contains("nobody"))
                    .findFirst()
                    .orElseThrow();
            assertThat(new String(bench.store.quarantine().raw(nobody.id()).orElseThrow(), StandardCharsets.UTF_8))
                    .contains("\"contract\":\"nobody\"");
            bench.store.quarantine().settle(nobody.id(), Quarantined.State.DISMISSED, "Ann", "test row", Bench.NOW);
            assertThat(bench.store.quarantine().waiting()).isEqualTo(2);
        }
    }

    @Test
    void aFindingOpensIsRevisedEndsAndOpensAgain() {
        try (var bench = Bench.on(folder)) {
            bench.lanes.take(List.of(reading("one", LIVE, "101", "a")));
            bench.lanes.settle();
            bench.lanes.take(List.of(reading("one", LIVE.plusSeconds(900), "1", "b")));
            bench.lanes.settle();
            bench.lanes.take(List.of(reading("one", LIVE, "50", "c")));
            bench.lanes.settle();
            assertThat(bench.store.findings().open()).isEmpty();
            bench.lanes.take(List.of(reading("one", LIVE, "200", "d")));
            bench.lanes.settle();
            assertThat(bench.store.findings().history(NOV_KEY))
                    .extracting("step")
                    .containsExactly(
                            Transition.Kind.OPENED,
                            Transition.Kind.REVISED,
                            Transition.Kind.NO_LONGER_MET,
                            Transition.Kind.OPENED);
            assertThat(bench.told.tidings).hasSize(3).noneMatch(tidings -> tidings.backfill());
            assertThat(bench.store.deliveries().in(java.util.Set.of(dev.covenant.compliance.Delivery.State.SCHEDULED)))
                    .hasSize(3);
        }
    }

    @Test
    void aLoadOfOldReadingsIsToldOnceAndFedTwiceNotAtAll() {
        var load = new ArrayList<Arrival>();
        for (int month = 1; month <= 9; month++) {
            load.add(reading("one", Instant.parse("2026-0" + month + "-10T00:00:00Z"), "150", "m" + month));
        }
        try (var bench = Bench.on(folder)) {
            bench.lanes.take(load.subList(0, 4));
            bench.lanes.take(load.subList(4, 9));
            bench.lanes.settle();
            assertThat(bench.told.tidings).hasSize(1);
            assertThat(bench.told.tidings.get(0).backfill()).isTrue();
            assertThat(bench.told.tidings.get(0).told()).hasSize(9);

            assertThat(kinds(bench.lanes.take(load))).containsOnly(DUPLICATE);
            bench.lanes.settle();
            assertThat(bench.told.tidings).hasSize(1);
        }
    }

    @Test
    void whatStoodBeforeAStopStandsAfterIt() {
        List<FindingLife> before;
        try (var bench = Bench.on(folder)) {
            bench.lanes.take(List.of(reading("one", OCT, "150.50", "a"), reading("two", LIVE, "200", "b")));
            bench.lanes.settle();
            before = bench.store.findings().open();
            assertThat(before).hasSize(2);
        }
        try (var bench = Bench.on(folder)) {
            bench.lanes.settle();
            assertThat(bench.store.findings().open()).isEqualTo(before);
            assertThat(bench.told.tidings).isEmpty();
            bench.lanes.take(List.of(reading("one", OCT.plusSeconds(900), "1", "c")));
            bench.lanes.settle();
            assertThat(bench.store
                            .findings()
                            .find(OCT_KEY)
                            .orElseThrow()
                            .finding()
                            .message())
                    .contains("151.50 kWh");
        }
    }

    @Test
    void aMarkLeftByACrashIsJudgedAtTheNextStart() {
        try (var bench = Bench.on(folder)) {
            bench.lanes.settle();
            bench.judge.broken = true;
            bench.lanes.take(List.of(reading("one", LIVE, "150", "a")));
            bench.lanes.settle();
            assertThat(bench.store.findings().open()).isEmpty();
            assertThat(bench.store.portfolio().states())
                    .anyMatch(state -> state.standing()
                            .trouble()
                            .filter(t -> t.contains("the rules are broken"))
                            .isPresent());
        }
        try (var bench = Bench.on(folder)) {
            bench.lanes.settle();
            assertThat(bench.store.findings().open()).hasSize(1);
            assertThat(bench.store.portfolio().states())
                    .allMatch(state -> state.standing().trouble().isEmpty());
        }
    }

    @Test
    void orderOfArrivalRepeatsAndRestartsChangeNoFinding(@TempDir Path other) {
        long seed = new Random().nextLong();
        System.out.println("orderOfArrivalRepeatsAndRestartsChangeNoFinding seed " + seed);
        var random = new Random(seed);
        var history = new ArrayList<Arrival>();
        for (int i = 0; i < 200; i++) {
            var from = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(7L * random.nextInt(1_000)));
            history.add(reading(random.nextBoolean() ? "one" : "two", from, "" + random.nextInt(30), "i" + from));
        }
        List<Finding> inOrder;
        try (var bench = Bench.on(folder)) {
            // the first of two that say different things under one id counts, so these are told apart by order
            var distinct = bench.lanes.take(history);
            var accepted = new ArrayList<Arrival>();
            for (int i = 0; i < history.size(); i++) {
                if (distinct.get(i).kind() == ACCEPTED) {
                    accepted.add(history.get(i));
                }
            }
            bench.lanes.settle();
            inOrder = findings(bench);
            history.clear();
            history.addAll(accepted);
        }
        history.addAll(List.copyOf(history.subList(0, history.size() / 2)));
        Collections.shuffle(history, random);
        int at = 0;
        while (at < history.size()) {
            try (var bench = Bench.on(other)) {
                for (int batch = 0; batch < 3 && at < history.size(); batch++) {
                    int to = Math.min(history.size(), at + 1 + random.nextInt(40));
                    bench.lanes.take(history.subList(at, to));
                    at = to;
                    if (random.nextBoolean()) {
                        bench.lanes.settle();
                    }
                }
            }
        }
        try (var bench = Bench.on(other)) {
            bench.lanes.settle();
            assertThat(findings(bench)).as("seed %d", seed).isEqualTo(inOrder);
        }
    }

    private static List<Finding> findings(Bench bench) {
        return bench.store.findings().open().stream().map(FindingLife::finding).toList();
    }

    @Test
    void theJournalHasEveryStepInPlacesWithoutGaps() {
        try (var bench = Bench.on(folder)) {
            bench.lanes.take(List.of(reading("one", LIVE, "150", "a"), reading("two", LIVE, "150", "b")));
            bench.lanes.settle();
            bench.lanes.take(List.of(reading("nobody", LIVE, "150", "c")));
            var entries = journal(bench);
            for (int i = 0; i < entries.size(); i++) {
                assertThat(entries.get(i).position()).isEqualTo(i + 1L);
            }
            assertThat(entries)
                    .extracting(JournalEntry::kind)
                    .contains(
                            JournalLine.Kind.BATCH,
                            JournalLine.Kind.ACTIVATION,
                            JournalLine.Kind.EVALUATION,
                            JournalLine.Kind.TRANSITION,
                            JournalLine.Kind.MISFIT);
            assertThat(entries.stream()
                            .filter(entry -> entry.kind() == JournalLine.Kind.TRANSITION)
                            .findFirst()
                            .orElseThrow()
                            .payload())
                    .contains("\"step\":\"OPENED\"")
                    .contains("\"known\":\"2026-11-23T13:00:00Z\"");
            assertThat(bench.store
                            .journal()
                            .between(Bench.NOW.plusSeconds(1), Instant.MAX)
                            .hasNext())
                    .isFalse();
        }
    }

    @Test
    void anEvaluationThatCannotBeToldLeavesNothingHalfWritten() {
        try (var bench = Bench.on(folder)) {
            bench.told.broken = true;
            bench.lanes.take(List.of(reading("one", LIVE, "150", "a")));
            bench.lanes.settle();
            assertThat(bench.store.findings().history(NOV_KEY)).isEmpty();
            // the other contracts of the lane go on
            bench.told.broken = false;
            for (String contract : List.of("two", "three")) {
                assertThat(kinds(bench.lanes.take(List.of(reading(contract, LIVE, "150", "b")))))
                        .containsExactly(ACCEPTED);
            }
            bench.lanes.settle();
            assertThat(bench.store.findings().open()).hasSize(2);
            var entries = journal(bench);
            assertThat(entries).last().extracting(JournalEntry::position).isEqualTo((long) entries.size());
        }
        try (var bench = Bench.on(folder)) {
            bench.lanes.settle();
            assertThat(bench.store.findings().open()).hasSize(3);
        }
    }

    @Test
    void theSameBatchFromManySendersAtOnceCountsOnce() {
        var batch = new ArrayList<Arrival>();
        for (int i = 0; i < 50; i++) {
            batch.add(reading(i % 2 == 0 ? "one" : "two", OCT.plusSeconds(900L * i), "1", "i" + i));
        }
        try (var bench = Bench.on(folder)) {
            var senders = new ArrayList<CompletableFuture<List<Disposition>>>();
            for (int sender = 0; sender < 4; sender++) {
                senders.add(CompletableFuture.supplyAsync(() -> bench.lanes.take(batch)));
            }
            var all = senders.stream()
                    .flatMap(sender -> kinds(sender.join()).stream())
                    .toList();
            assertThat(all).filteredOn(ACCEPTED::equals).hasSize(50);
            assertThat(all).filteredOn(DUPLICATE::equals).hasSize(150);
        }
    }
}
