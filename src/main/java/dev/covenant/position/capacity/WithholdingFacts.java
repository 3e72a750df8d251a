package dev.covenant.position.capacity;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.ledger.DeliveryTest;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Series;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.InWords;
import dev.covenant.measure.LoadCurve;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.CommittedCapacity;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import dev.covenant.terms.WorkloadSplit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Capacity withheld from a contract's customer, as facts. Of several series of one measure the first by name counts.
 */
public final class WithholdingFacts {

    private final LedgerState state;
    private final AsOf asOf;
    private final Contract contract;
    private final ZoneId zone;

    /**
     * What is on record of a contract as of a moment.
     *
     * @param terms the contract's timeline
     * @param state what is on record
     * @param asOf the moment judged
     */
    public WithholdingFacts(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        this.state = state;
        this.asOf = asOf;
        this.contract = terms.at(asOf.effective());
        this.zone = contract.zone();
    }

    /**
     * The times in which capacity was, or may have been, withheld.
     *
     * @return in order of time
     */
    public List<CapacityWithheld> facts() {
        var split = contract.clause(WorkloadSplit.class).filter(clause -> clause.first() == Side.CUSTOMER);
        var ramp = contract.clause(CommittedCapacity.class);
        if (split.isEmpty() || ramp.isEmpty()) {
            return List.of();
        }
        var site = site();
        if (site.operator().pieces().isEmpty()) {
            return List.of();
        }
        var tests = state.events(DeliveryTest.class, asOf.effective());
        return facts(split.get(), Entitlement.of(ramp.get(), tests, zone), site);
    }

    private Withholding.Site site() {
        var curves = new Curves(contract, state, asOf.effective());
        return new Withholding.Site(
                curve(curves, Measure.REQUESTED, "customer"),
                curve(curves, Measure.GRANTED, "customer"),
                curve(curves, Measure.DENIED, "customer"),
                curve(curves, Measure.USAGE, "customer"),
                curve(curves, Measure.USAGE, "operator"),
                curve(curves, Measure.SITE, "site"));
    }

    private LoadCurve curve(Curves curves, Measure measure, String workload) {
        return state.series().stream()
                .filter(series -> series.measure() == measure)
                .filter(series -> series.workload().equals(workload))
                .findFirst()
                .map((Series series) -> curves.of(series))
                .orElseGet(() -> new LoadCurve(List.of(), Unit.MW));
    }

    private List<CapacityWithheld> facts(
            WorkloadSplit clause, NavigableMap<Instant, Quantity> entitlement, Withholding.Site site) {
        var adopted = clause.derating().orElse(Side.OPERATOR);
        var other = adopted == Side.OPERATOR ? Side.CUSTOMER : Side.OPERATOR;
        var byOther = new Withholding(clause.site(), entitlement, other, clause.reclaim()).of(site);
        var facts = new ArrayList<CapacityWithheld>();
        var ofDay = new HashMap<LocalDate, Integer>();
        for (WithheldRun run :
                WithheldRun.of(new Withholding(clause.site(), entitlement, adopted, clause.reclaim()).of(site))) {
            var day = run.time().getStart().atZone(zone).toLocalDate();
            int number = ofDay.merge(day, 1, Integer::sum);
            var within = new WithheldRun(byOther.stream()
                    .filter(piece -> run.time().encloses(piece.time()))
                    .toList());
            facts.add(fact(clause, run, within, other, number == 1 ? day.toString() : day + "/" + number, site));
        }
        return facts;
    }

    private CapacityWithheld fact(
            WorkloadSplit clause,
            WithheldRun run,
            WithheldRun otherRun,
            Side other,
            String subject,
            Withholding.Site site) {
        boolean unstated = clause.derating().isEmpty();
        var otherMean = otherRun.pieces().isEmpty() ? nothing(Unit.MW) : otherRun.mean();
        var otherEnergy = otherRun.pieces().isEmpty() ? nothing(Unit.MWH) : otherRun.energy();
        var doubts = new ArrayList<>(run.missing());
        if (unstated) {
            doubts.add("on whom a loss of site capacity falls, which the contract does not say");
        }
        return new CapacityWithheld(
                clause.text(),
                subject,
                new SubjectPeriod(run.time().getStart(), run.time().getEnd(), zone),
                run.time().getStart(),
                run.length(),
                unstated ? either(run.mean(), otherMean, doubts) : run.mean(),
                unstated ? either(run.energy(), otherEnergy, doubts) : run.energy(),
                otherMean,
                otherEnergy,
                "the derating falls on the " + other.title() + " first",
                String.join("; ", doubts),
                workings(clause, run, site),
                List.of(new Evidence(
                        "capacity withheld",
                        printed(run.mean()),
                        InWords.moment(run.time().getStart().atZone(zone)))));
    }

    private static Possible<Quantity> nothing(Unit unit) {
        return Possible.known(new Quantity(BigDecimal.ZERO, unit));
    }

    private static Possible<Quantity> either(Possible<Quantity> a, Possible<Quantity> b, List<String> missing) {
        var least = Possible.combined(a, b, (x, y) -> x.compareTo(y) < 0 ? x : y);
        var most = Possible.combined(a, b, (x, y) -> x.compareTo(y) > 0 ? x : y);
        return Possible.between(bound(least, false), bound(most, true), missing);
    }

    private static Quantity bound(Possible<Quantity> value, boolean most) {
        if (value instanceof Possible.Between<Quantity> between) {
            return most ? between.atMost() : between.atLeast();
        }
        return ((Possible.Known<Quantity>) value).value();
    }

    private static String printed(Possible<Quantity> value) {
        return value instanceof Possible.Between<Quantity> between
                ? "between " + between.atLeast() + " and " + between.atMost()
                : ((Possible.Known<Quantity>) value).value().toString();
    }

    private List<String> workings(WorkloadSplit clause, WithheldRun run, Withholding.Site site) {
        var at = run.time().getStart();
        var lines = new ArrayList<String>();
        lines.add("At " + InWords.moment(at.atZone(zone)) + ": requested " + shown(site.requested(), at) + ", granted "
                + shown(site.granted(), at) + ", the operator drew " + shown(site.operator(), at) + ", the site had "
                + shown(site.available(), at) + " of " + clause.site() + ".");
        lines.add(
                "Withheld is the smaller of what was granted too little, and of what the operator drew above the site's"
                        + " capacity less the entitlement.");
        for (Withholding.Piece piece :
                run.pieces().subList(0, Math.min(run.pieces().size(), 100))) {
            lines.add(InWords.moment(piece.time().getStart().atZone(zone)) + ", "
                    + InWords.length(piece.time().toDuration()) + ": "
                    + (piece.least().compareTo(piece.most()) == 0
                            ? plain(piece.most())
                            : "between " + plain(piece.least()) + " and " + plain(piece.most()))
                    + " MW.");
        }
        return List.copyOf(lines);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String shown(LoadCurve curve, Instant at) {
        Optional<Quantity> value = Curves.at(curve, at);
        return value.map(Quantity::toString).orElse("not on record");
    }
}
