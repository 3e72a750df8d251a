package dev.covenant.language;

import dev.covenant.terms.Nearest;
import dev.covenant.terms.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks up exceptions by name across a rulebook, puts their conditions in, and refuses circles and doubles. */
final class Linking {

    private static final int DEEPEST_EXCEPTIONS = 5;

    private final List<Rule> rules;
    private final List<Problem> problems;
    private final Map<String, Rule> byTitle = new HashMap<>();
    private final Map<String, Condition> whole = new HashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();

    private Linking(List<Rule> rules, List<Problem> problems) {
        this.rules = rules;
        this.problems = problems;
    }

    static List<Rule> link(List<Rule> rules, List<Problem> problems) {
        return new Linking(rules, problems).link();
    }

    private List<Rule> link() {
        var ids = new HashMap<String, Rule>();
        for (Rule rule : rules) {
            twice(
                    Optional.ofNullable(byTitle.putIfAbsent(key(rule.title()), rule)),
                    rule,
                    "is called \"" + rule.title() + "\"",
                    "Give one of them another title.");
            twice(
                    Optional.ofNullable(ids.putIfAbsent(rule.id(), rule)),
                    rule,
                    "has the id " + rule.id(),
                    "Add a line \"Id:\" to one of them.");
        }
        var linked = new ArrayList<Rule>();
        for (Rule rule : rules) {
            var condition = whole(rule, new LinkedHashSet<>());
            if (!broken.contains(rule.id())) {
                linked.add(rule.with(condition));
            }
        }
        return List.copyOf(linked);
    }

    private void twice(Optional<Rule> other, Rule rule, String what, String cure) {
        other.ifPresent(first -> {
            broken.add(rule.id());
            problem(
                    rule,
                    "Another rule " + what + ": " + first.place().file() + ":"
                            + first.place().line() + ".",
                    cure);
        });
    }

    /** Its own conditions, none of its exceptions, and in force. */
    private Condition whole(Rule rule, Set<String> path) {
        var known = whole.get(rule.id());
        if (known != null) {
            return known;
        }
        var parts = new ArrayList<Condition>();
        parts.addAll(rule.when() instanceof Condition.All all ? all.parts() : List.of(rule.when()));
        path.add(rule.title());
        for (String title : rule.exceptions()) {
            exception(rule, title, path).ifPresent(parts::add);
        }
        path.remove(rule.title());
        // last, since it is rarely what decides and asks the subject for its period
        parts.add(new Condition.InForce(rule.from(), rule.until()));
        var condition = new Condition.All(List.copyOf(parts));
        if (path.isEmpty()) {
            whole.put(rule.id(), condition);
        }
        return condition;
    }

    private Optional<Condition> exception(Rule rule, String title, Set<String> path) {
        var named = Optional.ofNullable(byTitle.get(key(title)));
        if (named.isEmpty()) {
            var titles = rules.stream().map(Rule::title).toList();
            refuse(
                    rule,
                    "No rule is called \"" + title + "\", which is excepted here.",
                    Nearest.to(title, titles)
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("Write it as a rule or a \"Definition:\" of its own."));
            return Optional.empty();
        }
        var other = named.get();
        if (path.contains(other.title())) {
            refuse(
                    rule,
                    "The exceptions go round in a circle: " + String.join(" -> ", path) + " -> " + other.title() + ".",
                    "Take one of them out.");
            return Optional.empty();
        }
        if (path.size() > DEEPEST_EXCEPTIONS) {
            refuse(
                    rule,
                    "Exceptions have exceptions more than " + DEEPEST_EXCEPTIONS + " deep.",
                    "Write the conditions out.");
            return Optional.empty();
        }
        if (!other.subject().equals(rule.subject())) {
            refuse(
                    rule,
                    "\"" + other.title() + "\" is about a " + other.subject().words() + ", this rule about a "
                            + rule.subject().words() + ".",
                    "Except only what is about the same.");
            return Optional.empty();
        }
        return Optional.of(new Condition.Except(other.title(), whole(other, path)));
    }

    private void refuse(Rule rule, String sentence, String cure) {
        // once a rule is refused its own problem is told; what names it in turn stays silent
        if (broken.add(rule.id())) {
            problem(rule, sentence, cure);
        }
    }

    private void problem(Rule rule, String sentence, String cure) {
        problems.add(new Problem(rule.place().file(), rule.place().line(), 1, sentence, cure));
    }

    private static String key(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
