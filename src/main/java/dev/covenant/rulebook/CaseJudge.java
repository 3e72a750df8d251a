package dev.covenant.rulebook;

import dev.covenant.evaluation.Evaluation;

/** Judges a case with the rules that are being tried: contract and events in, evaluation out. */
@FunctionalInterface
public interface CaseJudge {

    /**
     * Judges.
     *
     * @param given its contract, events and moment
     * @return what the rules conclude
     * @throws IllegalArgumentException if the contract is not known, or a moment or event cannot be read, with the cure
     */
    Evaluation judge(RuleCase given);
}
