package dev.covenant.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream as bytes, LF or CR LF taken off, each at most {@link Oversize#LIMIT} long; of a longer one the
 * head is returned and the whole goes to the {@link Oversize} place. Memory stays flat whatever comes.
 */
final class Lines {

    private final InputStream in;
    private final Oversize oversize;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long number;

    Lines(InputStream in, Oversize oversize) {
        this.in = in;
        this.oversize = oversize;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param bytes without its end; where kept is not empty only its head
     * @param kept says where the whole of a line that is too long can be found; else empty
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(long number, byte[] bytes, String kept) {
        boolean tooLong() {
            return !kept.isEmpty();
        }

        boolean blank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        if (position == end && !fill()) {
            return null;
        }
        number++;
        int newline = find();
        if (newline >= 0) {
            return line(newline);
        }
        return spanning();
    }

    private Line line(int newline) {
        int stop = newline > position && buffer[newline - 1] == '\r' ? newline - 1 : newline;
        var bytes = Arrays.copyOfRange(buffer, position, stop);
        position = newline + 1;
        return new Line(number, bytes, "");
    }

    private Line spanning() throws IOException {
        var collected = new ByteArrayOutputStream();
        while (collected.size() + (end - position) <= Oversize.LIMIT) {
            collected.write(buffer, position, end - position);
            position = end;
            if (!fill()) {
                return new Line(number, withoutReturn(collected.toByteArray()), "");
            }
            int newline = find();
            if (newline >= 0 && collected.size() + (newline - position) <= Oversize.LIMIT) {
                collected.write(buffer, position, newline - position);
                position = newline + 1;
                return new Line(number, withoutReturn(collected.toByteArray()), "");
            }
        }
        return tooLong(collected.toByteArray());
    }

    private Line tooLong(byte[] begun) throws IOException {
        String where;
        try (var kept = oversize.open()) {
            where = kept.where();
            kept.write(begun);
            while (position < end || fill()) {
                int newline = find();
                int stop = newline >= 0 ? newline : end;
                kept.write(buffer, position, stop - position);
                position = newline >= 0 ? newline + 1 : end;
                if (newline >= 0) {
                    break;
                }
            }
        }
        return new Line(number, Arrays.copyOf(begun, Math.min(begun.length, Oversize.HEAD)), where);
    }

    private int find() {
        for (int i = position; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private static byte[] withoutReturn(byte[] bytes) {
        int length = bytes.length;
        return length > 0 && bytes[length - 1] == '\r' ? Arrays.copyOf(bytes, length - 1) : bytes;
    }
}
