package dev.covenant.position;

import dev.covenant.ledger.Notice;
import dev.covenant.measure.InWords;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ResolvedTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Dates for a protective notice: one sent without prejudice to the first, so that whatever the first is found to lack
 * does no harm (DOMAIN 2.4, 8).
 *
 * @param terms the contract's timeline
 * @param contract as it reads when the first notice was sent
 * @param notice the first
 */
record FreshNotices(ResolvedTerms terms, Contract contract, Notice notice) {

    /** Until when a fresh notice does as well as the first, and from when it does better; empty where nothing is known. */
    String lines(NoticeEnding ending) {
        var lines = new ArrayList<String>();
        ending.end().map(end -> end.lastDayInForce()).ifPresent(day -> until(day, lines));
        notice.names()
                .filter(day -> ending.end()
                        .filter(end -> day.isBefore(end.lastDayInForce()))
                        .isPresent())
                .ifPresent(day -> until(day, lines));
        for (ExitReading reading : ending.window().map(ExitWindow::standing).orElse(List.of())) {
            var outcome = reading.outcome().orElseThrow();
            if (outcome.premature()) {
                lines.add("On reading " + reading.reading().name() + " a fresh notice counts from "
                        + InWords.date(outcome.giveFrom()) + " and then ends the contract "
                        + InWords.date(outcome.end().lastDayInForce()) + ".");
            }
        }
        return String.join(" ", lines);
    }

    private void until(LocalDate day, List<String> lines) {
        ExitPlans.of(terms)
                .leaveOn(notice.giver(), day, notice.sent())
                .latest()
                .ifPresent(latest -> lines.add("To end on " + InWords.date(day) + " a fresh notice must be received by "
                        + InWords.moment(latest.moment()) + "."));
    }
}
