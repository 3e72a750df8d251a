package dev.covenant.cli;

import dev.covenant.answers.ExitAnswer;
import dev.covenant.answers.NotKnown;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.End;
import dev.covenant.measure.InWords;
import dev.covenant.position.ExitOutcome;
import dev.covenant.position.ExitReading;
import dev.covenant.position.ExitWindow;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.Side;
import dev.covenant.terms.Term;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The answer of {@code covenant exit} as lines that a lawyer reads. */
final class ExitText {

    private final ExitAnswer answer;
    private final ZonedDateTime now;
    private final List<String> lines = new ArrayList<>();

    ExitText(ExitAnswer answer) {
        this.answer = answer;
        this.now = answer.asOf().effective().atZone(answer.contract().zone());
    }

    List<String> lines() {
        head();
        if (answer.asks(answer.contract().we())) {
            ours();
        }
        if (answer.asks(answer.contract().we().other())) {
            theirs();
        }
        if (answer.asks(answer.contract().we())) {
            otherMethods();
            lines.addAll(new PlanText(answer, now).lines());
            counted();
        }
        lines.addAll(new NotKnown(answer).lines());
        return List.copyOf(lines);
    }

    private void counted() {
        answer.ours()
                .adopted()
                .or(answer.ours()::last)
                .ifPresent(reading -> reading.outcome().ifPresent(outcome -> {
                    var title = "HOW IT WAS COUNTED (" + reading.reading().name() + ")  ";
                    var workings = new ArrayList<>(outcome.workings());
                    workings.add("Fees: " + String.join(" ", outcome.fees().workings()));
                    add(title + workings.get(0));
                    workings.stream().skip(1).forEach(line -> add(" ".repeat(title.length()) + line));
                    add("Calendar: " + answer.calendar() + ".");
                }));
    }

    private void head() {
        var contract = answer.contract();
        add(contract.id() + "   We are: " + contract.we().title() + ".   " + InWords.moment(now) + " ("
                + contract.zone() + ")");
        var term = contract.clause(Term.class)
                .map(t -> " Term " + InWords.date(t.firstDay()) + " - " + End.at24(t.lastDay(), contract.zone()) + ".")
                .orElse("");
        if (answer.notices().isEmpty()) {
            add("No notice recorded." + term);
        } else {
            lines.addAll(new RecordText(answer).notices());
            add(term.strip());
        }
        lines.addAll(new RecordText(answer).standstills());
        answer.misfits().forEach(misfit -> add("Not understood and left out: " + misfit));
        add("");
    }

    private void ours() {
        var window = answer.ours();
        var hand = window.dispatch().method() == DeliveryMethod.HAND;
        var verb = hand
                ? "WE HAND OVER " + when()
                : "WE SEND " + when() + " " + words(window.dispatch().method()).toUpperCase(Locale.ROOT);
        if (window.none().isPresent()) {
            add(verb + ": " + window.none().get());
            return;
        }
        add(verb + ", " + city(window.giver().other()) + ": " + receipt(window));
        window.barred().ifPresent(why -> add(" NOT A GOOD NOTICE: " + why + ". If actual notice suffices:"));
        lines.addAll(new ExitTable(window, sent()).lines());
        lines.addAll(new ExitTable(window, sent()).adoption());
        planFor(window);
        window.adopted()
                .flatMap(ExitReading::outcome)
                .ifPresent(outcome -> add("NAME \"24:00 "
                        + now.getZone().getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH)
                        + " on "
                        + InWords.plainDate(outcome.end().lastDayInForce()) + "\"; first day free "
                        + InWords.shortDate(outcome.end().firstDayFree()) + "."));
        charges(window);
        answer.delay()
                .ifPresent(delay -> add("COST OF ONE DAY'S DELAY  " + delay + ", by the month of the day added."));
    }

    private void charges(ExitWindow window) {
        window.standing()
                .forEach(exit -> answer.charges(window, exit)
                        .ifPresent(charge -> add(
                                "EARLY-TERMINATION FEE  by " + exit.reading().name() + ": "
                                        + charge.amount()
                                                .map(amount -> amount.money().toString())
                                                .orElse("not known, since a fee it rests on is undisclosed")
                                        + ".")));
    }

    private String when() {
        return answer.question().sent().equals(answer.asOf().effective())
                ? "NOW"
                : "ON " + InWords.moment(sent()).toUpperCase(Locale.ROOT);
    }

    private ZonedDateTime sent() {
        return answer.question().sent().atZone(now.getZone());
    }

    private String receipt(ExitWindow window) {
        var receipt = window.receipt().orElseThrow();
        var text = String.join(" ", receipt.workings());
        if (text.startsWith("Dispatched ")) {
            var day = window.giver() == answer.contract().we() ? receipt.latestDay() : receipt.earliestDay();
            return "received " + InWords.date(day) + ". " + text;
        }
        return text.startsWith("Received ") ? "r" + text.substring(1) : text;
    }

    private void planFor(ExitWindow window) {
        var plan = window.last().map(reading -> reading.reading().name());
        if (plan.isEmpty() || window.spreadInDays() == 0) {
            return;
        }
        var fresh = window.standing().stream()
                .filter(reading -> reading.outcome().orElseThrow().premature())
                .map(reading -> "on "
                        + InWords.shortDate(reading.outcome().orElseThrow().giveFrom()) + " that of "
                        + reading.reading().name())
                .collect(Collectors.joining("; "));
        add("PLAN FOR " + plan.get() + "."
                + (fresh.isEmpty() ? "" : " A fresh notice removes a doubt: " + fresh + "."));
        window.standing()
                .forEach(reading -> reading.outcome().orElseThrow().workings().stream()
                        .filter(line -> line.startsWith("Notice may be received") && line.endsWith("no business day."))
                        .forEach(line -> add(" " + reading.reading().name() + ": " + line)));
    }

    private void theirs() {
        var window = answer.theirs();
        var verb =
                window.dispatch().method() == DeliveryMethod.HAND ? "THEY HAND OVER " + when() : "THEY SEND " + when();
        if (window.none().isPresent()) {
            add(verb + ": " + window.none().get());
            return;
        }
        var same = answer.asks(answer.contract().we()) && ends(window).equals(ends(answer.ours()));
        add(verb + ", " + city(window.giver().other()) + ": " + receipt(window) + (same ? " Same dates." : ""));
        if (!same) {
            lines.addAll(new ExitTable(window, sent()).lines());
        }
    }

    private static List<End> ends(ExitWindow window) {
        return window.readings().stream()
                .flatMap(reading -> reading.outcome().stream())
                .map(ExitOutcome::end)
                .toList();
    }

    private void otherMethods() {
        var adopted = answer.ours().adopted();
        if (adopted.isEmpty()) {
            return;
        }
        var title = "OTHER METHODS (" + adopted.get().reading().name() + ")  ";
        var indent = " ".repeat(title.length());
        var first = true;
        for (var entry : answer.methods().entrySet()) {
            if (entry.getKey() != answer.ours().dispatch().method()) {
                add((first ? title : indent) + method(entry.getKey(), entry.getValue()));
                first = false;
            }
        }
        lines.addAll(new CalendarDoubt(answer).lines());
    }

    private String method(DeliveryMethod method, ExitWindow window) {
        if (window.barred().isPresent()) {
            return noun(method) + (method == DeliveryMethod.EMAIL ? " alone" : "") + ": no notice ("
                    + answer.contract()
                            .clause(NoticeMechanics.class)
                            .orElseThrow()
                            .number() + ")";
        }
        var outcome = window.adopted().flatMap(ExitReading::outcome);
        if (outcome.isEmpty()) {
            return noun(method) + ": " + window.none().orElse("no end can be computed");
        }
        var more = outcome.get()
                .fees()
                .total()
                .flatMap(fees -> answer.ours()
                        .adopted()
                        .flatMap(ExitReading::outcome)
                        .flatMap(o -> o.fees().total())
                        .map(fees::minus));
        return noun(method) + ": "
                + InWords.shortDate(window.receipt().orElseThrow().latestDay()) + " -> "
                + InWords.shortDate(outcome.get().end().lastDayInForce())
                + more.map(money -> ", " + (money.amount().signum() < 0 ? "" : "+") + money)
                        .orElse("");
    }

    private String city(Side side) {
        var place = answer.contract()
                .clause(NoticeMechanics.class)
                .map(notices -> notices.placeOf(side).place())
                .orElse("");
        var comma = place.indexOf(',');
        return comma < 0 ? place : place.substring(0, comma);
    }

    private static String words(DeliveryMethod method) {
        return "by " + noun(method);
    }

    static String noun(DeliveryMethod method) {
        return method.title();
    }

    private void add(String line) {
        lines.add(line);
    }
}
