package dev.covenant.cli;

import dev.covenant.measure.End;
import dev.covenant.measure.InWords;
import dev.covenant.position.ExitOutcome;
import dev.covenant.position.ExitReading;
import dev.covenant.position.ExitWindow;
import dev.covenant.terms.TerminationForConvenience;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Every account and reading of a window side by side.
 *
 * @param window what a notice does
 * @param now the moment judged, in the contract's zone
 */
record ExitTable(ExitWindow window, ZonedDateTime now) {
    private static final String ROW = " %s%-4s%-30s %-11s %-11s %-25s %-19s %s";

    /** A heading, and a line for each reading. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        var against = window.adopted().map(r -> "against " + r.reading().name()).orElse("");
        lines.add(String.format(
                        ROW,
                        " ",
                        "",
                        "account and reading",
                        "give from",
                        "day 1",
                        "last day in force, 24:00",
                        "fees from " + InWords.shortDate(feesFrom()).substring(4),
                        against)
                .stripTrailing());
        window.readings().forEach(reading -> lines.add(row(reading)));
        return List.copyOf(lines);
    }

    private LocalDate feesFrom() {
        return window.standing().stream()
                .flatMap(reading -> reading.outcome().stream())
                .map(outcome ->
                        outcome.fees().countedFrom().orElse(outcome.fees().from()))
                .findFirst()
                .orElse(now.toLocalDate());
    }

    private String row(ExitReading reading) {
        var mark = reading.adopted() ? "*" : reading.stands() ? " " : "x";
        var name = reading.reading().name();
        if (reading.outcome().isEmpty()) {
            return " " + mark + name + "  " + reading.none().orElse("");
        }
        var outcome = reading.outcome().get();
        return String.format(
                        ROW,
                        mark,
                        name,
                        reading.reading().title(),
                        outcome.premature() ? InWords.shortDate(outcome.giveFrom()) : "now",
                        InWords.shortDate(outcome.dayOne()),
                        end(outcome.end()) + (outcome.expires() ? " (ends anyway)" : ""),
                        outcome.fees().total().map(Object::toString).orElse("undisclosed"),
                        against(reading, outcome))
                .stripTrailing();
    }

    /** The last day with the zone's name just before its 24:00. */
    private static String end(End end) {
        return end.toString().replace(" 24:00", "");
    }

    private String against(ExitReading reading, ExitOutcome outcome) {
        if (reading.adopted()) {
            return "-";
        }
        return window.adopted()
                .flatMap(ExitReading::outcome)
                .map(adopted -> ChronoUnit.DAYS.between(
                        adopted.end().lastDayInForce(), outcome.end().lastDayInForce()))
                .map(days -> days == 0 ? " 0" : String.format("%+d d", days))
                .orElse("");
    }

    /** Who adopted which reading, how far they lie apart, and which are ruled out. */
    List<String> adoption() {
        var lines = new ArrayList<String>();
        var spread = window.spreadInDays() == 0
                ? "All readings agree."
                : "Spread " + window.spreadInDays() + " days"
                        + window.spreadInFees()
                                .map(fees -> ", " + fees + " in fees.")
                                .orElse(", fees not known.");
        var adopted = window.clause().flatMap(TerminationForConvenience::adopted);
        lines.add(adopted.map(choice -> " * adopted by " + choice.by() + " "
                                + InWords.shortDate(choice.on()).substring(4) + " "
                                + choice.on().getYear() + ".   ")
                        .orElse(window.adopted().isPresent() ? " " : " No reading is adopted.   ")
                + spread);
        window.readings().stream()
                .filter(reading -> !reading.stands())
                .forEach(reading -> reading.reading()
                        .ruledOut()
                        .ifPresent(out -> lines.add(" x " + reading.reading().name() + " ruled out by " + out.by()
                                + ": " + out.reason() + (out.reason().endsWith(".") ? "" : "."))));
        return List.copyOf(lines);
    }
}
