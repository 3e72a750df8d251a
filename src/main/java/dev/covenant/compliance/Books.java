package dev.covenant.compliance;

import dev.covenant.ledger.ContractEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the lanes write and read again at a start. Unique keys decide identity, in the transaction of the effect. */
public interface Books {

    /**
     * Does some work in one transaction; whatever it throws undoes all of it.
     *
     * @param work calls of the methods below, and of {@link Telling}
     * @param <T> its result
     * @return its result, once committed
     */
    <T> T inOneTransaction(Supplier<T> work);

    /**
     * Stores events, in the caller's transaction.
     *
     * @param events of contracts of one lane, in order of arrival
     * @param arrived when they came
     * @return what each is, in order
     */
    List<Stored> store(List<ContractEvent> events, Instant arrived);

    /**
     * Marks what must be judged, in the caller's transaction. A mark that stands already stays; it is a backfill's only
     * as long as every mark of it was.
     *
     * @param marks what must be judged
     */
    void mark(Collection<Mark> marks);

    /**
     * Takes marks away, in the caller's transaction.
     *
     * @param marks what was judged
     */
    void clear(Collection<Mark> marks);

    /**
     * Writes rows of the journal, in the caller's transaction.
     *
     * @param lines of one lane, in sequence
     */
    void append(List<JournalLine> lines);

    /**
     * Keeps where the judging of a contract stands, in the caller's transaction.
     *
     * @param standing from now on
     */
    void keep(Standing standing);

    /**
     * Keeps a finding's lives, in the caller's transaction.
     *
     * @param life from now on
     */
    void keep(FindingLife life);

    /**
     * Keeps a step as a revision of its finding, in the caller's transaction.
     *
     * @param step the step
     * @param written when
     */
    void keep(Transition step, Instant written);

    /**
     * The last sequence number a lane has used.
     *
     * @param lane its number
     * @return 0 where it has none
     */
    long lastSequence(int lane);

    /**
     * Where the judging of every contract stands.
     *
     * @return all
     */
    List<Standing> standings();

    /**
     * The marks that stand.
     *
     * @return all
     */
    List<Mark> marks();

    /**
     * All findings there ever were.
     *
     * @return with their lives
     */
    List<FindingLife> lives();

    /**
     * Contracts whose next review is due.
     *
     * @param now included
     * @return their ids, longest overdue first
     */
    List<String> due(Instant now);

    /**
     * Reads back every event that counts, part by part.
     *
     * @param wanted which contracts
     * @param fold takes a contract and events of it; revisions of one interval come in their order
     */
    void replay(Predicate<String> wanted, BiConsumer<String, List<ContractEvent>> fold);
}
