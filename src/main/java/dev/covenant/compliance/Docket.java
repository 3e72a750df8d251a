package dev.covenant.compliance;

import dev.covenant.finding.FindingKey;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.position.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A contract as its lane holds it. Only the lane's thread changes it; its state may be read by others. */
final class Docket {

    private static final Duration DRAIN = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_LOAD = Duration.ofMinutes(5);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

    final String contract;
    volatile LedgerState state;
    final Map<FindingKey, FindingLife> lives = new TreeMap<>();
    Standing standing;
    private final Map<Optional<Scope.Pair>, Mark> marks = new HashMap<>();

    // by the process's own steady clock, in nanoseconds
    private long dirtySince;
    private long lastTouched;
    private long restUntil = System.nanoTime();

    Docket(String contract, LedgerState state, Standing standing) {
        this.contract = contract;
        this.state = state;
        this.standing = standing;
    }

    /** Takes a mark in; it is a backfill's only as long as every mark of it was. */
    void mark(Mark mark) {
        lastTouched = System.nanoTime();
        if (marks.isEmpty()) {
            dirtySince = lastTouched;
        }
        marks.merge(mark.pair(), mark, (old, now) -> old.backfill() ? now : old);
    }

    /** Whether a mark would change what must be judged, so that it must be written down. */
    boolean isNews(Mark mark) {
        var old = marks.get(mark.pair());
        return old == null || (old.backfill() && !mark.backfill());
    }

    void judged(List<Mark> done) {
        done.forEach(mark -> marks.remove(mark.pair(), mark));
        dirtySince = System.nanoTime();
    }

    /** More of what is marked already came in. */
    void touched() {
        lastTouched = System.nanoTime();
    }

    /** After something went wrong: no further try for a while. */
    void rest() {
        restUntil = System.nanoTime() + AFTER_TROUBLE.toNanos();
    }

    boolean resting() {
        return System.nanoTime() - restUntil < 0;
    }

    /** Whether a load that is a backfill seems to be over though its source did not say so. */
    boolean quiet() {
        long now = System.nanoTime();
        return now - lastTouched >= SILENCE.toNanos() || now - dirtySince >= LONGEST_LOAD.toNanos();
    }

    /** Live events wait a second at most; a backfill waits for its end, so that it is told of once. */
    boolean judgeNow(boolean drained) {
        if (marks.isEmpty() || resting()) {
            return false;
        }
        boolean waitedEnough = System.nanoTime() - dirtySince >= DRAIN.toNanos()
                && marks.values().stream().anyMatch(mark -> !mark.backfill());
        return drained || waitedEnough || quiet();
    }

    List<Mark> marks(boolean backfillToo) {
        return marks.values().stream()
                .filter(mark -> backfillToo || !mark.backfill())
                .toList();
    }

    static Scope scope(List<Mark> marks) {
        var pairs = new HashSet<Scope.Pair>();
        for (Mark mark : marks) {
            if (mark.pair().isEmpty()) {
                return Scope.ALL;
            }
            pairs.add(mark.pair().get());
        }
        return Scope.of(pairs);
    }

    /** Whether a finding's step is owed to a backfill: to its own pair's mark, else to the mark of everything. */
    static boolean backfill(List<Mark> marks, FindingKey key) {
        var own = Optional.of(new Scope.Pair(key.clause(), key.subject()));
        var found = new ArrayList<Boolean>();
        for (Mark mark : marks) {
            if (mark.pair().equals(own)) {
                return mark.backfill();
            }
            if (mark.pair().isEmpty()) {
                found.add(mark.backfill());
            }
        }
        return !found.isEmpty() && found.get(0);
    }

    Optional<Instant> judgedBefore() {
        return standing.judged().map(AsOf::effective);
    }
}
