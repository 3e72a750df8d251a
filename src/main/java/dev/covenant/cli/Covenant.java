package dev.covenant.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/**
 * The command {@code covenant}: {@code serve} starts the engine and is the default; every other subcommand answers at
 * the command line without starting it. Another subcommand is another class in the list below.
 *
 * <p>Exit status: 0 nothing breached, 1 something breached or a case failed, 2 unusable input, 70 internal error.
 */
@Command(
        name = "covenant",
        description = "Watches compute-capacity contracts: until when each party is bound, what is used, what is due.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CheckCommand.class,
            ExitCommand.class,
            ReadingsCommand.class,
            NoticeCommand.class,
            DaysCommand.class,
            LawsCommand.class,
            HolidaysCommand.class,
            TestCommand.class,
            ExportCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Covenant implements Runnable {

    /** Something was found in breach, or a case failed. */
    public static final int BREACHED = 1;

    /** The input cannot be used; the messages say why. */
    public static final int UNUSABLE_INPUT = 2;

    /** A mistake of the program. */
    public static final int INTERNAL_ERROR = 70;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    private Covenant() {}

    /**
     * Runs a command line.
     *
     * @param args as typed; none, {@code serve ...} or Spring's own {@code --name=value} start the engine
     * @param serve starts the engine with the arguments left over, and returns while it runs
     * @return the exit status; empty when the engine was started and goes on running
     */
    public static OptionalInt run(String[] args, Consumer<String[]> serve) {
        var given = List.of(args);
        if (given.isEmpty() || given.get(0).equals("serve") || given.get(0).matches("--[a-z.-]+=.*")) {
            var rest = !given.isEmpty() && given.get(0).equals("serve") ? given.subList(1, given.size()) : given;
            serve.accept(rest.toArray(new String[0]));
            return OptionalInt.empty();
        }
        var elsewhere = QuickJvm.run(given);
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        // before the first logger exists: no log line may stand in a subcommand's answer
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", NOP_FallbackServiceProvider.class.getName());
        return OptionalInt.of(commandLine().execute(args));
    }

    /**
     * All subcommands but {@code serve}, ready to execute; its streams can be replaced.
     *
     * @return picocli's command line
     */
    public static CommandLine commandLine() {
        var line = new CommandLine(new Covenant());
        line.addSubcommand(CommandLine.Model.CommandSpec.create()
                .name("serve")
                .usageMessage(new CommandLine.Model.UsageMessageSpec()
                        .description("Starts the engine (the default); takes Spring's --name=value settings.")));
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command.getErr()));
        return line;
    }

    private static int report(Exception failure, PrintWriter err) {
        if (failure instanceof UnusableInput unusable) {
            unusable.lines().forEach(err::println);
            return UNUSABLE_INPUT;
        }
        err.println("covenant has failed; this is a mistake of the program, not of its input:");
        failure.printStackTrace(err);
        return INTERNAL_ERROR;
    }

    /** Without a subcommand there is nothing to do but say what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
