package dev.covenant.compliance;

import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.LedgerState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded lanes: threads, a contract hashes to one. All that changes a contract comes through here, as a command
 * in its lane.
 */
public final class Lanes implements Intake, Desk, Ledgers, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Judge judge;
    private final Books books;
    private final Journal journal;
    private final Quarantine quarantine;
    private final Telling telling;
    private final InstantSource clock;
    private final int width;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Map<String, Docket>> dockets = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Set<String> underReview = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "lanes-tick");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Lanes that have not started.
     *
     * @param judge the core
     * @param books what they write
     * @param journal placed every second
     * @param quarantine what is of no known contract
     * @param telling who is told
     * @param clock stamps each command
     * @param width how many lanes, at least 1; may differ from start to start
     */
    public Lanes(
            Judge judge,
            Books books,
            Journal journal,
            Quarantine quarantine,
            Telling telling,
            InstantSource clock,
            int width) {
        this.judge = judge;
        this.books = books;
        this.journal = journal;
        this.quarantine = quarantine;
        this.telling = telling;
        this.clock = clock;
        this.width = width;
    }

    /** Reads the books, takes up what a crash left undone, and starts. */
    public void start() {
        // rows of lanes as they were cut before get their places before any new row is written
        journal.sequence();
        var read = read(judge.contracts());
        for (int i = 0; i < width; i++) {
            dockets.add(new ConcurrentHashMap<>());
        }
        read.forEach((contract, docket) -> dockets.get(laneOf(contract)).put(contract, docket));
        for (int i = 0; i < width; i++) {
            var lane = new Lane(i + 1, judge, books, telling, clock, dockets.get(i), this::read);
            lanes.add(lane);
            var thread = new Thread(lane, "lane-" + (i + 1));
            threads.add(thread);
            thread.start();
        }
        activate();
        // what is new or was left undone is judged before anything comes in
        drained();
        var unused = ticking.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    private int laneOf(String contract) {
        return Math.floorMod(contract.hashCode(), width);
    }

    private Docket read(String contract) {
        var docket = read(Set.of(contract)).get(contract);
        if (docket == null) {
            throw new IllegalArgumentException("there is no contract " + contract);
        }
        return docket;
    }

    /** Contracts as the books hold them, with one pass over each table. */
    private Map<String, Docket> read(Set<String> contracts) {
        var read = new TreeMap<String, Docket>();
        for (String contract : contracts) {
            var state = LedgerState.empty(judge.contract(contract).zone());
            var never = new Standing(contract, "", Optional.empty(), Optional.empty(), Optional.empty());
            read.put(contract, new Docket(contract, state, never));
        }
        books.standings().forEach(standing -> with(read, standing.contract(), docket -> docket.standing = standing));
        books.lives().forEach(life -> with(read, life.key().contract(), docket -> docket.lives.put(life.key(), life)));
        books.marks().forEach(mark -> with(read, mark.contract(), docket -> docket.mark(mark)));
        books.replay(
                read::containsKey,
                (contract, events) -> with(read, contract, docket -> docket.state = docket.state.with(events)));
        return read;
    }

    private static void with(Map<String, Docket> dockets, String contract, Consumer<Docket> change) {
        var docket = dockets.get(contract);
        if (docket != null) {
            change.accept(docket);
        }
    }

    private void tick() {
        try {
            journal.sequence();
            var known = judge.contracts();
            for (String contract : books.due(clock.instant())) {
                if (known.contains(contract) && underReview.add(contract)) {
                    lanes.get(laneOf(contract))
                            .hand(new LaneCommand.Review(contract, () -> underReview.remove(contract)));
                }
            }
        } catch (RuntimeException e) {
            LOG.error("reviews and the journal's positions wait for the next second: {}", e.toString());
        }
    }

    /** Judges anew every contract whose rules or terms changed; returns when each is marked. */
    public void activate() {
        var byLane = new TreeMap<Integer, Set<String>>();
        judge.contracts()
                .forEach(contract -> byLane.computeIfAbsent(laneOf(contract), lane -> new TreeSet<>())
                        .add(contract));
        var done = new ArrayList<CompletableFuture<Boolean>>();
        byLane.forEach((lane, contracts) -> {
            var marked = new CompletableFuture<Boolean>();
            done.add(marked);
            lanes.get(lane).hand(new LaneCommand.Activate(contracts, marked));
        });
        done.forEach(Lanes::wait);
    }

    @Override
    public List<Disposition> take(List<Arrival> arrivals) {
        var now = clock.instant();
        var dispositions = new Disposition[arrivals.size()];
        var parts = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            var refusal = refusal(arrival.event(), now);
            if (refusal.isPresent()) {
                quarantine.keep(arrival, refusal.get(), now);
                dispositions[i] =
                        new Disposition(arrival.event().envelope().id(), Disposition.Kind.QUARANTINED, refusal.get());
            } else {
                parts.computeIfAbsent(laneOf(arrival.event().envelope().contract()), lane -> new ArrayList<>())
                        .add(i);
            }
        }
        var answers = new TreeMap<Integer, CompletableFuture<List<Stored>>>();
        parts.forEach((lane, indices) -> {
            var answer = new CompletableFuture<List<Stored>>();
            answers.put(lane, answer);
            lanes.get(lane)
                    .hand(new LaneCommand.Take(
                            indices.stream().map(arrivals::get).toList(), answer));
        });
        parts.forEach((lane, indices) -> {
            var stored = wait(answers.getOrDefault(lane, new CompletableFuture<>()));
            for (int i = 0; i < indices.size(); i++) {
                var one = stored.get(i);
                dispositions[indices.get(i)] =
                        new Disposition(one.event().envelope().id(), one.kind(), one.message());
            }
        });
        return List.of(dispositions);
    }

    private Optional<String> refusal(ContractEvent event, Instant now) {
        return Limits.broken(event, now).or(() -> judge.refusal(event));
    }

    private static <T> T wait(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void quarantine(Misfit misfit) {
        quarantine.keep(misfit, clock.instant());
    }

    @Override
    public void drained() {
        lanes.forEach(lane -> lane.hand(new LaneCommand.Drained(new CompletableFuture<>())));
    }

    /** Judges at once what is marked, and returns when it is judged. */
    public void settle() {
        var done = lanes.stream()
                .map(lane -> {
                    var settled = new CompletableFuture<Boolean>();
                    lane.hand(new LaneCommand.Drained(settled));
                    return settled;
                })
                .toList();
        done.forEach(Lanes::wait);
    }

    @Override
    public FindingLife act(HumanAct act) {
        var contract = act.finding().contract();
        if (!judge.contracts().contains(contract)) {
            throw new IllegalArgumentException("there is no contract " + contract);
        }
        var answer = new CompletableFuture<FindingLife>();
        lanes.get(laneOf(contract)).hand(new LaneCommand.Act(act, answer));
        return wait(answer);
    }

    @Override
    public Optional<LedgerState> onRecord(String contract) {
        return dockets.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(dockets.get(laneOf(contract)).get(contract))
                        .map(docket -> docket.state);
    }

    @Override
    public void close() {
        ticking.shutdownNow();
        lanes.forEach(Lane::stop);
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
