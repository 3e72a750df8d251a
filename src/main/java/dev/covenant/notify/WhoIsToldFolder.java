package dev.covenant.notify;

import dev.covenant.compliance.WhoIsTold;
import dev.covenant.compliance.WhoIsToldFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The who-is-told table as it lies in the rules' folder. */
final class WhoIsToldFolder {

    private static final long MOST_BYTES = 1_000_000;

    private WhoIsToldFolder() {}

    /**
     * Reads both files.
     *
     * @param rules the rules' folder
     * @param kinds the kinds of finding that rules can report
     * @return the table
     * @throws IllegalStateException with every mistake, one a line, if there is any
     */
    static WhoIsTold read(Path rules, Set<String> kinds) {
        var table = rules.resolve("who-is-told.csv");
        var audiences = rules.resolve("audiences.csv");
        var parsed = WhoIsToldFile.parse(table.toString(), text(table), audiences.toString(), text(audiences), kinds);
        return parsed.table()
                .orElseThrow(() -> new IllegalStateException("Nobody can be told anything until this is mended:\n"
                        + parsed.problems().stream().map(Object::toString).collect(Collectors.joining("\n"))));
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalStateException(file + " is larger than " + MOST_BYTES + " bytes. Merge rows.");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    file + " cannot be read as UTF-8 text (" + unreadable
                            + "). Put it there, or name its folder in covenant.rules.",
                    unreadable);
        }
    }
}
