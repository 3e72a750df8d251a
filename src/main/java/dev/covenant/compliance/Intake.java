package dev.covenant.compliance;

import java.util.List;

/** Where every source hands in events. */
public interface Intake {

    /**
     * Stores a batch durably; each contract's part is one transaction, and this returns when every part has committed.
     *
     * @param arrivals events of any contracts, in order of arrival
     * @return what became of each, in the same order
     */
    List<Disposition> take(List<Arrival> arrivals);

    /**
     * Keeps, whole and for a person, what could not be understood.
     *
     * @param misfit what came and why it was not understood
     */
    void quarantine(Misfit misfit);

    /**
     * Says that a source has come to an end for now, so that what it touched is judged at once rather than after a
     * second.
     */
    void drained();
}
