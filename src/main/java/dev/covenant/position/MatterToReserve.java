package dev.covenant.position;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.terms.ClauseText;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Something known to us on which our going on with performance might be taken for a waiver, unless our rights are
 * reserved: a breach that we gave notice of, or a notice of theirs that is not good.
 *
 * @param clause the clause it falls under
 * @param subject the notice's event id
 * @param matter what it is, in a few words
 * @param since when we knew of it, in the contract's zone
 * @param reserved whether a reservation of our rights covers it
 * @param performing whether the contract is in force at the moment judged
 * @param workings which reservations were looked at
 * @param evidence the notice
 */
@Thing(
        value = "matter to reserve",
        plural = "matters to reserve",
        meaning = "Something known on which going on with performance might be taken for a waiver.")
public record MatterToReserve(
        ClauseText clause,
        String subject,

        @Words(value = "matter", meaning = "What it is, in a few words.")
        String matter,

        @Words(value = "moment of knowledge", meaning = "When we knew of it.")
        ZonedDateTime since,

        @Words(value = "reserved", meaning = "Whether a reservation of our rights covers it.")
        boolean reserved,

        @Words(value = "under performance", meaning = "Whether the contract is in force, so that both sides perform.")
        boolean performing,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
