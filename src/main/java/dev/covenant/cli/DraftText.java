package dev.covenant.cli;

import dev.covenant.desk.NoticeDraft;
import dev.covenant.desk.Service;
import dev.covenant.measure.InWords;
import dev.covenant.measure.LastSending;
import dev.covenant.position.ReceiptDay;
import dev.covenant.terms.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A drafted notice as lines that a lawyer reads.
 *
 * @param contract it is of
 * @param draft what was drafted
 */
record DraftText(Contract contract, NoticeDraft draft) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.addAll(draft.remarks());
        lines.add("");
        lines.add("THE LETTER");
        draft.letter().lines().map(line -> ("  " + line).stripTrailing()).forEach(lines::add);
        lines.add("");
        lines.add("CHECKS  " + draft.validity().name().toLowerCase(Locale.ROOT)
                + (draft.failed().isEmpty() ? "" : ": " + draft.failed()));
        draft.workings().forEach(line -> lines.add("  " + line));
        lines.add("");
        draft.plan().ifPresent(plan -> {
            lines.add("RECEIVED to end on " + InWords.date(plan.lastDay()));
            lines.add("  plan by   " + day(plan.planBy()));
            lines.add("  latest    " + day(plan.latest()));
        });
        lines.add(String.format("%-19s%-20s%-20s%s", "SEND BY", "to plan", "at the latest", "if it leaves now"));
        draft.services().forEach(service -> lines.add(sending(service)));
        lines.add("");
        lines.add("IF RECEIPT IS NOT SHOWN  serve again, without prejudice to this notice");
        draft.services().stream()
                .filter(service -> service.wished() && service.showBy().isPresent())
                .forEach(service -> again(service, lines));
        return List.copyOf(lines);
    }

    private static String day(Optional<ReceiptDay> day) {
        return day.map(known -> InWords.moment(known.moment())).orElse("none");
    }

    private static String sending(Service service) {
        var noun = service.method().title();
        return service.permitted()
                ? String.format(
                                "  %-17s%-20s%-20s%s (%s)",
                                noun,
                                last(service.plan()),
                                last(service.latest()),
                                service.receipt()
                                        .map(receipt -> "received " + InWords.date(receipt.latestDay()))
                                        .orElse("receipt needs proof"),
                                service.words())
                        .stripTrailing()
                : "  " + noun + " " + service.words();
    }

    private static String last(Optional<LastSending> sending) {
        return sending.map(last -> last.moment()
                        .map(moment -> InWords.shortDate(moment.toLocalDate()) + " " + moment.toLocalTime())
                        .orElseGet(() -> InWords.shortDate(last.day())))
                .orElse("-");
    }

    private static void again(Service service, List<String> lines) {
        lines.add("  by " + service.method().title() + ": if it leaves now and receipt is not shown by the close of "
                + InWords.date(service.showBy().orElseThrow()) + ", then");
        service.again()
                .forEach(again -> lines.add("    again by " + again.method().title() + " that day: received "
                        + InWords.date(again.received())
                        + again.lastDay()
                                .map(day -> ", last day in force " + InWords.date(day))
                                .orElse("")));
    }
}
