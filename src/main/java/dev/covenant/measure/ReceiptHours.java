package dev.covenant.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The hours in which a method's notices can be received at a place.
 *
 * @param hours empty where any time of any day counts
 * @param place where it is received
 */
record ReceiptHours(Optional<BusinessHours> hours, ReceiptPlace place) {

    /** The opening of a day; midnight where any time counts. */
    ZonedDateTime opening(LocalDate day) {
        return day.atTime(hours.map(BusinessHours::opens).orElse(LocalTime.MIDNIGHT))
                .atZone(place.zone());
    }

    /** The moment itself within business hours, else the next opening or the hour that the clause names. */
    ZonedDateTime counting(Instant at, List<String> workings) {
        var moment = at.atZone(place.zone());
        if (hours.isEmpty()) {
            workings.add("Received " + InWords.moment(moment) + ".");
            return moment;
        }
        var open = hours.get();
        var day = moment.toLocalDate();
        var working = place.calendar().isBusinessDay(day);
        var early = moment.toLocalTime().isBefore(open.opens());
        if (working && !early && !open.isTooLate(moment.toLocalTime())) {
            workings.add("Received " + InWords.moment(moment) + ": a business day, before " + open.closes() + ".");
            return moment;
        }
        var counts = working && early
                ? opening(day)
                : place.calendar().next(day).atTime(open.otherwiseAt()).atZone(place.zone());
        workings.add(InWords.moment(moment) + " is " + why(day, working, early) + ": it counts "
                + InWords.moment(counts) + ".");
        return counts;
    }

    private String why(LocalDate day, boolean working, boolean early) {
        if (!working) {
            return place.calendar()
                    .holiday(day)
                    .map(name -> "a holiday (" + name + ")")
                    .orElse("no business day");
        }
        var open = hours.orElseThrow();
        return early ? "before opening" : (open.closesIncluded() ? "after " : "not before ") + open.closes();
    }
}
