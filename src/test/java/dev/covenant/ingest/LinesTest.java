package dev.covenant.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of any length, in bounded memory, and nothing of them lost. */
class LinesTest {

    @TempDir
    Path folder;

    @Test
    void aLineOfOneMegabyteIsALineAndOneByteMoreIsKeptAside() throws IOException {
        var fits = "a".repeat(Oversize.LIMIT);
        var lines = lines(fits + "\n" + fits + "b\nlast");
        assertThat(lines).extracting(Lines.Line::number).containsExactly(1L, 2L, 3L);
        assertThat(lines).extracting(Lines.Line::tooLong).containsExactly(false, true, false);
        assertThat(text(lines.get(0))).isEqualTo(fits);
        assertThat(text(lines.get(1))).isEqualTo("a".repeat(Oversize.HEAD));
        assertThat(text(lines.get(2))).isEqualTo("last");
        assertThat(onlyKept()).isEqualTo(fits + "b");
    }

    @Test
    void lineEndsOfBothKindsAreTakenOff() throws IOException {
        assertThat(lines("a\r\nb\n\nc\r\n")).extracting(LinesTest::text).containsExactly("a", "b", "", "c");
        assertThat(lines("")).isEmpty();
        assertThat(lines("a\r")).extracting(LinesTest::text).containsExactly("a");
    }

    @Test
    void anySplittingOfTheStreamGivesTheSameLines() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            var expected = new ArrayList<String>();
            for (int i = random.nextInt(20); i >= 0; i--) {
                expected.add("x".repeat(random.nextInt(10) == 0 ? random.nextInt(200_000) : random.nextInt(50)));
            }
            var bytes = (String.join("\n", expected) + "\n").getBytes(StandardCharsets.UTF_8);
            var lines = read(new Trickling(bytes, random));
            assertThat(lines).as("seed " + seed).extracting(LinesTest::text).isEqualTo(expected);
        }
    }

    @Test
    void aLineOf50MegabytesIsKeptWholeAndTheRowsAroundItGoIn() throws IOException {
        var file = folder.resolve("campus-long.csv");
        var row = "2013-06-01 00:00;F23;151,6;0;0,3;16,8\n".getBytes(StandardCharsets.UTF_8);
        var chunk = new byte[1 << 20];
        Arrays.fill(chunk, (byte) '9');
        try (var out = Files.newOutputStream(file)) {
            out.write("DateTime;FasciaAEEG;TotalP;ChillerP;Rad;Test\n".getBytes(StandardCharsets.UTF_8));
            out.write(row);
            for (int i = 0; i < 50; i++) {
                out.write(chunk);
            }
            out.write('\n');
            out.write(row);
        }
        var sink = new Sample.Remembering();
        var kept = folder.resolve("quarantine");
        new EventFiles(Mappings.read(Sample.MAPPINGS), Sample.gate(), new Oversize.Folder(kept))
                .read(file, Optional.empty(), sink);
        assertThat(sink.arrivals).hasSize(4);
        assertThat(sink.misfits).hasSize(1);
        assertThat(sink.misfits.get(0).place()).isEqualTo("campus-long.csv:3");
        assertThat(sink.misfits.get(0).raw()).hasSizeLessThan(2_000);
        assertThat(sink.misfits.get(0).reason())
                .contains("longer than 1 MB")
                .contains("The whole is kept as quarantine/");
        try (var files = Files.list(kept)) {
            var whole = files.toList();
            assertThat(whole).hasSize(1);
            assertThat(whole.get(0)).hasSize(50L << 20);
        }
    }

    private List<Lines.Line> lines(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Lines.Line> read(InputStream in) throws IOException {
        var lines = new Lines(in, new Oversize.Folder(folder));
        var all = new ArrayList<Lines.Line>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }

    private String onlyKept() throws IOException {
        try (var files = Files.list(folder)) {
            return Files.readString(files.toList().get(0));
        }
    }

    private static String text(Lines.Line line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }

    /** Gives its bytes in pieces of any size, as a network does. */
    private static final class Trickling extends InputStream {
        private final ByteArrayInputStream in;
        private final Random random;

        Trickling(byte[] bytes, Random random) {
            this.in = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return in.read(buffer, offset, Math.min(length, 1 + random.nextInt(70_000)));
        }
    }
}
