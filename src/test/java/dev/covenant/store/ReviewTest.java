package dev.covenant.store;

import static dev.covenant.store.Bench.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.compliance.Delivery;
import dev.covenant.compliance.DeliveryAttempt;
import dev.covenant.compliance.HumanAct;
import dev.covenant.compliance.HumanLife;
import dev.covenant.compliance.JournalEntry;
import dev.covenant.compliance.JournalLine;
import dev.covenant.compliance.Transition;
import dev.covenant.finding.FindingKey;
import dev.covenant.measure.AsOf;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time passing, people acting and messages leaving, on a real H2 file. */
class ReviewTest {

    private static final Instant LIVE = Instant.parse("2026-11-23T12:00:00Z");
    private static final FindingKey KEY = new FindingKey("one", "limit", "limit-exceeded", "2026-11");

    @TempDir
    Path folder;

    private static void open(Bench bench) {
        bench.lanes.take(List.of(reading("one", LIVE, "150", "a")));
        bench.lanes.settle();
        assertThat(bench.store.findings().find(KEY.toString())).isPresent();
    }

    private static List<Transition.Kind> steps(Bench bench) {
        return bench.store.findings().history(KEY.toString()).stream()
                .map(revision -> revision.step())
                .toList();
    }

    @Test
    void anOverdueReviewRunsAsOfItsMomentThenAsOfNow() {
        var due = Bench.NOW.plus(Duration.ofHours(1));
        try (var bench = Bench.on(folder)) {
            bench.judge.next = Optional.of(due);
            open(bench);
            assertThat(bench.store.books().due(due)).contains("one");
            assertThat(bench.store.books().due(due.minusNanos(1_000))).isEmpty();
        }
        try (var bench = Bench.on(folder)) {
            // nobody was there when it fell due
            bench.judge.next = Optional.of(due);
            bench.lanes.settle();
            bench.judge.asked.clear();
            bench.now = due.plus(Duration.ofDays(2));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> bench.store.books().due(bench.now).isEmpty());
            assertThat(bench.judge.asked).containsSubsequence(new AsOf(due, bench.now), new AsOf(bench.now, bench.now));
        }
    }

    @Test
    void aReminderComesAtItsLeadTimeOnceAndNotWhileSnoozed() {
        var lead = Bench.NOW.plus(Duration.ofDays(1));
        try (var bench = Bench.on(folder)) {
            bench.told.reminder = Optional.of(lead);
            open(bench);
            bench.now = lead;
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> steps(bench).size() == 2);
            assertThat(steps(bench)).containsExactly(Transition.Kind.OPENED, Transition.Kind.REMINDED);

            var wake = lead.plus(Duration.ofDays(3));
            bench.lanes.act(new HumanAct.Snooze(KEY, "Ann", wake, "waiting for the meter's owner"));
            bench.told.reminder = Optional.of(lead.plus(Duration.ofDays(1)));
            bench.now = wake;
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> bench.store.books().due(wake).isEmpty());
            assertThat(steps(bench))
                    .as("one at the end of the snooze, none in between")
                    .containsExactly(Transition.Kind.OPENED, Transition.Kind.REMINDED, Transition.Kind.REMINDED);
        }
    }

    @Test
    void peopleSeeAssignSnoozeAndRuleAndTheJournalSaysSo() {
        try (var bench = Bench.on(folder)) {
            open(bench);
            var lanes = bench.lanes;
            assertThat(lanes.act(new HumanAct.See(KEY, "Ann", "")).human().stands())
                    .isEqualTo(HumanLife.Stands.SEEN);
            assertThat(lanes.act(new HumanAct.Assign(KEY, "Ann", "Bob", "his meter"))
                            .human()
                            .assignee())
                    .contains("Bob");
            assertThat(lanes.act(new HumanAct.See(KEY, "Cleo", "")).human().stands())
                    .isEqualTo(HumanLife.Stands.ASSIGNED);
            var ruled = lanes.act(new HumanAct.RuleOn(KEY, "Ann", "no breach", "burst consent of 3 November"));
            assertThat(ruled.human().verdict()).contains("no breach");
            assertThat(bench.store.findings().find(KEY.toString())).contains(ruled);
            bench.store.journal().sequence();
            var entries = new ArrayList<JournalEntry>();
            bench.store.journal().between(Instant.EPOCH, Instant.MAX).forEachRemaining(entries::add);
            assertThat(entries.stream().filter(entry -> entry.kind() == JournalLine.Kind.ACT))
                    .hasSize(4)
                    .last()
                    .satisfies(entry -> assertThat(entry.payload()).contains("burst consent of 3 November"));
            assertThatThrownBy(() -> lanes.act(new HumanAct.See(new FindingKey("one", "x", "y", "z"), "Ann", "")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("one/x/y/z");
        }
    }

    @Test
    void aDeliveryIsScheduledWithTheStepAndEveryAttemptIsRecorded() {
        String id;
        try (var bench = Bench.on(folder)) {
            open(bench);
            var scheduled = bench.store.deliveries().in(Set.of(Delivery.State.SCHEDULED));
            assertThat(scheduled).hasSize(1);
            id = scheduled.get(0).id();
            bench.store.deliveries().begin(id, Bench.NOW);
        }
        try (var bench = Bench.on(folder)) {
            var deliveries = bench.store.deliveries();
            assertThat(deliveries.find(id).orElseThrow().state()).isEqualTo(Delivery.State.SENDING);
            assertThat(deliveries.schedule(deliveries.find(id).orElseThrow())).isFalse();
            var next = Optional.of(Bench.NOW.plusSeconds(60));
            deliveries.record(new DeliveryAttempt(id, 1, Bench.NOW, Delivery.State.RETRY, "451 try later", next));
            assertThat(deliveries.in(Set.of(Delivery.State.RETRY)).get(0).due()).isEqualTo(next);
            deliveries.begin(id, Bench.NOW.plusSeconds(60));
            deliveries.record(new DeliveryAttempt(
                    id, 2, Bench.NOW.plusSeconds(61), Delivery.State.SENT, "250 taken", Optional.empty()));
            var sent = deliveries.find(id).orElseThrow();
            assertThat(sent.state()).isEqualTo(Delivery.State.SENT);
            assertThat(sent.attempts()).isEqualTo(2);
            assertThat(sent.due()).isEmpty();
            assertThat(bench.store.attempts(id))
                    .extracting(DeliveryAttempt::answer)
                    .containsExactly("451 try later", "250 taken");
        }
    }

    @Test
    void anotherRuleSetJudgesEveryContractAnew() {
        try (var bench = Bench.on(folder)) {
            open(bench);
            bench.judge.asked.clear();
            bench.lanes.activate();
            bench.lanes.settle();
            assertThat(bench.judge.asked).as("the same version again").isEmpty();
            bench.judge.version = "v2";
            bench.lanes.activate();
            bench.lanes.settle();
            assertThat(bench.judge.asked).hasSize(3);
            assertThat(bench.store.books().standings())
                    .allMatch(standing -> standing.version().equals("v2"));
            assertThat(bench.told.tidings).as("nothing changed").hasSize(1);
        }
    }
}
