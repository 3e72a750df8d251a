package dev.covenant.position;

import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.LastSending;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A day by which a notice must be received, and when it must leave for that.
 *
 * @param by the day, at the place of receipt; a business day where the contract counts business hours
 * @param moment the last moment of it, included, at the place of receipt
 * @param reading the reading that sets it
 * @param sendings the last sending by every method the contract names
 */
public record ReceiptDay(LocalDate by, ZonedDateTime moment, String reading, List<Sending> sendings) {

    /**
     * The last sending by a method.
     *
     * @param method how it travels
     * @param last the last safe sending; empty where the method is no notice of termination
     * @param words how receipt is deemed, or why the method will not do
     */
    public record Sending(DeliveryMethod method, Optional<LastSending> last, String words) {}

    /**
     * The earliest of the last sending days of the permitted methods: that of the slowest.
     *
     * @return at the place of dispatch; empty where no method is permitted
     */
    public Optional<LocalDate> slowest() {
        return sendings.stream()
                .flatMap(sending -> sending.last().stream())
                .map(LastSending::day)
                .min(LocalDate::compareTo);
    }
}
