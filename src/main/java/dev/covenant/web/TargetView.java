package dev.covenant.web;

import dev.covenant.ledger.ExitTarget;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.InWords;
import dev.covenant.measure.LastSending;
import dev.covenant.position.ExitPlan;
import dev.covenant.position.ReceiptDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Our exit target, and by when notice must go for it, as a page prints it.
 *
 * @param heading such as {@code To leave on Wed 31 Mar 2027}
 * @param setBy who set it, and when
 * @param none why there is no plan
 * @param planBy the safest moment of receipt
 * @param latest the last moment of receipt by the adopted reading
 * @param methods by when to send, each method
 * @param ifLate what being late costs
 * @param ifNone what runs on if no notice is given
 * @param notes what a reader must know besides
 * @param workings how it was counted
 */
record TargetView(
        String heading,
        String setBy,
        Optional<String> none,
        Optional<String> planBy,
        Optional<String> latest,
        List<Sending> methods,
        Optional<String> ifLate,
        Optional<String> ifNone,
        List<String> notes,
        List<String> workings) {

    /**
     * By when to send by one method.
     *
     * @param method such as {@code by courier}
     * @param plan to plan
     * @param latest at the latest
     * @param words how receipt is deemed, or why it will not do
     */
    record Sending(String method, String plan, String latest, String words) {}

    /** The target that counts now; empty where none is set or it was given up. */
    static Optional<TargetView> of(ContractSheet sheet) {
        return current(sheet).flatMap(target -> target.lastDay().map(day -> of(sheet, target, day)));
    }

    static Optional<ExitTarget> current(ContractSheet sheet) {
        return sheet.state().events(ExitTarget.class, sheet.now()).stream().reduce((earlier, later) -> later);
    }

    static ExitPlan plan(ContractSheet sheet, LocalDate day) {
        return sheet.ways().plans().leaveOn(sheet.contract().we(), day, sheet.now());
    }

    private static TargetView of(ContractSheet sheet, ExitTarget target, LocalDate day) {
        var plan = plan(sheet, day);
        var workings = new ArrayList<String>();
        plan.readings().forEach(reading -> {
            workings.add("Reading " + reading.reading().name() + ", "
                    + reading.reading().title() + (reading.adopted() ? ", adopted:" : ":"));
            workings.addAll(reading.workings());
            reading.none().ifPresent(workings::add);
        });
        return new TargetView(
                "To leave on " + InWords.date(day),
                "Set by " + target.by() + ", "
                        + Wording.moment(target.at(), sheet.contract().zone())
                        + (target.reason().isEmpty() ? "" : ": " + target.reason()),
                plan.none(),
                plan.planBy().map(by -> InWords.moment(by.moment())),
                plan.latest().map(by -> InWords.moment(by.moment())),
                methods(plan),
                plan.ifLate().map(TargetView::late),
                plan.ifNone()
                        .flatMap(fees -> fees.total()
                                .map(money -> "If none is sent, fees run on: " + money + " from "
                                        + InWords.date(fees.from()) + " to " + InWords.date(fees.lastDay()) + ".")),
                plan.notes(),
                workings);
    }

    private static String late(ExitPlan.Lateness late) {
        var why = late.why().isEmpty() ? "" : " (" + String.join("; ", late.why()) + ")";
        return "After " + InWords.moment(late.after()) + " it counts as received "
                + InWords.date(late.counts()) + why + ". The contract then ends " + late.end() + ": "
                + Wording.count(late.days(), "more day", "more days")
                + late.fees()
                        .total()
                        .map(money -> ", " + money + " in committed fees")
                        .orElse("") + ".";
    }

    private static List<Sending> methods(ExitPlan plan) {
        return Stream.of(DeliveryMethod.values())
                .flatMap(method -> plan.planBy().or(plan::latest).flatMap(by -> sending(by, method)).stream()
                        .map(sending -> new Sending(
                                name(method),
                                plan.planBy()
                                        .flatMap(by -> sending(by, method))
                                        .flatMap(ReceiptDay.Sending::last)
                                        .map(TargetView::last)
                                        .orElse(""),
                                plan.latest()
                                        .flatMap(by -> sending(by, method))
                                        .flatMap(ReceiptDay.Sending::last)
                                        .map(TargetView::last)
                                        .orElse(""),
                                sending.words())))
                .toList();
    }

    private static Optional<ReceiptDay.Sending> sending(ReceiptDay by, DeliveryMethod method) {
        return by.sendings().stream()
                .filter(sending -> sending.method() == method)
                .findFirst();
    }

    private static String last(LastSending last) {
        return last.moment().map(InWords::moment).orElseGet(() -> InWords.date(last.day()));
    }

    private static String name(DeliveryMethod method) {
        return "By " + method.title() + (method == DeliveryMethod.EMAIL ? " alone" : "");
    }
}
