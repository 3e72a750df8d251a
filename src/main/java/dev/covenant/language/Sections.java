package dev.covenant.language;

import dev.covenant.terms.Problem;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sections of one rule; the reader of each is kept, so that what was read stays read. */
final class Sections {

    /** A section being read. */
    record Open(Section.Kind kind, Token opening, Tokens tokens) {}

    private static final Set<Section.Kind> REPORT = EnumSet.of(
            Section.Kind.THEN,
            Section.Kind.AMOUNT,
            Section.Kind.DEADLINE,
            Section.Kind.SAY,
            Section.Kind.UNDETERMINED,
            Section.Kind.DO);

    private final String file;
    private final List<Problem> problems;
    private final List<Section> sections;
    private final Map<Section.Kind, Open> opened = new HashMap<>();

    Sections(String file, List<Problem> problems, List<Section> sections) {
        this.file = file;
        this.problems = problems;
        this.sections = sections;
        for (Section section : all(Section.Kind.STRAY)) {
            problem(
                    section,
                    "A rule's sentence cannot begin with " + section.opening().shown() + ".",
                    "Begin it with: For each ...");
        }
    }

    /** The section of which there may be but one. */
    Optional<Open> one(Section.Kind kind) {
        if (!opened.containsKey(kind)) {
            var found = all(kind);
            found.stream()
                    .skip(1)
                    .forEach(twice -> problem(
                            twice,
                            "\"" + kind.words() + "\" stands twice.",
                            "Keep one, and join conditions with \"and\"."));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var section = found.get(0);
            opened.put(kind, new Open(kind, section.opening(), section.tokens()));
        }
        return Optional.ofNullable(opened.get(kind));
    }

    List<Section> all(Section.Kind kind) {
        return sections.stream().filter(section -> section.kind() == kind).toList();
    }

    /** What belongs to a report, and so to no definition. */
    List<Section> ofReport() {
        return sections.stream()
                .filter(section -> REPORT.contains(section.kind()))
                .toList();
    }

    private void problem(Section section, String sentence, String cure) {
        problems.add(
                new Problem(file, section.opening().line(), section.opening().column(), sentence, cure));
    }
}
