package dev.covenant.cli;

import dev.covenant.measure.ComputationReading;
import dev.covenant.measure.ComputedDay;
import dev.covenant.measure.Ending;
import dev.covenant.measure.InWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The answer of {@code covenant days} for people.
 *
 * @param answer what was computed
 * @param dayByDay whether every day is listed
 */
record DaysText(DaysAnswer answer, boolean dayByDay) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        var asked = answer.computation();
        lines.add(sentence(asked.toString()) + ", for an "
                + asked.ending().name().toLowerCase(Locale.ROOT) + "; law: "
                + answer.law().preset().title() + ".");
        lines.add("Holidays: " + asked.calendar() + " (" + asked.calendar().origin() + ").");
        var several = answer.readings().size() > 1;
        if (several) {
            lines.add(answer.readings().size() + " readings are open, " + answer.spread()
                    + (answer.spread() == 1 ? " day" : " days") + " apart. "
                    + (asked.ending() == Ending.ACT ? "Plan by the earliest." : "Reckon with each."));
        }
        for (ComputationReading reading : answer.readings()) {
            lines.add("");
            lines.add(reading.computed().endWords() + (several ? "   if " + reading.words() : ""));
            reading.computed().workings().forEach(step -> lines.add("  " + step));
            if (dayByDay) {
                reading.computed().dayByDay().forEach(day -> lines.add("  " + day(day)));
            }
        }
        lines.add("");
        lines.add("Computed by");
        answer.origins().forEach(origin -> lines.add(origin(origin)));
        return lines;
    }

    private static String origin(DaysAnswer.Origin origin) {
        return String.format(
                        Locale.ROOT,
                        "  %-16s %-20s %s%s",
                        origin.parameter().id(),
                        origin.value().orElse("OPEN"),
                        origin.source(),
                        origin.value().isPresent() && !origin.verified() ? " [unverified]" : "")
                .stripTrailing();
    }

    private static String day(ComputedDay day) {
        return String.format(
                        Locale.ROOT,
                        "%5s  %-15s  %s",
                        day.number() == 0 ? "-" : String.valueOf(day.number()),
                        InWords.date(day.day()),
                        day.notes())
                .stripTrailing();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
