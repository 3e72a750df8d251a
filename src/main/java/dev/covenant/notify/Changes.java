package dev.covenant.notify;

import dev.covenant.compliance.Transition;
import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an update changed, in words: as it is now, and as it was told before. */
final class Changes {

    private Changes() {}

    /** Empty unless the transition is an update. */
    static List<String> of(Transition transition) {
        var before = transition.before();
        if (transition.kind() != Transition.Kind.UPDATED || before.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        compare(lines, "outcome", before.get(), transition.finding(), finding -> lower(finding.outcome()));
        compare(lines, "severity", before.get(), transition.finding(), finding -> lower(finding.severity()));
        compare(lines, "plan by", before.get(), transition.finding(), finding -> date(finding, true));
        compare(lines, "latest", before.get(), transition.finding(), finding -> date(finding, false));
        compare(
                lines,
                "reading",
                before.get(),
                transition.finding(),
                finding -> finding.reading().orElse("none"));
        compare(lines, "at stake", before.get(), transition.finding(), Changes::amounts);
        compare(lines, "in words", before.get(), transition.finding(), Finding::message);
        return lines;
    }

    private static void compare(
            List<String> lines, String what, Finding before, Finding now, Function<Finding, String> value) {
        if (!value.apply(before).equals(value.apply(now))) {
            lines.add(what + ": now " + value.apply(now) + "; before " + value.apply(before));
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String date(Finding finding, boolean plan) {
        Optional<Deadline> deadline = finding.deadline();
        return deadline.map(dates -> Moments.full(plan ? dates.planBy() : dates.latest()))
                .orElse("none");
    }

    private static String amounts(Finding finding) {
        return finding.amounts().isEmpty()
                ? "nothing"
                : finding.amounts().stream().map(Changes::amount).collect(Collectors.joining(", "));
    }

    private static String amount(Amount amount) {
        return amount.kind().words() + " " + amount.money();
    }
}
