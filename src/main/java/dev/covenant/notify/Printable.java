package dev.covenant.notify;

/**
 * Foreign text made harmless for a mail: a title may carry anything that a sender of events wrote. Line ends and other
 * control characters become blanks; marks that turn the direction of writing are dropped, since they can show one date
 * and mean another.
 */
final class Printable {

    private static final int LONGEST_LINE = 20_000;

    private Printable() {}

    /** One line, at most so many characters; what is cut is said to be cut. */
    static String line(String text, int longest) {
        var clean = new StringBuilder();
        text.codePoints().limit(LONGEST_LINE).forEach(point -> {
            if (Character.isWhitespace(point) || Character.isISOControl(point) || Character.isSpaceChar(point)) {
                clean.append(' ');
            } else if (!turnsDirection(point) && !isLoneSurrogate(point)) {
                clean.appendCodePoint(point);
            }
        });
        var line = clean.toString().strip();
        if (line.codePointCount(0, line.length()) <= longest && text.length() <= LONGEST_LINE) {
            return line;
        }
        int kept = Math.min(longest, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, kept)) + " [...]";
    }

    /** One line of a mail's body. */
    static String line(String text) {
        return line(text, LONGEST_LINE);
    }

    private static boolean turnsDirection(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> point == 0x200E || point == 0x200F || point == 0x061C;
        };
    }

    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
