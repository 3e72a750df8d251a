package dev.covenant.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Admits events one after another without a store, as the command line does: tells duplicates, corrections and
 * conflicts apart by the same {@link Identity} as the store, and folds what is admitted.
 */
public final class Admission {

    private final Map<Key, List<Reading>> restated = new HashMap<>();
    private final Map<Key, Reading> first = new HashMap<>();
    private final Map<String, ContractEvent> rare = new HashMap<>();
    private static final int BATCH = 1 << 13;

    private final List<ContractEvent> admitted = new ArrayList<>();
    private final Map<Identity, Integer> counts = new EnumMap<>(Identity.class);
    private LedgerState folded;
    private int foldedEvents;
    private Instant lastRecorded = Instant.MIN;

    /**
     * Nothing admitted yet.
     *
     * @param zone the contract's, whose months bucket the readings
     */
    public Admission(ZoneId zone) {
        folded = LedgerState.empty(zone);
    }

    /**
     * Admits one event, or says why it changes nothing.
     *
     * @param event of the one contract
     * @return what it is
     */
    public Identity admit(ContractEvent event) {
        var identity = event instanceof Reading reading ? reading(reading) : rare(event);
        counts.merge(identity, 1, Integer::sum);
        if (identity == Identity.ACCEPTED || identity == Identity.CORRECTED) {
            admitted.add(event);
            event.envelope().recorded().filter(lastRecorded::isBefore).ifPresent(at -> lastRecorded = at);
            if (admitted.size() - foldedEvents >= BATCH) {
                fold();
            }
        }
        return identity;
    }

    private void fold() {
        folded = folded.with(admitted.subList(foldedEvents, admitted.size()));
        foldedEvents = admitted.size();
    }

    private Identity reading(Reading reading) {
        var key = new Key(reading.from(), reading.to(), reading.series());
        var present = first.putIfAbsent(key, reading);
        if (present == null) {
            return Identity.ACCEPTED;
        }
        var revisions = restated.computeIfAbsent(key, k -> new ArrayList<>(List.of(present)));
        var identity = Identity.of(revisions, reading);
        if (identity == Identity.CORRECTED) {
            revisions.add(reading);
        }
        return identity;
    }

    private Identity rare(ContractEvent event) {
        var present = rare.putIfAbsent(
                event.envelope().source() + " " + event.envelope().id(), event);
        if (present == null) {
            return Identity.ACCEPTED;
        }
        return present.equals(event) ? Identity.DUPLICATE : Identity.CONFLICT;
    }

    /**
     * How many events were of a kind.
     *
     * @param identity which kind
     * @return at least 0
     */
    public int count(Identity identity) {
        return counts.getOrDefault(identity, 0);
    }

    /**
     * What was admitted, folded.
     *
     * @param known events recorded after this are not seen
     * @return the state
     */
    public LedgerState state(Instant known) {
        if (!lastRecorded.isAfter(known)) {
            fold();
            return folded;
        }
        return LedgerState.empty(folded.zone())
                .with(admitted.stream()
                        .filter(event -> event.envelope().recorded().stream().noneMatch(at -> at.isAfter(known)))
                        .toList());
    }

    private record Key(Instant from, Instant to, Series series) {

        /** Quarter-hours begin at multiples of 900 s: without the factor they would share a few buckets. */
        @Override
        public int hashCode() {
            return Long.hashCode(from.getEpochSecond() * 0x9E3779B97F4A7C15L)
                    + series.meter().hashCode();
        }
    }
}
