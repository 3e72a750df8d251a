package dev.covenant.cli;

import dev.covenant.compliance.Misfit;
import dev.covenant.evaluation.Evaluation;
import dev.covenant.finding.Outcome;
import dev.covenant.ledger.Admission;
import dev.covenant.measure.AsOf;
import dev.covenant.terms.Contract;
import java.util.List;

/**
 * What {@code check} has to say.
 *
 * @param contract judged
 * @param asOf the moment judged and what was known
 * @param evaluation the findings and what produced them
 * @param figures of every month with readings
 * @param admission what became of the events
 * @param misfits what could not be understood
 */
record CheckAnswer(
        Contract contract,
        AsOf asOf,
        Evaluation evaluation,
        List<Figure> figures,
        Admission admission,
        List<Misfit> misfits) {

    boolean anythingBreached() {
        return evaluation.findings().stream().anyMatch(finding -> finding.outcome() == Outcome.BREACHED);
    }
}
