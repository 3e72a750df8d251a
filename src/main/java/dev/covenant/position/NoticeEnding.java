package dev.covenant.position;

import dev.covenant.ledger.Notice;
import dev.covenant.measure.End;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.terms.Contract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The end that a notice of termination brings: the full period's, or the later day that the notice names.
 *
 * @param contract as it reads when the notice is sent
 * @param notice the notice
 * @param window what it does by each reading; empty for another kind, or where nothing gives it a receipt
 */
record NoticeEnding(Contract contract, Notice notice, Optional<ExitWindow> window) {

    Optional<ExitReading> adopted() {
        return window.flatMap(ExitWindow::adopted);
    }

    /** By the reading adopted. */
    Optional<End> end() {
        return adopted().map(this::by);
    }

    /** By each reading that stands, one that finds the notice premature only where it is adopted. */
    Map<String, End> byReading() {
        var ends = new TreeMap<String, End>();
        window.map(ExitWindow::standing).orElse(List.of()).stream()
                .filter(exit -> exit.adopted() || !exit.outcome().orElseThrow().premature())
                .forEach(exit -> ends.put(exit.reading().name(), by(exit)));
        return ends;
    }

    private End by(ExitReading reading) {
        var outcome = reading.outcome().orElseThrow();
        var named = NoticeChecks.named(notice, reading, contract)
                .filter(day -> day.verdict() != NamedDay.Verdict.TOO_EARLY && !outcome.expires())
                .map(day -> End.at24(reading.reading().endFrom(day.named()), contract.zone()))
                .orElse(outcome.end());
        return FixedEnd.of(contract, Optional.empty())
                .map(FixedEnd::end)
                .filter(fixed -> fixed.compareTo(named) < 0)
                .orElse(named);
    }

    /** The last day in force: known where a reading is adopted, else between the readings that stand. */
    Possible<LocalDate> lastDay() {
        if (end().isPresent()) {
            return Possible.known(end().get().lastDayInForce());
        }
        var days = window.map(ExitWindow::standing).orElse(List.of()).stream()
                .map(reading -> by(reading).lastDayInForce())
                .sorted()
                .toList();
        return days.isEmpty()
                ? Possible.unknown("an end, since no receipt of a notice of termination is known")
                : Possible.between(
                        days.get(0),
                        days.get(days.size() - 1),
                        List.of("which reading of "
                                + window.flatMap(ExitWindow::clause)
                                        .map(clause -> clause.number())
                                        .orElse("the clause")
                                + " holds"));
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        for (ExitReading reading : window.map(ExitWindow::standing).orElse(List.of())) {
            var outcome = reading.outcome().orElseThrow();
            lines.add("Reading " + reading.reading().name() + " ("
                    + reading.reading().title() + ")"
                    + (reading.adopted() ? ", adopted" : "") + ": last day in force "
                    + InWords.date(by(reading).lastDayInForce())
                    + (outcome.premature() ? ", by a fresh notice on " + InWords.date(outcome.giveFrom()) : "") + ".");
            if (reading.adopted()) {
                lines.addAll(outcome.workings());
            }
        }
        return lines;
    }
}
