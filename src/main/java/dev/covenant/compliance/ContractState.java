package dev.covenant.compliance;

import dev.covenant.finding.Severity;
import java.time.Instant;
import java.util.Optional;

/**
 * A contract at a glance.
 *
 * @param standing where its judging stands
 * @param open how many findings are open
 * @param worst the most severe open one
 * @param nextDeadline the soonest plan-by date of an open finding that is not past when it was last judged
 */
public record ContractState(Standing standing, long open, Optional<Severity> worst, Optional<Instant> nextDeadline) {}
