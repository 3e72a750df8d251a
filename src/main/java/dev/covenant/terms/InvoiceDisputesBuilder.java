package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import dev.covenant.terms.InvoiceDisputes.DeemedSettled;
import dev.covenant.terms.InvoiceDisputes.GoodFaith;
import java.math.BigDecimal;
import java.util.Optional;

/** Builds a dispute window. */
final class InvoiceDisputesBuilder {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final PeriodFields periods;

    InvoiceDisputesBuilder(Optional<GoverningLaw> law, ComputationRules rules) {
        this.periods = new PeriodFields(law, rules);
    }

    Optional<InvoiceDisputes> clause(ClauseText text, Fields fields) {
        var window = periods.countedInDays(fields, "window");
        var from = fields.choice("window-from", PaymentBuilder.FROM);
        var rolls = periods.rolls(fields);
        var accepted = fields.flag("deemed-accepted");
        var rest = fields.flag("pay-the-rest");
        var goodFaith = fields.group("good-faith").flatMap(InvoiceDisputesBuilder::goodFaith);
        var resolution = periods.maybeCountedInDays(fields, "resolution");
        var settled = fields.group("deemed-settled").flatMap(group -> settled(group, periods.inside(fields)));
        return fields.whole(() -> new InvoiceDisputes(
                text,
                window.orElseThrow(),
                from.orElseThrow(),
                rolls.orElseThrow(),
                accepted,
                rest,
                goodFaith,
                resolution,
                settled));
    }

    private static Optional<GoodFaith> goodFaith(Fields fields) {
        var share = fields.need("share", InvoiceDisputesBuilder::share);
        var when = fields.need("when-disputed", InvoiceDisputesBuilder::share);
        return fields.whole(() -> new GoodFaith(share.orElseThrow(), when.orElseThrow()));
    }

    private static BigDecimal share(String text) {
        var percent = ContractValues.percent(text);
        if (percent.compareTo(ALL) > 0) {
            throw new Mistake("`" + text + "` is more than the whole.", "Write at most `100 %`.");
        }
        return percent;
    }

    private Optional<DeemedSettled> settled(Fields fields, PeriodFields inside) {
        var after = inside.countedInDays(fields, "after");
        var winner = fields.choice("for", ContractBuilder.SIDES);
        return fields.whole(() -> new DeemedSettled(after.orElseThrow(), winner.orElseThrow()));
    }
}
