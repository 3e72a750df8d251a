package dev.covenant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Runs a command that is over within seconds in a Java machine set up for that: without the optimising compiler, which
 * takes more from so short a life than it gives (ADR 0008). No option of a machine can stand in a jar, so the command is
 * started once more with it. Whoever gives options of their own, or starts the program otherwise than by {@code java
 * -jar}, gets exactly what they asked for.
 */
final class QuickJvm {

    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    /** The commands that answer one question and end. */
    private static final Set<String> QUICK = Set.of("check", "exit");

    private QuickJvm() {}

    /**
     * Runs the command there.
     *
     * @param args as typed
     * @return its exit status; empty where it is to run in this machine
     */
    static OptionalInt run(List<String> args) {
        if (args.isEmpty() || !QUICK.contains(args.get(0))) {
            return OptionalInt.empty();
        }
        var self = ProcessHandle.current().info();
        var command = command(self.command(), self.arguments().map(Arrays::asList));
        return command.isPresent() ? run(new ProcessBuilder(command.get()).inheritIO()) : OptionalInt.empty();
    }

    private static OptionalInt run(ProcessBuilder builder) {
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return OptionalInt.of(process.waitFor());
        } catch (IOException notStarted) {
            return OptionalInt.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(Covenant.INTERNAL_ERROR);
        }
    }

    /**
     * The command line of that machine.
     *
     * @param java this machine's program; empty where the system does not tell
     * @param arguments all that it was started with; empty where the system does not tell
     * @return empty unless it was started by {@code java -jar} without any option
     */
    static Optional<List<String>> command(Optional<String> java, Optional<List<String>> arguments) {
        if (java.isEmpty()
                || arguments.filter(given -> given.indexOf("-jar") == 0).isEmpty()) {
            return Optional.empty();
        }
        var command = new ArrayList<String>();
        command.add(java.get());
        command.addAll(OPTIONS);
        command.addAll(arguments.get());
        return Optional.of(List.copyOf(command));
    }
}
