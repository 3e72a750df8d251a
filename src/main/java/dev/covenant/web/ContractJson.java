package dev.covenant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.covenant.compliance.FindingLife;
import dev.covenant.finding.Amount;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.position.AllowanceMonth;
import dev.covenant.position.DemandMonth;
import dev.covenant.position.ExitReading;
import dev.covenant.position.ExitWindow;
import dev.covenant.position.MeterMonth;
import dev.covenant.position.OpenMonth;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A contract as programs get it.
 *
 * @param id the contract's id
 * @param title for people
 * @param we our side
 * @param zone of its days and months
 * @param termsVersion digest of its text
 * @param asOf the moment of asking
 * @param state whether it is in force, and to when, for people
 * @param exit until when each side is bound if notice were handed over now
 * @param figures of the month that is shown
 * @param findings the open ones
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ContractJson(
        String id,
        String title,
        String we,
        String zone,
        String termsVersion,
        String asOf,
        String state,
        List<Exit> exit,
        List<Figure> figures,
        List<FindingJson> findings) {

    /**
     * One side's notice.
     *
     * @param giver operator or customer
     * @param none why there is no exit
     * @param readings each account and reading
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Exit(String giver, Optional<String> none, List<Reading> readings) {}

    /**
     * One reading.
     *
     * @param name short
     * @param adopted whether it is adopted
     * @param source who reports its account
     * @param received when the notice would count as received
     * @param lastDayInForce the last day
     * @param endsAt the moment it ends
     * @param firstDayFree the first day free
     * @param fees committed fees to then, in major units; empty where not known
     * @param none why it has no outcome
     * @param workings how it was counted
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Reading(
            String name,
            boolean adopted,
            String source,
            Optional<String> received,
            Optional<String> lastDayInForce,
            Optional<String> endsAt,
            Optional<String> firstDayFree,
            Optional<String> fees,
            Optional<String> none,
            List<String> workings) {}

    /**
     * A figure.
     *
     * @param measure such as {@code energy}
     * @param period such as {@code 2013-07}
     * @param of the clause or series it is of
     * @param value exact, as a string; a range is two of them
     * @param unit of the value
     */
    record Figure(String measure, String period, String of, String value, String unit) {}

    static ContractJson of(ContractSheet sheet, YearMonth month, List<FindingLife> open) {
        var contract = sheet.contract();
        return new ContractJson(
                contract.id(),
                contract.title(),
                Wording.lower(contract.we()),
                contract.zone().getId(),
                contract.version(),
                sheet.now().toString(),
                ContractCard.inForce(contract, sheet.now()),
                Stream.of(contract.we(), contract.we().other())
                        .map(side -> exit(sheet, side))
                        .toList(),
                figures(sheet, month),
                open.stream().map(FindingJson::of).toList());
    }

    /** A contract in a list. */
    static Map<String, Object> line(ContractCard card) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", card.id());
        line.put("title", card.title());
        line.put("we", card.we().toLowerCase(java.util.Locale.ROOT));
        line.put("state", card.state());
        card.trouble().ifPresent(trouble -> line.put("trouble", trouble));
        var open = new LinkedHashMap<String, Long>();
        card.open().forEach(count -> open.put(count.severityClass(), count.count()));
        line.put("open", open);
        line.put("undetermined", card.undetermined());
        card.next()
                .ifPresent(next -> line.put(
                        "nextDeadline",
                        Map.of(
                                "finding", next.title(),
                                "what", next.deadline().what(),
                                "planBy", next.due().planBy(),
                                "latest", next.due().latest())));
        line.put("link", "/api/contracts/" + card.id());
        return line;
    }

    private static Exit exit(ContractSheet sheet, Side giver) {
        var window = sheet.ways().windows().ifSent(giver, DeliveryMethod.HAND, sheet.now());
        boolean ours = giver == sheet.contract().we();
        return new Exit(
                Wording.lower(giver),
                window.none(),
                window.readings().stream()
                        .map(exit -> reading(window, exit, ours))
                        .toList());
    }

    private static Reading reading(ExitWindow window, ExitReading exit, boolean ours) {
        var end = exit.outcome().map(outcome -> outcome.end());
        return new Reading(
                exit.reading().name(),
                exit.adopted(),
                exit.account().source().citation(),
                window.receipt()
                        .map(receipt -> (ours ? receipt.latest() : receipt.earliest())
                                .atZone(receipt.zone())
                                .toOffsetDateTime()
                                .toString()),
                end.map(e -> e.lastDayInForce().toString()),
                end.map(e -> e.endsAt().atZone(e.zone()).toOffsetDateTime().toString()),
                end.map(e -> e.firstDayFree().toString()),
                exit.outcome()
                        .flatMap(outcome -> outcome.fees().total())
                        .map(money -> money.amount().toPlainString()),
                exit.none(),
                exit.outcome().map(outcome -> outcome.workings()).orElse(List.of()));
    }

    private static List<Figure> figures(ContractSheet sheet, YearMonth month) {
        var figures = new ArrayList<Figure>();
        for (AllowanceMonth usage : sheet.facts(month, AllowanceMonth.class)) {
            var clause = usage.clause().id();
            add(figures, "allowance", usage.subject(), clause, Possible.known(usage.allowance()));
            add(figures, "energy", usage.subject(), clause, usage.energy());
            add(figures, "forecast", usage.subject(), clause, usage.forecast());
            add(figures, "average-that-stays-inside", usage.subject(), clause, usage.staysInside());
            usage.overageCharge()
                    .ifPresent(charge -> figures.add(money("overage-charge", usage.subject(), clause, charge)));
            usage.forecastCharge()
                    .ifPresent(charge -> figures.add(money("forecast-charge", usage.subject(), clause, charge)));
        }
        for (OpenMonth open : sheet.facts(month, OpenMonth.class)) {
            var clause = open.clause().id();
            add(figures, "forecast-by-hours-of-the-week", open.subject(), clause, open.weeklyForecast());
            add(figures, "forecast-range", open.subject(), clause, open.range());
            add(figures, "even-draw", open.subject(), clause, Possible.known(open.evenDraw()));
            add(figures, "mean-of-the-last-hour", open.subject(), clause, open.lastHour());
            add(figures, "mean-of-the-last-six-hours", open.subject(), clause, open.lastSixHours());
            add(figures, "mean-of-the-last-three-days", open.subject(), clause, open.lastThreeDays());
        }
        for (DemandMonth demand : sheet.facts(month, DemandMonth.class)) {
            add(figures, "limit", demand.subject(), demand.clause().id(), Possible.known(demand.limit()));
        }
        for (MeterMonth meter : sheet.facts(month, MeterMonth.class)) {
            var series = meter.series().toString();
            figures.add(new Figure("energy", month.toString(), series, plain(meter.energy()), unit(meter.energy())));
            add(figures, "peak", month.toString(), series, meter.peak());
            add(figures, "p95", month.toString(), series, meter.ninetyFifth());
            figures.add(new Figure("completeness", month.toString(), series, plain(meter.completeness()), "%"));
        }
        return figures;
    }

    private static Figure money(String measure, String period, String of, Amount amount) {
        return new Figure(
                measure,
                period,
                of,
                plain(amount.money().amount()),
                amount.money().currency());
    }

    private static void add(List<Figure> figures, String measure, String period, String of, Possible<Quantity> value) {
        if (value instanceof Possible.Known<Quantity> known) {
            figures.add(new Figure(measure, period, of, plain(known.value()), unit(known.value())));
        } else if (value instanceof Possible.Between<Quantity> between) {
            figures.add(
                    new Figure(measure + "-at-least", period, of, plain(between.atLeast()), unit(between.atLeast())));
            figures.add(new Figure(measure + "-at-most", period, of, plain(between.atMost()), unit(between.atMost())));
        }
    }

    private static String plain(Quantity quantity) {
        return plain(quantity.value());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String unit(Quantity quantity) {
        return quantity.unit().symbol();
    }
}
