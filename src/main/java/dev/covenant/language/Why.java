package dev.covenant.language;

import java.util.List;

/**
 * Why a condition is met, not met or undetermined: itself, the values it read, and its parts.
 *
 * @param words the condition, as rules write it
 * @param truth what is known of it
 * @param values what it read
 * @param missing what is missing to know it; only where it is undetermined
 * @param parts what it is made of
 */
public record Why(String words, Truth truth, List<Value> values, List<String> missing, List<Why> parts) {

    /**
     * A value that was read.
     *
     * @param words what it is
     * @param value as people read it
     */
    public record Value(String words, String value) {}

    /**
     * As an indented tree for people.
     *
     * @return lines, one per condition
     */
    public String tree() {
        var text = new StringBuilder();
        print(text, 0);
        return text.toString();
    }

    private void print(StringBuilder text, int depth) {
        text.append("  ".repeat(depth))
                .append('[')
                .append(truth.words())
                .append("] ")
                .append(words);
        for (Value value : values) {
            text.append("; ").append(value.words()).append(": ").append(value.value());
        }
        if (!missing.isEmpty()) {
            text.append("; missing: ").append(String.join(", ", missing));
        }
        text.append('\n');
        parts.forEach(part -> part.print(text, depth + 1));
    }
}
