package dev.covenant.cli;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.InWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the sources of holidays, or the holidays of one of them in a year. */
@Command(
        name = "holidays",
        mixinStandardHelpOptions = true,
        description = "Lists the sources of holidays that a contract may name, or one source's days of a year.")
final class HolidaysCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", description = "Such as us-federal.")
    private @Nullable String source;

    @Option(names = "--year", paramLabel = "YEAR", description = "The year to list; needed with a source.")
    private @Nullable Integer year;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var lines = source == null
                ? BusinessCalendar.sources().stream().map(HolidaysCommand::line).toList()
                : days(source);
        var out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
        return 0;
    }

    private static String line(String name) {
        var origin = BusinessCalendar.origin(name);
        return String.format(Locale.ROOT, "%-26s %s", name, origin);
    }

    private List<String> days(String name) {
        if (year == null) {
            throw new UnusableInput("--year: no year is named; write it as --year 2026.");
        }
        try {
            var calendar = BusinessCalendar.of(name);
            return LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .flatMap(day -> calendar.holiday(day).map(called -> InWords.date(day) + "  " + called).stream())
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("covenant holidays: " + e.getMessage() + ".");
        }
    }
}
