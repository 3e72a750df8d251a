/**
 * Availability and what follows from too little of it. In reading order:
 * {@link dev.covenant.position.availability.Downtime} (outages as a union over the parts of a service),
 * {@link dev.covenant.position.availability.Uptime} (a month without its excluded minutes),
 * {@link dev.covenant.position.availability.CreditTable} (what it earns),
 * {@link dev.covenant.position.availability.CreditCaps} (and the most of it),
 * {@link dev.covenant.position.availability.CreditMonth} and
 * {@link dev.covenant.position.availability.ClaimableCredit} (a month's credit and its claim, as facts),
 * {@link dev.covenant.position.availability.ReportedMonth} (and the report that is due on it).
 *
 * <p>Nothing is rounded before it is compared. Excluded minutes are in neither the numerator nor the denominator, and no
 * minute counts twice.
 */
@NullMarked
package dev.covenant.position.availability;

import org.jspecify.annotations.NullMarked;
