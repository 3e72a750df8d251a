package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.DayCounting;
import dev.covenant.measure.LateInterest;
import dev.covenant.measure.LateInterest.Compounding;
import dev.covenant.measure.LateInterest.Rate;
import dev.covenant.measure.Rolls;
import dev.covenant.measure.Rounding;
import dev.covenant.terms.PaymentTerms.Allocation;
import dev.covenant.terms.PaymentTerms.DueFrom;
import dev.covenant.terms.PaymentTerms.InvoiceDay;
import dev.covenant.terms.PaymentTerms.Suspension;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Builds a payment clause, with its interest and its suspension. */
final class PaymentBuilder {
    static final Map<String, DueFrom> FROM = Map.of("receipt", DueFrom.RECEIPT, "invoice date", DueFrom.INVOICE_DATE);
    private static final Map<String, Compounding> COMPOUNDING = Map.of(
            "simple", Compounding.SIMPLE,
            "daily", Compounding.DAILY,
            "monthly", Compounding.MONTHLY,
            "quarterly", Compounding.QUARTERLY,
            "yearly", Compounding.YEARLY);
    private static final Map<String, Allocation> ALLOCATIONS = Map.of(
            "oldest first", new Allocation(false, false),
            "oldest first, interest first", new Allocation(false, true),
            "as designated", new Allocation(true, false),
            "as designated, interest first", new Allocation(true, true));
    private static final Map<String, Boolean> CHANGES = Map.of("count from their day", false, "fixed when late", true);
    private static final Map<String, DayCounting> COUNTS =
            Arrays.stream(DayCounting.values()).collect(Collectors.toMap(DayCounting::word, Function.identity()));
    private static final Map<String, RoundingMode> MODES = Map.of(
            "halves up", RoundingMode.HALF_UP,
            "halves to even", RoundingMode.HALF_EVEN,
            "up", RoundingMode.UP,
            "down", RoundingMode.DOWN);
    private static final Pattern ROUNDING = Pattern.compile("([0-9]) decimals?, (halves up|halves to even|up|down)");
    private static final Pattern INVOICE_DAY = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th) (business|calendar) day");

    private final PeriodFields periods;

    PaymentBuilder(Optional<GoverningLaw> law, ComputationRules rules) {
        this.periods = new PeriodFields(law, rules);
    }

    Optional<PaymentTerms> clause(ClauseText text, Fields fields) {
        var invoiceDay = fields.maybe("invoice-day", PaymentBuilder::invoiceDay);
        var due = periods.countedInDays(fields, "due");
        var from = fields.choice("due-from", FROM);
        var rolls = periods.rolls(fields);
        var interest = fields.group("interest").flatMap(PaymentBuilder::interest);
        boolean disputed = !fields.has("disputed-sums-bear-interest") || fields.flag("disputed-sums-bear-interest");
        var fixed = fields.flag("fixed-sums-of-the-uk-act");
        var allocation = fields.maybeChoice("allocation", ALLOCATIONS).orElse(new Allocation(true, true));
        var suspension = fields.group("suspension").flatMap(group -> suspension(group, periods.inside(fields)));
        boolean extension = extension(fields, due, rolls);
        return fields.whole(() -> new PaymentTerms(
                text,
                invoiceDay,
                due.orElseThrow(),
                from.orElseThrow(),
                rolls.orElseThrow(),
                extension,
                interest,
                disputed,
                fixed,
                allocation,
                suspension));
    }

    private boolean extension(Fields fields, Optional<CountedPeriod> due, Optional<Rolls> rolls) {
        if (fields.has("extension-bears-interest")) {
            return fields.flag("extension-bears-interest");
        }
        var byLaw = due.flatMap(periods::extensionBearsInterest);
        boolean moves = rolls.filter(roll -> !roll.equals(Rolls.NONE) && !roll.equals(Rolls.BACKWARD))
                .isPresent();
        if (byLaw.isEmpty() && moves && fields.has("interest")) {
            fields.refuse(
                    "interest",
                    "Neither this clause nor its law says whether a due day moved off a weekend or holiday moves the"
                            + " beginning of interest as well.",
                    "Write `extension-bears-interest: false` if it does, or `true` if it does not.");
        }
        return byLaw.orElse(false);
    }

    private static Optional<LateInterest> interest(Fields fields) {
        var rates = rates(fields);
        var fixed = fields.maybeChoice("rate-changes", CHANGES).orElse(false);
        var counting = fields.choice("day-count", COUNTS);
        var compounding = fields.choice("compounding", COMPOUNDING);
        var end = fields.need("round-the-end", PaymentBuilder::rounding);
        var daily = fields.maybe("round-each-day", PaymentBuilder::rounding);
        if (daily.isPresent() && counting.filter(count -> !count.evenDays()).isPresent()) {
            fields.refuse(
                    "round-each-day",
                    "By " + counting.get().word() + " days bear different sums, so there is no one sum to round.",
                    "Take it out, or count by ACT/365F or ACT/360.");
        }
        if (daily.isPresent() && compounding.filter(c -> c == Compounding.DAILY).isPresent()) {
            fields.refuse(
                    "round-each-day",
                    "Interest that is added each day has no one daily sum.",
                    "Take out `round-each-day`, or compound monthly or not at all.");
        }
        return fields.whole(() -> new LateInterest(
                rates, fixed, counting.orElseThrow(), compounding.orElseThrow(), daily, end.orElseThrow()));
    }

    private static List<Rate> rates(Fields fields) {
        var one = fields.maybe("rate", ContractValues::percent);
        if (fields.has("rate") == fields.has("rates")) {
            fields.refuse(
                    fields.has("rate")
                            ? "This interest has both one rate and a list of rates."
                            : "This interest has no rate.",
                    "Write `rate: 8 %`, or `rates:` with each rate and the day it holds from.");
        }
        var rates = new ArrayList<Rate>();
        one.ifPresent(percent -> rates.add(new Rate(LocalDate.EPOCH, percent)));
        for (Fields step : fields.groups("rates")) {
            var from = step.need("from", ContractValues::day);
            var percent = step.need("rate", ContractValues::percent);
            if (from.isPresent()
                    && !rates.isEmpty()
                    && !from.get().isAfter(rates.get(rates.size() - 1).from())) {
                step.refuse(
                        "from",
                        "`" + from.get() + "` is not after the rate above it ("
                                + rates.get(rates.size() - 1).from() + ").",
                        "List the rates in the order of time.");
            }
            from.ifPresent(day -> percent.ifPresent(rate -> rates.add(new Rate(day, rate))));
        }
        return rates;
    }

    private Optional<Suspension> suspension(Fields fields, PeriodFields inside) {
        var late = inside.countedInDays(fields, "late-by-more-than");
        var notice = inside.countedInDays(fields, "notice");
        return fields.whole(() -> new Suspension(late.orElseThrow(), notice.orElseThrow()));
    }

    static Rounding rounding(String text) {
        var form = ROUNDING.matcher(text);
        if (!form.matches()) {
            throw new Mistake(
                    "`" + text + "` does not say how to round.",
                    "Write it as `2 decimals, halves up`; halves to even, up and down are known as well.");
        }
        return new Rounding(
                Integer.parseInt(form.group(1)),
                Optional.ofNullable(MODES.get(form.group(2))).orElseThrow());
    }

    private static InvoiceDay invoiceDay(String text) {
        var form = INVOICE_DAY.matcher(text);
        int ordinal = form.matches() ? Integer.parseInt(form.group(1)) : 0;
        boolean business = ordinal > 0 && form.group(2).equals("business");
        if (ordinal < 1 || ordinal > (business ? 15 : 28)) {
            throw new Mistake(
                    "`" + text + "` is no day that every month has.",
                    "Write it as `1st business day` (to the 15th) or `5th calendar day` (to the 28th).");
        }
        return new InvoiceDay(ordinal, business);
    }
}
