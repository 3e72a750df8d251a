package dev.covenant.ingest;

import dev.covenant.ledger.Breach;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.CreditClaim;
import dev.covenant.ledger.CurtailmentOrder;
import dev.covenant.ledger.CurtailmentResponse;
import dev.covenant.ledger.DeliveryTest;
import dev.covenant.ledger.ForceMajeure;
import dev.covenant.ledger.MaintenanceWork;
import dev.covenant.ledger.Outage;
import dev.covenant.ledger.Reservation;
import dev.covenant.ledger.Ruling;
import dev.covenant.ledger.Standstill;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.Clause;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Nearest;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.TerminationReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether what an event names is in the contract: its clauses and their readings. */
final class Fitting {

    private Fitting() {}

    static void check(Contract contract, ContractEvent event, List<String> reasons) {
        if (event instanceof Ruling ruling && ruling.about().contains("/")) {
            reading(contract, ruling, reasons);
        } else if (event instanceof Standstill standstill) {
            standstill
                    .to()
                    .filter(to -> !to.isAfter(standstill.from()))
                    .ifPresent(to -> reasons.add(ends(standstill.from(), to)));
            clauses(contract, standstill.covers(), reasons);
        } else if (event instanceof Reservation reservation) {
            clauses(contract, reservation.clauses(), reasons);
        } else if (event instanceof Breach breach) {
            clauses(contract, List.of(breach.clause()), reasons);
        } else {
            capacity(event, reasons);
        }
    }

    /** What an event about capacity says of itself must hang together. */
    private static void capacity(ContractEvent event, List<String> reasons) {
        if (event instanceof MaintenanceWork work && !work.to().isAfter(work.from())) {
            reasons.add("The maintenance ends at " + work.to() + ", not after its start " + work.from()
                    + ". Give \"to\" later than \"from\".");
        } else if (event instanceof DeliveryTest test && !test.to().isAfter(test.from())) {
            reasons.add("The test ends at " + test.to() + ", not after its start " + test.from()
                    + ". Give \"to\" later than \"from\".");
        } else if (event instanceof Outage outage) {
            outage.to()
                    .filter(to -> !to.isAfter(outage.at()))
                    .ifPresent(to -> reasons.add("The outage ends at " + to
                            + ", not after its start " + outage.at()
                            + ". Give \"to\" later than \"from\", or leave it out while it goes on."));
        } else if (event instanceof ForceMajeure force) {
            force.to()
                    .filter(to -> !to.isAfter(force.at()))
                    .ifPresent(to -> reasons.add("The force majeure ends at "
                            + to + ", not after its onset " + force.at()
                            + ". Give \"to\" later than \"from\", or leave it out while it goes on."));
        } else if (event instanceof CreditClaim claim) {
            claim.arrived()
                    .filter(at -> at.isBefore(claim.at()))
                    .ifPresent(at -> reasons.add("The claim arrived at " + at + ", before it was sent at " + claim.at()
                            + ". Mend one of the two."));
        } else if (event instanceof CurtailmentOrder order) {
            order.until()
                    .filter(until -> !until.isAfter(order.at()))
                    .ifPresent(until -> reasons.add("The order ends at " + until + ", not after it was given at "
                            + order.at() + ". Give \"to\" later than \"ordered\", or leave it out while it goes on."));
        } else if (event instanceof CurtailmentResponse response) {
            negative("operatorOff", response.operatorOff(), reasons);
            negative("customerOff", response.customerOff(), reasons);
        }
    }

    private static void negative(String name, Quantity power, List<String> reasons) {
        if (power.value().signum() < 0) {
            reasons.add("\"" + name + "\" is " + power + ". Give the load that is off as a positive number.");
        }
    }

    private static String ends(Instant from, Instant to) {
        return "The standstill ends at " + to + ", not after its start " + from
                + ". Give \"to\" later than \"from\", or leave it out while it goes on.";
    }

    private static void reading(Contract contract, Ruling ruling, List<String> reasons) {
        var clauseId = ruling.about().substring(0, ruling.about().indexOf('/'));
        var reading = ruling.about().substring(clauseId.length() + 1);
        if (List.of("valid", "defective", "invalid").contains(ruling.verdict())) {
            reasons.add("\"" + ruling.verdict() + "\" is said of a notice, not of the reading \"" + ruling.about()
                    + "\". Give adopted, ruled-out or reopened.");
        }
        var known = all(contract)
                .filter(clause -> clause.id().equals(clauseId))
                .filter(TerminationForConvenience.class::isInstance)
                .map(TerminationForConvenience.class::cast)
                .flatMap(clause -> clause.readings().stream())
                .map(TerminationReading::name)
                .distinct()
                .toList();
        if (known.isEmpty()) {
            var ids = all(contract)
                    .filter(TerminationForConvenience.class::isInstance)
                    .map(Clause::id)
                    .distinct()
                    .toList();
            reasons.add("No clause \"" + clauseId + "\" with readings is in the contract " + contract.id() + ". "
                    + Nearest.cure(clauseId, ids));
        } else if (!known.contains(reading)
                && !reading.equals(TerminationForConvenience.CLEAR_DAYS)
                && !TerminationForConvenience.MONTH_RULES.containsKey(reading)) {
            reasons.add("Clause " + clauseId + " has no reading \"" + reading + "\". " + Nearest.cure(reading, known));
        }
    }

    private static void clauses(Contract contract, List<String> named, List<String> reasons) {
        var known = new ArrayList<String>();
        all(contract).forEach(clause -> {
            known.add(clause.id());
            known.add(clause.number());
        });
        named.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> reasons.add("No clause \"" + name + "\" is in the contract " + contract.id() + ". "
                        + Nearest.cure(name, known.stream().distinct().toList())));
    }

    private static Stream<Clause> all(Contract contract) {
        return Stream.concat(
                contract.clauses().stream(),
                contract.amendments().stream().flatMap(amendment -> amendment.clauses().stream()));
    }
}
