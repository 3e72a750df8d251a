package dev.covenant.terms;

import dev.covenant.terms.Yaml.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mistakes of one file as they are found; one per place, the first reported wins. */
final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Place place, String sentence, String cure) {
        found.add(new Problem(file, place.line(), place.column(), sentence, cure));
    }

    /** Adds it unless something was already said of that place. */
    void addIfNew(Place place, String sentence, String cure) {
        if (found.stream().noneMatch(p -> p.line() == place.line() && p.column() == place.column())) {
            add(place, sentence, cure);
        }
    }

    int count() {
        return found.size();
    }

    /** By line and column. */
    List<Problem> sorted() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .distinct()
                .toList();
    }
}
