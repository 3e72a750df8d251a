package dev.covenant.compliance;

import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stores a lane's part of a batch in one transaction: events, the journal's row of them, and what must be judged. */
final class Taking {

    private static final Duration BACKFILL = Duration.ofDays(2);

    private final Judge judge;
    private final Books books;
    private final InstantSource clock;

    Taking(Judge judge, Books books, InstantSource clock) {
        this.judge = judge;
        this.books = books;
        this.clock = clock;
    }

    /** What one transaction did. */
    private record Taken(List<Stored> stored, Map<String, List<ContractEvent>> counting, List<Mark> marks) {}

    /**
     * Stores and folds.
     *
     * @param arrivals of contracts that have a docket
     * @param dockets the lane's
     * @param log the lane's
     * @return what each is, in order
     */
    List<Stored> take(List<Arrival> arrivals, Map<String, Docket> dockets, LaneJournal log) {
        var arrived = clock.instant();
        var taken = books.inOneTransaction(() -> {
            var stored = books.store(arrivals.stream().map(Arrival::event).toList(), arrived);
            var counting = counting(stored);
            var marks = marks(counting, arrived).stream()
                    .filter(mark -> docket(dockets, mark.contract()).isNews(mark))
                    .toList();
            books.mark(marks);
            log.write(JournalLine.Kind.BATCH, onlyContract(arrivals), batch(arrivals, stored, arrived));
            log.append();
            return new Taken(stored, counting, marks);
        });
        taken.marks.forEach(mark -> docket(dockets, mark.contract()).mark(mark));
        taken.counting.forEach((contract, events) -> {
            var docket = docket(dockets, contract);
            docket.state = docket.state.with(events);
            docket.touched();
        });
        return taken.stored;
    }

    private static Docket docket(Map<String, Docket> dockets, String contract) {
        var docket = dockets.get(contract);
        if (docket == null) {
            throw new IllegalStateException("contract " + contract + " has no docket in this lane");
        }
        return docket;
    }

    private static Map<String, List<ContractEvent>> counting(List<Stored> stored) {
        var counting = new LinkedHashMap<String, List<ContractEvent>>();
        for (Stored one : stored) {
            if (one.counts()) {
                counting.computeIfAbsent(one.event().envelope().contract(), contract -> new ArrayList<>())
                        .add(one.event());
            }
        }
        return counting;
    }

    private Collection<Mark> marks(Map<String, List<ContractEvent>> counting, Instant arrived) {
        var marks = new LinkedHashSet<Mark>();
        counting.forEach((contract, events) -> {
            var old = events.stream().filter(event -> backfill(event, arrived)).toList();
            var live =
                    events.stream().filter(event -> !backfill(event, arrived)).toList();
            marks.addAll(marks(contract, old, true));
            marks.addAll(marks(contract, live, false));
        });
        // what live events touch too is no backfill
        return marks.stream()
                .filter(mark -> !mark.backfill() || !marks.contains(new Mark(mark.contract(), mark.pair(), false)))
                .toList();
    }

    private List<Mark> marks(String contract, List<ContractEvent> events, boolean backfill) {
        if (events.isEmpty()) {
            return List.of();
        }
        var scope = judge.touched(contract, events);
        if (scope.all()) {
            return List.of(new Mark(contract, Optional.empty(), backfill));
        }
        return scope.pairs().stream()
                .map(pair -> new Mark(contract, Optional.of(pair), backfill))
                .toList();
    }

    private static boolean backfill(ContractEvent event, Instant arrived) {
        return event instanceof Reading reading && reading.to().isBefore(arrived.minus(BACKFILL));
    }

    private static Optional<String> onlyContract(List<Arrival> arrivals) {
        var contracts = arrivals.stream()
                .map(arrival -> arrival.event().envelope().contract())
                .distinct()
                .limit(2)
                .toList();
        return contracts.size() == 1 ? Optional.of(contracts.get(0)) : Optional.empty();
    }

    private static Map<String, Object> batch(List<Arrival> arrivals, List<Stored> stored, Instant arrived) {
        var counts = new TreeMap<String, Integer>();
        stored.forEach(one -> counts.merge(one.kind().name(), 1, Integer::sum));
        return Map.of(
                "arrived", arrived,
                "counts", counts,
                "events",
                        stored.stream()
                                .filter(one -> one.kind() != Disposition.Kind.DUPLICATE)
                                .map(Stored::digest)
                                .toList(),
                "first", arrivals.get(0).place(),
                "last", arrivals.get(arrivals.size() - 1).place());
    }
}
