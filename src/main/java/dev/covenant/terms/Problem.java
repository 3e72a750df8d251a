package dev.covenant.terms;

/**
 * A mistake in a file, as a person can mend it.
 *
 * @param file its name as the person knows it
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole line is meant
 * @param sentence what is wrong, with the offending text
 * @param cure what would be right
 */
public record Problem(String file, int line, int column, String sentence, String cure) {

    /** As compilers print it: {@code file:line:column: sentence. cure}. */
    @Override
    public String toString() {
        var place = line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        return place + ": " + sentence + (cure.isEmpty() ? "" : " " + cure);
    }
}
