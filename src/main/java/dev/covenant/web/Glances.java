package dev.covenant.web;

import dev.covenant.ledger.ExitTarget;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.position.AllowanceMonth;
import dev.covenant.position.AmbiguousClause;
import dev.covenant.position.CostOfDelay;
import dev.covenant.position.ExitReading;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers at the top of a contract: each a figure that opens its arithmetic. */
final class Glances {

    private Glances() {}

    static List<Glance> of(ContractSheet sheet) {
        var lines = new ArrayList<Glance>();
        var page = Links.contract(sheet.contract().id());
        var contract = sheet.contract();
        exit(sheet, contract.we(), "Bound to, if we gave notice now", page).ifPresent(lines::add);
        exit(
                        sheet,
                        contract.we().other(),
                        "Bound to, if the " + contract.we().other().title() + " gave notice now",
                        page)
                .ifPresent(lines::add);
        TargetView.current(sheet)
                .flatMap(ExitTarget::lastDay)
                .map(day -> target(sheet, day, page))
                .ifPresent(lines::add);
        var month = sheet.usualMonth();
        for (AllowanceMonth usage : sheet.facts(month, AllowanceMonth.class)) {
            lines.add(new Glance(
                    Wording.month(month) + ", use of the allowance",
                    known(usage.forecastUtilisation())
                            .map(percent -> InWords.percent(percent) + " forecast")
                            .orElseGet(() -> Wording.percent(usage.utilisation())),
                    usage.forecastCharge()
                            .map(charge -> charge.kind().words() + " at the forecast about " + charge.money())
                            .or(() -> usage.overageCharge()
                                    .map(charge -> charge.kind().words() + " for what is above " + charge.money())),
                    page + "#usage"));
        }
        undecided(sheet, page).ifPresent(lines::add);
        return lines;
    }

    private static Optional<Glance> undecided(ContractSheet sheet, String page) {
        var open = sheet.facts(sheet.usualMonth(), AmbiguousClause.class).stream()
                .filter(question -> !question.decided() && question.standing() > 1)
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Glance(
                        "Undecided",
                        Wording.count(open.size(), "reading", "readings"),
                        Optional.of(open.stream().map(AmbiguousClause::question).collect(Collectors.joining(" "))),
                        page + "#findings"));
    }

    private static Optional<Glance> exit(ContractSheet sheet, Side giver, String question, String page) {
        boolean ours = giver == sheet.contract().we();
        var window = sheet.ways().windows().ifSent(giver, DeliveryMethod.HAND, sheet.now());
        return window.adopted()
                .or(() -> window.planFor(ours))
                .flatMap(ExitReading::outcome)
                .map(outcome -> {
                    var end = outcome.end();
                    var delay = CostOfDelay.of(sheet.terms(), window);
                    var plan = window.planFor(ours)
                            .flatMap(ExitReading::outcome)
                            .map(other -> other.end())
                            .filter(other -> !other.equals(end))
                            .map(other -> "plan for " + InWords.date(other.lastDayInForce()));
                    var free = Optional.of("free from " + InWords.date(end.firstDayFree()));
                    var undecided = window.planFor(ours)
                            .filter(any -> window.adopted().isEmpty())
                            .map(safest -> "by reading " + safest.reading().name() + ", since nobody has adopted one");
                    var cost = delay.filter(range -> ours).map(range -> "one day's delay " + range);
                    var note = Stream.of(free, undecided, plan, cost)
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining("; "));
                    return new Glance(
                            question,
                            InWords.date(end.lastDayInForce()),
                            Optional.of(note).filter(text -> !text.isEmpty()),
                            page + (ours ? "#exit-we" : "#exit-they"));
                });
    }

    private static Glance target(ContractSheet sheet, LocalDate day, String page) {
        var plan = TargetView.plan(sheet, day);
        return new Glance(
                "Our target: leave on " + InWords.date(day),
                plan.planBy()
                        .map(by -> "plan by " + InWords.moment(by.moment()))
                        .or(plan::none)
                        .orElse("no reading permits that day"),
                plan.latest().map(by -> "latest " + InWords.moment(by.moment())),
                page + "#target");
    }

    private static Optional<BigDecimal> known(Possible<BigDecimal> possible) {
        return possible instanceof Possible.Known<BigDecimal> known ? Optional.of(known.value()) : Optional.empty();
    }
}
