package dev.covenant.terms;

import dev.covenant.measure.DemandRatchet;
import dev.covenant.measure.DemandWindows;
import dev.covenant.measure.MissingIntervals;
import dev.covenant.measure.Percentile;
import dev.covenant.measure.Unit.Dimension;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Builds the clauses that bill demand: by a ratchet, or by a percentile. */
final class DemandBuilder {
    private static final Pattern PRICE = Pattern.compile("(.+) per ([A-Za-z]+)");
    private static final Map<String, MissingIntervals> MISSING =
            words(MissingIntervals.values(), MissingIntervals::word);
    private static final Map<String, Percentile.Method> METHODS =
            words(Percentile.Method.values(), Percentile.Method::word);
    private static final Map<String, DemandRatchet.Counting> COUNTINGS =
            words(DemandRatchet.Counting.values(), DemandRatchet.Counting::word);

    private final ClauseBuilder clauses;

    DemandBuilder(ClauseBuilder clauses) {
        this.clauses = clauses;
    }

    private static <E> Map<String, E> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).collect(Collectors.toMap(word, Function.identity()));
    }

    Optional<RatchetedDemand> ratchet(ClauseText text, Fields fields) {
        var meter = fields.need("meter", ContractValues::text);
        var workload = fields.need("workload", ContractValues::text);
        clauses.meterIsKnown(fields);
        var measured = measured(fields);
        var share = fields.need("share", CapacityBuilder::share);
        var months = fields.need("months", DemandBuilder::months);
        var counting = fields.choice("counting", COUNTINGS);
        var price = fields.maybe("price", DemandBuilder::price);
        return fields.whole(() -> new RatchetedDemand(
                text,
                meter.orElseThrow(),
                workload.orElseThrow(),
                measured.orElseThrow(),
                new DemandRatchet(share.orElseThrow(), months.orElseThrow(), counting.orElseThrow()),
                price));
    }

    Optional<PercentileDemand> percentile(ClauseText text, Fields fields) {
        var meter = fields.need("meter", ContractValues::text);
        var workload = fields.need("workload", ContractValues::text);
        clauses.meterIsKnown(fields);
        var measured = measured(fields);
        var percent = fields.need("percentile", CapacityBuilder::share);
        var method = fields.choice("method", METHODS);
        var limit = fields.maybe("limit", words -> ClauseBuilder.aboveZero(ContractValues.power(words), words));
        var price = fields.maybe("price", DemandBuilder::price);
        return fields.whole(() -> new PercentileDemand(
                text,
                meter.orElseThrow(),
                workload.orElseThrow(),
                measured.orElseThrow(),
                percent.orElseThrow(),
                method.orElseThrow(),
                limit,
                price));
    }

    private static Optional<DemandMeasurement> measured(Fields fields) {
        var window = fields.need("window", ContractValues::duration);
        var every = fields.maybe("window-every", ContractValues::duration);
        var missing = fields.maybeChoice("missing", MISSING);
        var least = fields.maybe("minimum-completeness", CapacityBuilder::share);
        var roundTo = fields.maybe("round-to", words -> ClauseBuilder.aboveZero(ContractValues.power(words), words));
        if (window.isPresent()
                && every.filter(step -> step.compareTo(window.get()) > 0).isPresent()) {
            fields.refuse(
                    "window-every",
                    "Between one window and the next there is time that no window covers.",
                    "Let a window begin at least every " + window.get().toMinutes() + " minutes.");
            return Optional.empty();
        }
        return window.map(length -> new DemandMeasurement(windows(length, every), missing, least, roundTo));
    }

    private static DemandWindows windows(Duration length, Optional<Duration> every) {
        return every.map(step -> DemandWindows.sliding(length, step)).orElseGet(() -> DemandWindows.fixed(length));
    }

    private static int months(String words) {
        int months = ContractValues.count(words);
        if (months == 0) {
            throw new Mistake("A ratchet over no month holds nothing.", "Write 1 or more, such as `11`.");
        }
        return months;
    }

    static PowerPrice price(String words) {
        var form = PRICE.matcher(words);
        if (!form.matches()) {
            throw new Mistake("`" + words + "` is no price for a unit of power.", "Write it as `USD 18 per kW`.");
        }
        var per = ContractValues.quantity("1 " + form.group(2), Dimension.POWER, "USD 18 per kW");
        return new PowerPrice(ContractValues.money(form.group(1)), per.unit());
    }
}
