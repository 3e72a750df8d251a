package dev.covenant.position.term;

import dev.covenant.finding.Evidence;
import dev.covenant.ledger.Invoice;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.InWords;
import dev.covenant.terms.Contract;
import dev.covenant.terms.DemandLimit;
import dev.covenant.terms.UsageAllowance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.threeten.extra.Interval;

/**
 * Use and fees that go on after a contract has ended. Use is that of the customer's workloads. An invoice of committed
 * fees goes on where it is issued after the month that follows the one of the end: one in that month may still be for
 * the last.
 *
 * @param contract as it reads
 * @param state what is on record
 * @param at the moment judged
 */
public record Holdover(Contract contract, LedgerState state, Instant at) {
    private static final String CUSTOMER = "customer";

    /**
     * What goes on.
     *
     * @param words in sentences
     * @param evidence the first and last reading, and each invoice
     */
    public record Going(String words, List<Evidence> evidence) {}

    /**
     * What goes on after the end of a life.
     *
     * @param life of the contract
     * @return empty while it runs, and where nothing goes on
     */
    Optional<Going> after(Interval life) {
        if (life.isUnboundedEnd() || at.isBefore(life.getEnd())) {
            return Optional.empty();
        }
        var sentences = new ArrayList<String>();
        var evidence = new ArrayList<Evidence>();
        for (Series series : state.series()) {
            use(series, life.getEnd(), sentences, evidence);
        }
        invoices(life.getEnd().minusNanos(1).atZone(zone()).toLocalDate(), sentences, evidence);
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Going(String.join(" ", sentences), List.copyOf(evidence)));
    }

    private void use(Series series, Instant end, List<String> sentences, List<Evidence> evidence) {
        if (series.measure() != Measure.USAGE || !workloads().contains(series.workload())) {
            return;
        }
        var used = new ArrayList<Reading>();
        for (YearMonth month : state.months(series)) {
            if (!month.isBefore(YearMonth.from(end.atZone(zone())))) {
                state.readings(series, month).inOrder().stream()
                        .filter(reading -> !reading.from().isBefore(end)
                                && !reading.to().isAfter(at)
                                && reading.value().value().signum() > 0)
                        .forEach(used::add);
            }
        }
        if (!used.isEmpty()) {
            var first = used.get(0);
            var last = used.get(used.size() - 1);
            sentences.add("Meter " + series.meter() + " shows use of " + series.workload() + " from "
                    + words(first.from()) + " to " + words(last.to()) + ", " + used.size()
                    + (used.size() == 1 ? " reading." : " readings."));
            evidence.add(new Evidence(
                    "reading",
                    first.value() + " from " + words(first.from()),
                    first.envelope().source() + " " + first.envelope().id()));
        }
    }

    private void invoices(LocalDate last, List<String> sentences, List<Evidence> evidence) {
        var settled = YearMonth.from(last).plusMonths(1).atEndOfMonth();
        for (Invoice invoice : state.events(Invoice.class, at)) {
            var issued =
                    invoice.issued().orElseGet(() -> invoice.at().atZone(zone()).toLocalDate());
            if (invoice.committed() && issued.isAfter(settled)) {
                sentences.add("Invoice " + invoice.number() + " of " + InWords.date(issued) + " asks for fees of "
                        + invoice.amount() + ".");
                evidence.add(new Evidence(
                        "invoice " + invoice.number(),
                        invoice.amount().toString(),
                        invoice.envelope().source() + " " + invoice.envelope().id()));
            }
        }
    }

    private Set<String> workloads() {
        var names = new HashSet<String>();
        contract.clauses(UsageAllowance.class).forEach(clause -> names.add(clause.workload()));
        contract.clauses(DemandLimit.class).forEach(clause -> names.add(clause.workload()));
        return names.isEmpty() ? Set.of(CUSTOMER) : names;
    }

    private ZoneId zone() {
        return contract.zone();
    }

    private String words(Instant moment) {
        return InWords.moment(moment.atZone(zone()));
    }
}
