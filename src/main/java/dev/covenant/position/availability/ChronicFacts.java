package dev.covenant.position.availability;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Fact;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Outage;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.position.availability.ChronicFailures.Counted;
import dev.covenant.position.capacity.CapacityShortfall;
import dev.covenant.position.capacity.ShortfallRun;
import dev.covenant.position.capacity.Stretches;
import dev.covenant.position.rights.Right;
import dev.covenant.terms.ChronicFailure;
import dev.covenant.terms.ChronicFailure.Downtime;
import dev.covenant.terms.ChronicFailure.Outages;
import dev.covenant.terms.ChronicFailure.Pattern;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ResolvedTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.threeten.extra.Interval;

/** Rights to leave for failures that keep coming back: sustained shortfalls and outages of the service, as one union. */
public final class ChronicFacts {

    private final Contract contract;
    private final AsOf asOf;
    private final Stretches failures;
    private final Stretches excluded;

    /**
     * The facts of a contract.
     *
     * @param terms the contract's timeline
     * @param state what is on record of it
     * @param asOf the moment judged
     * @param shortfalls of its capacity; those of which not all was read do not count
     * @param excluded time that counts nowhere
     */
    public ChronicFacts(
            ResolvedTerms terms, LedgerState state, AsOf asOf, List<CapacityShortfall> shortfalls, Stretches excluded) {
        this.contract = terms.at(asOf.effective());
        this.asOf = asOf;
        var times = new ArrayList<Interval>();
        shortfalls.stream()
                .filter(shortfall -> shortfall.length() instanceof Possible.Known<Duration> known
                        && known.value().compareTo(shortfall.allowed()) > 0)
                .map(CapacityShortfall::run)
                .map(ShortfallRun::time)
                .forEach(times::add);
        state.events(Outage.class, asOf.effective()).stream()
                .filter(outage ->
                        outage.causedBy().isEmpty() || outage.causedBy().get() != dev.covenant.terms.Side.CUSTOMER)
                .map(outage -> Interval.of(
                        outage.at(),
                        outage.to().filter(to -> to.isBefore(asOf.effective())).orElse(asOf.effective())))
                .forEach(times::add);
        this.failures = Stretches.union(times);
        this.excluded = excluded;
    }

    /**
     * The facts, the same for the same inputs.
     *
     * @return one right for each failure that completed a pattern
     */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        for (ChronicFailure clause : contract.clauses(ChronicFailure.class)) {
            opened(clause).forEach((day, moment) -> {
                facts.add(fact(clause, day, moment));
                facts.add(right(clause, day, moment).on(asOf.effective(), contract.we()));
            });
        }
        return List.copyOf(facts);
    }

    /**
     * The moments at which a fact would read otherwise without any new event.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        var moments = new ArrayList<Instant>();
        for (ChronicFailure clause : contract.clauses(ChronicFailure.class)) {
            opened(clause)
                    .forEach((day, moment) -> moments.add(
                            deadline(clause, moment).latest().toInstant().plus(1, ChronoUnit.MICROS)));
        }
        return moments;
    }

    /** By day; of several moments of a day the first. */
    private Map<LocalDate, ZonedDateTime> opened(ChronicFailure clause) {
        var opened = new TreeMap<LocalDate, ZonedDateTime>();
        for (Pattern pattern : clause.anyOf()) {
            for (Instant moment : completed(pattern)) {
                var local = moment.atZone(contract.zone());
                opened.merge(local.toLocalDate(), local, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return opened;
    }

    private List<Instant> completed(Pattern pattern) {
        var windows = new ChronicFailures(contract.zone());
        if (pattern instanceof Outages outages) {
            return windows.completed(outages, ChronicFailures.counted(failures, excluded, outages.eachOver()));
        }
        return pattern instanceof Downtime downtime ? windows.completed(downtime, failures.minus(excluded)) : List.of();
    }

    private Deadline deadline(ChronicFailure clause, ZonedDateTime opened) {
        var last = clause.openFor()
                .after(opened.toLocalDate(), contract.holidays().calendar())
                .day()
                .plusDays(1)
                .atStartOfDay(contract.zone());
        return new Deadline("right to leave used", last, last);
    }

    private List<String> workings(ChronicFailure clause, ZonedDateTime opened) {
        var lines = new ArrayList<String>();
        for (Pattern pattern : clause.anyOf()) {
            if (pattern instanceof Outages outages) {
                for (Counted counted : ChronicFailures.counted(failures, excluded, outages.eachOver())) {
                    lines.add("Failure from " + InWords.moment(counted.start().atZone(contract.zone()))
                            + ": longer than " + InWords.length(outages.eachOver()) + " from "
                            + InWords.moment(counted.qualified().atZone(contract.zone())) + ".");
                }
            }
        }
        lines.add("Complete " + InWords.moment(opened) + "; open for " + clause.openFor() + " from that day.");
        clause.notice().ifPresent(notice -> lines.add("To leave takes notice of " + notice + "."));
        return List.copyOf(lines);
    }

    private ChronicRight fact(ChronicFailure clause, LocalDate day, ZonedDateTime opened) {
        var deadline = deadline(clause, opened);
        return new ChronicRight(
                clause.text(),
                day.toString(),
                clause.holder() == contract.we(),
                opened,
                deadline,
                asOf.effective().isAfter(deadline.latest().toInstant()),
                workings(clause, opened),
                List.of());
    }

    private Right right(ChronicFailure clause, LocalDate day, ZonedDateTime opened) {
        return Right.of(clause.text(), "chronic/" + day, clause.holder(), "leave for chronic failure")
                .opening(opened)
                .lapsing(deadline(clause, opened))
                .resting(workings(clause, opened), List.of());
    }
}
