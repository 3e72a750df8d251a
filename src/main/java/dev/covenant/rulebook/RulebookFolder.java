package dev.covenant.rulebook;

import dev.covenant.evaluation.RuleSet;
import dev.covenant.language.Vocabulary;
import dev.covenant.position.Position;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole folder of rules: pages and contracts.
 *
 * @param rulebook in force; empty where anything is wrong, since a broken rulebook never replaces a working one
 * @param problems every mistake of every file
 */
public record RulebookFolder(Optional<ActiveRulebook> rulebook, List<Problem> problems) {

    /**
     * Reads a folder with its contracts under {@code contracts}.
     *
     * @param folder such as {@code rules}
     * @return the rulebook, or what is wrong
     */
    public static RulebookFolder read(Path folder) {
        var contracts = ContractFolder.read(folder.resolve("contracts"));
        return of(folder, contracts.contracts(), contracts.problems());
    }

    /**
     * Reads a folder's rules for contracts that were read elsewhere.
     *
     * @param folder such as {@code rules}
     * @param contracts of different ids
     * @return the rulebook, or what is wrong with the rules
     */
    public static RulebookFolder of(Path folder, List<Contract> contracts) {
        return of(folder, contracts, List.of());
    }

    private static RulebookFolder of(Path folder, List<Contract> contracts, List<Problem> contractProblems) {
        var pages = RulePages.read(folder, Vocabulary.of(Position.RECORDS));
        var problems = new ArrayList<>(contractProblems);
        problems.addAll(pages.problems());
        return problems.isEmpty()
                ? new RulebookFolder(Optional.of(new ActiveRulebook(contracts, RuleSet.of(pages.rules()))), List.of())
                : new RulebookFolder(Optional.empty(), List.copyOf(problems));
    }
}
