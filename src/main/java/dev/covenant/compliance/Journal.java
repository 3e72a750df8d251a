package dev.covenant.compliance;

import java.time.Instant;
import java.util.Iterator;

/** The journal, to be read. */
public interface Journal {

    /**
     * Entries written in a span of time, in order of position; read page by page, so that memory stays flat.
     *
     * @param from start, included
     * @param to end, excluded
     * @return entries that have their position
     */
    Iterator<JournalEntry> between(Instant from, Instant to);

    /**
     * Gives every committed row that has no position the next ones, in order within each lane. Called every second, and
     * before an export; one caller at a time.
     *
     * @return how many rows were placed
     */
    long sequence();
}
