package dev.covenant.language;

import dev.covenant.finding.Fact;
import java.time.ZoneId;
import java.util.List;

/**
 * A text with values of the subject in it.
 *
 * @param parts in order
 */
public record Message(List<Part> parts) {

    /** A piece of the text. */
    public sealed interface Part {}

    /**
     * Words as they stand.
     *
     * @param text the words
     */
    public record Text(String text) implements Part {}

    /**
     * A value, as people read it.
     *
     * @param phrase of the subject
     */
    public record Slot(Phrase phrase) implements Part {}

    /**
     * The text with the subject's values.
     *
     * @param subject of the rule
     * @param zone in which moments without one of their own are printed
     * @return one line or more
     */
    public String print(Fact subject, ZoneId zone) {
        var text = new StringBuilder();
        for (Part part : parts) {
            text.append(part instanceof Slot slot ? slot.phrase().print(subject, zone) : ((Text) part).text());
        }
        return text.toString();
    }
}
