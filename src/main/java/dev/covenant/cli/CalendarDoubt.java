package dev.covenant.cli;

import dev.covenant.answers.ExitAnswer;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.InWords;
import dev.covenant.position.ExitReading;
import dev.covenant.position.ExitWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Days on which the contract's calendar and that of its governing law differ, where that moves an end.
 *
 * @param answer what was computed by both
 */
record CalendarDoubt(ExitAnswer answer) {

    List<String> lines() {
        var ends = new LinkedHashMap<String, List<String>>();
        answer.otherCalendar()
                .ifPresent(other -> answer.otherLaw().forEach((method, window) -> {
                    var ours = answer.methods().get(method);
                    if (ours != null && ours.barred().isEmpty() && moved(ours, window)) {
                        ends.computeIfAbsent(days(ours, window, other), days -> new ArrayList<>())
                                .add(ExitText.noun(method) + " -> " + InWords.shortDate(lastDay(window)));
                    }
                }));
        return ends.entrySet().stream()
                .map(entry -> " " + entry.getKey() + String.join("; ", entry.getValue()) + ".")
                .toList();
    }

    private static boolean moved(ExitWindow ours, ExitWindow other) {
        return ours.adopted().isPresent()
                && other.adopted().isPresent()
                && !lastDay(ours).equals(lastDay(other));
    }

    private String days(ExitWindow ours, ExitWindow theirs, BusinessCalendar other) {
        var from = ours.dispatch().day();
        var latest = ours.receipt().orElseThrow().latestDay();
        var otherLatest = theirs.receipt().orElseThrow().latestDay();
        var to = (latest.isAfter(otherLatest) ? latest : otherLatest).plusDays(1);
        var text = new StringBuilder();
        from.datesUntil(to)
                .filter(day -> answer.calendar().isBusinessDay(day) != other.isBusinessDay(day))
                .forEach(day -> {
                    var openHere = answer.calendar().isBusinessDay(day);
                    var closed = openHere ? other : answer.calendar();
                    var open = openHere ? answer.calendar() : other;
                    text.append(InWords.shortDate(day))
                            .append(" is a holiday by ")
                            .append(closed.name());
                    closed.holiday(day).ifPresent(name -> text.append(", ").append(name));
                    text.append("; by ").append(open.name()).append(" it is not: ");
                });
        return text.isEmpty() ? "By " + other.name() + ": " : text.toString();
    }

    private static LocalDate lastDay(ExitWindow window) {
        return window.adopted()
                .flatMap(ExitReading::outcome)
                .orElseThrow()
                .end()
                .lastDayInForce();
    }
}
