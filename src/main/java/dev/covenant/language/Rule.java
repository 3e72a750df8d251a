package dev.covenant.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A rule as its author wrote it, checked. A rule without a report is a definition: exceptions may name it, and it
 * reports nothing by itself.
 *
 * @param id unique in a rulebook
 * @param title for people; exceptions name it
 * @param kind the finding's kind, part of its key for good; empty for a definition
 * @param clause which clauses it holds, in words
 * @param owner who answers for it
 * @param from the first day it is in force
 * @param until the last day it is in force; empty: without end
 * @param subject what it is about
 * @param when its own conditions
 * @param report what it reports; empty for a definition
 * @param exceptions the titles of the rules that are excepted
 * @param condition all of it: its own conditions, none of its exceptions, and in force
 * @param place where it stands
 */
public record Rule(
        String id,
        String title,
        String kind,
        String clause,
        String owner,
        LocalDate from,
        Optional<LocalDate> until,
        Noun subject,
        Condition when,
        Optional<Report> report,
        List<String> exceptions,
        Condition condition,
        Place place) {

    /**
     * Where a rule stands.
     *
     * @param file its name as the person knows it
     * @param line of its first line, from 1
     */
    public record Place(String file, int line) {}

    /**
     * Whether it only names conditions for others to except.
     *
     * @return true where it reports nothing
     */
    public boolean isDefinition() {
        return report.isEmpty();
    }

    Rule with(Condition whole) {
        return new Rule(id, title, kind, clause, owner, from, until, subject, when, report, exceptions, whole, place);
    }
}
