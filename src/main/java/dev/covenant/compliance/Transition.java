package dev.covenant.compliance;

import dev.covenant.finding.Finding;
import dev.covenant.measure.AsOf;
import java.util.Optional;

/**
 * A step in a finding's computed life.
 *
 * @param kind which step
 * @param before the finding until now; empty when it opens
 * @param finding the finding from now on; for an ended one as it last was
 * @param revision 1 for the first, then one more with each
 * @param asOf the moment judged and what was known
 * @param rules the rule set's fingerprint
 */
public record Transition(Kind kind, Optional<Finding> before, Finding finding, int revision, AsOf asOf, String rules) {

    /** The steps of a computed life. */
    public enum Kind {
        /** It is found for the first time, or again. */
        OPENED,
        /** Outcome, severity, deadline, reading or printed figures changed. */
        UPDATED,
        /** A lesser change; recorded, not told. */
        REVISED,
        /** A lead time of the who-is-told table was reached. */
        REMINDED,
        /** Its conditions hold no more. */
        NO_LONGER_MET,
        /** Its time is over. */
        LAPSED
    }
}
