package dev.covenant.terms;

import dev.covenant.terms.Yaml.Entries;
import dev.covenant.terms.Yaml.Entry;
import dev.covenant.terms.Yaml.Items;
import dev.covenant.terms.Yaml.Place;
import dev.covenant.terms.Yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The keys of one group of a contract file. All of them are read before anything is built, so that every mistake is
 * found; what is missing or has the wrong form is the schema's to report and only spoils the group here.
 */
final class Fields {
    private final Entries entries;
    private final Problems problems;
    private final Optional<Fields> parent;
    private boolean whole = true;

    Fields(Entries entries, Problems problems) {
        this(entries, problems, Optional.empty());
    }

    private Fields(Entries entries, Problems problems, Optional<Fields> parent) {
        this.entries = entries;
        this.problems = problems;
        this.parent = parent;
    }

    /** A value that must be there. */
    <T> Optional<T> need(String key, Function<String, T> value) {
        if (!has(key)) {
            spoil();
        }
        return maybe(key, value);
    }

    /** A value that may be left out. */
    <T> Optional<T> maybe(String key, Function<String, T> value) {
        return entry(key).flatMap(entry -> scalar(entry.value(), value));
    }

    /** One of some words; another word is the schema's to report. */
    <T> Optional<T> choice(String key, Map<String, T> words) {
        if (!has(key)) {
            spoil();
        }
        return maybeChoice(key, words);
    }

    /** One of some words, or left out. */
    <T> Optional<T> maybeChoice(String key, Map<String, T> words) {
        return maybe(key, Function.identity()).flatMap(word -> {
            var found = Optional.ofNullable(words.get(word));
            if (found.isEmpty()) {
                spoil();
            }
            return found;
        });
    }

    /** {@code true} or {@code false}; false where left out. */
    boolean flag(String key) {
        return maybeChoice(key, Map.of("true", true, "false", false)).orElse(false);
    }

    /** The values of a list; empty where left out. */
    <T> List<T> list(String key, Function<String, T> value) {
        var values = new ArrayList<T>();
        for (Yaml item : items(key)) {
            scalar(item, value).ifPresent(values::add);
        }
        return List.copyOf(values);
    }

    /** The groups of a list; empty where left out. */
    List<Fields> groups(String key) {
        var groups = new ArrayList<Fields>();
        for (Yaml item : items(key)) {
            if (item instanceof Entries group) {
                groups.add(new Fields(group, problems, Optional.of(this)));
            } else {
                spoil();
            }
        }
        return List.copyOf(groups);
    }

    /** A group; empty where left out. */
    Optional<Fields> group(String key) {
        var value = entry(key).map(Entry::value);
        if (value.isPresent() && !(value.get() instanceof Entries)) {
            spoil();
        }
        return value.filter(Entries.class::isInstance)
                .map(group -> new Fields((Entries) group, problems, Optional.of(this)));
    }

    boolean has(String key) {
        return entries.byKey().containsKey(key);
    }

    List<String> keys() {
        return List.copyOf(entries.byKey().keySet());
    }

    /** A contradiction, at a key's value. */
    void refuse(String key, String sentence, String cure) {
        problems.add(entry(key).map(entry -> entry.value().place()).orElse(entries.place()), sentence, cure);
        spoil();
    }

    /** A contradiction of the group as a whole. */
    void refuse(String sentence, String cure) {
        problems.add(entries.place(), sentence, cure);
        spoil();
    }

    /** What is built of a group of which nothing is amiss. */
    <T> Optional<T> whole(Supplier<T> built) {
        return whole ? Optional.of(built.get()) : Optional.empty();
    }

    Place place() {
        return entries.place();
    }

    private Optional<Entry> entry(String key) {
        return entries.entry(key);
    }

    private List<Yaml> items(String key) {
        var value = entry(key).map(Entry::value);
        if (value.isPresent() && !(value.get() instanceof Items)) {
            spoil();
        }
        return value.filter(Items.class::isInstance)
                .map(items -> ((Items) items).items())
                .orElse(List.of());
    }

    private <T> Optional<T> scalar(Yaml yaml, Function<String, T> value) {
        if (!(yaml instanceof Scalar scalar) || scalar.text().isBlank()) {
            spoil();
            return Optional.empty();
        }
        try {
            return Optional.of(value.apply(scalar.text().strip()));
        } catch (Mistake e) {
            problems.add(scalar.place(), e.sentence(), e.cure());
            spoil();
            return Optional.empty();
        }
    }

    private void spoil() {
        whole = false;
        parent.ifPresent(Fields::spoil);
    }
}
