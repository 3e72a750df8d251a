package dev.covenant.desk;

import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A notice of ours that is wanted.
 *
 * @param kind what it is to do
 * @param lastDay the last day in force that it is to name, in the contract's zone; needed for a termination
 * @param methods how it is to travel, at least one; several for one notice
 * @param signatories who is to sign it
 * @param at when it is to leave
 * @param withoutPrejudiceTo the id of an earlier notice of ours that it protects; empty where it is the first
 * @param reliesOn the number of the clause it relies on; empty: that of termination for convenience
 */
public record DraftWish(
        Notice.Kind kind,
        Optional<LocalDate> lastDay,
        List<DeliveryMethod> methods,
        List<String> signatories,
        Instant at,
        Optional<String> withoutPrejudiceTo,
        Optional<String> reliesOn) {}
