package dev.covenant.ingest;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Disposition;
import dev.covenant.compliance.Intake;
import dev.covenant.compliance.Misfit;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.Identity;
import dev.covenant.ledger.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An intake in memory that tells readings apart as the ledger does, and other events by source and id. */
final class RecordingIntake implements Intake {

    final List<ContractEvent> stored = new ArrayList<>();
    final List<Misfit> misfits = new ArrayList<>();
    private final Map<Object, List<Reading>> readings = new HashMap<>();
    private final Map<Object, ContractEvent> others = new HashMap<>();
    int drained;
    int refused;
    volatile boolean down;

    @Override
    public synchronized List<Disposition> take(List<Arrival> arrivals) {
        if (down) {
            refused++;
            throw new IllegalStateException("the store's own words, with jdbc:h2:file:secret");
        }
        return arrivals.stream().map(Arrival::event).map(this::take).toList();
    }

    private Disposition take(ContractEvent event) {
        var id = event.envelope().id();
        var kind = event instanceof Reading reading ? reading(reading) : other(event);
        if (kind != Disposition.Kind.DUPLICATE) {
            stored.add(event);
        }
        return new Disposition(id, kind, kind == Disposition.Kind.CONFLICT ? "Said something else before." : "");
    }

    private Disposition.Kind reading(Reading reading) {
        var key = List.of(reading.from(), reading.envelope().contract(), reading.series(), reading.to());
        var onRecord = readings.computeIfAbsent(key, none -> new ArrayList<>());
        var identity = Identity.of(onRecord, reading);
        if (identity != Identity.DUPLICATE) {
            onRecord.add(reading);
        }
        return Disposition.Kind.valueOf(identity.name());
    }

    private Disposition.Kind other(ContractEvent event) {
        var key = List.of(event.envelope().source(), event.envelope().id());
        var before = others.putIfAbsent(key, event);
        return before == null
                ? Disposition.Kind.ACCEPTED
                : before.equals(event) ? Disposition.Kind.DUPLICATE : Disposition.Kind.CONFLICT;
    }

    @Override
    public synchronized void quarantine(Misfit misfit) {
        misfits.add(misfit);
    }

    @Override
    public synchronized void drained() {
        drained++;
    }

    synchronized void forget() {
        stored.clear();
        misfits.clear();
        readings.clear();
        others.clear();
        drained = 0;
        refused = 0;
        down = false;
    }

    synchronized int refusedTimes() {
        return refused;
    }

    synchronized int drainedTimes() {
        return drained;
    }
}
