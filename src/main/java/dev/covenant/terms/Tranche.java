package dev.covenant.terms;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.Quantity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of the capacity that has a term of its own, such as each phase of a site (DOMAIN 1.1).
 *
 * @param name short and unique in the clause
 * @param power its own, not that of all up to it
 * @param firstDay its first day, planned where it starts on acceptance
 * @param lastDay its last day, to its 24:00
 * @param length its length, where the clause states one; its end then moves with its start
 * @param onAcceptance whether it starts on the day on which it is accepted, rather than on a day that is named
 */
public record Tranche(
        String name,
        Quantity power,
        LocalDate firstDay,
        LocalDate lastDay,
        Optional<CountedPeriod> length,
        boolean onAcceptance) {

    /** The same from another day; a tranche whose last day is named keeps it. */
    Tranche startedOn(LocalDate day) {
        return new Tranche(name, power, day, length.map(l -> end(l, day)).orElse(lastDay), length, onAcceptance);
    }

    /** The last day of a length from a day. */
    static LocalDate end(CountedPeriod length, LocalDate from) {
        return length.after(from, BusinessCalendar.WEEKENDS_ONLY).day();
    }
}
