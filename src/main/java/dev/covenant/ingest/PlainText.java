package dev.covenant.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whether bytes are text at all: UTF-8 without NUL. */
final class PlainText {

    private PlainText() {}

    /** Why these bytes are no plain text, with the cure; empty where they are. */
    static Optional<String> refusal(byte[] bytes) {
        if (isPlainAscii(bytes)) {
            return Optional.empty();
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of("This is UTF-16. Save it as UTF-8.");
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of("This begins with a byte order mark. Save it as UTF-8 without one.");
        }
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.of("This holds a NUL byte, so it is no plain text. Save it as UTF-8.");
            }
        }
        return isUtf8(bytes)
                ? Optional.empty()
                : Optional.of("This is not UTF-8 (Latin-1, or cut in the middle of a character?). Save it as UTF-8.");
    }

    /** The text of bytes that were not refused. */
    static String decode(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What the first bytes of a file show: a packed or binary file, UTF-16, or nothing against it. */
    static Optional<String> refusalOfFile(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return Optional.of("The file is UTF-16. Save it as UTF-8.");
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 0x1F, 0x8B)) {
            return Optional.of("The file is packed (zip or gzip). Unpack it first.");
        }
        int control = 0;
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t') {
                control++;
            }
        }
        // some NULs in a text are a mistake of single rows; a twentieth of control characters is another kind of file
        return control * 20 > head.length
                ? Optional.of("The file is not text. Send CSV or JSON, as UTF-8.")
                : Optional.empty();
    }

    static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        if (decode(bytes).indexOf('\uFFFD') < 0) {
            return true;
        }
        try {
            // a replacement character can also have been sent as such
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
