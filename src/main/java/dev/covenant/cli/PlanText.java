package dev.covenant.cli;

import dev.covenant.answers.ExitAnswer;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.InWords;
import dev.covenant.measure.LastSending;
import dev.covenant.position.CommittedFees;
import dev.covenant.position.ExitPlan;
import dev.covenant.position.ReceiptDay;
import dev.covenant.terms.NoticeMechanics;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * By when notice must go, to leave on the wanted day.
 *
 * @param answer what was computed
 * @param now the moment judged, in the contract's zone
 */
record PlanText(ExitAnswer answer, ZonedDateTime now) {

    List<String> lines() {
        if (answer.ourPlan().isEmpty()) {
            return List.of("No day to leave on is set, and a rolling right has no last day: give --leave-on DAY.");
        }
        var plan = answer.ourPlan().get();
        var wanted = InWords.plainDate(plan.lastDay()).toUpperCase(Locale.ROOT);
        if (plan.none().isPresent()) {
            return List.of("", "TO LEAVE ON " + wanted + ": " + plan.none().get());
        }
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("TO LEAVE ON " + wanted + " our notice must be received in " + place());
        lines.add("  plan by   " + day(plan.planBy(), safe(plan)));
        lines.add("  latest    " + day(plan.latest(), "the reading we adopted"));
        sendBy(plan, lines);
        plan.ifLate().ifPresent(late -> lines.add(late(late)));
        plan.ifNone()
                .flatMap(CommittedFees::total)
                .ifPresent(fees -> lines.add("IF NONE IS SENT  fees run on: " + fees
                        + ", " + InWords.shortDate(plan.lastDay().plusDays(1)) + " "
                        + plan.lastDay().plusDays(1).getYear() + " to the end of the term."));
        lines.addAll(plan.notes());
        return List.copyOf(lines);
    }

    private static String safe(ExitPlan plan) {
        var all = plan.readings().stream()
                .filter(reading -> reading.reading().ruledOut().isEmpty())
                .allMatch(reading -> reading.safe().isPresent());
        return all ? "safe on every reading" : "safe on every reading that permits the day";
    }

    private String place() {
        return answer.contract()
                .clause(NoticeMechanics.class)
                .map(notices -> notices.placeOf(answer.contract().we().other()).place())
                .orElse("");
    }

    private String day(Optional<ReceiptDay> day, String why) {
        return day.map(d -> InWords.moment(d.moment()) + "   " + why + " (" + d.reading() + ", " + left(d) + ")")
                .orElse("none: no reading " + (why.startsWith("safe") ? "that stands" : "adopted")
                        + " permits the day");
    }

    private String left(ReceiptDay day) {
        var days = ChronoUnit.DAYS.between(now.toLocalDate(), day.by());
        return day.moment().isBefore(now) ? "passed" : days == 1 ? "1 day left" : days + " days left";
    }

    private static void sendBy(ExitPlan plan, List<String> lines) {
        var either = plan.planBy().or(plan::latest);
        if (either.isEmpty()) {
            return;
        }
        lines.add(String.format("%-19s%-20s%s", "SEND BY", "to plan", "at the latest"));
        for (ReceiptDay.Sending sending : either.get().sendings()) {
            var noun = ExitText.noun(sending.method());
            lines.add(
                    sending.last().isEmpty()
                            ? "  " + noun + " alone " + sending.words()
                            : String.format(
                                    "  %-17s%-20s%-20s(%s)",
                                    noun,
                                    last(plan.planBy(), sending.method()),
                                    last(plan.latest(), sending.method()),
                                    sending.words()));
        }
    }

    private static String last(Optional<ReceiptDay> day, DeliveryMethod method) {
        return day.stream()
                .flatMap(d -> d.sendings().stream())
                .filter(sending -> sending.method() == method)
                .flatMap(sending -> sending.last().stream())
                .map(PlanText::last)
                .findFirst()
                .orElse("-");
    }

    private static String last(LastSending sending) {
        return sending.moment()
                .map(moment -> InWords.shortDate(moment.toLocalDate()) + " " + moment.toLocalTime())
                .orElseGet(() -> InWords.shortDate(sending.day()));
    }

    private static String late(ExitPlan.Lateness late) {
        var why = late.why().isEmpty() ? "" : " (" + String.join("; ", late.why()) + ")";
        return "IF LATE  After " + InWords.shortMoment(late.after()) + " it counts as received "
                + InWords.date(late.counts()) + why + ". The contract then ends "
                + InWords.date(late.end().lastDayInForce()) + ": " + late.days() + " more days"
                + late.fees().total().map(fees -> ", " + fees).orElse("") + ".";
    }
}
