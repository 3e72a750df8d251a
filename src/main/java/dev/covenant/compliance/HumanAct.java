package dev.covenant.compliance;

import dev.covenant.finding.FindingKey;
import java.time.Instant;

/** What a person does with a finding; a command in the contract's lane, and a row of the journal. */
public sealed interface HumanAct {

    /**
     * Which finding.
     *
     * @return its key
     */
    FindingKey finding();

    /**
     * Who acts.
     *
     * @return a person, as the log shall name them
     */
    String by();

    /**
     * Why.
     *
     * @return in that person's words; may be empty
     */
    String reason();

    /**
     * A person has looked.
     *
     * @param finding which
     * @param by who
     * @param reason why; may be empty
     */
    record See(FindingKey finding, String by, String reason) implements HumanAct {}

    /**
     * A person is to take it in hand.
     *
     * @param finding which
     * @param by who assigns
     * @param to who takes it
     * @param reason why; may be empty
     */
    record Assign(FindingKey finding, String by, String to, String reason) implements HumanAct {}

    /**
     * No reminder for a while.
     *
     * @param finding which
     * @param by who
     * @param until the moment at which reminders begin again
     * @param reason why
     */
    record Snooze(FindingKey finding, String by, Instant until, String reason) implements HumanAct {}

    /**
     * A person's ruling; reminders end.
     *
     * @param finding which
     * @param by who
     * @param verdict in a few words, such as {@code no breach}
     * @param reason why
     */
    record RuleOn(FindingKey finding, String by, String verdict, String reason) implements HumanAct {}
}
