package dev.covenant.ingest;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Misfit;

/** Where decoded events go, one by one, in the order in which they stood. */
public interface EventSink {

    /**
     * An event that was understood and passed the gate.
     *
     * @param arrival the event and where it stood
     */
    void arrival(Arrival arrival);

    /**
     * Something that was not.
     *
     * @param misfit the whole of it, where it stood, and why
     */
    void misfit(Misfit misfit);
}
