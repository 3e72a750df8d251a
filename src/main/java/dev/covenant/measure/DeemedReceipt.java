package dev.covenant.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a contract deems a notice received by one method: data, not code (DOMAIN 1.4).
 *
 * <p>A deemed day is counted from the day of dispatch, which is not counted, by the calendar of the place of receipt.
 * Where business hours are set, a receipt outside them, or on a day that is no business day, counts at the next
 * opening; a deemed day counts at its opening.
 *
 * @param after how long after dispatch; a count of 0 means on delivery, or on dispatch for e-mail
 * @param unit what {@code after} counts: hours, calendar days, business days or weeks
 * @param hours receipt outside these counts at the next opening on a business day; empty: any time counts
 * @param rebuttable whether proof of another time displaces the deemed one
 */
public record DeemedReceipt(int after, PeriodUnit unit, Optional<BusinessHours> hours, boolean rebuttable) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /**
     * When a notice counts as received. Where proof of arrival may displace the deemed moment, both are plausible.
     *
     * @param dispatch the notice on its way
     * @param place where it is received
     * @return the earliest and latest plausible receipt
     * @throws IllegalArgumentException for months and years, or a day that the calendar does not cover
     */
    public Receipt receipt(Dispatch dispatch, ReceiptPlace place) {
        var workings = new ArrayList<String>();
        var deemed = deemed(dispatch, place, workings);
        var arrived = rebuttable ? dispatch.arrived() : Optional.<Instant>empty();
        if (arrived.isEmpty()) {
            return new Receipt(deemed.toInstant(), deemed.toInstant(), place.zone(), List.copyOf(workings));
        }
        var shown = counting(arrived.get().atZone(place.zone()), place, workings);
        if (shown.isEqual(deemed)) {
            return new Receipt(deemed.toInstant(), deemed.toInstant(), place.zone(), List.copyOf(workings));
        }
        workings.add("It arrived " + InWords.moment(arrived.get().atZone(place.zone()))
                + ", and proof of that may displace the deemed receipt of " + InWords.moment(deemed) + ".");
        var earliest = shown.isBefore(deemed) ? shown : deemed;
        var latest = shown.isBefore(deemed) ? deemed : shown;
        return new Receipt(earliest.toInstant(), latest.toInstant(), place.zone(), List.copyOf(workings));
    }

    /**
     * The last safe sending for a receipt by a day: the inverse of {@link #receipt}.
     *
     * @param method how it travels
     * @param by the last day on which it must be received, at the place of receipt
     * @param from the zone of the place of dispatch
     * @param place where it is received
     * @return the last day, and the last moment where one matters
     * @throws IllegalArgumentException for months and years, or a day that the calendar does not cover
     */
    public LastSending lastSending(DeliveryMethod method, LocalDate by, ZoneId from, ReceiptPlace place) {
        if (onTheDay()) {
            var day = hours.isPresent() ? place.calendar().onOrBefore(by) : by;
            var closes = day.atTime(hours.map(BusinessHours::closes).orElse(LAST_MINUTE))
                    .atZone(place.zone());
            var moment = closes.minusHours(after);
            var why = "Received by " + InWords.moment(closes)
                    + (day.equals(by) ? "." : ", the last business day on or before " + InWords.date(by) + ".");
            return new LastSending(moment.withZoneSameInstant(from).toLocalDate(), Optional.of(moment), List.of(why));
        }
        var day = by;
        while (counted(day, place).isAfter(by)) {
            day = day.minusDays(1);
        }
        // neither couriers nor post offices can be counted on elsewhere
        day = place.calendar().onOrBefore(day);
        var why = "Dispatched " + InWords.date(day) + ", " + words() + ": received " + InWords.date(counted(day, place))
                + ".";
        return new LastSending(day, Optional.empty(), List.of(why));
    }

    /**
     * How receipt is deemed, in a few words.
     *
     * @return such as {@code 2nd business day after dispatch} or {@code on delivery}
     */
    public String words() {
        if (after == 0) {
            return "on delivery";
        }
        var unitWords = new CountedPeriod(1, unit, FirstDay.EXCLUDED, false, Optional.empty())
                .toString()
                .substring(2);
        return unit == PeriodUnit.HOURS
                ? after + " h after dispatch"
                : ordinal(after) + " " + unitWords + " after dispatch";
    }

    /**
     * Whether receipt follows dispatch by the clock rather than by counted days, so that the hour of sending matters.
     *
     * @return true for hand, e-mail and hours
     */
    public boolean onTheDay() {
        return after == 0 || unit == PeriodUnit.HOURS;
    }

    private ZonedDateTime deemed(Dispatch dispatch, ReceiptPlace place, List<String> workings) {
        if (onTheDay()) {
            var delivered = after == 0 && dispatch.method() != DeliveryMethod.EMAIL
                    ? dispatch.arrived().orElse(dispatch.sent())
                    : dispatch.sent();
            return counting(delivered.atZone(place.zone()).plusHours(after), place, workings);
        }
        var day = countedDay(dispatch.day(), place);
        workings.addAll(day.workings("Dispatched"));
        var counts = hours.isPresent() ? place.calendar().onOrAfter(day.day()) : day.day();
        if (!counts.equals(day.day())) {
            workings.add(
                    InWords.date(day.day()) + " is no business day there: it counts " + InWords.date(counts) + ".");
        }
        var opens = hours.map(BusinessHours::opens).orElse(LocalTime.MIDNIGHT);
        return counts.atTime(opens).atZone(place.zone());
    }

    /** The moment itself within business hours, else the next opening. */
    private ZonedDateTime counting(ZonedDateTime moment, ReceiptPlace place, List<String> workings) {
        if (hours.isEmpty()) {
            workings.add("Received " + InWords.moment(moment) + ".");
            return moment;
        }
        var open = hours.get();
        var day = moment.toLocalDate();
        var working = place.calendar().isBusinessDay(day);
        var early = moment.toLocalTime().isBefore(open.opens());
        if (working && !early && !moment.toLocalTime().isAfter(open.closes())) {
            workings.add("Received " + InWords.moment(moment) + ": a business day, before " + open.closes() + ".");
            return moment;
        }
        var counts = (working && early ? day : place.calendar().next(day))
                .atTime(open.opens())
                .atZone(place.zone());
        var why = working
                ? early ? "before opening" : "after " + open.closes()
                : place.calendar()
                        .holiday(day)
                        .map(name -> "a holiday (" + name + ")")
                        .orElse("no business day");
        workings.add(InWords.moment(moment) + " is " + why + ": it counts " + InWords.moment(counts) + ".");
        return counts;
    }

    private CountedDay countedDay(LocalDate dispatched, ReceiptPlace place) {
        return new CountedPeriod(after, unit, FirstDay.EXCLUDED, false, Optional.empty())
                .after(dispatched, place.calendar());
    }

    private LocalDate counted(LocalDate dispatched, ReceiptPlace place) {
        var day = countedDay(dispatched, place).day();
        return hours.isPresent() ? place.calendar().onOrAfter(day) : day;
    }

    private static String ordinal(int number) {
        var teen = number % 100 >= 11 && number % 100 <= 13;
        return number
                + (teen
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }
}
