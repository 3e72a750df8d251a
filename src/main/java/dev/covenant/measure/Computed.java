package dev.covenant.measure;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A period computed.
 *
 * @param asked what was computed
 * @param rules by which rules
 * @param period as it was counted, once every parameter was known
 * @param triggerDay the day of the trigger
 * @param first day 1 of the count; the trigger's day for hours
 * @param counted the day reached by counting, before anything rolled
 * @param day the day that results: the last day for an act, or the day of the effect; for clear days after an event the
 *     first day after them
 * @param end the moment that results: included for acts due by close of business, else the first moment after it
 * @param workings how it was found, each a sentence for people
 */
public record Computed(
        Computation asked,
        ComputationRules rules,
        CountedPeriod period,
        LocalDate triggerDay,
        LocalDate first,
        LocalDate counted,
        LocalDate day,
        ZonedDateTime end,
        List<String> workings) {

    /**
     * Every day of the computation, from the trigger to the result.
     *
     * @return in the order counted: descending for a period before an event
     */
    public List<ComputedDay> dayByDay() {
        return new DayByDay(this).days();
    }

    /**
     * The end in words. The end of a day is its own 24:00.
     *
     * @return such as {@code Tue 29 Sep 2026 24:00 America/New_York}
     */
    public String endWords() {
        var midnight = end.equals(day.plusDays(1).atStartOfDay(end.getZone()));
        var opening = end.equals(day.atStartOfDay(end.getZone()));
        var clock = midnight ? "24:00" : opening ? "00:00" : end.toLocalTime().toString();
        return InWords.date(day) + " " + clock + " " + end.getZone();
    }
}
