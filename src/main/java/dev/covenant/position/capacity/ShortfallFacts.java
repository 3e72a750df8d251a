package dev.covenant.position.capacity;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.ledger.DeliveryTest;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.MaintenanceWork;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Series;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.CapacityGuarantee;
import dev.covenant.terms.CommittedCapacity;
import dev.covenant.terms.Contract;
import dev.covenant.terms.MaintenanceTerms;
import dev.covenant.terms.MonthlyFee;
import dev.covenant.terms.ResolvedTerms;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.Interval;

/** The runs of too little capacity of a contract, as facts. */
public final class ShortfallFacts {

    private final ResolvedTerms terms;
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
    public ShortfallFacts(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        this.terms = terms;
        this.state = state;
        this.asOf = asOf;
        this.contract = terms.at(asOf.effective());
        this.zone = contract.zone();
    }

    /**
     * The runs under each guarantee of the contract.
     *
     * @return in order of time
     */
    public List<CapacityShortfall> facts() {
        var all = new ArrayList<CapacityShortfall>();
        var committed = contract.clause(CommittedCapacity.class);
        for (CapacityGuarantee clause : contract.clauses(CapacityGuarantee.class)) {
            committed.ifPresent(ramp -> all.addAll(under(clause, ramp)));
        }
        return all;
    }

    private List<CapacityShortfall> under(CapacityGuarantee clause, CommittedCapacity ramp) {
        var series = new Series(clause.meter(), Measure.AVAILABLE, clause.workload());
        var available = new Curves(contract, state, asOf.effective()).of(series);
        if (available.pieces().isEmpty()) {
            return List.of();
        }
        var tests = state.events(DeliveryTest.class, asOf.effective());
        var entitlement = Entitlement.of(ramp, tests, zone);
        var facts = new ArrayList<CapacityShortfall>();
        var ofDay = new HashMap<LocalDate, Integer>();
        for (ShortfallRun run : new ShortfallRuns(clause.least(), entitlement, excluded()).of(available)) {
            var day = run.time().getStart().atZone(zone).toLocalDate();
            int number = ofDay.merge(day, 1, Integer::sum);
            facts.add(fact(clause, run, number == 1 ? day.toString() : day + "/" + number));
        }
        return facts;
    }

    /**
     * The time that counts nowhere: announced maintenance, as far as the contract excludes it.
     *
     * @return a union; none where the contract has no clause on maintenance
     */
    public Stretches excluded() {
        return contract.clause(MaintenanceTerms.class)
                .map(clause -> {
                    boolean anyHour = clause.excludedOutsideHours();
                    return new Maintenance(
                                    clause.notice(),
                                    clause.mostAMonth(),
                                    clause.hours().filter(hours -> !anyHour).map(hours -> hours.opens()),
                                    clause.hours().filter(hours -> !anyHour).map(hours -> hours.closes()),
                                    zone)
                            .excluded(works());
                })
                .orElse(Stretches.NONE);
    }

    private List<Maintenance.Work> works() {
        return state.events(MaintenanceWork.class, asOf.effective()).stream()
                .map(work -> new Maintenance.Work(work.announced(), worked(work)))
                .toList();
    }

    /** The announced window, or the part of it in which the work was in fact done. */
    private static Interval worked(MaintenanceWork work) {
        var announced = Interval.of(work.from(), work.to());
        var from = work.actualFrom().filter(announced::contains).orElse(work.from());
        var to = work.actualTo()
                .filter(end -> end.isAfter(from) && !end.isAfter(work.to()))
                .orElse(work.to());
        return Interval.of(from, to);
    }

    private CapacityShortfall fact(CapacityGuarantee clause, ShortfallRun run, String subject) {
        var fee = terms;
        var credit = new AccruedCredit(month -> feeOf(fee, month), clause.feeIsFor(), zone);
        var length = run.length() instanceof Possible.Between<Duration> between
                ? Possible.between(between.atLeast(), between.atMost(), run.missingInWords(zone))
                : run.length();
        return new CapacityShortfall(
                clause.text(),
                subject,
                new SubjectPeriod(run.time().getStart(), run.time().getEnd(), zone),
                run.time().getStart(),
                length,
                clause.moreThan(),
                run.paused(),
                rounded(run.meanMissing()),
                rounded(run.energyMissing()),
                run.goesOn(),
                credit(clause, run, credit),
                run,
                workings(clause, run, credit),
                List.of(new Evidence(
                        "capacity missing",
                        rounded(run.meanMissing()).toString(),
                        clause.meter() + " "
                                + InWords.moment(run.time().getStart().atZone(zone)))));
    }

    private static Optional<Money> feeOf(ResolvedTerms terms, YearMonth month) {
        return terms.on(month.atDay(1)).clause(MonthlyFee.class).flatMap(clause -> clause.in(month));
    }

    private Possible<Money> credit(CapacityGuarantee clause, ShortfallRun run, AccruedCredit accrued) {
        if (run.length() instanceof Possible.Between<Duration>) {
            return Possible.unknown("the credit, since " + String.join(" and ", run.missingInWords(zone)));
        }
        if (known(run.length()).compareTo(clause.moreThan()) <= 0) {
            return Possible.unknown("no credit: a run of at most " + InWords.length(clause.moreThan()) + " earns none");
        }
        return accrued.of(run)
                .map(credit -> Possible.known(credit.money()))
                .orElseGet(() -> Possible.unknown("the fee, which is not disclosed"));
    }

    private static Duration known(Possible<Duration> length) {
        return length instanceof Possible.Known<Duration> known ? known.value() : Duration.ZERO;
    }

    private static Quantity rounded(Quantity quantity) {
        var value = quantity.value().setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return new Quantity(value.signum() == 0 ? java.math.BigDecimal.ZERO : value, quantity.unit());
    }

    private List<String> workings(CapacityGuarantee clause, ShortfallRun run, AccruedCredit accrued) {
        var lines = new ArrayList<String>();
        lines.add("Short is less than " + clause.least().stripTrailingZeros().toPlainString()
                + " % of the committed capacity; sustained is more than " + InWords.length(clause.moreThan())
                + " together, excluded minutes left out.");
        for (ShortfallRun.Piece piece : run.pieces()) {
            lines.add(line(piece));
        }
        accrued.of(run)
                .filter(credit -> known(run.length()).compareTo(clause.moreThan()) > 0)
                .ifPresent(credit -> lines.addAll(credit.workings()));
        if (run.goesOn()) {
            lines.add("It lasts to the end of what was read.");
        }
        return List.copyOf(lines);
    }

    private String line(ShortfallRun.Piece piece) {
        var from = InWords.moment(piece.time().getStart().atZone(zone));
        var length = InWords.length(piece.time().toDuration());
        return switch (piece.state()) {
            case SHORT ->
                from + ", " + length + ": " + rounded(piece.missing()) + " of " + piece.committed() + " missing.";
            case PAUSED -> from + ", " + length + ": excluded.";
            case NOT_READ -> from + ", " + length + ": not read.";
        };
    }
}
