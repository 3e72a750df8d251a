package dev.covenant.ledger;

import java.time.Instant;

/**
 * A notice is withdrawn. Whether that is possible is a person's ruling; the notice runs on until then.
 *
 * @param envelope who says so
 * @param notice the notice's event id
 * @param at when
 * @param withConsent whether the other side agreed
 */
public record Withdrawal(Envelope envelope, String notice, Instant at, boolean withConsent) implements ContractEvent {}
