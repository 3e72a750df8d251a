package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A side gives notice that it will suspend its services for unpaid invoices.
 *
 * @param envelope who says so
 * @param giver the side that gives it
 * @param invoices the numbers it names; empty: none named, all that are late
 * @param received when it was received; empty: not known, then {@code at}
 * @param at when it was sent
 */
public record SuspensionNotice(
        Envelope envelope, Side giver, List<String> invoices, Optional<Instant> received, Instant at)
        implements ContractEvent {}
