package dev.covenant.compliance;

import java.time.Instant;
import java.util.Optional;

/**
 * What one attempt at a delivery came to.
 *
 * @param delivery the delivery's id
 * @param number from 1
 * @param at when it was known
 * @param state what the delivery is from now on
 * @param answer the mail server's answer, or what went wrong
 * @param next when the next attempt is due; empty when none is
 */
public record DeliveryAttempt(
        String delivery, int number, Instant at, Delivery.State state, String answer, Optional<Instant> next) {}
