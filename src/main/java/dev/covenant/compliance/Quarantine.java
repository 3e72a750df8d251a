package dev.covenant.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What could not be understood, kept whole until a person settles it. */
public interface Quarantine {

    /**
     * Keeps something, with its journal row, in one transaction. The same again from the same place while it waits is
     * counted, not kept twice.
     *
     * @param misfit what came and why it was not understood
     * @param arrived when
     */
    void keep(Misfit misfit, Instant arrived);

    /**
     * Keeps an event that was understood and cannot be of any contract known, in the form of the books.
     *
     * @param arrival the event and where it stood
     * @param reason what is wrong, and what would be right
     * @param arrived when
     */
    void keep(Arrival arrival, String reason, Instant arrived);

    /**
     * What is in a state.
     *
     * @param state which
     * @param limit how many at most
     * @return newest first
     */
    List<Quarantined> in(Quarantined.State state, int limit);

    /**
     * How many wait for a person.
     *
     * @return the number waiting
     */
    long waiting();

    /**
     * One of them.
     *
     * @param id its number
     * @return empty where there is none
     */
    Optional<Quarantined> find(long id);

    /**
     * The whole of it, as it came; hand it (mended where need be) to the decoder it came through, then settle it.
     *
     * @param id its number
     * @return its bytes; empty where there is none
     */
    Optional<byte[]> raw(long id);

    /**
     * Settles it, with its journal row.
     *
     * @param id its number
     * @param state resubmitted or dismissed
     * @param by the person
     * @param note how
     * @param at when
     */
    void settle(long id, Quarantined.State state, String by, String note, Instant at);
}
