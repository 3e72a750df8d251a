package dev.covenant.store;

import dev.covenant.compliance.Judge;
import dev.covenant.evaluation.Evaluation;
import dev.covenant.finding.Finding;
import dev.covenant.finding.FindingKey;
import dev.covenant.finding.Outcome;
import dev.covenant.finding.Severity;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BillingMonth;
import dev.covenant.position.Scope;
import dev.covenant.terms.Contract;
import dev.covenant.terms.HolidaySource;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A core small enough to check by hand: a month whose readings add up to more than 100 kWh is a finding. */
final class LimitJudge implements Judge {

    static final ZoneId ZONE = ZoneId.of("+01:00");

    private final Set<String> contracts;
    volatile String version = "v1";
    volatile Optional<Instant> next = Optional.empty();
    volatile boolean broken;
    final List<AsOf> asked = new java.util.concurrent.CopyOnWriteArrayList<>();

    LimitJudge(String... contracts) {
        this.contracts = Set.of(contracts);
    }

    @Override
    public Set<String> contracts() {
        return contracts;
    }

    @Override
    public Contract contract(String id) {
        return new Contract(
                id,
                "A contract of " + id,
                "plain",
                LocalDate.of(2026, 1, 1),
                ZONE,
                Side.CUSTOMER,
                new HolidaySource(Optional.empty(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                "terms-1");
    }

    @Override
    public String version(String contract) {
        return version;
    }

    @Override
    public Optional<String> refusal(ContractEvent event) {
        return contracts.contains(event.envelope().contract())
                ? Optional.empty()
                : Optional.of("no contract '" + event.envelope().contract() + "' is known; known are " + contracts);
    }

    @Override
    public Scope touched(String contract, Collection<? extends ContractEvent> events) {
        return Scope.of(events.stream()
                .filter(Reading.class::isInstance)
                .map(event -> new Scope.Pair(
                        "limit", BillingMonth.of(event.at(), ZONE).toString()))
                .collect(Collectors.toSet()));
    }

    @Override
    public Evaluation judge(String contract, LedgerState state, Scope scope, AsOf asOf) {
        asked.add(asOf);
        if (broken) {
            throw new IllegalStateException("the rules are broken");
        }
        var months = new TreeSet<YearMonth>();
        state.series().forEach(series -> months.addAll(state.months(series)));
        var findings = months.stream()
                .filter(month -> scope.contains("limit", month.toString()))
                .map(month -> finding(contract, state, month))
                .flatMap(Optional::stream)
                .toList();
        return new Evaluation(
                findings,
                version,
                "terms-1",
                "none",
                "digest",
                asOf,
                next.filter(asOf.effective()::isBefore),
                List.of());
    }

    private static Optional<Finding> finding(String contract, LedgerState state, YearMonth month) {
        var sum = BigDecimal.ZERO;
        for (Series series : state.series()) {
            for (Reading reading : state.readings(series, month).inOrder()) {
                sum = sum.add(reading.value().value());
            }
        }
        if (sum.compareTo(new BigDecimal(100)) <= 0) {
            return Optional.empty();
        }
        var period = new BillingMonth(month, ZONE).interval();
        return Optional.of(new Finding(
                new FindingKey(contract, "limit", "limit-exceeded", month.toString()),
                "limit",
                "Limit exceeded",
                "1",
                "At most 100 kWh a month.",
                Optional.empty(),
                Outcome.BREACHED,
                Severity.WARNING,
                Optional.of(new SubjectPeriod(period.getStart(), period.getEnd(), ZONE)),
                Optional.empty(),
                List.of(),
                "In " + month + " " + sum.toPlainString() + " kWh were drawn.",
                List.of(),
                List.of("sum " + sum.toPlainString() + " kWh, more than 100 kWh"),
                List.of(),
                List.of()));
    }
}
