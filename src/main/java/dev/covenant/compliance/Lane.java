package dev.covenant.compliance;

import dev.covenant.measure.AsOf;
import dev.covenant.position.Scope;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one writer of its contracts: takes commands in order, each one transaction, and judges what they touched. */
final class Lane implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int WAITING_COMMANDS = 256;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final int number;
    private final Judge judge;
    private final InstantSource clock;
    private final Books books;
    private final Judging judging;
    private final Taking taking;
    private final LaneJournal log;
    private final Map<String, Docket> dockets;
    private final Function<String, Docket> load;
    private final BlockingQueue<LaneCommand> commands = new ArrayBlockingQueue<>(WAITING_COMMANDS);
    // dockets whose last transaction failed: what the books hold must be read again
    private final Set<String> doubtful = new TreeSet<>();
    private volatile boolean stopped;

    /**
     * A lane.
     *
     * @param number from 1
     * @param dockets its contracts; others may look at them
     * @param load reads a contract from the books
     */
    Lane(
            int number,
            Judge judge,
            Books books,
            Telling telling,
            InstantSource clock,
            Map<String, Docket> dockets,
            Function<String, Docket> load) {
        this.number = number;
        this.judge = judge;
        this.books = books;
        this.clock = clock;
        this.judging = new Judging(judge, books, telling);
        this.taking = new Taking(judge, books, clock);
        this.log = new LaneJournal(number, books, clock);
        this.dockets = dockets;
        this.load = load;
    }

    /** Hands a command in; waits while the lane is full. */
    void hand(LaneCommand command) {
        try {
            while (!commands.offer(command, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopped) {
                    throw new IllegalStateException("the engine is stopping; nothing of this was stored");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a place in lane " + number, e);
        }
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                var command = commands.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                if (command != null) {
                    handle(command);
                }
                judgeDue(false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped = true;
            var stopping = new IllegalStateException("the engine is stopping; nothing of this was stored");
            for (var left = commands.poll(); left != null; left = commands.poll()) {
                left.fail(stopping);
            }
        }
    }

    // whatever goes wrong with one command must not end the lane
    @SuppressWarnings("CatchAndPrintStackTrace")
    private void handle(LaneCommand command) {
        try {
            if (command instanceof LaneCommand.Take take) {
                take.answer().complete(take(take.arrivals()));
            } else if (command instanceof LaneCommand.Act act) {
                act.answer().complete(act(act.act()));
            } else if (command instanceof LaneCommand.Review review) {
                review(docket(review.contract()));
                review.done().run();
            } else if (command instanceof LaneCommand.Activate activate) {
                activate(activate.contracts());
                activate.done().complete(true);
            } else if (command instanceof LaneCommand.Drained drained) {
                judgeDue(true);
                drained.done().complete(true);
            }
        } catch (RuntimeException e) {
            command.fail(e);
            if (!(e instanceof IllegalArgumentException)) {
                LOG.error(
                        "lane {} could not do a {}: {}",
                        number,
                        command.getClass().getSimpleName(),
                        e.toString(),
                        e);
            }
        }
    }

    private void doubt(String contract) {
        doubtful.add(contract);
        log.undone();
    }

    private Docket docket(String contract) {
        if (doubtful.contains(contract)) {
            dockets.put(contract, load.apply(contract));
            doubtful.remove(contract);
        }
        return dockets.computeIfAbsent(contract, load);
    }

    private List<Stored> take(List<Arrival> arrivals) {
        var contracts = new TreeSet<String>();
        arrivals.forEach(arrival -> contracts.add(arrival.event().envelope().contract()));
        contracts.forEach(this::docket);
        try {
            return taking.take(arrivals, dockets, log);
        } catch (RuntimeException e) {
            contracts.forEach(this::doubt);
            throw e;
        }
    }

    private FindingLife act(HumanAct act) {
        var docket = docket(act.finding().contract());
        var life = docket.lives.get(act.finding());
        if (life == null) {
            throw new IllegalArgumentException("there is no finding " + act.finding());
        }
        var now = clock.instant();
        var acted = life.with(life.human().after(act, now));
        var standing = docket.standing.sooner(acted.human().snoozedUntil().filter(now::isBefore));
        try {
            books.inOneTransaction(() -> {
                books.keep(acted);
                books.keep(standing);
                log.write(
                        JournalLine.Kind.ACT,
                        Optional.of(docket.contract),
                        Map.of(
                                "act",
                                act,
                                "at",
                                now,
                                "do",
                                act.getClass().getSimpleName(),
                                "revision",
                                life.revision()));
                log.append();
                return true;
            });
        } catch (RuntimeException e) {
            doubt(docket.contract);
            throw e;
        }
        docket.lives.put(act.finding(), acted);
        docket.standing = standing;
        return acted;
    }

    private void activate(Set<String> contracts) {
        for (String contract : contracts) {
            var docket = docket(contract);
            var everything = new Mark(contract, Optional.empty(), false);
            var version = judge.version(contract);
            if (docket.standing.version().equals(version) || !docket.isNews(everything)) {
                continue;
            }
            try {
                books.inOneTransaction(() -> {
                    books.mark(List.of(everything));
                    books.keep(docket.standing);
                    log.write(
                            JournalLine.Kind.ACTIVATION,
                            Optional.of(contract),
                            Map.of("before", docket.standing.version(), "version", version));
                    log.append();
                    return true;
                });
            } catch (RuntimeException e) {
                doubt(contract);
                throw e;
            }
            docket.mark(everything);
        }
    }

    /** An overdue review runs first as of its due moment, then as of now. */
    private void review(Docket docket) {
        var due = docket.standing.nextReview();
        var now = clock.instant();
        if (due.isEmpty() || due.get().isAfter(now) || docket.resting()) {
            return;
        }
        var marks = docket.marks(true);
        if (due.get().isBefore(now) && !judge(docket, Scope.ALL, marks, List.of(), new AsOf(due.get(), now))) {
            return;
        }
        judge(docket, Scope.ALL, marks, marks, new AsOf(now, now));
    }

    private void judgeDue(boolean drained) {
        for (Docket known : dockets.values()) {
            if (!known.judgeNow(drained)) {
                continue;
            }
            try {
                judgeMarked(docket(known.contract), drained);
            } catch (RuntimeException e) {
                known.rest();
                LOG.error("contract {} cannot be read again: {}", known.contract, e.toString(), e);
            }
        }
    }

    private void judgeMarked(Docket docket, boolean drained) {
        var now = clock.instant();
        boolean overdue =
                docket.standing.nextReview().filter(due -> !due.isAfter(now)).isPresent();
        if (overdue) {
            review(docket);
            return;
        }
        var marks = docket.marks(drained || docket.quiet());
        judge(docket, Docket.scope(marks), marks, marks, new AsOf(now, now));
    }

    private boolean judge(Docket docket, Scope scope, List<Mark> cause, List<Mark> done, AsOf asOf) {
        try {
            judging.judge(docket, scope, cause, done, asOf, log);
            return true;
        } catch (RuntimeException e) {
            LOG.error(
                    "contract {} could not be judged as of {}: {}", docket.contract, asOf.effective(), e.toString(), e);
            doubt(docket.contract);
            docket.rest();
            trouble(docket, e);
            return false;
        }
    }

    /** Says on the contract's page that it is not judged, and why. */
    private void trouble(Docket docket, RuntimeException why) {
        try {
            var fresh = docket(docket.contract);
            fresh.rest();
            fresh.standing = fresh.standing.inTrouble(why.toString());
            books.inOneTransaction(() -> {
                books.keep(fresh.standing);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.error("nor could that be written down: {}", e.toString());
        }
    }
}
