package dev.covenant.notify;

import dev.covenant.compliance.Recipient;
import dev.covenant.compliance.Told;
import dev.covenant.finding.Finding;
import dev.covenant.terms.Contract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One mail for a load of older readings: every finding it changed, counted by kind and then listed. */
final class SummaryLetter {

    private static final int MOST_ROWS = 1_000;
    private static final int LONGEST_SUBJECT = 180;

    private final Masthead masthead;
    private final Contract contract;
    private final List<Told> told;
    private final List<Recipient> reasons;

    /**
     * A summary for one address.
     *
     * @param told what this address is told, at least one
     * @param reasons why, for each of {@code told}
     */
    SummaryLetter(Masthead masthead, Contract contract, List<Told> told, List<Recipient> reasons) {
        this.masthead = masthead;
        this.contract = contract;
        this.told = told.stream()
                .sorted(Comparator.comparing(one -> one.transition().finding().key()))
                .toList();
        this.reasons = reasons;
    }

    Letter write() {
        var blocks = new ArrayList<Letter.Block>();
        blocks.add(new Letter.Paragraph(
                "Readings that were over more than 48 hours when they came were loaded, and the record was judged again."
                        + " One summary is sent instead of " + counted(told.size(), "mail") + "."));
        blocks.add(counts());
        blocks.add(findings());
        blocks.add(new Letter.Listing(
                "WHY YOU",
                false,
                reasons.stream().map(Recipient::why).distinct().toList()));
        blocks.add(new Letter.Listing("RECORD", false, record()));
        var subject = "[" + contract.id() + "] " + counted(told.size(), "finding") + " from a load of older readings";
        return new Letter(
                Printable.line(subject, LONGEST_SUBJECT),
                masthead.heading(contract),
                masthead.notice(contract),
                Printable.line(contract.title()) + ": " + counted(told.size(), "finding"),
                List.copyOf(blocks),
                masthead.link(contract));
    }

    private Letter.Block counts() {
        var byKind = told.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(Printable.line(one.transition().finding().title()), state(one)),
                        () -> new TreeMap<>(Comparator.comparing((List<String> row) -> String.join("\u0000", row))),
                        Collectors.counting()));
        var rows = byKind.entrySet().stream()
                .map(entry -> List.of(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getValue().toString()))
                .toList();
        return new Letter.Grid("HOW MANY", List.of("finding", "state", "count"), rows);
    }

    private Letter.Block findings() {
        var rows = told.stream().limit(MOST_ROWS).map(this::row).collect(Collectors.toCollection(ArrayList::new));
        if (told.size() > MOST_ROWS) {
            rows.add(List.of("...", "", (told.size() - MOST_ROWS) + " more on the page", ""));
        }
        return new Letter.Grid("WHICH", List.of("about", "clause", "finding", "state"), rows);
    }

    private List<String> row(Told one) {
        Finding finding = one.transition().finding();
        return List.of(
                Printable.line(finding.key().subject(), 60),
                Printable.line(finding.clauseNumber(), 20),
                Printable.line(finding.title() + ". " + finding.message(), 300),
                state(one));
    }

    private static String state(Told one) {
        return switch (one.transition().kind()) {
            case NO_LONGER_MET -> "no longer met";
            case LAPSED -> "time over";
            default ->
                switch (one.transition().finding().outcome()) {
                    case BREACHED -> "apparent";
                    case MET -> one.transition().finding().severity().name().toLowerCase(Locale.ROOT);
                    case UNDETERMINED -> "undetermined";
                };
        };
    }

    private List<String> record() {
        var rules = told.stream()
                .map(one -> "Rulebook " + masthead.fingerprint(one.transition().rules()))
                .distinct();
        var first = told.get(0).entry();
        var entries =
                told.size() == 1 ? "Journal " + first : "Journal " + first + " and " + (told.size() - 1) + " more";
        return java.util.stream.Stream.concat(rules, java.util.stream.Stream.of(entries))
                .toList();
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
