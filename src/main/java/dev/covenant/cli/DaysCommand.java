package dev.covenant.cli;

import dev.covenant.measure.InWords;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes one period, and shows every reading that the contract and its law leave open. */
@Command(
        name = "days",
        mixinStandardHelpOptions = true,
        description = "Computes a period by a contract's rules and its law's, and shows every reading they leave open.",
        footer = {
            "",
            "covenant days --from 2026-07-01 --count \"90 days\" --law new-york --holidays us-federal"
                    + " --zone America/Chicago",
            "",
            "Exit status: 0 answered, 2 unusable input, 70 internal error."
        })
final class DaysCommand implements Callable<Integer> {

    /** What the last day is for. */
    enum For {
        act,
        effect
    }

    @Option(
            names = "--from",
            required = true,
            paramLabel = "T",
            description = "The trigger: a date, a local time such as 2026-07-01T15:00, or one with its offset.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    String from;

    @Option(
            names = "--count",
            paramLabel = "PERIOD",
            description = "Such as \"90 days\", \"10 business days\", \"14 clear days\", \"3 months\", \"48 hours\".")
    @Nullable
    String count;

    @Option(names = "--fixed", description = "The words name the date of --from itself: nothing is computed or rolled.")
    boolean fixed;

    @Option(names = "--before", description = "Counts backward: so long before the trigger.")
    boolean before;

    @Option(names = "--at-least", description = "The words say \"not less than\" or \"at least\".")
    boolean atLeast;

    @Option(
            names = "--for",
            defaultValue = "act",
            description =
                    "What the last day is for: an act may roll, an effect never does (default: ${DEFAULT-VALUE}).")
    For ending = For.act;

    @Option(names = "--law", paramLabel = "LAW", description = "See covenant laws (default: the contract's, or plain).")
    @Nullable
    String law;

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description = "Takes law, zone, holidays and computation from a contract; options override it.")
    @Nullable
    Path contract;

    @Option(names = "--holidays", paramLabel = "SOURCE", description = "See covenant holidays.")
    @Nullable
    String holidays;

    @Option(names = "--also", paramLabel = "D", description = "A further holiday; may be repeated.")
    List<String> also = List.of();

    @Option(names = "--zone", paramLabel = "ZONE", description = "In which the end is read: the contract's.")
    @Nullable
    String zone;

    @Option(names = "--event-zone", paramLabel = "ZONE", description = "Of the place of the event (default: --zone).")
    @Nullable
    String eventZone;

    @Option(
            names = "--set",
            paramLabel = "PARAMETER=VALUE",
            description = "Overrides one parameter, such as month-rule=end-of-month; may be repeated.")
    List<String> set = List.of();

    @Option(names = "--verified-only", description = "Leaves open what no source was read for.")
    boolean verifiedOnly;

    @Option(names = "--day-by-day", description = "Lists every day counted.")
    boolean dayByDay;

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (fixed) {
            var named = new DaysQuestion(this).named();
            if (format.json()) {
                out.println(DaysJson.of(named));
            } else {
                out.println(InWords.date(named.day()));
                named.steps().forEach(step -> out.println("  " + step));
            }
        } else {
            var answer = new DaysQuestion(this).answer();
            if (format.json()) {
                out.println(DaysJson.of(answer, dayByDay));
            } else {
                new DaysText(answer, dayByDay).lines().forEach(out::println);
            }
        }
        out.flush();
        return 0;
    }
}
