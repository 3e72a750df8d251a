package dev.covenant.web;

import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Money;
import dev.covenant.position.CommittedFees;
import dev.covenant.position.ExitOutcome;
import dev.covenant.position.ExitReading;
import dev.covenant.position.ExitWindow;
import dev.covenant.position.ExitWindows;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Side;
import dev.covenant.terms.TerminationForConvenience;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when a contract binds if one side gave notice now, as a page prints it.
 *
 * @param heading whose notice
 * @param ours whether it would be ours
 * @param received when it would count as received
 * @param none why there is no exit
 * @param clauseNumber as printed
 * @param clauseWords the clause's words
 * @param readings every account and reading side by side
 * @param adoption who adopted which reading, when and why; or that nobody did
 * @param spread how far the readings lie apart
 * @param planFor the reading to plan for
 * @param counted the reading adopted, or else the one to plan for
 * @param methods how that reading comes out by other methods
 */
record ExitView(
        String heading,
        boolean ours,
        Optional<String> received,
        Optional<String> none,
        String clauseNumber,
        String clauseWords,
        List<Row> readings,
        Optional<String> adoption,
        Optional<String> spread,
        Optional<String> planFor,
        String counted,
        List<Method> methods) {

    /**
     * One account, read one way.
     *
     * @param name short
     * @param title in a few words
     * @param source who reports the account
     * @param words of the account
     * @param adopted whether it is adopted
     * @param ruledOut by whom, when and why it no longer counts
     * @param none why there is no outcome
     * @param giveFrom from when notice counts
     * @param lastDay the last day in force
     * @param endsAt the moment it ends
     * @param firstDayFree the first day free
     * @param fees committed fees to then
     * @param against what more it costs than the adopted one
     * @param workings how it was counted
     */
    record Row(
            String name,
            String title,
            String source,
            String words,
            boolean adopted,
            Optional<String> ruledOut,
            Optional<String> none,
            String giveFrom,
            String lastDay,
            String endsAt,
            String firstDayFree,
            String fees,
            String against,
            List<String> workings) {}

    /**
     * Another method of delivery.
     *
     * @param name such as {@code courier}
     * @param received when it would count as received
     * @param lastDay the last day in force by the reading counted
     * @param note what more it costs, or why it is no notice
     */
    record Method(String name, String received, String lastDay, String note) {}

    static ExitView of(ContractSheet sheet, Side giver) {
        var contract = sheet.contract();
        var windows = sheet.ways().windows();
        var window = windows.ifSent(giver, DeliveryMethod.HAND, sheet.now());
        boolean ours = giver == contract.we();
        return new ExitView(
                ours ? "If we handed over notice now" : "If the " + giver.title() + " handed over notice now",
                ours,
                window.receipt().map(receipt -> moment(ours ? receipt.latest() : receipt.earliest(), receipt.zone())),
                window.none(),
                window.clause().map(TerminationForConvenience::number).orElse(""),
                window.clause().map(clause -> clause.text().words()).orElse(""),
                window.readings().stream().map(reading -> row(window, reading)).toList(),
                window.clause().map(clause -> adoption(clause)),
                spread(window),
                window.planFor(ours)
                        .flatMap(reading -> reading.outcome()
                                .map(outcome -> reading.reading().name() + ": last day in force "
                                        + InWords.date(outcome.end().lastDayInForce()))),
                counted(window, ours).map(exit -> exit.reading().name()).orElse("-"),
                window.none().isPresent() ? List.of() : methods(windows, window, ours, sheet.now()));
    }

    private static Row row(ExitWindow window, ExitReading exit) {
        var outcome = exit.outcome();
        return new Row(
                exit.reading().name(),
                exit.reading().title(),
                exit.account().source().citation(),
                exit.account().words(),
                exit.adopted(),
                exit.reading()
                        .ruledOut()
                        .map(choice -> "Ruled out by " + choice.by() + " on " + InWords.date(choice.on()) + ": "
                                + choice.reason()),
                exit.none(),
                outcome.map(o -> o.premature() ? InWords.date(o.giveFrom()) : "now")
                        .orElse(""),
                outcome.map(o -> InWords.date(o.end().lastDayInForce())).orElse(""),
                outcome.map(o -> o.end().toString()).orElse(""),
                outcome.map(o -> InWords.date(o.end().firstDayFree())).orElse(""),
                outcome.map(ExitOutcome::fees).map(ExitView::fees).orElse(""),
                against(window, exit),
                Stream.concat(
                                outcome.stream().flatMap(o -> o.workings().stream()),
                                outcome.stream().flatMap(o -> o.fees().workings().stream()))
                        .toList());
    }

    private static String fees(CommittedFees fees) {
        var total = fees.total().map(Money::toString).orElse("not known");
        return fees.undisclosed().isEmpty()
                ? total
                : total + " without " + Wording.count(fees.undisclosed().size(), "month", "months") + " undisclosed";
    }

    private static String against(ExitWindow window, ExitReading exit) {
        if (exit.adopted()) {
            return "";
        }
        return window.adopted()
                .filter(adopted -> exit.outcome().isPresent())
                .map(adopted -> {
                    long days = java.time.temporal.ChronoUnit.DAYS.between(lastDay(adopted), lastDay(exit));
                    var money = window.against(exit)
                            .map(amount -> amount.money())
                            .filter(more -> more.amount().signum() != 0)
                            .map(more -> ", " + signed(more))
                            .orElse("");
                    return days == 0 ? "same day" + money : (days > 0 ? "+" : "−") + Math.abs(days) + " d" + money;
                })
                .orElse("");
    }

    private static String signed(Money money) {
        return money.amount().signum() < 0
                ? "−" + new Money(money.currency(), money.amount().negate())
                : "+" + money;
    }

    private static java.time.LocalDate lastDay(ExitReading exit) {
        return exit.outcome().orElseThrow().end().lastDayInForce();
    }

    private static String adoption(TerminationForConvenience clause) {
        return clause.adopted()
                .map(choice -> "Reading " + choice.reading() + " was adopted by " + choice.by() + " on "
                        + InWords.date(choice.on()) + ": " + choice.reason())
                .orElseGet(() -> clause.readings().size() > 1
                        ? "Nobody has adopted a reading yet."
                        : "The clause has one reading.");
    }

    private static Optional<String> spread(ExitWindow window) {
        if (window.standing().size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                window.spreadInDays() == 0
                        ? "All readings that stand agree."
                        : "The readings lie " + Wording.count(window.spreadInDays(), "day", "days") + " apart"
                                + window.spreadInFees()
                                        .map(money -> ", " + money + " in committed fees")
                                        .orElse("") + ".");
    }

    private static List<Method> methods(ExitWindows windows, ExitWindow byHand, boolean ours, Instant now) {
        return Stream.of(DeliveryMethod.COURIER, DeliveryMethod.POST, DeliveryMethod.EMAIL)
                .map(method -> method(windows.ifSent(byHand.giver(), method, now), byHand, method, ours))
                .toList();
    }

    /** The reading adopted; where nobody adopted one, the one to plan for. */
    private static Optional<ExitReading> counted(ExitWindow window, boolean ours) {
        return window.adopted().or(() -> window.planFor(ours));
    }

    private static Method method(ExitWindow window, ExitWindow byHand, DeliveryMethod method, boolean ours) {
        var name = "By " + method.title() + (method == DeliveryMethod.EMAIL ? " alone" : "");
        if (window.barred().isPresent() || window.none().isPresent()) {
            var why = window.barred().or(window::none).orElse("");
            return new Method(name, "", "", Wording.capital(why) + (why.endsWith(".") ? "" : "."));
        }
        var end = counted(window, ours).flatMap(ExitReading::outcome);
        var more = end.flatMap(e -> e.fees().total())
                .flatMap(fees -> counted(byHand, ours)
                        .flatMap(ExitReading::outcome)
                        .flatMap(e -> e.fees().total())
                        .map(fees::minus));
        return new Method(
                name,
                window.receipt()
                        .map(receipt -> moment(receipt.latest(), receipt.zone()))
                        .orElse(""),
                end.map(e -> InWords.date(e.end().lastDayInForce())).orElse("cannot be counted"),
                more.map(money -> signed(money) + " in committed fees").orElse(""));
    }

    /** The sides of a contract, ours first. */
    static List<ExitView> both(ContractSheet sheet) {
        Contract contract = sheet.contract();
        return List.of(of(sheet, contract.we()), of(sheet, contract.we().other()));
    }

    private static String moment(Instant instant, java.time.ZoneId zone) {
        return Wording.moment(instant, zone);
    }
}
