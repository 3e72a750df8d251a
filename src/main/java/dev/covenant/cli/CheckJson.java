package dev.covenant.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.answers.JsonValues;
import dev.covenant.compliance.Misfit;
import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Finding;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.ledger.Identity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** The answer of {@code check} as JSON: decimals are strings, moments carry their offset, nothing is left out. */
final class CheckJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CheckJson() {}

    static String of(CheckAnswer answer) {
        var root = JSON.objectNode();
        var zone = answer.contract().zone();
        root.put("contract", answer.contract().id());
        root.put("asOf", JsonValues.at(answer.asOf().effective(), zone));
        if (answer.asOf().known().equals(Instant.MAX)) {
            root.putNull("known");
        } else {
            root.put("known", JsonValues.at(answer.asOf().known(), zone));
        }
        root.put("rules", answer.evaluation().rules());
        root.put("terms", answer.evaluation().termsVersion());
        root.put("calendar", answer.evaluation().calendarVersion());
        var findings = root.putArray("findings");
        answer.evaluation().findings().forEach(finding -> findings.add(finding(finding)));
        var figures = root.putArray("figures");
        answer.figures().forEach(figure -> figures.add(figure(figure)));
        var quarantined = root.putArray("quarantined");
        answer.misfits().forEach(misfit -> quarantined.add(misfit(misfit)));
        root.set("notEvaluated", JsonValues.strings(answer.evaluation().notEvaluated()));
        root.set("counts", counts(answer));
        return root.toPrettyString();
    }

    private static ObjectNode finding(Finding finding) {
        var node = JSON.objectNode();
        node.put("key", finding.key().toString());
        node.put("kind", finding.key().kind());
        node.put("clause", finding.key().clause());
        node.put("clauseNumber", finding.clauseNumber());
        node.put("subject", finding.key().subject());
        node.put("rule", finding.rule());
        node.put("title", finding.title());
        node.put("reading", finding.reading().orElse(null));
        node.put("outcome", lower(finding.outcome()));
        node.put("severity", lower(finding.severity()));
        node.put("period", finding.period().map(CheckJson::period).orElse(null));
        node.set("deadline", finding.deadline().map(CheckJson::deadline).orElse(null));
        node.set(
                "amount",
                finding.amounts().stream().findFirst().map(CheckJson::amount).orElse(null));
        if (finding.amounts().size() > 1) {
            var all = node.putArray("amounts");
            finding.amounts().forEach(amount -> all.add(amount(amount)));
        }
        node.put("message", finding.message());
        node.set("whatToDo", JsonValues.strings(finding.whatToDo()));
        node.set("workings", JsonValues.strings(finding.workings()));
        node.set("evidence", evidence(finding.evidence()));
        node.set("missing", JsonValues.strings(finding.missing()));
        return node;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A whole calendar month as {@code 2013-07}; any other time as an ISO 8601 interval. */
    static String period(SubjectPeriod period) {
        var from = period.from().atZone(period.zone());
        var month = YearMonth.from(from);
        boolean whole = month.atDay(1).atStartOfDay(period.zone()).toInstant().equals(period.from())
                && month.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(period.zone())
                        .toInstant()
                        .equals(period.to());
        return whole
                ? month.toString()
                : JsonValues.at(period.from(), period.zone()) + "/" + JsonValues.at(period.to(), period.zone());
    }

    private static ObjectNode deadline(Deadline deadline) {
        return JSON.objectNode()
                .put("what", deadline.what())
                .put(
                        "planBy",
                        JsonValues.at(
                                deadline.planBy().toInstant(), deadline.planBy().getZone()))
                .put(
                        "latest",
                        JsonValues.at(
                                deadline.latest().toInstant(), deadline.latest().getZone()));
    }

    private static ObjectNode amount(Amount amount) {
        return JSON.objectNode()
                .put("kind", lower(amount.kind()))
                .put("owedBy", lower(amount.owedBy()))
                .put("amount", amount.money().amount().toPlainString())
                .put("currency", amount.money().currency());
    }

    private static ArrayNode evidence(List<Evidence> evidence) {
        var array = JSON.arrayNode();
        evidence.forEach(one -> array.add(JSON.objectNode()
                .put("what", one.what())
                .put("value", one.value())
                .put("from", one.from())));
        return array;
    }

    private static ObjectNode figure(Figure figure) {
        return JSON.objectNode()
                .put("measure", figure.measure())
                .put("period", figure.period())
                .put("value", figure.value())
                .put("unit", figure.unit())
                .put("meter", figure.series().meter())
                .put("workload", figure.series().workload());
    }

    private static ObjectNode misfit(Misfit misfit) {
        return JSON.objectNode()
                .put("place", misfit.place())
                .put("reason", misfit.reason())
                .put("text", new String(misfit.raw(), StandardCharsets.UTF_8));
    }

    private static ObjectNode counts(CheckAnswer answer) {
        var admission = answer.admission();
        return JSON.objectNode()
                .put("accepted", admission.count(Identity.ACCEPTED))
                .put("duplicate", admission.count(Identity.DUPLICATE))
                .put("corrected", admission.count(Identity.CORRECTED))
                .put("conflicting", admission.count(Identity.CONFLICT))
                .put("quarantined", answer.misfits().size());
    }
}
