package dev.covenant.position;

import dev.covenant.finding.Deadline;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.InWords;
import dev.covenant.terms.ResolvedTerms;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Dates for a protective notice: one sent without prejudice to the first, so that whatever the first is found to lack
 * does no harm (DOMAIN 2.4, 8).
 *
 * @param terms the contract's timeline
 * @param agreements by which clocks stand still
 * @param notice the first
 */
record FreshNotices(ResolvedTerms terms, Standstills agreements, Notice notice) {

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

    /** Until when a fresh notice brings the same end as the first would; empty where that is not known. */
    Optional<Deadline> deadline(NoticeEnding ending) {
        var plan = ending.end().map(end -> plan(end.lastDayInForce()));
        return plan.flatMap(found -> found.latest()
                .map(latest -> new Deadline("our fresh notice received", planBy(found), latest.moment())));
    }

    private static ZonedDateTime planBy(ExitPlan plan) {
        return plan.planBy().or(plan::latest).orElseThrow().moment();
    }

    private ExitPlan plan(LocalDate day) {
        return ExitPlans.of(terms).under(agreements).leaveOn(notice.giver(), day, notice.sent());
    }

    private void until(LocalDate day, List<String> lines) {
        var plan = plan(day);
        plan.latest()
                .ifPresent(latest -> lines.add("To end on " + InWords.date(day) + " a fresh notice must be received by "
                        + InWords.moment(latest.moment()) + "; one received " + late(plan)));
    }

    private static String late(ExitPlan plan) {
        return plan.ifLate()
                .map(late -> InWords.date(late.counts()) + " ends it "
                        + InWords.date(late.end().lastDayInForce()) + ".")
                .orElse("later ends it later.");
    }
}
