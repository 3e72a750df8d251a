package dev.covenant.position.term;

import dev.covenant.finding.Deadline;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.Waiver;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.position.NoticeOnRecord;
import dev.covenant.position.Validity;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ResolvedTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The fee for leaving early, of the valid notice that ends the contract first: where both sides have given notice, only
 * the earlier end is theirs who brought it. A waiver counts where the other side has signed it and it names the clause of
 * the fee; the new order by which a fee may fall away is recorded so.
 *
 * @param terms the contract's timeline, its renewals counted in
 * @param notices on record
 * @param state what is on record
 * @param at the moment judged
 */
public record EarlyTerminations(ResolvedTerms terms, List<NoticeOnRecord> notices, LedgerState state, Instant at) {

    private record Ending(NoticeOnRecord notice, LocalDate lastDay) {}

    /**
     * The fee, where one is asked for.
     *
     * @return empty where no valid notice ends the contract before its term, or the side that leaves owes nothing
     */
    public Optional<EarlyTermination> first() {
        return notices.stream()
                .filter(notice -> notice.kind() == Notice.Kind.TERMINATION
                        && notice.validity() == Validity.VALID
                        && !notice.withdrawn())
                .flatMap(notice -> notice.lastDay() instanceof Possible.Known<LocalDate> known
                        ? Optional.of(new Ending(notice, known.value())).stream()
                        : Optional.<Ending>empty().stream())
                .min(Comparator.comparing(Ending::lastDay)
                        .thenComparing(ending -> ending.notice().sent().toInstant()))
                .flatMap(ending -> EarlyTerminationCharge.at(
                                terms,
                                ending.notice().sent().toInstant(),
                                ending.notice().giver(),
                                ending.lastDay())
                        .map(charge -> fact(ending.notice(), charge)));
    }

    /**
     * The moment at which it becomes effective.
     *
     * @return at most one
     */
    public List<Instant> nextMoments() {
        return first().map(fee -> fee.end().latest().toInstant()).stream().toList();
    }

    private EarlyTermination fact(NoticeOnRecord notice, EarlyTerminationCharge charge) {
        var contract = terms.at(at);
        var ends = end(contract, charge.lastDay());
        var waiver = waiver(charge);
        var workings = new ArrayList<>(charge.workings());
        waiver.ifPresent(given -> workings.add("Given up by the " + given.by().title() + " on "
                + InWords.date(given.at().atZone(contract.zone()).toLocalDate()) + ": " + given.instrument() + "."));
        return new EarlyTermination(
                charge.clause().text(),
                notice.subject(),
                charge.owedBy(),
                charge.owedBy() == contract.we(),
                charge.lastDay(),
                charge.amount(),
                new Deadline("last day in force " + InWords.date(charge.lastDay()) + ", 24:00", ends, ends),
                !at.isBefore(ends.toInstant()),
                waiver.isPresent(),
                String.join(" ", charge.forPeople()),
                List.copyOf(workings),
                notice.evidence());
    }

    private Optional<Waiver> waiver(EarlyTerminationCharge charge) {
        return state.events(Waiver.class, at).stream()
                .filter(given -> given.about().equals(charge.clause().text().id()))
                .filter(given -> given.signed() && given.by() == charge.owedBy().other())
                .findFirst();
    }

    private static ZonedDateTime end(Contract contract, LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(contract.zone());
    }
}
