package dev.covenant.ingest;

import dev.covenant.compliance.Misfit;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.UUID;

/**
 * Where lines and files too large to hold in memory are kept whole, so that a misfit need only carry their beginning.
 */
public sealed interface Oversize {

    /** What a misfit carries in memory at most; more is kept here. */
    int LIMIT = 1_000_000;

    /** How much of it a misfit still shows. */
    int HEAD = 1_000;

    /**
     * Opens a place for one of them; whole and under its final name once the stream is closed.
     *
     * @return where its bytes go
     * @throws IOException if the place cannot be written
     */
    Kept open() throws IOException;

    /**
     * A misfit that carries no more than {@link #LIMIT}: what is larger is kept here whole, and it carries the head.
     *
     * @param misfit of any size
     * @return it, or one that says where the whole is
     */
    default Misfit bounded(Misfit misfit) {
        if (misfit.raw().length <= LIMIT) {
            return misfit;
        }
        try (var kept = open()) {
            kept.write(misfit.raw());
            return new Misfit(
                    misfit.source(),
                    misfit.place(),
                    misfit.reason() + " " + kept.where(),
                    Arrays.copyOf(misfit.raw(), HEAD));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A stream that knows where its bytes are kept. */
    final class Kept extends FilterOutputStream {
        private final String where;
        private final Path part;
        private final Path whole;

        private Kept(OutputStream out, String where, Path part, Path whole) {
            super(out);
            this.where = where;
            this.part = part;
            this.whole = whole;
        }

        /**
         * Where the whole can be found.
         *
         * @return a clause to end a sentence with
         */
        public String where() {
            return where;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (!whole.equals(part)) {
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /**
     * Kept in a folder, each in a file of its own.
     *
     * @param folder made when needed
     */
    record Folder(Path folder) implements Oversize {
        @Override
        public Kept open() throws IOException {
            Files.createDirectories(folder);
            var name = UUID.randomUUID() + ".raw";
            var part = folder.resolve(name + ".part");
            return new Kept(
                    Files.newOutputStream(part),
                    "The whole is kept as quarantine/" + name + ".",
                    part,
                    folder.resolve(name));
        }
    }

    /** Kept where it is: the file that was read is the reader's own. */
    record LeftInPlace() implements Oversize {
        @Override
        public Kept open() {
            var nowhere = Path.of("");
            return new Kept(OutputStream.nullOutputStream(), "The file itself is unchanged.", nowhere, nowhere);
        }
    }
}
