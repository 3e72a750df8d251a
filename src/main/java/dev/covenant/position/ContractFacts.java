package dev.covenant.position;

import dev.covenant.measure.AsOf;
import dev.covenant.measure.InWords;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.Source;
import dev.covenant.terms.Term;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.Interval;

/** Facts about the contract as a whole. */
final class ContractFacts {

    private ContractFacts() {}

    static ContractInForce of(Contract contract, Interval life, AsOf asOf) {
        var ahead = new ArrayList<String>();
        if (!life.isUnboundedEnd() && life.getEnd().isAfter(asOf.effective())) {
            ahead.add("Last day in force: "
                    + InWords.date(
                            life.getEnd().minusNanos(1).atZone(contract.zone()).toLocalDate())
                    + ".");
        }
        var text = contract.clause(Term.class)
                .map(Term::text)
                .orElseGet(() -> new ClauseText(
                        "contract",
                        "-",
                        contract.title(),
                        true,
                        new Source(Source.Kind.ILLUSTRATIVE, "the contract has no clause of its term")));
        return new ContractInForce(
                text,
                "contract",
                life.contains(asOf.effective()),
                ahead.isEmpty(),
                contract.holidays().named().isEmpty(),
                contract.clause(NoticeMechanics.class).isPresent(),
                List.copyOf(ahead.isEmpty() ? List.of("No date ahead follows from the terms or the events.") : ahead));
    }
}
