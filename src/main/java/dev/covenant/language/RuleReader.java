package dev.covenant.language;

import dev.covenant.terms.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one rule: its heading, then its sections, each on its own so that one mistake hides no other. */
final class RuleReader {

    private final String file;
    private final Vocabulary vocabulary;
    private final List<Problem> problems;

    RuleReader(String file, Vocabulary vocabulary, List<Problem> problems) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The rule, its exceptions not yet looked up; empty where it has a problem. */
    Optional<Rule> read(List<SourceLine> lines) {
        int before = problems.size();
        var heading = new Heading(file, problems);
        int body = heading.read(lines);
        int headed = problems.size();
        var sections = Section.cut(Lexer.cut(file, lines.subList(body, lines.size()), problems), heading.line());
        int lexed = problems.size();
        var rule = rule(heading, new Sections(file, problems, sections));
        // what follows on a line with a deceiving sign is only its echo
        var deceiving =
                problems.subList(headed, lexed).stream().map(Problem::line).toList();
        problems.subList(lexed, problems.size()).removeIf(problem -> deceiving.contains(problem.line()));
        return problems.size() == before ? rule : Optional.empty();
    }

    private Optional<Rule> rule(Heading heading, Sections sections) {
        boolean definition = heading.isDefinition();
        var title = definition
                ? heading.required(Heading.Field.DEFINITION, "Burst consent in writing")
                : heading.required(Heading.Field.RULE, "Monthly allowance exceeded");
        var kind = definition
                ? ""
                : heading.identifier(Heading.Field.KIND, heading.required(Heading.Field.KIND, "allowance-exceeded"));
        var id = heading.text(Heading.Field.ID).map(text -> heading.identifier(Heading.Field.ID, text));
        var clause = definition
                ? heading.text(Heading.Field.CLAUSE).orElse("")
                : heading.required(Heading.Field.CLAUSE, "6.1");
        var owner = heading.required(Heading.Field.OWNER, "Legal");
        heading.required(Heading.Field.FROM, "1 Jun 2013");
        var from = heading.day(Heading.Field.FROM);
        var until = heading.day(Heading.Field.UNTIL);
        var subject = subject(sections, heading);
        if (subject.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        checkForce(heading, from.get(), until);
        var when = when(sections, subject.get(), heading);
        var report = report(sections, subject.get(), heading);
        return Optional.of(new Rule(
                id.orElse(definition ? slug(title) : kind),
                title,
                kind,
                clause,
                owner,
                from.get(),
                until,
                subject.get(),
                when,
                report,
                exceptions(sections),
                when,
                new Rule.Place(file, heading.line())));
    }

    private Optional<Noun> subject(Sections sections, Heading heading) {
        var section = sections.one(Section.Kind.FOR_EACH);
        if (section.isEmpty()) {
            problems.add(new Problem(
                    file,
                    heading.line(),
                    1,
                    "The rule does not say what it is about.",
                    "Begin its sentence with for example: For each billing month"));
            return Optional.empty();
        }
        var tokens = section.get().tokens();
        var at = tokens.peek();
        try {
            var noun = new PhraseReader(vocabulary, tokens).noun();
            if (!noun.isSubject()) {
                throw new Misread(
                        at,
                        "A finding cannot be about " + noun.article() + " " + noun.words() + ".",
                        "It can be about: "
                                + String.join(
                                        ", ",
                                        vocabulary.nouns().stream()
                                                .filter(Noun::isSubject)
                                                .map(Noun::words)
                                                .toList())
                                + ".");
            }
            tokens.accept(Token.Kind.COMMA);
            if (!tokens.done() && !tokens.sees("when")) {
                throw new Misread(
                        tokens.peek(),
                        "After \"For each " + noun.words() + "\" comes \"when\", not "
                                + tokens.peek().shown() + ".",
                        "Put what must hold after \"when\".");
            }
            return Optional.of(noun);
        } catch (Misread misread) {
            problems.add(misread.problem(file));
            return Optional.empty();
        }
    }

    private Condition when(Sections sections, Noun subject, Heading heading) {
        var section = sections.one(Section.Kind.WHEN);
        var forEach = sections.one(Section.Kind.FOR_EACH).orElseThrow().tokens();
        if (section.isEmpty() && forEach.accept("when")) {
            return new ConditionReader(file, problems, vocabulary, forEach).section(Scope.of(subject));
        }
        if (section.isEmpty()) {
            problems.add(new Problem(
                    file,
                    heading.line(),
                    1,
                    "The rule has no \"when\".",
                    "Say on a line of its own: when the ... is ..."));
            return Condition.ALWAYS;
        }
        return new ConditionReader(file, problems, vocabulary, section.get().tokens()).section(Scope.of(subject));
    }

    private Optional<Report> report(Sections sections, Noun subject, Heading heading) {
        if (heading.isDefinition()) {
            for (Section section : sections.ofReport()) {
                problems.add(new Problem(
                        file,
                        section.opening().line(),
                        section.opening().column(),
                        "A definition reports nothing.",
                        "Begin it with \"Rule:\", or take \"" + section.kind().words() + "\" out."));
            }
            return Optional.empty();
        }
        return new ReportReader(file, problems, vocabulary, subject).read(sections, heading.line());
    }

    private List<String> exceptions(Sections sections) {
        var titles = new ArrayList<String>();
        for (Section section : sections.all(Section.Kind.EXCEPT)) {
            try {
                titles.add(section.title());
            } catch (Misread misread) {
                problems.add(misread.problem(file));
            }
        }
        return List.copyOf(titles);
    }

    private void checkForce(Heading heading, LocalDate from, Optional<LocalDate> until) {
        if (until.isPresent() && until.get().isBefore(from)) {
            problems.add(new Problem(
                    file,
                    heading.line(),
                    1,
                    "The rule is in force until " + Dates.words(until.get()) + ", before it begins on "
                            + Dates.words(from) + ".",
                    "The last day in force stands after \"In force until:\"."));
        }
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
