package dev.covenant.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day reached by counting, and how it was counted.
 *
 * @param trigger the day counted from
 * @param first day 1 of the count; the trigger itself where it counts
 * @param day the day reached
 * @param steps how it was counted, each a sentence for people
 */
public record CountedDay(LocalDate trigger, LocalDate first, LocalDate day, List<String> steps) {

    /**
     * The count as a lawyer reads it, such as {@code Received Thu 31 Dec 2026 (not counted). Day 1 Fri 1 Jan; ...}.
     *
     * @param what the trigger is, such as {@code Received}
     * @return lines in order
     */
    public List<String> workings(String what) {
        var counts = first.equals(trigger) ? "(counted as day 1)" : "(not counted)";
        var lines = new ArrayList<String>();
        lines.add(
                what + " " + InWords.date(trigger) + " " + counts + "." + (steps.isEmpty() ? "" : " " + steps.get(0)));
        lines.addAll(steps.subList(Math.min(1, steps.size()), steps.size()));
        return List.copyOf(lines);
    }
}
