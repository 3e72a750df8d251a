package dev.covenant.position.term;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.measure.InWords;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Term;
import dev.covenant.terms.Tranche;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/** Facts of the term: its end, those of its tranches, and what goes on after it. */
public final class TermFacts {
    /** How long before an end it is shown as coming; lead times are in the table of who is told. */
    private static final int YEARS_AHEAD = 2;

    private final Contract contract;
    private final Interval life;
    private final Holdover holdover;
    private final Set<String> accepted;
    private final Instant at;

    /**
     * The term of a contract.
     *
     * @param contract as it reads, renewals that are sure counted in
     * @param life from its first day to its end by expiry, notice or cause
     * @param holdover what goes on after that end
     * @param accepted the names of the tranches that a test on record has accepted
     * @param at the moment judged
     */
    public TermFacts(Contract contract, Interval life, Holdover holdover, Set<String> accepted, Instant at) {
        this.contract = contract;
        this.life = life;
        this.holdover = holdover;
        this.accepted = accepted;
        this.at = at;
    }

    /**
     * The term, and each tranche's.
     *
     * @return the whole first; none where the contract has no term
     */
    public List<TermOnRecord> facts() {
        return contract.clause(Term.class)
                .map(term -> Stream.concat(
                                Stream.of(whole(term)), term.tranches().stream().map(tranche -> of(term, tranche)))
                        .toList())
                .orElse(List.of());
    }

    /**
     * The moments at which one of them changes by itself.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        var moments = new ArrayList<Instant>();
        for (TermOnRecord fact : facts()) {
            moments.add(start(fact.firstDay()).toInstant());
            moments.add(end(fact.lastDay()).toInstant());
            moments.add(end(fact.lastDay()).minusYears(YEARS_AHEAD).toInstant());
        }
        return moments;
    }

    private TermOnRecord whole(Term term) {
        var last = life.isUnboundedEnd()
                ? term.lastDay()
                : life.getEnd().minusNanos(1).atZone(contract.zone()).toLocalDate();
        var going = holdover.after(life);
        var workings = new ArrayList<String>();
        workings.addAll(line("The contract", term.firstDay(), last));
        for (Tranche tranche : term.tranches()) {
            workings.addAll(
                    line("Tranche " + tranche.name() + ", " + tranche.power(), tranche.firstDay(), tranche.lastDay()));
        }
        AverageTerm.of(term).ifPresent(average -> workings.add(average.sentence()));
        return fact(term, "term", "contract", term.firstDay(), last, last.equals(term.lastDay()), going, workings);
    }

    private TermOnRecord of(Term term, Tranche tranche) {
        var workings = new ArrayList<>(line("Tranche " + tranche.name(), tranche.firstDay(), tranche.lastDay()));
        boolean begins = !tranche.onAcceptance() || accepted.contains(tranche.name());
        if (!begins) {
            workings.add("It begins when it is accepted, which no test on record does: its first day is the plan.");
        }
        boolean byExpiry =
                life.isUnboundedEnd() || !end(tranche.lastDay()).toInstant().isAfter(life.getEnd());
        return fact(
                term,
                "tranche-" + tranche.name(),
                "tranche " + tranche.name(),
                tranche.firstDay(),
                tranche.lastDay(),
                begins && byExpiry,
                Optional.empty(),
                workings);
    }

    private TermOnRecord fact(
            Term term,
            String subject,
            String name,
            LocalDate first,
            LocalDate last,
            boolean runs,
            Optional<Holdover.Going> going,
            List<String> workings) {
        var ends = end(last);
        boolean over = !at.isBefore(ends.toInstant());
        boolean running = !over && runs && !at.isBefore(start(first).toInstant());
        return new TermOnRecord(
                term.text(),
                subject,
                name,
                running,
                running && !at.isBefore(ends.minusYears(YEARS_AHEAD).toInstant()),
                over,
                first,
                last,
                InWords.month(YearMonth.from(last)),
                ContractMonths.inclusive(YearMonth.from(first), YearMonth.from(last)),
                new Deadline("last day in force " + InWords.date(last) + ", 24:00", ends, ends),
                going.isPresent(),
                going.map(Holdover.Going::words).orElse(""),
                List.copyOf(workings),
                going.map(Holdover.Going::evidence).orElse(List.<Evidence>of()));
    }

    private static List<String> line(String what, LocalDate first, LocalDate last) {
        return List.of(what + ": from " + InWords.date(first) + " to " + InWords.date(last) + ", 24:00, "
                + ContractMonths.inclusive(YearMonth.from(first), YearMonth.from(last))
                + " calendar months, both ends included; last month billed "
                + InWords.month(YearMonth.from(last)) + ".");
    }

    private ZonedDateTime start(LocalDate day) {
        return day.atStartOfDay(contract.zone());
    }

    private ZonedDateTime end(LocalDate day) {
        return start(day.plusDays(1));
    }
}
