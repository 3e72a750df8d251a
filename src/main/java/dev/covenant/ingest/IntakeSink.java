package dev.covenant.ingest;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Disposition;
import dev.covenant.compliance.Intake;
import dev.covenant.compliance.Misfit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Hands events in by batches and misfits at once, and says what became of each. A batch is one transaction per contract
 * it touches, so it is large enough to be cheap and small enough to keep memory flat.
 */
final class IntakeSink implements EventSink {

    private static final int BATCH = 2_000;

    private final Intake intake;
    private final Oversize oversize;
    private final BiConsumer<Integer, Outcome> outcomes;
    private final List<Arrival> batch = new ArrayList<>(BATCH);
    private final List<Integer> numbers = new ArrayList<>(BATCH);
    private int number;

    /** What became of one event of the delivery. */
    record Outcome(String id, String place, Disposition.Kind kind, String message) {}

    /**
     * A sink for one delivery.
     *
     * @param intake where events are handed in
     * @param oversize where misfits too large for the quarantine's table are kept whole
     * @param outcomes hears of each event, by its number from 0 in the order of the delivery; not in that order
     */
    IntakeSink(Intake intake, Oversize oversize, BiConsumer<Integer, Outcome> outcomes) {
        this.intake = intake;
        this.oversize = oversize;
        this.outcomes = outcomes;
    }

    @Override
    public void arrival(Arrival arrival) {
        batch.add(arrival);
        numbers.add(number++);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    @Override
    public void misfit(Misfit misfit) {
        var bounded = oversize.bounded(misfit);
        intake.quarantine(bounded);
        outcomes.accept(number++, new Outcome("", misfit.place(), Disposition.Kind.QUARANTINED, bounded.reason()));
    }

    /** The delivery is at its end: hands in the rest, and has what it touched judged. */
    void drained() {
        flush();
        intake.drained();
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var dispositions = intake.take(List.copyOf(batch));
        if (dispositions.size() != batch.size()) {
            throw new IllegalStateException("handed in " + batch.size() + " events, heard of " + dispositions.size());
        }
        for (int i = 0; i < dispositions.size(); i++) {
            var said = dispositions.get(i);
            outcomes.accept(numbers.get(i), new Outcome(said.id(), batch.get(i).place(), said.kind(), said.message()));
        }
        batch.clear();
        numbers.clear();
    }
}
