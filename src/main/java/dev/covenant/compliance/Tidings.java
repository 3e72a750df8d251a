package dev.covenant.compliance;

import dev.covenant.terms.Contract;
import java.util.List;

/**
 * What one evaluation of a contract has to tell.
 *
 * @param contract its terms as they stand at the evaluation
 * @param told the transitions in order; silent revisions may be among them and are left out by the teller
 * @param backfill whether the evaluation followed a load of intervals that ended over 48 hours ago: then one summary
 *     replaces the single mails, except where a deadline still lies ahead
 */
public record Tidings(Contract contract, List<Told> told, boolean backfill) {}
