package dev.covenant.language;

import java.util.List;
import java.util.Locale;

/** Writes a rule in its one canonical form; what is written reads back as the same rule. */
public final class RuleFormat {

    private RuleFormat() {}

    /**
     * The canonical text.
     *
     * @param rule as read
     * @return lines ending in a line feed
     */
    public static String format(Rule rule) {
        var text = new StringBuilder();
        line(text, (rule.isDefinition() ? "Definition: " : "Rule: ") + rule.title());
        if (!rule.id().equals(rule.kind())) {
            line(text, "Id: " + rule.id());
        }
        if (!rule.isDefinition()) {
            line(text, "Kind: " + rule.kind());
        }
        if (!rule.clause().isEmpty()) {
            line(text, "Clause: " + rule.clause());
        }
        line(text, "Owner: " + rule.owner());
        line(text, "In force from: " + Dates.words(rule.from()));
        rule.until().ifPresent(until -> line(text, "In force until: " + Dates.words(until)));
        line(text, "");
        line(text, "For each " + rule.subject().words());
        line(text, "when " + when(rule));
        rule.report().ifPresent(report -> report(text, report));
        rule.exceptions().forEach(title -> line(text, "except where " + title + " applies"));
        return text.toString();
    }

    private static String when(Rule rule) {
        var wording = Wording.of(rule.subject());
        if (rule.when() instanceof Condition.All all && !all.parts().isEmpty()) {
            return wording.joined(all.parts(), "\n  and ");
        }
        return rule.when() instanceof Condition.Any any
                ? wording.joined(any.parts(), "\n  or ")
                : wording.words(rule.when());
    }

    private static void report(StringBuilder text, Report report) {
        line(
                text,
                "then " + report.manner().words() + ", severity "
                        + report.severity().name().toLowerCase(Locale.ROOT));
        for (Report.AmountLine amount : report.amounts()) {
            var kind = amount.kind()
                    .map(value -> ", a " + value.words() + " owed by the "
                            + amount.owedBy().orElseThrow().title())
                    .orElse("");
            line(text, "  amount: the " + amount.of().phrase().words() + kind);
        }
        report.deadline()
                .ifPresent(deadline -> line(
                        text,
                        "  deadline: the " + deadline.of().phrase().words()
                                + deadline.what()
                                        .map(what -> ", \"" + what + "\"")
                                        .orElse("")));
        line(text, "  say \"" + template(report.say()) + "\"");
        report.undetermined().ifPresent(message -> line(text, "  if undetermined say \"" + template(message) + "\""));
        report.steps().forEach(step -> line(text, "  do \"" + template(step) + "\""));
    }

    private static String template(Message message) {
        var text = new StringBuilder();
        for (Message.Part part : List.copyOf(message.parts())) {
            text.append(
                    part instanceof Message.Slot slot
                            ? "{the " + slot.phrase().words() + "}"
                            : ((Message.Text) part).text());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
