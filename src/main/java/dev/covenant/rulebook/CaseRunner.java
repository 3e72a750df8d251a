package dev.covenant.rulebook;

import dev.covenant.evaluation.Evaluation;
import dev.covenant.finding.Amount;
import dev.covenant.finding.Finding;
import dev.covenant.language.Rule;
import dev.covenant.terms.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the cases of a rulebook and says in words what differs. */
public final class CaseRunner {

    private final List<Rule> rules;
    private final CaseJudge judge;
    private final Set<String> fired = new HashSet<>();
    private final Set<String> silent = new HashSet<>();

    private CaseRunner(List<Rule> rules, CaseJudge judge) {
        this.rules = rules;
        this.judge = judge;
    }

    /**
     * Runs all cases below a folder.
     *
     * @param folder such as {@code rules}; each {@code *.cases.yaml} stands beside its page
     * @param rules of that folder, each with the page it stands on, named as this folder names it
     * @param judge judges a case by those rules
     * @return what became of them; never an exception
     */
    public static CaseReport run(Path folder, List<Rule> rules, CaseJudge judge) {
        var problems = new ArrayList<Problem>();
        var runner = new CaseRunner(rules, judge);
        var results = new ArrayList<CaseReport.Result>();
        try (Stream<Path> files = Files.walk(folder)) {
            var found = files.filter(file -> file.toString().endsWith(CaseFile.SUFFIX) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            for (Path file : found) {
                var read = CaseFile.read(file);
                problems.addAll(read.problems());
                read.cases().forEach(each -> results.add(new CaseReport.Result(each, runner.failures(each))));
            }
        } catch (IOException e) {
            problems.add(
                    new Problem(folder.toString(), 0, 0, "This folder cannot be read.", "Name the folder of rules."));
        }
        return new CaseReport(List.copyOf(results), runner.uncovered(), List.copyOf(problems));
    }

    private List<String> failures(RuleCase given) {
        var about = rules.stream().filter(rule -> isAbout(given, rule)).toList();
        if (about.isEmpty()) {
            return List.of(
                    given.rule().isEmpty()
                            ? "The page " + given.place().page() + " holds no rule."
                            : "No rule of the page has the id or title \""
                                    + given.rule().get() + "\".");
        }
        try {
            return compared(given, about, judge.judge(given));
        } catch (IllegalArgumentException e) {
            return List.of("It cannot be judged: " + e.getMessage());
        }
    }

    private static boolean isAbout(RuleCase given, Rule rule) {
        boolean onPage =
                Path.of(rule.place().file()).equals(Path.of(given.place().page()));
        return onPage
                && !rule.isDefinition()
                && given.rule()
                        .map(name -> name.equals(rule.id()) || name.equalsIgnoreCase(rule.title()))
                        .orElse(true);
    }

    private List<String> compared(RuleCase given, List<Rule> about, Evaluation evaluation) {
        var failures = new ArrayList<>(evaluation.notEvaluated());
        var open = new ArrayList<Finding>();
        for (Rule rule : about) {
            var found = evaluation.findings().stream()
                    .filter(finding -> finding.rule().equals(rule.id()))
                    .toList();
            (found.isEmpty() ? silent : fired).add(rule.id());
            open.addAll(found);
        }
        for (RuleCase.Expected expected : given.expected()) {
            var match =
                    open.stream().filter(finding -> meant(expected, finding)).findFirst();
            if (match.isEmpty()) {
                failures.add(
                        "Expected " + expected.kind().map(kind -> kind + " ").orElse("") + "of "
                                + expected.subject() + ", "
                                + expected.outcome().name().toLowerCase(Locale.ROOT) + ": not found.");
            } else {
                open.remove(match.get());
                differences(expected, match.get(), failures);
            }
        }
        open.forEach(finding -> failures.add("Not expected: " + finding.key().kind() + " of "
                + finding.key().subject() + ", "
                + finding.outcome().name().toLowerCase(Locale.ROOT) + ": " + finding.message()));
        return List.copyOf(failures);
    }

    private static boolean meant(RuleCase.Expected expected, Finding finding) {
        return finding.key().subject().equals(expected.subject())
                && expected.kind()
                        .map(kind -> kind.equals(finding.key().kind()))
                        .orElse(true);
    }

    private static void differences(RuleCase.Expected expected, Finding finding, List<String> failures) {
        var subject = finding.key().kind() + " of " + finding.key().subject() + ": ";
        if (expected.outcome() != finding.outcome()) {
            failures.add(subject + "expected "
                    + expected.outcome().name().toLowerCase(Locale.ROOT) + ", is "
                    + finding.outcome().name().toLowerCase(Locale.ROOT) + ".");
        }
        moment(subject + "plan by", expected.planBy(), finding.deadline().map(each -> each.planBy()), failures);
        moment(subject + "latest", expected.latest(), finding.deadline().map(each -> each.latest()), failures);
        var amounts = finding.amounts().stream()
                .map(Amount::money)
                .map(Object::toString)
                .toList();
        if (expected.amounts().isPresent() && !expected.amounts().get().equals(amounts)) {
            failures.add(subject + "expected the amounts " + expected.amounts().get() + ", are " + amounts + ".");
        }
        if (expected.says().isPresent()
                && !finding.message().contains(expected.says().get())) {
            failures.add(subject + "expected it to say \"" + expected.says().get() + "\", it says \""
                    + finding.message() + "\".");
        }
    }

    private static void moment(
            String what, Optional<Instant> expected, Optional<ZonedDateTime> found, List<String> failures) {
        if (expected.isPresent() && !expected.equals(found.map(ZonedDateTime::toInstant))) {
            failures.add(what + " expected " + expected.get() + ", is "
                    + found.map(Object::toString).orElse("not there") + ".");
        }
    }

    /** Every rule needs a case that fires it and one that does not. */
    private List<String> uncovered() {
        var words = new ArrayList<String>();
        for (Rule rule : rules) {
            if (!rule.isDefinition() && !fired.contains(rule.id())) {
                words.add("\"" + rule.title() + "\": no case fires it.");
            }
            if (!rule.isDefinition() && !silent.contains(rule.id())) {
                words.add("\"" + rule.title() + "\": no case leaves it silent.");
            }
        }
        return List.copyOf(words);
    }
}
