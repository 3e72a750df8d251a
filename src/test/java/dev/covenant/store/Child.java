package dev.covenant.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Another process that takes in readings without end, and writes down the id of each once it is acknowledged. */
final class Child implements AutoCloseable {

    private final Process process;
    private final Path output;

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Child writing(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var output = folder.resolve("acknowledged.txt");
        var command = List.of(
                java,
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString());
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Child(process, output);
    }

    /** Waits until so many were acknowledged. */
    void awaitAcknowledged(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the child ended by itself: " + Files.readString(output));
            }
            return acknowledged().size() >= count;
        });
    }

    private List<String> acknowledged() throws IOException {
        // a line cut off by the kill names no whole id
        return Files.readAllLines(output, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("ack ") && line.endsWith(";"))
                .map(line -> line.substring(4, line.length() - 1))
                .toList();
    }

    /** Kills it as kill -9 does, and returns all it had acknowledged. */
    List<String> kill() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        return acknowledged();
    }

    @Override
    public void close() throws IOException {
        kill();
    }

    /**
     * The child itself.
     *
     * @param args the store's folder
     */
    public static void main(String[] args) {
        try (var bench = Bench.on(Path.of(args[0]))) {
            for (int i = 0; i < 1_000_000; i++) {
                var id = ProcessHandle.current().pid() + "-" + i;
                var from = Bench.NOW.minus(Duration.ofDays(300)).plus(Duration.ofSeconds(i));
                var arrivals = List.of(Bench.reading(i % 2 == 0 ? "one" : "two", from, "" + (i % 7), id));
                bench.lanes.take(arrivals);
                System.out.println("ack " + id + ";");
            }
        }
    }
}
