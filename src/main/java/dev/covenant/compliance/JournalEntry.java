package dev.covenant.compliance;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of the journal that has its place.
 *
 * @param position from 1, without gaps, for good
 * @param lane which lane wrote it
 * @param sequence the lane's own count
 * @param written when
 * @param kind what it tells
 * @param contract the contract it is of, where it is of one
 * @param label who may see it
 * @param payload JSON, keys sorted, decimals as strings
 */
public record JournalEntry(
        long position,
        int lane,
        long sequence,
        Instant written,
        JournalLine.Kind kind,
        Optional<String> contract,
        Label label,
        String payload) {}
