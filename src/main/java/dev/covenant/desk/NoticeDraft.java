package dev.covenant.desk;

import dev.covenant.ledger.Notice;
import dev.covenant.position.ExitPlan;
import dev.covenant.position.Validity;
import java.util.List;
import java.util.Optional;

/**
 * A notice as it would be sent by people, and all that is to be known before they do.
 *
 * @param letter the text, from the template
 * @param notice as it would stand on record, sent at the wished moment; its id is {@code draft}
 * @param validity what it would be worth, by the checks
 * @param failed the checks that do not pass, in a sentence each; empty where all do
 * @param workings how each check came out, and how receipt and end were counted
 * @param plan by when it must be received; empty where it names no day
 * @param services each way it can travel, the wished ones first
 * @param remarks what else people must know, each a sentence
 */
public record NoticeDraft(
        String letter,
        Notice notice,
        Validity validity,
        String failed,
        List<String> workings,
        Optional<ExitPlan> plan,
        List<Service> services,
        List<String> remarks) {}
