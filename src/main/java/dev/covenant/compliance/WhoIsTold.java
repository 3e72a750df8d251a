package dev.covenant.compliance;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Finding;
import dev.covenant.measure.InWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who is told of what, and how many days ahead: the only place of lead times. Every row that speaks of a finding counts,
 * whatever the order; somebody named by several rows is told once, and the first of them is given as the reason.
 *
 * @param rows in the order of the file
 * @param audiences whom the rows name
 */
public record WhoIsTold(List<WhoIsToldRow> rows, List<Audience> audiences) {

    /**
     * Who is told of a transition.
     *
     * @param transition any; of a silent revision nobody is told
     * @param businessDay which days the contract's people work
     * @return each address once, in the order of the rows
     */
    public List<Recipient> recipients(Transition transition, Predicate<LocalDate> businessDay) {
        return switch (transition.kind()) {
            case REVISED -> List.of();
            case REMINDED -> reminded(transition, businessDay);
            // who heard of the graver finding must hear that it is less grave now
            default ->
                addressed(rows.stream()
                        .filter(row -> row.speaksOf(transition.finding())
                                || transition.before().filter(row::speaksOf).isPresent())
                        .map(row -> new Reason(row, row + ": " + spoken(row))));
        };
    }

    /**
     * The next moment at which a reminder falls due.
     *
     * @param finding an open finding
     * @param businessDay which days the contract's people work
     * @param after moments at or before this are past
     * @return empty where it has no deadline, no row names a lead time, or all are past
     */
    public Optional<Instant> nextReminder(Finding finding, Predicate<LocalDate> businessDay, Instant after) {
        return moments(finding, businessDay)
                .filter(moment -> moment.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    /** The rows whose lead time was reached last: those of one moment, since the lane stops at each. */
    private List<Recipient> reminded(Transition transition, Predicate<LocalDate> businessDay) {
        var finding = transition.finding();
        var reached = moments(finding, businessDay)
                .filter(moment -> !moment.isAfter(transition.asOf().effective()))
                .max(Comparator.naturalOrder());
        if (finding.deadline().isEmpty() || reached.isEmpty()) {
            return List.of();
        }
        var deadline = finding.deadline().get();
        return addressed(told(finding)
                .flatMap(row -> row.leads().stream()
                        .filter(lead ->
                                lead.reminder(deadline, businessDay).toInstant().equals(reached.get()))
                        .map(lead -> new Reason(row, row + ": " + counted(lead, deadline, businessDay)))));
    }

    private Stream<Instant> moments(Finding finding, Predicate<LocalDate> businessDay) {
        return finding.deadline().stream()
                .flatMap(deadline -> told(finding)
                        .flatMap(row -> row.leads().stream())
                        .distinct()
                        .map(lead -> lead.reminder(deadline, businessDay).toInstant()));
    }

    private Stream<WhoIsToldRow> told(Finding finding) {
        return rows.stream().filter(row -> row.audience().isPresent() && row.speaksOf(finding));
    }

    private List<Recipient> addressed(Stream<Reason> reasons) {
        Map<String, Recipient> found = new LinkedHashMap<>();
        reasons.forEach(reason -> audiences.stream()
                .filter(audience ->
                        reason.row.audience().filter(audience.name()::equals).isPresent())
                .forEach(audience -> audience.addresses()
                        .forEach(address ->
                                found.putIfAbsent(address, new Recipient(address, audience.name(), reason.words)))));
        return new ArrayList<>(found.values());
    }

    private static String spoken(WhoIsToldRow row) {
        return row.kind().orElse("any finding") + ", " + row.severity() + " severity, to "
                + row.audience().orElse("nobody");
    }

    private static String counted(LeadTime lead, Deadline deadline, Predicate<LocalDate> businessDay) {
        var day = lead.day(deadline);
        var toldOn = lead.reminder(deadline, businessDay).toLocalDate();
        var rolled = toldOn.isAfter(day)
                ? ", told next working morning"
                : toldOn.isBefore(day) ? ", told the working morning before" : "";
        return lead.days() == 0
                ? lead + ", " + InWords.date(day) + rolled
                : lead + " " + InWords.date(deadline.planBy().toLocalDate()) + " = " + InWords.date(day) + rolled;
    }

    private record Reason(WhoIsToldRow row, String words) {}
}
