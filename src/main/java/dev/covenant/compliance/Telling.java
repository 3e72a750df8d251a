package dev.covenant.compliance;

import dev.covenant.finding.Finding;
import dev.covenant.terms.Contract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells people of transitions, as the who-is-told table has it. Nothing ever goes to the other side. */
public interface Telling {

    /**
     * Writes and schedules one message per told transition and recipient. Called inside the transaction of the
     * evaluation: if that rolls back, nothing was scheduled. The same tidings again schedule nothing new.
     *
     * @param tidings what one evaluation has to tell
     * @return what was scheduled, in order
     */
    List<Delivery> tell(Tidings tidings);

    /**
     * The next moment at which a lead time of the table is reached for an open finding. The lane reviews at that moment,
     * and makes a {@link Transition.Kind#REMINDED} transition as of it.
     *
     * @param contract its terms
     * @param finding an open finding
     * @param after moments at or before this are past
     * @return empty where the finding has no deadline, no row names a lead time, or all are past
     */
    Optional<Instant> nextReminder(Contract contract, Finding finding, Instant after);
}
