package dev.covenant.measure;

import java.time.ZoneId;

/**
 * Where a notice is received: its zone gives the date of receipt, its calendar the business days.
 *
 * @param zone of the place of receipt
 * @param calendar of the place of receipt
 * @param abroad whether it lies in another country than the place of dispatch
 */
public record ReceiptPlace(ZoneId zone, BusinessCalendar calendar, boolean abroad) {

    /**
     * A place in the country of dispatch.
     *
     * @param zone of the place of receipt
     * @param calendar of the place of receipt
     */
    public ReceiptPlace(ZoneId zone, BusinessCalendar calendar) {
        this(zone, calendar, false);
    }
}
