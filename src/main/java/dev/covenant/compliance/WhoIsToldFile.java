package dev.covenant.compliance;

import dev.covenant.finding.Severity;
import dev.covenant.terms.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code who-is-told.csv} (finding, severity, audience, days before the deadline) and {@code audiences.csv} (name,
 * e-mail). All mistakes are told at once, each with row and column.
 *
 * <p>A finding of which nobody would be told is a mistake too: whoever wants silence writes the audience
 * {@code nobody}.
 */
public final class WhoIsToldFile {

    /** The audience of what nobody shall hear. */
    public static final String NOBODY = "nobody";

    private static final String ANY = "any";
    private static final List<String> HEADINGS = List.of("finding", "severity", "audience", "days before the deadline");
    private static final List<String> AUDIENCE_HEADINGS = List.of("name", "e-mail");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private final TableText table;
    private final Set<String> kinds;
    private final Map<String, List<String>> addresses;

    private WhoIsToldFile(TableText table, Set<String> kinds, Map<String, List<String>> addresses) {
        this.table = table;
        this.kinds = new TreeSet<>(kinds);
        this.addresses = addresses;
    }

    /**
     * Reads both files.
     *
     * @param file the table's name, for messages
     * @param text the table
     * @param audiencesFile the audiences' file name, for messages
     * @param audiencesText the audiences
     * @param kinds the kinds of finding that rules can report
     * @return the table, or all that is wrong
     */
    public static ParsedWhoIsTold parse(
            String file, String text, String audiencesFile, String audiencesText, Set<String> kinds) {
        var people = TableText.read(audiencesFile, audiencesText, AUDIENCE_HEADINGS);
        var reader = new WhoIsToldFile(TableText.read(file, text, HEADINGS), kinds, addresses(people));
        var rows = reader.rows();
        var problems = Stream.concat(reader.table.problems().stream(), people.problems().stream())
                .toList();
        var audiences = reader.addresses.entrySet().stream()
                .map(entry -> new Audience(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
        return problems.isEmpty()
                ? new ParsedWhoIsTold(Optional.of(new WhoIsTold(List.copyOf(rows), audiences)), List.of())
                : new ParsedWhoIsTold(Optional.empty(), problems);
    }

    private static Map<String, List<String>> addresses(TableText people) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (var row : people.rows()) {
            var name = row.cells().get(0);
            var address = row.cells().get(1);
            if (name.isEmpty() || name.equals(NOBODY)) {
                people.problem(row.number(), 1, "\"" + name + "\" cannot name an audience.", "Give it another name.");
            }
            if (!ADDRESS.matcher(address).matches()) {
                people.problem(
                        row.number(),
                        2,
                        "\"" + address + "\" is no e-mail address.",
                        "Write one, as name@example.com.");
            }
            var list = found.computeIfAbsent(name, unseen -> new ArrayList<>());
            if (list.contains(address)) {
                people.problem(row.number(), 2, "\"" + address + "\" stands twice in " + name + ".", "Remove one row.");
            }
            list.add(address);
        }
        return found;
    }

    private List<WhoIsToldRow> rows() {
        int before = table.problems().size();
        var rows = new ArrayList<WhoIsToldRow>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (var row : table.rows()) {
            var kind = kind(row);
            var severity = severity(row);
            var audience = audience(row);
            var leads = leads(row);
            var first = seen.putIfAbsent(List.of(kind, severity, audience), row.number());
            if (first != null) {
                table.problem(row.number(), 0, "The row says the same as row " + first + ".", "Remove one of the two.");
            }
            rows.add(new WhoIsToldRow(row.number(), kind, severity, audience, leads));
        }
        if (table.problems().size() == before) {
            silences(rows);
        }
        return rows;
    }

    private Optional<String> kind(TableText.Row row) {
        var cell = row.cells().get(0);
        if (!cell.equals(ANY) && !kinds.contains(cell)) {
            var choice = new TreeSet<>(kinds);
            choice.add(ANY);
            table.problem(row.number(), 1, "There is no finding \"" + cell + "\".", Nearest.cure(cell, choice));
        }
        return Optional.of(cell).filter(name -> !name.equals(ANY));
    }

    private SeverityCondition severity(TableText.Row row) {
        var cell = row.cells().get(1);
        return SeverityCondition.parse(cell).orElseGet(() -> {
            var cure = Nearest.cure(cell, SeverityCondition.forms());
            table.problem(row.number(), 2, "\"" + cell + "\" is no severity.", cure);
            return SeverityCondition.ANY;
        });
    }

    private Optional<String> audience(TableText.Row row) {
        var cell = row.cells().get(2);
        if (!cell.equals(NOBODY) && !addresses.containsKey(cell)) {
            var choice = new TreeSet<>(addresses.keySet());
            choice.add(NOBODY);
            table.problem(row.number(), 3, "There is no audience \"" + cell + "\".", Nearest.cure(cell, choice));
        }
        return Optional.of(cell).filter(name -> !name.equals(NOBODY));
    }

    private List<LeadTime> leads(TableText.Row row) {
        var leads = new HashSet<LeadTime>();
        for (String word : row.cells().get(3).split("\\s+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (!word.matches("\\d{1,3}") || Integer.parseInt(word) > LeadTime.LONGEST) {
                table.problem(
                        row.number(),
                        4,
                        "\"" + word + "\" is no number of days.",
                        "Write whole days from 0 to " + LeadTime.LONGEST + ", separated by blanks, such as 30 7 3 1.");
            } else if (!leads.add(new LeadTime(Integer.parseInt(word)))) {
                table.problem(row.number(), 4, word + " days stand twice.", "Remove one of the two.");
            }
        }
        return leads.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** Kinds and severities that no row speaks of. */
    private void silences(List<WhoIsToldRow> rows) {
        for (String kind : kinds) {
            var silent = Stream.of(Severity.values())
                    .filter(severity -> rows.stream().noneMatch(row -> row.speaksOf(kind, severity)))
                    .map(SeverityCondition::word)
                    .toList();
            if (!silent.isEmpty()) {
                table.problem(
                        0,
                        0,
                        "Nobody is told of " + kind + " of severity " + String.join(", ", silent) + ".",
                        "Add a row; if that is meant, with the audience " + NOBODY + ".");
            }
        }
    }
}
