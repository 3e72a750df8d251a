package dev.covenant.web;

import dev.covenant.compliance.Judge;
import dev.covenant.evaluation.Evaluation;
import dev.covenant.finding.Amount;
import dev.covenant.finding.Finding;
import dev.covenant.finding.FindingKey;
import dev.covenant.finding.Outcome;
import dev.covenant.finding.Severity;
import dev.covenant.finding.Subject;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.position.AllowanceMonth;
import dev.covenant.position.DemandMonth;
import dev.covenant.position.Position;
import dev.covenant.position.Scope;
import dev.covenant.position.TargetedExit;
import dev.covenant.position.Touched;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ContractText;
import dev.covenant.terms.ResolvedTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample contracts under three judgements written by hand, so that pages have each kind of thing to show. */
final class SampleJudge implements Judge {

    private final Map<String, Contract> contracts;

    SampleJudge() {
        contracts = Stream.of("colossus-1", "campus-substation", "orbital-1")
                .map(id -> Path.of("rules/contracts/" + id + ".yaml"))
                .map(file -> ContractText.parse(file.toString(), read(file))
                        .contract()
                        .orElseThrow())
                .collect(Collectors.toMap(Contract::id, contract -> contract));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Set<String> contracts() {
        return contracts.keySet();
    }

    @Override
    public Contract contract(String id) {
        return Optional.ofNullable(contracts.get(id)).orElseThrow();
    }

    @Override
    public String version(String contract) {
        return "by hand/" + contract(contract).version();
    }

    @Override
    public Optional<String> refusal(ContractEvent event) {
        return contracts.containsKey(event.envelope().contract())
                ? Optional.empty()
                : Optional.of("No contract is called that. Give one of " + contracts.keySet() + ".");
    }

    @Override
    public Scope touched(String contract, Collection<? extends ContractEvent> events) {
        return Touched.by(terms(contract, AsOf.at(java.time.Instant.MAX)), events);
    }

    private ResolvedTerms terms(String contract, AsOf asOf) {
        return new ResolvedTerms(contract(contract), asOf.known());
    }

    @Override
    public Evaluation judge(String contract, LedgerState state, Scope scope, AsOf asOf) {
        var position = Position.of(terms(contract, asOf), state, scope, asOf);
        var findings = new ArrayList<Finding>();
        position.facts().forEach(fact -> {
            if (fact instanceof AllowanceMonth month) {
                allowance(contract, month).ifPresent(findings::add);
            } else if (fact instanceof DemandMonth month) {
                demand(contract, month).ifPresent(findings::add);
            } else if (fact instanceof TargetedExit target) {
                findings.add(target(contract, target));
            }
        });
        findings.sort(Comparator.comparing(Finding::key));
        return new Evaluation(
                findings,
                "by hand",
                position.termsVersion(),
                position.calendarVersion(),
                "-",
                asOf,
                position.next(),
                List.of());
    }

    private static Optional<Finding> allowance(String contract, AllowanceMonth month) {
        if (month.energy() instanceof Possible.Known<Quantity> drawn
                && drawn.value().compareTo(month.allowance()) > 0) {
            return Optional.of(finding(
                    contract,
                    month,
                    "allowance-exceeded",
                    "Monthly allowance exceeded",
                    Outcome.BREACHED,
                    Severity.CRITICAL,
                    "Drawn " + drawn.value() + " of " + month.allowance() + " allowed in " + month.subject()
                            + ": an apparent overage.",
                    month.overageCharge().map(List::of).orElse(List.of())));
        }
        return month.forecast() instanceof Possible.Known<Quantity> forecast
                        && forecast.value().compareTo(month.allowance()) > 0
                ? Optional.of(finding(
                        contract,
                        month,
                        "allowance-forecast",
                        "Allowance forecast to be exceeded",
                        Outcome.MET,
                        Severity.WARNING,
                        "At the mean so far " + month.subject() + " will end at " + forecast.value() + " of "
                                + month.allowance() + ".",
                        month.forecastCharge().map(List::of).orElse(List.of())))
                : Optional.empty();
    }

    private static Optional<Finding> demand(String contract, DemandMonth month) {
        return month.peak() instanceof Possible.Between<Quantity> between
                        && between.atMost().compareTo(month.limit()) > 0
                ? Optional.of(finding(
                        contract,
                        month,
                        "demand-limit-exceeded",
                        "Demand limit exceeded",
                        month.above() > 0 ? Outcome.BREACHED : Outcome.UNDETERMINED,
                        Severity.NOTICE,
                        "The peak of " + month.subject() + " lies between " + between.atLeast() + " and "
                                + between.atMost() + "; the limit is " + month.limit() + ".",
                        List.of()))
                : Optional.empty();
    }

    private static Finding target(String contract, TargetedExit target) {
        return finding(
                contract,
                target,
                "exit-notice-due",
                "Our exit notice must go soon",
                Outcome.MET,
                Severity.CRITICAL,
                "To leave on " + target.exitDay() + " our notice must be received in time. No notice is recorded.",
                target.costOfDelay().map(List::of).orElse(List.of()));
    }

    private static Finding finding(
            String contract,
            Subject subject,
            String kind,
            String title,
            Outcome outcome,
            Severity severity,
            String message,
            List<Amount> amounts) {
        var text = subject.clause();
        return new Finding(
                new FindingKey(contract, text.id(), kind, subject.subject()),
                kind,
                title,
                text.number(),
                text.words(),
                subject.reading(),
                outcome,
                severity,
                subject.period(),
                subject instanceof TargetedExit target ? target.receipt() : Optional.empty(),
                amounts,
                message,
                List.of("Look at the workings.", "Tell Legal <now>."),
                subject.workings(),
                subject.evidence(),
                List.of());
    }
}
