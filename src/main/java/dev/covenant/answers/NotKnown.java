package dev.covenant.answers;

import dev.covenant.measure.InWords;
import dev.covenant.terms.Clause;
import dev.covenant.terms.MonthlyFee;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.OtherClause;
import dev.covenant.terms.Source;
import dev.covenant.terms.Term;
import dev.covenant.terms.TerminationForConvenience;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the answer rests on and nobody outside can check.
 *
 * @param answer what was computed
 */
public record NotKnown(ExitAnswer answer) {

    /**
     * What is not known, in one line.
     *
     * @return empty where nothing is to be said
     */
    public List<String> lines() {
        var sentences = new ArrayList<String>();
        var fee = answer.contract().clause(MonthlyFee.class);
        if (fee.isEmpty()) {
            sentences.add("No monthly fee is in the contract, so no fees are shown.");
        }
        fee.map(NotKnown::undisclosed).filter(text -> !text.isEmpty()).ifPresent(sentences::add);
        if (answer.contract().holidays().named().isEmpty()) {
            sentences.add("The contract names no source of holidays; only Saturdays and Sundays were left out.");
        }
        answer.contract()
                .clause(TerminationForConvenience.class)
                .filter(clause -> clause.text().paraphrase())
                .ifPresent(clause ->
                        sentences.add(clause.number() + " is given as reported; the signed text is not loaded."));
        var illustrative = answer.contract().clauses().stream()
                .filter(NotKnown::used)
                .filter(clause -> clause.text().source().kind() == Source.Kind.ILLUSTRATIVE)
                .map(Clause::number)
                .collect(Collectors.joining(", "));
        if (!illustrative.isEmpty()) {
            sentences.add(illustrative + " illustrative.");
        }
        return sentences.isEmpty() ? List.of() : List.of("NOT KNOWN  " + String.join(" ", sentences));
    }

    private static String undisclosed(MonthlyFee fee) {
        var text = new StringBuilder();
        for (int i = 0; i < fee.steps().size(); i++) {
            var step = fee.steps().get(i);
            if (step.fee().isEmpty()) {
                var next = i + 1 < fee.steps().size() ? fee.steps().get(i + 1).from() : null;
                text.append("The fee from ").append(InWords.month(step.from()));
                text.append(next == null ? " on" : " to " + InWords.month(next.minusMonths(1)));
                text.append(" is undisclosed, which is not zero");
                text.append(next == null ? "." : "; fees count from 1 " + InWords.month(next) + " at the earliest.");
            }
        }
        return text.toString();
    }

    private static boolean used(Clause clause) {
        return clause instanceof MonthlyFee
                || clause instanceof NoticeMechanics
                || clause instanceof Term
                || clause instanceof TerminationForConvenience
                || (clause instanceof OtherClause other && other.kind().equals("proration"));
    }
}
