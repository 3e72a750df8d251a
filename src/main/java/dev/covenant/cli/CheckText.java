package dev.covenant.cli;

import dev.covenant.finding.Finding;
import dev.covenant.ledger.Identity;
import dev.covenant.ledger.Series;
import dev.covenant.measure.InWords;
import dev.covenant.terms.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of {@code check} for people: the gravest finding first, then the figures, then what was not understood. */
final class CheckText {

    private final CheckAnswer answer;
    private final List<String> lines = new ArrayList<>();

    CheckText(CheckAnswer answer) {
        this.answer = answer;
    }

    List<String> lines() {
        head();
        findings();
        figures();
        misfits();
        return lines;
    }

    private void head() {
        var contract = answer.contract();
        lines.add(contract.id() + "   We are: " + contract.we().title() + ".   "
                + InWords.moment(answer.asOf().effective().atZone(contract.zone())));
        if (contract.clauses().stream().anyMatch(c -> c.text().source().kind() == Source.Kind.ILLUSTRATIVE)) {
            lines.add("Some terms of this contract are illustrative: made up for a demonstration.");
        }
        var admission = answer.admission();
        lines.add(String.format(
                java.util.Locale.ROOT,
                "Events: %,d accepted, %,d duplicate, %,d corrected, %,d conflicting, %,d quarantined.",
                admission.count(Identity.ACCEPTED),
                admission.count(Identity.DUPLICATE),
                admission.count(Identity.CORRECTED),
                admission.count(Identity.CONFLICT),
                answer.misfits().size()));
        lines.add("");
    }

    private void findings() {
        if (answer.evaluation().findings().isEmpty()) {
            lines.add("NO FINDINGS");
        }
        answer.evaluation().findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::key))
                .forEach(this::finding);
        answer.evaluation().notEvaluated().forEach(reason -> lines.add("NOT EVALUATED  " + reason));
    }

    private void finding(Finding finding) {
        lines.add(finding.severity() + "  " + finding.title() + ": "
                + (finding.outcome() == dev.covenant.finding.Outcome.BREACHED
                        ? "apparent breach"
                        : finding.outcome().name().toLowerCase(java.util.Locale.ROOT))
                + "   (" + finding.clauseNumber() + ", " + finding.key() + ")");
        lines.add("    " + finding.message());
        finding.deadline()
                .ifPresent(due -> lines.add("    " + due.what() + ": plan by " + InWords.moment(due.planBy())
                        + ", latest " + InWords.moment(due.latest())));
        finding.amounts()
                .forEach(amount ->
                        lines.add("    " + amount.money() + ", " + amount.kind().words() + " owed by the "
                                + amount.owedBy().title()));
        finding.workings().forEach(line -> lines.add("      " + line));
        finding.evidence()
                .forEach(one -> lines.add("      " + one.what() + ": " + one.value() + " (" + one.from() + ")"));
        finding.missing().forEach(one -> lines.add("      missing: " + one));
        lines.add("");
    }

    private void figures() {
        Map<Series, Map<String, Map<String, String>>> bySeries = new LinkedHashMap<>();
        for (Figure figure : answer.figures()) {
            bySeries.computeIfAbsent(figure.series(), s -> new LinkedHashMap<>())
                    .computeIfAbsent(figure.period(), p -> new LinkedHashMap<>())
                    .put(figure.measure(), figure.value() + " " + figure.unit());
        }
        bySeries.forEach((series, months) -> {
            lines.add(String.format(
                    java.util.Locale.ROOT,
                    "%-30s %18s %14s %14s %14s %12s %12s",
                    series,
                    "energy",
                    "peak",
                    "p95",
                    "mean",
                    "load factor",
                    "completeness"));
            months.forEach((month, values) -> lines.add(String.format(
                    java.util.Locale.ROOT,
                    "%-30s %18s %14s %14s %14s %12s %12s",
                    month,
                    values.getOrDefault("energy", "-"),
                    values.getOrDefault("peak", "-"),
                    values.getOrDefault("p95", "-"),
                    values.getOrDefault("mean", "-"),
                    values.getOrDefault("load-factor", "-"),
                    values.getOrDefault("completeness", "-"))));
            lines.add("");
        });
    }

    private void misfits() {
        answer.misfits().forEach(misfit -> lines.add("QUARANTINED  " + misfit.place() + ": " + misfit.reason()));
        lines.add("Rules " + answer.evaluation().rules());
    }
}
