package dev.covenant.notify;

import dev.covenant.compliance.Deliveries;
import dev.covenant.compliance.Delivery;
import dev.covenant.compliance.DeliveryAttempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Attempts deliveries and keeps what came of each: nothing is sent that was not first marked as being sent. */
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Deliveries deliveries;
    private final Transmission transmission;
    private final RetrySchedule schedule;
    private final Clock clock;

    Sending(Deliveries deliveries, Transmission transmission, RetrySchedule schedule, Clock clock) {
        this.deliveries = deliveries;
        this.transmission = transmission;
        this.schedule = schedule;
        this.clock = clock;
    }

    /**
     * Attempts a delivery.
     *
     * @param id the delivery's
     * @return when the next attempt is due; empty when none is
     */
    Optional<Instant> attempt(String id) {
        var found = deliveries.find(id);
        if (found.isEmpty()) {
            LOG.error("There is no delivery {}; its alarm is dropped.", id);
            return Optional.empty();
        }
        var delivery = found.get();
        return switch (delivery.state()) {
            case SENT, DEAD -> Optional.empty();
            case SCHEDULED, RETRY -> send(delivery, false);
            // sent again once: a second unknown is left to a person
            case UNKNOWN -> delivery.due().isEmpty() ? Optional.empty() : send(delivery, true);
            case SENDING -> interrupted(delivery);
        };
    }

    /** The process ended while it was being sent: its first byte, or its last, may have gone out. */
    private Optional<Instant> interrupted(Delivery delivery) {
        return record(
                delivery,
                delivery.attempts(),
                Verdict.of(Delivery.State.UNKNOWN, "The process ended while it was being sent: it may have arrived."),
                schedule.after(delivery.attempts()).isEmpty());
    }

    private Optional<Instant> send(Delivery delivery, boolean again) {
        deliveries.begin(delivery.id(), clock.instant());
        return record(delivery, delivery.attempts() + 1, transmission.send(delivery), again);
    }

    private Optional<Instant> record(Delivery delivery, int number, Verdict verdict, boolean again) {
        var now = clock.instant();
        var wait = switch (verdict.state()) {
            case RETRY -> schedule.after(number).map(next -> longer(next, verdict.patience()));
            case UNKNOWN -> again ? Optional.<Duration>empty() : Optional.of(RetrySchedule.AFTER_UNKNOWN);
            case SCHEDULED, SENDING, SENT, DEAD -> Optional.<Duration>empty();
        };
        var next = wait.map(now::plus);
        var state = verdict.state() == Delivery.State.RETRY && next.isEmpty() ? Delivery.State.DEAD : verdict.state();
        deliveries.record(new DeliveryAttempt(delivery.id(), number, now, state, verdict.answer(), next));
        tell(delivery, number, state, verdict, next);
        return next;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static void tell(
            Delivery delivery, int number, Delivery.State state, Verdict verdict, Optional<Instant> next) {
        var after = next.map(due -> "next attempt " + due).orElse("no further attempt");
        switch (state) {
            case SENT -> LOG.info("Mail to {} sent: {}", delivery.recipient(), delivery.subject());
            case DEAD ->
                LOG.error(
                        "Mail to {} given up after attempt {}: {}. Tell them by another way: {}",
                        delivery.recipient(),
                        number,
                        verdict.answer(),
                        delivery.subject());
            default ->
                LOG.warn(
                        "Mail to {} is {} after attempt {}: {}; {}",
                        delivery.recipient(),
                        state,
                        number,
                        verdict.answer(),
                        after);
        }
    }
}
