package dev.covenant.compliance;

import dev.covenant.finding.Finding;
import dev.covenant.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A row of the who-is-told table: findings of a kind and severity are told to an audience, and reminded of so many days
 * before their deadline.
 *
 * @param row its number as a spreadsheet shows it; the heading is row 1
 * @param kind the finding's kind; empty for any
 * @param severity which severities
 * @param audience who is told; empty for nobody, which makes silence a decision
 * @param leads lead times of reminders, longest first; may be empty
 */
public record WhoIsToldRow(
        int row, Optional<String> kind, SeverityCondition severity, Optional<String> audience, List<LeadTime> leads) {

    /**
     * Whether it speaks of a kind and severity.
     *
     * @param of the finding's kind
     * @param at its severity
     * @return true if so
     */
    boolean speaksOf(String of, Severity at) {
        return kind.map(of::equals).orElse(true) && severity.holds(at);
    }

    /**
     * Whether it speaks of a finding.
     *
     * @param finding any
     * @return true if so
     */
    boolean speaksOf(Finding finding) {
        return speaksOf(finding.key().kind(), finding.severity());
    }

    /** As a mail cites it: {@code who-is-told row 4}. */
    @Override
    public String toString() {
        return "who-is-told row " + row;
    }
}
