package dev.covenant.language;

import dev.covenant.terms.Nearest;
import dev.covenant.terms.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines above a rule's sentence: "Owner: Legal" and so on. */
final class Heading {

    /** What a heading can say. */
    enum Field {
        RULE("Rule"),
        DEFINITION("Definition"),
        ID("Id"),
        KIND("Kind"),
        CLAUSE("Clause"),
        OWNER("Owner"),
        FROM("In force from"),
        UNTIL("In force until");

        private final String words;

        Field(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final String file;
    private final List<Problem> problems;
    private final Map<Field, SourceLine> lines = new EnumMap<>(Field.class);
    private final Set<Field> misspelt = EnumSet.noneOf(Field.class);
    private int first;

    Heading(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads the heading's lines; returns the index of the first line after it. */
    int read(List<SourceLine> all) {
        first = all.get(0).number();
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i);
            var text = line.text().strip();
            int colon = text.indexOf(':');
            var lower = text.toLowerCase(Locale.ROOT);
            if (lower.startsWith("for each") || lower.startsWith("when") || lower.startsWith("then")) {
                return i;
            }
            if (!text.isEmpty()) {
                field(line, text, colon);
            }
        }
        return all.size();
    }

    private void field(SourceLine line, String text, int colon) {
        var name = colon < 0 ? text : text.substring(0, colon).strip();
        for (Field field : Field.values()) {
            if (colon >= 0 && field.words.equalsIgnoreCase(name)) {
                if (lines.put(
                                field,
                                new SourceLine(
                                        line.number(), text.substring(colon + 1).strip()))
                        != null) {
                    problem(line.number(), "\"" + field.words + ":\" stands twice.", "Keep one of them.");
                }
                return;
            }
        }
        var names = List.of(Field.values()).stream().map(Field::words).toList();
        var near = Nearest.to(name, names);
        // its own line is told; that it is missing would say the same again
        Arrays.stream(Field.values())
                .filter(field -> near.isPresent() && field.words.equals(near.get()))
                .forEach(misspelt::add);
        var cure = near.map(meant -> "Did you mean \"" + meant + ":\"?")
                .orElse("A rule begins with " + String.join(":, ", names) + ": and goes on with \"For each ...\".");
        problem(line.number(), "This line of the heading is not known: \"" + shortened(text) + "\".", cure);
    }

    boolean isDefinition() {
        return lines.containsKey(Field.DEFINITION);
    }

    int line() {
        return first;
    }

    Optional<String> text(Field field) {
        return Optional.ofNullable(lines.get(field)).map(SourceLine::text).filter(text -> !text.isEmpty());
    }

    /** What must be there; reported and empty where it is not. */
    String required(Field field, String example) {
        var text = text(field);
        if (text.isEmpty() && !misspelt.contains(field)) {
            problem(
                    first,
                    "The line \"" + field.words + ":\" is missing or empty.",
                    "Add for example: " + field.words + ": " + example);
        }
        text.ifPresent(words -> words.chars()
                .filter(Character::isISOControl)
                .findFirst()
                .ifPresent(c -> problem(first, "\"" + field.words + ":\" holds a control character.", "Take it out.")));
        return text.orElse("");
    }

    /** An identifier in lower case with dashes. */
    String identifier(Field field, String text) {
        if ((!text.isEmpty() && !text.matches("[a-z0-9]+(-[a-z0-9]+)*")) || text.length() > 80) {
            problem(
                    Optional.ofNullable(lines.get(field))
                            .map(SourceLine::number)
                            .orElse(first),
                    "\"" + shortened(text) + "\" is no " + field.words.toLowerCase(Locale.ROOT) + ".",
                    "Write lower-case words joined by dashes, such as allowance-exceeded.");
        }
        return text;
    }

    /** A day; reported and empty where it is none. */
    Optional<LocalDate> day(Field field) {
        var line = lines.get(field);
        if (line == null || line.text().isEmpty()) {
            return Optional.empty();
        }
        var tokens = Lexer.cut(file, List.of(line), problems);
        try {
            var opening = new Token(Token.Kind.END, "", line.number(), 1, true);
            var literal = LiteralReader.read(new Tokens(tokens, opening));
            if (literal.value() instanceof LocalDate day) {
                return Optional.of(day);
            }
        } catch (Misread e) {
            // reported below, in the words of the heading
        }
        problem(line.number(), "\"" + shortened(line.text()) + "\" is no day.", "Write for example: 1 Jun 2013");
        return Optional.empty();
    }

    private void problem(int line, String sentence, String cure) {
        problems.add(new Problem(file, line, 1, sentence, cure));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
