package dev.covenant.compliance;

import dev.covenant.finding.Finding;
import dev.covenant.measure.AsOf;
import java.time.Instant;

/**
 * A step of a finding's computed life, as kept.
 *
 * @param revision from 1
 * @param step which step
 * @param asOf the moment judged and what was known
 * @param written when it was stored
 * @param rules the rule set's fingerprint
 * @param finding as it was from then on
 */
public record FindingRevision(
        int revision, Transition.Kind step, AsOf asOf, Instant written, String rules, Finding finding) {}
