package dev.covenant.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compliance.FindingLife;
import dev.covenant.compliance.JournalEntry;
import dev.covenant.finding.Finding;
import dev.covenant.ledger.Reading;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed while it takes in readings: what it acknowledged is there, once, and what it left is judged. */
class KillTest {

    /** FAULTS K1 to K4 and K14, a round or two; the profile of faults runs many. */
    @Test
    void whatWasAcknowledgedIsThereOnceAndIsJudged(@TempDir Path folder, @TempDir Path calm) throws Exception {
        long seed = new Random().nextLong();
        System.out.println("whatWasAcknowledgedIsThereOnceAndIsJudged seed " + seed);
        var random = new Random(seed);
        List<String> acknowledged;
        try (var child = Child.writing(folder)) {
            child.awaitAcknowledged(150 + random.nextInt(300));
            acknowledged = child.kill();
        }
        var readings = new ArrayList<Reading>();
        List<Finding> findings;
        try (var bench = Bench.on(folder)) {
            bench.lanes.settle();
            bench.store
                    .books()
                    .replay(
                            contract -> true,
                            (contract, events) -> events.forEach(event -> readings.add((Reading) event)));
            findings = findings(bench);
            positionsHaveNoGaps(bench);
        }
        var ids = readings.stream().map(reading -> reading.envelope().id()).toList();
        assertThat(new HashSet<>(ids)).as("seed %d", seed).hasSameSizeAs(ids).containsAll(acknowledged);
        // at most the one batch in flight was stored and not acknowledged
        assertThat(ids.size()).isLessThanOrEqualTo(acknowledged.size() + 1);
        try (var bench = Bench.on(calm)) {
            bench.lanes.take(readings.stream()
                    .map(reading -> new dev.covenant.compliance.Arrival(reading, "again"))
                    .toList());
            bench.lanes.settle();
            assertThat(findings).as("seed %d", seed).isNotEmpty().isEqualTo(findings(bench));
        }
    }

    private static List<Finding> findings(Bench bench) {
        return bench.store.findings().open().stream().map(FindingLife::finding).toList();
    }

    private static void positionsHaveNoGaps(Bench bench) {
        bench.store.journal().sequence();
        long expected = 1;
        var entries = bench.store.journal().between(Instant.EPOCH, Instant.MAX);
        while (entries.hasNext()) {
            JournalEntry entry = entries.next();
            assertThat(entry.position()).isEqualTo(expected++);
        }
    }
}
