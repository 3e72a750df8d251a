package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import dev.covenant.measure.Money;
import dev.covenant.measure.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Builds one clause of its group, by its kind. */
final class ClauseBuilder {
    static final Map<String, Source.Kind> SOURCES =
            Map.of("public", Source.Kind.PUBLIC, "illustrative", Source.Kind.ILLUSTRATIVE);
    private static final Map<String, Comparison> COMPARISONS =
            Map.of("more than", Comparison.MORE_THAN, "at least", Comparison.AT_LEAST);

    private final List<Meter> meters;
    private final Map<String, BiFunction<ClauseText, Fields, Optional<? extends Clause>>> byKind;

    ClauseBuilder(Optional<GoverningLaw> law, ComputationRules computation, List<Meter> meters) {
        this.meters = meters;
        var periods = new PeriodFields(law, computation);
        var termination = new TerminationBuilder(periods);
        var allowance = new AllowanceBuilder(this);
        var demand = new DemandBuilder(this);
        var capacity = new CapacityBuilder(this);
        var credits = new CreditsBuilder(law, computation);
        this.byKind = Map.ofEntries(
                Map.entry("term", new TermBuilder(law, computation)::clause),
                Map.entry("termination-for-convenience", termination::clause),
                Map.entry("renewal", new RenewalBuilder(periods)::clause),
                Map.entry("early-termination-fee", EarlyFeeBuilder::clause),
                Map.entry("termination-for-cause", new CauseBuilder(law, computation)::clause),
                Map.entry("assignment", new AssignmentBuilder(law, computation)::clause),
                Map.entry("audit-rights", new AuditBuilder(law, computation)::clause),
                Map.entry("post-termination", new PostTerminationBuilder(law, computation)::clause),
                Map.entry("notices", (text, fields) -> NoticesBuilder.clause(text, fields, periods)),
                Map.entry("usage-allowance", allowance::clause),
                Map.entry("demand-limit", this::demandLimit),
                Map.entry("demand-ratchet", demand::ratchet),
                Map.entry("ninety-fifth-percentile", demand::percentile),
                Map.entry("capacity-delivery", (text, fields) -> CapacityBuilder.lateDelivery(text, fields, periods)),
                Map.entry("capacity-shortfall", capacity::guarantee),
                Map.entry("maintenance", CapacityBuilder::maintenance),
                Map.entry("curtailment", CapacityBuilder::curtailment),
                Map.entry("service-credits", credits::credits),
                Map.entry("credit-claim", credits::claims),
                Map.entry("reporting", credits::reports),
                Map.entry("chronic-failure", new ReliefBuilder(law, computation)::chronic),
                Map.entry("force-majeure", ReliefBuilder::forceMajeure),
                Map.entry("committed-capacity", ClauseBuilder::committedCapacity),
                Map.entry("workload-split", ClauseBuilder::workloadSplit),
                Map.entry("monthly-fee", ClauseBuilder::monthlyFee),
                Map.entry("payment", new PaymentBuilder(law, computation)::clause),
                Map.entry("dispute-window", new InvoiceDisputesBuilder(law, computation)::clause));
    }

    /** The kinds that have a record of their own. */
    Set<String> kinds() {
        return byKind.keySet();
    }

    /** The clause; empty where anything in it is amiss. */
    Optional<Clause> clause(Fields fields) {
        var text = text(fields);
        var kind = fields.need("kind", ContractValues::text);
        var build = kind.flatMap(word -> Optional.ofNullable(byKind.get(word)));
        if (build.isPresent()) {
            // without its words a clause is still read, so that all its mistakes are found
            return build.get().apply(text.orElse(NO_TEXT), fields).flatMap(clause -> fields.whole(() -> clause));
        }
        return kind.flatMap(word -> fields.whole(() -> new OtherClause(text.orElseThrow(), word)));
    }

    private static final ClauseText NO_TEXT =
            new ClauseText("", "", "", false, new Source(Source.Kind.ILLUSTRATIVE, ""));

    private static Optional<ClauseText> text(Fields fields) {
        var id = fields.need("id", ContractValues::text);
        var number = fields.need("number", ContractValues::text);
        var words = fields.need("words", ContractValues::text);
        var paraphrase = fields.flag("paraphrase");
        var source = source(fields);
        return fields.whole(() -> new ClauseText(
                id.orElseThrow(), number.orElseThrow(), words.orElseThrow(), paraphrase, source.orElseThrow()));
    }

    static Optional<Source> source(Fields fields) {
        var kind = fields.choice("source", SOURCES);
        var citation = fields.need("citation", ContractValues::text);
        return kind.flatMap(known -> citation.map(words -> new Source(known, words)));
    }

    private Optional<DemandLimit> demandLimit(ClauseText text, Fields fields) {
        var limit = positive(fields, "limit");
        var comparison = comparison(fields);
        var meter = fields.need("meter", ContractValues::text);
        var workload = fields.need("workload", ContractValues::text);
        meterIsKnown(fields);
        var most = meter.flatMap(this::meter).map(Meter::plausibleTo);
        if (most.isPresent()
                && limit.filter(power -> power.compareTo(most.get()) >= 0).isPresent()) {
            fields.refuse(
                    "limit",
                    "No reading can ever be above this limit: the meter believes at most " + most.get() + ".",
                    "Raise the meter's plausible range, or mend the limit.");
        }
        var cure = fields.maybe("cure", ContractValues::duration);
        return fields.whole(() -> new DemandLimit(
                text,
                limit.orElseThrow(),
                comparison.orElseThrow(),
                meter.orElseThrow(),
                workload.orElseThrow(),
                cure));
    }

    static Optional<Comparison> comparison(Fields fields) {
        return fields.choice("comparison", COMPARISONS);
    }

    /** The meter and the workload that a clause names must be the contract's. */
    void meterIsKnown(Fields fields) {
        var id = fields.maybe("meter", ContractValues::text);
        var meter = id.flatMap(this::meter);
        if (id.isPresent() && meter.isEmpty()) {
            var ids = meters.stream().map(Meter::id).toList();
            fields.refuse(
                    "meter",
                    "`" + id.get() + "` is no meter of this contract.",
                    ContractValues.didYouMean(id.get(), ids) + "Its meters: " + String.join(", ", ids) + ".");
        }
        var workload = fields.maybe("workload", ContractValues::text);
        var known = meter.map(Meter::workloads).orElse(List.of());
        if (meter.isPresent() && workload.isPresent() && !known.contains(workload.get())) {
            fields.refuse(
                    "workload",
                    "`" + workload.get() + "` is no workload of meter `" + id.orElseThrow() + "`.",
                    ContractValues.didYouMean(workload.get(), known) + "It measures: " + String.join(", ", known)
                            + ".");
        }
    }

    private Optional<Meter> meter(String id) {
        return meters.stream().filter(meter -> meter.id().equals(id)).findFirst();
    }

    private static Optional<Quantity> positive(Fields fields, String key) {
        return fields.need(key, text -> aboveZero(ContractValues.power(text), text));
    }

    /** Refuses zero, which makes every reading a breach. */
    static Quantity aboveZero(Quantity quantity, String text) {
        if (quantity.value().signum() == 0) {
            throw new Mistake("`" + text + "` is nothing at all.", "Write more than zero.");
        }
        return quantity;
    }

    private static Optional<CommittedCapacity> committedCapacity(ClauseText text, Fields fields) {
        var steps = steps(fields, ContractValues::day, "power", ContractValues::power);
        var acceptance = CapacityBuilder.acceptance(fields);
        return fields.whole(() -> new CommittedCapacity(
                text,
                acceptance,
                steps.stream()
                        .map(step -> new CommittedCapacity.Step(step.from(), step.value()))
                        .toList()));
    }

    private static Optional<MonthlyFee> monthlyFee(ClauseText text, Fields fields) {
        Function<String, Optional<Money>> fee =
                words -> words.equals("undisclosed") ? Optional.empty() : Optional.of(ContractValues.money(words));
        var steps = steps(fields, ContractValues::month, "fee", fee);
        return fields.whole(() -> new MonthlyFee(
                text,
                steps.stream()
                        .map(step -> new MonthlyFee.Step(step.from(), step.value()))
                        .toList()));
    }

    private record Step<D, V>(D from, V value) {}

    private static <D extends Comparable<? super D>, V> List<Step<D, V>> steps(
            Fields fields, Function<String, D> from, String key, Function<String, V> value) {
        var steps = new ArrayList<Step<D, V>>();
        for (Fields step : fields.groups("steps")) {
            var start = step.need("from", from);
            var worth = step.need(key, value);
            if (start.isPresent()
                    && !steps.isEmpty()
                    && steps.get(steps.size() - 1).from().compareTo(start.get()) >= 0) {
                step.refuse(
                        "from",
                        "`" + start.get() + "` is not after the step above it ("
                                + steps.get(steps.size() - 1).from() + ").",
                        "List the steps in the order of time.");
            }
            if (start.isPresent() && worth.isPresent()) {
                steps.add(new Step<>(start.get(), worth.get()));
            }
        }
        return steps;
    }

    private static Optional<WorkloadSplit> workloadSplit(ClauseText text, Fields fields) {
        var site = positive(fields, "site");
        var first = fields.choice("first", ContractBuilder.SIDES);
        var reclaim = fields.need("reclaim", ContractValues::duration);
        var derating = fields.maybeChoice("derating", ContractBuilder.SIDES);
        return fields.whole(() ->
                new WorkloadSplit(text, site.orElseThrow(), first.orElseThrow(), reclaim.orElseThrow(), derating));
    }
}
