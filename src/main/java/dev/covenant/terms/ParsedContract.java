package dev.covenant.terms;

import java.util.List;
import java.util.Optional;

/**
 * What became of a contract file: the contract, or everything that is wrong with it.
 *
 * @param contract empty exactly where there are problems
 * @param problems every mistake at once, by line and column
 */
public record ParsedContract(Optional<Contract> contract, List<Problem> problems) {}
