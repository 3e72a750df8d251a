package dev.covenant.web;

import dev.covenant.finding.Fact;
import dev.covenant.finding.Subject;
import dev.covenant.ledger.ExitTarget;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Series;
import dev.covenant.measure.AsOf;
import dev.covenant.position.Position;
import dev.covenant.position.Scope;
import dev.covenant.position.TelemetrySheet;
import dev.covenant.position.WaysOut;
import dev.covenant.terms.Contract;
import dev.covenant.terms.DemandLimit;
import dev.covenant.terms.Meter;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Source;
import dev.covenant.terms.UsageAllowance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A contract and what is on record of it, at the moment a page is asked for.
 *
 * @param terms the timeline as known now
 * @param state what is on record
 * @param now the moment asked
 */
record ContractSheet(ResolvedTerms terms, LedgerState state, Instant now) {

    /** The contract as it reads now. */
    Contract contract() {
        return terms.at(now);
    }

    /** The ways out as they stand now. */
    WaysOut ways() {
        return WaysOut.of(terms, state, AsOf.at(now));
    }

    /** The last day in force that a person wants, as set last; empty where none is or it was given up. */
    Optional<LocalDate> wanted() {
        return state.events(ExitTarget.class, now).stream()
                .reduce((earlier, later) -> later)
                .flatMap(ExitTarget::lastDay);
    }

    /** The month that pages show unless another is chosen: this one, or the last of which anything is on record. */
    YearMonth usualMonth() {
        var current = YearMonth.from(now.atZone(contract().zone()));
        var months = months();
        return months.isEmpty() || months.contains(current) ? current : months.get(0);
    }

    List<YearMonth> months() {
        return new TelemetrySheet(terms, state).months();
    }

    /** The facts of one month, and those that are of no month. */
    List<Fact> facts(YearMonth month) {
        return Position.of(terms, state, scope(month), AsOf.at(now)).facts();
    }

    <S extends Subject> List<S> facts(YearMonth month, Class<S> kind) {
        return facts(month).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Scope scope(YearMonth month) {
        var pairs = new HashSet<Scope.Pair>();
        Stream.of(contract(), terms.on(month.atDay(1))).forEach(text -> {
            text.clauses(UsageAllowance.class).forEach(clause -> pairs.add(new Scope.Pair(clause.id(), "" + month)));
            text.clauses(DemandLimit.class).forEach(clause -> pairs.add(new Scope.Pair(clause.id(), "" + month)));
        });
        for (Meter meter : terms.signed().meters()) {
            for (String workload : meter.workloads()) {
                var series = new Series(meter.id(), Measure.USAGE, workload);
                pairs.add(new Scope.Pair("metering", month + "/" + series));
                pairs.add(new Scope.Pair("metering", series.toString()));
            }
        }
        return Scope.of(pairs);
    }

    /** Which of its terms were made up, as a sentence; empty where none was. */
    Optional<String> illustrative() {
        var numbers = contract().clauses().stream()
                .filter(clause -> clause.text().source().kind() == Source.Kind.ILLUSTRATIVE)
                .map(clause -> clause.number())
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                numbers.size() == contract().clauses().size()
                        ? "All terms of this contract are illustrative: made up for a demonstration."
                        : "Illustrative terms, made up for a demonstration: "
                                + (numbers.size() == 1 ? "clause " : "clauses ") + String.join(", ", numbers)
                                + ". The others have a public source.");
    }
}
