package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.PeriodUnit;
import java.math.BigDecimal;
import java.util.Optional;

/** Builds the clauses on capacity: its guarantee, its delivery, maintenance and curtailment. */
final class CapacityBuilder {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final ClauseBuilder clauses;

    CapacityBuilder(ClauseBuilder clauses) {
        this.clauses = clauses;
    }

    Optional<CapacityGuarantee> guarantee(ClauseText text, Fields fields) {
        var meter = fields.need("meter", ContractValues::text);
        var workload = fields.need("workload", ContractValues::text);
        clauses.meterIsKnown(fields);
        var least = fields.need("least", CapacityBuilder::share);
        var moreThan = fields.need("for-more-than", ContractValues::duration);
        var feeIsFor = fields.maybe("fee-is-for", words -> ClauseBuilder.aboveZero(ContractValues.power(words), words));
        return fields.whole(() -> new CapacityGuarantee(
                text,
                meter.orElseThrow(),
                workload.orElseThrow(),
                least.orElseThrow(),
                moreThan.orElseThrow(),
                feeIsFor));
    }

    static Optional<MaintenanceTerms> maintenance(ClauseText text, Fields fields) {
        var notice = fields.need("notice", ContractValues::duration);
        var most = fields.maybe("most-a-month", ContractValues::duration);
        var hours = fields.maybe("hours", ContractValues::hoursOfDay);
        var outside = fields.flag("excluded-outside-hours");
        if (outside && !fields.has("hours")) {
            fields.refuse(
                    "excluded-outside-hours",
                    "There are no hours outside of which anything could lie.",
                    "Give `hours`, as `22:00-06:00`, or leave this out.");
        }
        return fields.whole(() -> new MaintenanceTerms(text, notice.orElseThrow(), most, hours, outside));
    }

    static Optional<CurtailmentTerms> curtailment(ClauseText text, Fields fields) {
        var within = fields.need("within", ContractValues::duration);
        var first = fields.choice("first", ContractBuilder.SIDES);
        var most = fields.maybe("most-a-year", ContractValues::duration);
        var abates = fields.flag("fee-abates");
        return fields.whole(() -> new CurtailmentTerms(text, within.orElseThrow(), first.orElseThrow(), most, abates));
    }

    static Optional<LateDelivery> lateDelivery(ClauseText text, Fields fields, PeriodFields periods) {
        var grace = fields.maybe("grace-until", ContractValues::day);
        var election = fields.maybe("election", CapacityBuilder::days)
                .flatMap(known -> periods.maybeCounted(fields, "election"));
        var holder = fields.maybeChoice("holder", ContractBuilder.SIDES);
        return fields.whole(() -> new LateDelivery(text, grace, election, holder.orElse(Side.CUSTOMER)));
    }

    static Optional<Acceptance> acceptance(Fields fields) {
        return fields.group("acceptance").flatMap(test -> {
            var lasting = test.need("lasting", ContractValues::duration);
            var share = test.need("share", CapacityBuilder::share);
            return test.whole(() -> new Acceptance(lasting.orElseThrow(), share.orElseThrow()));
        });
    }

    private static CountedPeriod days(String words) {
        var period = ContractValues.period(words);
        if (period.unit() == PeriodUnit.CALENDAR_DAYS) {
            return CountedPeriod.ofCalendarDays(period.count());
        }
        if (period.unit() == PeriodUnit.BUSINESS_DAYS) {
            return CountedPeriod.ofBusinessDays(period.count());
        }
        throw new Mistake("`" + words + "` is no number of days.", "Write it as `15 business days`.");
    }

    static BigDecimal share(String words) {
        var percent = ContractValues.percent(words);
        if (percent.signum() == 0 || percent.compareTo(ALL) > 0) {
            throw new Mistake("`" + words + "` is no part of a whole.", "Write more than 0 % and at most 100 %.");
        }
        return percent;
    }
}
