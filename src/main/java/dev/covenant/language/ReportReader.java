package dev.covenant.language;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Severity;
import dev.covenant.terms.Nearest;
import dev.covenant.terms.Problem;
import dev.covenant.terms.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what a rule reports: manner, severity, amounts, deadline, messages, steps. */
final class ReportReader {

    private static final int MOST_LINES = 20;

    private final String file;
    private final List<Problem> problems;
    private final Vocabulary vocabulary;
    private final Scope scope;

    ReportReader(String file, List<Problem> problems, Vocabulary vocabulary, Noun subject) {
        this.file = file;
        this.problems = problems;
        this.vocabulary = vocabulary;
        this.scope = Scope.of(subject);
    }

    Optional<Report> read(Sections sections, int line) {
        var then = sections.one(Section.Kind.THEN);
        var say = sections.one(Section.Kind.SAY);
        if (then.isEmpty()) {
            problem(
                    line,
                    "The rule reports nothing.",
                    "Add for example: then report an apparent breach, severity warning");
        }
        if (say.isEmpty()) {
            problem(
                    line,
                    "The rule says nothing.",
                    "Add for example: say \"{the energy drawn} of {the allowance} drawn.\"");
        }
        var amounts = new ArrayList<Report.AmountLine>();
        sections.all(Section.Kind.AMOUNT).forEach(section -> tried(() -> amounts.add(amount(section.tokens()))));
        var deadlines = new ArrayList<Report.DeadlineLine>();
        sections.one(Section.Kind.DEADLINE).ifPresent(open -> tried(() -> deadlines.add(deadline(open.tokens()))));
        var steps = new ArrayList<Message>();
        sections.all(Section.Kind.DO).forEach(section -> tried(() -> steps.add(message(section.tokens()))));
        if (amounts.size() + steps.size() > MOST_LINES) {
            problem(line, "The rule has more than " + MOST_LINES + " amounts and steps.", "Keep the important ones.");
        }
        var head = new ArrayList<Report>();
        if (then.isPresent() && say.isPresent()) {
            tried(() -> {
                var manner = manner(then.get().tokens());
                var severity = severity(then.get().tokens());
                var undetermined = sections.one(Section.Kind.UNDETERMINED).map(open -> message(open.tokens()));
                head.add(new Report(
                        manner,
                        severity,
                        List.copyOf(amounts),
                        deadlines.stream().findFirst(),
                        message(say.get().tokens()),
                        undetermined,
                        List.copyOf(steps)));
            });
        }
        return head.stream().findFirst();
    }

    private static Report.Manner manner(Tokens tokens) {
        for (Report.Manner manner : Report.Manner.values()) {
            if (tokens.accept(manner.words())) {
                tokens.accept(Token.Kind.COMMA);
                return manner;
            }
        }
        throw new Misread(
                tokens.peek(),
                "It is not clear what is reported: " + tokens.peek().shown() + ".",
                "Write: then report an apparent breach, or: then remind, or: then record");
    }

    private static Severity severity(Tokens tokens) {
        var names = Arrays.stream(Severity.values())
                .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!tokens.accept("severity")) {
            throw new Misread(
                    tokens.peek(),
                    "The severity is missing.",
                    "Add one of: severity " + String.join(", ", names) + ".");
        }
        var word = tokens.next();
        if (!names.contains(word.lower())) {
            var cure = Nearest.to(word.lower(), names)
                    .map(near -> "Did you mean \"" + near + "\"?")
                    .orElse("It can be: " + String.join(", ", names) + ".");
            throw new Misread(word, "There is no severity " + word.shown() + ".", cure);
        }
        end(tokens);
        return Severity.valueOf(word.text().toUpperCase(Locale.ROOT));
    }

    private Report.AmountLine amount(Tokens tokens) {
        var at = tokens.peek();
        var read = named(tokens);
        if (read.sort() == Sort.AMOUNT) {
            end(tokens);
            return new Report.AmountLine(read, Optional.empty(), Optional.empty());
        }
        if (read.sort() != Sort.MONEY) {
            throw wrongSort(at, read, "money");
        }
        tokens.accept(Token.Kind.COMMA);
        if (!tokens.accept("a")) {
            tokens.accept("an");
        }
        var kind = tokens.longest(
                4,
                words -> Arrays.stream(Amount.Kind.values())
                        .filter(value -> value.words().equals(words))
                        .findFirst());
        if (kind.isEmpty()) {
            throw new Misread(
                    tokens.peek(),
                    "It is not said what kind of money this is: "
                            + tokens.peek().shown() + ".",
                    "Write for example: a charge owed by the Customer. Kinds: committed fee, charge, credit, cost of delay.");
        }
        var by = tokens.accept("owed by");
        tokens.accept("the");
        var side = Arrays.stream(Side.values())
                .filter(value -> tokens.accept(value.title()))
                .findFirst();
        if (!by || side.isEmpty()) {
            throw new Misread(
                    tokens.peek(),
                    "It is not said whose debt it is.",
                    "Write: owed by the Customer, or: owed by the Operator");
        }
        end(tokens);
        return new Report.AmountLine(read, kind, side);
    }

    private Report.DeadlineLine deadline(Tokens tokens) {
        var at = tokens.peek();
        var read = named(tokens);
        if (read.sort() == Sort.DEADLINE) {
            end(tokens);
            return new Report.DeadlineLine(read, Optional.empty());
        }
        if (read.sort() != Sort.MOMENT) {
            throw wrongSort(at, read, "a deadline");
        }
        tokens.accept(Token.Kind.COMMA);
        var what = tokens.next();
        if (what.kind() != Token.Kind.QUOTED) {
            throw new Misread(
                    what,
                    "It is not said what must be done by then.",
                    "Add it in quotation marks: , \"claim received\"");
        }
        end(tokens);
        return new Report.DeadlineLine(read, Optional.of(what.text()));
    }

    private Misread wrongSort(Token at, Operand.Read read, String wanted) {
        return new Misread(
                at,
                "The " + read.phrase().words() + " is " + read.sort().words() + ", not " + wanted + ".",
                PhraseReader.known(scope.innermost()));
    }

    private Operand.Read named(Tokens tokens) {
        if (!tokens.accept("the")) {
            tokens.accept("its");
        }
        return new PhraseReader(vocabulary, tokens).read(scope);
    }

    private Message message(Tokens tokens) {
        var quoted = tokens.next();
        if (quoted.kind() != Token.Kind.QUOTED) {
            throw new Misread(quoted, "Words to people stand in quotation marks.", "Write: say \"...\"");
        }
        end(tokens);
        return MessageReader.read(quoted, scope.innermost());
    }

    private static void end(Tokens tokens) {
        if (!tokens.done()) {
            throw new Misread(
                    tokens.peek(), "Nothing more belongs here: " + tokens.peek().shown() + ".", "Begin a new line.");
        }
    }

    private void tried(Runnable reading) {
        try {
            reading.run();
        } catch (Misread misread) {
            problems.add(misread.problem(file));
        }
    }

    private void problem(int line, String sentence, String cure) {
        problems.add(new Problem(file, line, 1, sentence, cure));
    }
}
