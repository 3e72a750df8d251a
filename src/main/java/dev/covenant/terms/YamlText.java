package dev.covenant.terms;

import dev.covenant.terms.Yaml.Entries;
import dev.covenant.terms.Yaml.Entry;
import dev.covenant.terms.Yaml.Items;
import dev.covenant.terms.Yaml.Place;
import dev.covenant.terms.Yaml.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML read from the parser's events, so that nothing is ever constructed: aliases, anchors, tags, doubled keys and
 * deep nesting are mistakes with a place, never objects or memory.
 */
final class YamlText {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int DEEPEST = 20;
    private static final int MOST_PROBLEMS = 100;

    private final Problems problems;
    private final Parser parser;
    private final Set<String> repeated = new HashSet<>();

    private YamlText(Problems problems, Parser parser) {
        this.problems = problems;
        this.parser = parser;
    }

    /**
     * Reads one document.
     *
     * @param text the file's text
     * @param problems takes every mistake
     * @return its tree, as far as it could be read; empty where the text is no YAML
     */
    static Optional<Yaml> read(String text, Problems problems) {
        if (text.length() > MOST_CHARACTERS) {
            problems.add(
                    new Place(0, 0),
                    "This file has " + text.length() + " characters.",
                    "A contract file has at most " + MOST_CHARACTERS + ".");
            return Optional.empty();
        }
        try {
            var parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
            return new YamlText(problems, parser).document();
        } catch (MarkedYAMLException e) {
            problems.add(
                    place(e.getProblemMark()),
                    syntax(e),
                    "Mend this line, or an indentation or quotation mark above it that does not match.");
            return Optional.empty();
        } catch (ReaderException e) {
            problems.add(
                    placeOf(text, e.getPosition()),
                    "A character stands here that no text file holds (code " + e.getCodePoint() + ").",
                    "Save the file as plain UTF-8 text.");
            return Optional.empty();
        }
    }

    private Optional<Yaml> document() {
        parser.getEvent(); // start of the stream
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            problems.add(new Place(0, 0), "This file is empty.", "A contract begins with `contract:` and its id.");
            return Optional.empty();
        }
        parser.getEvent(); // start of the document
        var root = node(1);
        parser.getEvent(); // its end
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            problems.add(
                    place(parser.peekEvent().getStartMark()),
                    "A second document begins here.",
                    "Write one contract per file; take out the line `---`.");
        }
        return Optional.of(root);
    }

    private Yaml node(int depth) {
        var event = parser.getEvent();
        var place = place(event.getStartMark());
        refuseTricks(event, place);
        if (event instanceof ScalarEvent scalar) {
            return new Scalar(scalar.getValue(), scalar.isPlain(), place);
        }
        if (event instanceof AliasEvent) {
            return new Scalar("", true, place);
        }
        if (depth > DEEPEST) {
            skip();
            problems.add(
                    place,
                    "Entries are nested more than " + DEEPEST + " deep here.",
                    "A contract needs no more than eight; look for a slipped indentation.");
            return new Scalar("", true, place);
        }
        return event instanceof MappingStartEvent ? entries(place, depth) : items(place, depth);
    }

    private Yaml items(Place place, int depth) {
        var items = new ArrayList<Yaml>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        parser.getEvent();
        return new Items(List.copyOf(items), place);
    }

    private Yaml entries(Place place, int depth) {
        var byKey = new LinkedHashMap<String, Entry>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            var key = node(depth + 1);
            var value = node(depth + 1);
            if (!(key instanceof Scalar name)) {
                problems.add(key.place(), "A key here is " + key.sort() + ".", "Write a word before the colon.");
                continue;
            }
            var first = byKey.putIfAbsent(name.text(), new Entry(name.place(), value));
            if (first != null) {
                problems.add(
                        name.place(),
                        "`" + name.text() + "` stands twice in one group, first on line "
                                + first.key().line() + ".",
                        "Keep one of them.");
            }
        }
        parser.getEvent();
        return new Entries(byKey, place);
    }

    private void refuseTricks(Event event, Place place) {
        if (problems.count() > MOST_PROBLEMS) {
            return;
        }
        var sign = event instanceof AliasEvent ? "*" : "&";
        if (event instanceof NodeEvent node && node.getAnchor() != null && repeated.add(sign + node.getAnchor())) {
            problems.add(
                    place,
                    "`" + sign + node.getAnchor() + "` repeats a part of the file by reference.",
                    "Write the part out: a contract is read as it stands.");
        }
        var tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof MappingStartEvent mapping
                        ? mapping.getTag()
                        : event instanceof SequenceStartEvent sequence ? sequence.getTag() : null;
        if (tag != null) {
            problems.add(
                    place,
                    "`!" + tag.replace("tag:yaml.org,2002:", "!") + "` is a tag, and nothing is ever run for a tag.",
                    "Take it out.");
        }
    }

    private void skip() {
        int open = 1;
        while (open > 0) {
            var event = parser.getEvent();
            if (event.is(Event.ID.MappingStart) || event.is(Event.ID.SequenceStart)) {
                open++;
            } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
                open--;
            }
        }
    }

    private static String syntax(MarkedYAMLException e) {
        var problem = e.getProblem() == null ? "" : e.getProblem();
        if (problem.contains("TAB")) {
            return "A tab stands where YAML wants spaces.";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "A colon stands where it cannot begin a value.";
        }
        if (problem.contains("unexpected end of stream")) {
            return "The file ends inside a quotation.";
        }
        return problem.startsWith("expected <block end>")
                ? "What stands here does not go on with the entries above, which began on line "
                        + place(e.getContextMark()).line() + "."
                : "This is no YAML: " + problem + ".";
    }

    private static Place place(Mark mark) {
        return mark == null ? new Place(0, 0) : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Place placeOf(String text, int position) {
        var before = text.substring(0, Math.min(Math.max(position, 0), text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, before.length() - before.lastIndexOf('\n'));
    }
}
