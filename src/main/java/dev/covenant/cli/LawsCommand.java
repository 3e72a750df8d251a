package dev.covenant.cli;

import dev.covenant.terms.GoverningLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists how each law computes time, parameter by parameter, with its source. */
@Command(
        name = "laws",
        mixinStandardHelpOptions = true,
        description = "Lists how each law computes time where a contract is silent, each parameter with its source.")
final class LawsCommand implements Callable<Integer> {

    @Parameters(index = "0..*", paramLabel = "LAW", description = "Such as new-york; all where none is named.")
    private List<String> names = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var laws = new ArrayList<GoverningLaw>();
        var unknown = new ArrayList<String>();
        for (String name : names) {
            GoverningLaw.parse(name).ifPresentOrElse(laws::add, () -> unknown.add(name));
        }
        if (!unknown.isEmpty()) {
            throw new UnusableInput(
                    "\"" + String.join("\", \"", unknown) + "\" is no law known here; the known ones are "
                            + String.join(
                                    ", ",
                                    Stream.of(GoverningLaw.values())
                                            .map(GoverningLaw::word)
                                            .toList())
                            + ".");
        }
        var out = spec.commandLine().getOut();
        LawTables.of(laws.isEmpty() ? List.of(GoverningLaw.values()) : laws).forEach(out::println);
        out.flush();
        return 0;
    }
}
