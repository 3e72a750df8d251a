package dev.covenant.ledger;

import dev.covenant.measure.DeliveryMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a notice after it was sent, as somebody saw it: it arrived, it bounced, nobody was there.
 *
 * @param envelope who says so
 * @param notice the notice's event id
 * @param method the method it is about; empty: all that it fits
 * @param what what happened
 * @param at when; for days without post the first of them
 * @param until the recipient's day of return, or the last day without post; empty: not known, or one day
 */
public record DeliveryReport(
        Envelope envelope,
        String notice,
        Optional<DeliveryMethod> method,
        What what,
        Instant at,
        Optional<LocalDate> until)
        implements ContractEvent {

    /** What happened. */
    public enum What {
        /** It physically arrived, or entered the recipient's system. */
        ARRIVED,
        /** The carrier or the mail system confirmed delivery. */
        DELIVERY_RECEIPT,
        /** The recipient opened or read it. */
        OPENED,
        /** It came back undelivered. */
        BOUNCED,
        /** An answer came that the recipient is away. */
        OUT_OF_OFFICE,
        /** No post was carried, as in a strike. */
        NO_POST,
        /** The paper that must follow a fax or e-mail was sent. */
        HARD_COPY_SENT
    }
}
