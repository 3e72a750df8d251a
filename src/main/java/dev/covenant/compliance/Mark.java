package dev.covenant.compliance;

import dev.covenant.position.Scope;
import java.util.Optional;

/**
 * Something of a contract that must be judged.
 *
 * @param contract the contract's id
 * @param pair which clause and subject; empty: everything
 * @param backfill whether only readings made it that were over more than 48 hours when they came
 */
public record Mark(String contract, Optional<Scope.Pair> pair, boolean backfill) {}
