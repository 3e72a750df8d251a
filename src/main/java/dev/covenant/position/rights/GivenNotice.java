package dev.covenant.position.rights;

import dev.covenant.ledger.Notice;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A notice as rights that depend on one see it: who gave it, what about, whether it counts, and from when.
 *
 * @param id its event id
 * @param kind what it does
 * @param giver who gave it
 * @param standing whether it counts
 * @param why the checks that it did not pass, in sentences
 * @param sent when it left
 * @param earliest its earliest plausible receipt; empty: not known
 * @param latest its latest plausible receipt; empty: not known
 * @param about the id of the event that it names, where it names one
 * @param reliesOn the clause that it names, where it names one
 */
public record GivenNotice(
        String id,
        Notice.Kind kind,
        Side giver,
        Standing standing,
        String why,
        Instant sent,
        Optional<ZonedDateTime> earliest,
        Optional<ZonedDateTime> latest,
        Optional<String> about,
        Optional<String> reliesOn) {

    /** Whether a notice counts. */
    public enum Standing {
        /** It passed every check, or a person ruled so. */
        COUNTS,
        /** It did not pass a check, and nobody has ruled. */
        OPEN,
        /** It is withdrawn, or a person ruled that it is none. */
        NONE
    }

    /**
     * When it counts as received: ours at the latest plausible moment, theirs at the earliest.
     *
     * @param we our side
     * @return empty where it is not known
     */
    public Optional<ZonedDateTime> receivedFor(Side we) {
        return giver == we ? latest : earliest;
    }
}
