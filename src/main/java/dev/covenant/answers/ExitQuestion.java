package dev.covenant.answers;

import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What if a notice of termination were sent.
 *
 * @param sent when it would leave
 * @param method how it would travel
 * @param parties whose notice is asked about; at least one
 * @param leaveOn the last day in force that is wanted; empty: that of the exit target on record, if there is one
 */
public record ExitQuestion(Instant sent, DeliveryMethod method, Set<Side> parties, Optional<LocalDate> leaveOn) {

    /**
     * Of both parties' notice.
     *
     * @param sent when it would leave
     * @param method how it would travel
     * @return the question, without a wanted day
     */
    public static ExitQuestion of(Instant sent, DeliveryMethod method) {
        return new ExitQuestion(sent, method, Set.of(Side.OPERATOR, Side.CUSTOMER), Optional.empty());
    }
}
