package dev.covenant.measure;

import java.time.ZoneId;

/**
 * Where a notice is received: its zone gives the date of receipt, its calendar the business days.
 *
 * @param zone of the place of receipt
 * @param calendar of the place of receipt
 */
public record ReceiptPlace(ZoneId zone, BusinessCalendar calendar) {}
