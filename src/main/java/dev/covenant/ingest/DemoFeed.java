package dev.covenant.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** In the profile {@code demo}, drops the made-up events of {@code colossus-1} into the inboxes, as any sender would. */
@Component
@Profile("demo")
class DemoFeed {

    private final Path inbox;

    DemoFeed(IngestSettings settings) {
        this.inbox = settings.dataDirectory().resolve("inbox");
    }

    /** Fed again at the next start, they are only duplicates. */
    @EventListener(ApplicationReadyEvent.class)
    void feed() throws IOException {
        drop(inbox.resolve("events"), "colossus-past.ndjson", this::resource);
        drop(inbox.resolve("events"), "colossus-later.ndjson", this::resource);
        drop(inbox.resolve("usage"), "colossus-telemetry.csv", DemoFeed::telemetry);
    }

    private static void drop(Path folder, String name, Writing content) throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve(name + ".part");
        content.to(part);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void resource(Path file) throws IOException {
        var name = String.valueOf(file.getFileName()).replace(".part", "");
        try (var in = new ClassPathResource("demo/" + name).getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void telemetry(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            DemoTelemetry.write(line -> {
                try {
                    out.write(line + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Writes a file. */
    private interface Writing {
        void to(Path file) throws IOException;
    }
}
