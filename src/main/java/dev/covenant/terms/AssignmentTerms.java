package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.Rolls;
import java.util.List;
import java.util.Locale;

/**
 * Who may take a side's place, and what a change of control gives the other side (DOMAIN 1.25).
 *
 * @param text identity and words
 * @param consentNeeded whether a side needs the other's consent to assign
 * @param competitors those to whom control must not pass, by name
 * @param controls what a change of control gives; the first that fits counts
 * @param rolls where the last day for giving notice moves
 */
public record AssignmentTerms(
        ClauseText text, boolean consentNeeded, List<String> competitors, List<OnControl> controls, Rolls rolls)
        implements Clause {

    /**
     * A right to end the contract when control of the other side passes.
     *
     * @param namedOnly only where it passes to a named competitor
     * @param within for how long notice may be given
     * @param notice how long after receipt of it the contract ends
     */
    public record OnControl(boolean namedOnly, CountedPeriod within, CountedPeriod notice) {}

    /**
     * Whether an acquirer is one of the competitors named.
     *
     * @param name as recorded; capitals and outer spaces do not matter
     * @return true where the name is listed
     */
    public boolean names(String name) {
        return competitors.stream()
                .anyMatch(listed -> listed.strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(name.strip().toLowerCase(Locale.ROOT)));
    }
}
