package dev.covenant.ledger;

import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A side tells the other where it receives notices from now on. It takes effect when the other side receives it, by the
 * contract's own rules of receipt.
 *
 * @param envelope who says so
 * @param side whose address changes
 * @param addressee the new addressee, where it changes
 * @param place the new place, where it changes
 * @param zone of the new place, where it lies in another
 * @param country of the new place, as two letters, where it lies in another
 * @param email the new e-mail address, where it changes
 * @param methods how the change was told
 * @param at when it was sent
 * @param arrived when it physically arrived, where known
 */
public record AddressChange(
        Envelope envelope,
        Side side,
        Optional<String> addressee,
        Optional<String> place,
        Optional<ZoneId> zone,
        Optional<String> country,
        Optional<String> email,
        List<DeliveryMethod> methods,
        Instant at,
        Optional<Instant> arrived)
        implements ContractEvent {}
