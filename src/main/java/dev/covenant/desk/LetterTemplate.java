package dev.covenant.desk;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.covenant.terms.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A letter with gaps, as a lawyer writes it: plain text with {@code {{name}}} for a value and
 * {@code {{#name}} ... {{/name}}} for what is said only where there is one, or once for each (Mustache). It holds no
 * logic and no code, and loads nothing else.
 *
 * @param name the file's, for people
 * @param text as written
 */
public record LetterTemplate(String name, String text) {

    private static final int LONGEST = 100_000;
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

    /** What cannot be filled in: every mistake at once, each with its line and cure. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<String> mistakes;

        /**
         * The mistakes.
         *
         * @param mistakes each a sentence
         */
        public Unusable(List<String> mistakes) {
            super(String.join(" ", mistakes));
            this.mistakes = List.copyOf(mistakes);
        }

        /**
         * The mistakes.
         *
         * @return each a sentence
         */
        public List<String> mistakes() {
            return mistakes;
        }
    }

    /**
     * Fills it in. A value stands as text of one line whatever it holds: line breaks and signs that turn the direction of
     * writing become spaces, and braces in it are no gaps.
     *
     * @param values by name: a text, or a list of maps for a section said once for each
     * @return the letter
     * @throws Unusable if it names what is not known here, is no template, or is longer than 100,000 characters
     */
    public String filled(Map<String, Object> values) {
        if (text.length() > LONGEST) {
            throw new Unusable(List.of(name + ": the template is longer than 100,000 characters. Shorten it."));
        }
        var template = compiled();
        var known = new TreeSet<String>(values.keySet());
        values.values().stream()
                .filter(Collection.class::isInstance)
                .flatMap(list -> ((Collection<?>) list).stream())
                .filter(Map.class::isInstance)
                .forEach(each -> ((Map<?, ?>) each).keySet().forEach(key -> known.add(String.valueOf(key))));
        var mistakes = new ArrayList<String>();
        template.visit(new Names(known, mistakes));
        if (!mistakes.isEmpty()) {
            throw new Unusable(mistakes);
        }
        return template.execute(clean(values));
    }

    /** Values are made safe before they go in, so that no way of writing a gap lets one through as it is. */
    private static Object clean(Object value) {
        if (value instanceof Map<?, ?> map) {
            var cleaned = new TreeMap<String, Object>();
            map.forEach((key, each) -> cleaned.put(String.valueOf(key), clean(each)));
            return cleaned;
        }
        return value instanceof Collection<?> list
                ? list.stream().map(LetterTemplate::clean).toList()
                : UNSAFE.matcher(String.valueOf(value)).replaceAll(" ");
    }

    private Template compiled() {
        try {
            return Mustache.compiler()
                    .strictSections(false)
                    .defaultValue("")
                    .escapeHTML(false)
                    .withLoader(other -> {
                        throw new Unusable(
                                List.of(name + ": the template loads \"" + other + "\". Write its words out here."));
                    })
                    .compile(text);
        } catch (MustacheException broken) {
            throw new Unusable(List.of(name + ": this is no template (" + broken.getMessage() + "). Mend its braces."));
        }
    }

    private int line(String word) {
        var gap = Pattern.compile("\\{\\{[#^&/{]?\\s*" + Pattern.quote(word) + "\\s*}}")
                .matcher(text);
        return gap.find() ? 1 + (int) text.substring(0, gap.start()).lines().count() - startsLine(gap.start()) : 1;
    }

    private int startsLine(int at) {
        return at > 0 && text.charAt(at - 1) != '\n' ? 1 : 0;
    }

    /** Notes every name that is not known. */
    private final class Names implements Mustache.Visitor {
        private final Set<String> known;
        private final List<String> mistakes;

        Names(Set<String> known, List<String> mistakes) {
            this.known = known;
            this.mistakes = mistakes;
        }

        @Override
        public void visitText(String text) {
            // words stand as they are
        }

        @Override
        public void visitVariable(String word) {
            if (!known.contains(word)) {
                mistakes.add(name() + ", line " + line(word) + ": nothing is called \"" + word + "\" in this letter. "
                        + Nearest.cure(word, known));
            }
        }

        @Override
        public boolean visitInclude(String other) {
            mistakes.add(name() + ": the template loads \"" + other + "\". Write its words out here.");
            return false;
        }

        @Override
        public boolean visitSection(String word) {
            visitVariable(word);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String word) {
            visitVariable(word);
            return true;
        }
    }
}
