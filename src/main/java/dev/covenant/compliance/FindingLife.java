package dev.covenant.compliance;

import dev.covenant.finding.Finding;
import dev.covenant.finding.FindingKey;
import dev.covenant.measure.AsOf;
import java.time.Instant;

/**
 * A finding with its two lives: what the rules make of it, and what people do with it.
 *
 * @param finding as last judged
 * @param revision 1 for the first step, then one more with each
 * @param computed where its computed life stands
 * @param told the finding as it was last told; figures creep against this, not against the last revision
 * @param toldRevision that finding's revision
 * @param opened the moment judged when it was opened, or opened again
 * @param asOf the moment judged at its last step
 * @param rules the rule set's fingerprint at its last step
 * @param human what people did with it
 */
public record FindingLife(
        Finding finding,
        int revision,
        Computed computed,
        Finding told,
        int toldRevision,
        Instant opened,
        AsOf asOf,
        String rules,
        HumanLife human) {

    /** Where a computed life stands. */
    public enum Computed {
        /** Found, and as first told. */
        OPEN,
        /** Found, and changed since it was first told. */
        UPDATED,
        /** Its conditions hold no more. */
        NO_LONGER_MET,
        /** Its time is over. */
        LAPSED;

        /**
         * Whether the rules find it now.
         *
         * @return true while open or updated
         */
        public boolean open() {
            return this == OPEN || this == UPDATED;
        }
    }

    /**
     * What it is about.
     *
     * @return the finding's key
     */
    public FindingKey key() {
        return finding.key();
    }

    /**
     * The life that a first transition begins.
     *
     * @param step an {@link Transition.Kind#OPENED} step
     * @return unseen and open
     */
    static FindingLife begun(Transition step) {
        return new FindingLife(
                step.finding(),
                step.revision(),
                Computed.OPEN,
                step.finding(),
                step.revision(),
                step.asOf().effective(),
                step.asOf(),
                step.rules(),
                HumanLife.UNSEEN);
    }

    /**
     * This life after a further step. What was seen must be seen anew once it is told anew; who has it in hand stays.
     *
     * @param step the step
     * @return the life from now on
     */
    FindingLife after(Transition step) {
        var stands = switch (step.kind()) {
            case OPENED -> Computed.OPEN;
            case UPDATED -> Computed.UPDATED;
            case REVISED, REMINDED -> computed;
            case NO_LONGER_MET -> Computed.NO_LONGER_MET;
            case LAPSED -> Computed.LAPSED;
        };
        boolean silent = step.kind() == Transition.Kind.REVISED;
        boolean news = step.kind() == Transition.Kind.OPENED || step.kind() == Transition.Kind.UPDATED;
        return new FindingLife(
                step.finding(),
                step.revision(),
                stands,
                silent ? told : step.finding(),
                silent ? toldRevision : step.revision(),
                step.kind() == Transition.Kind.OPENED ? step.asOf().effective() : opened,
                step.asOf(),
                step.rules(),
                news ? human.toldAnew() : human);
    }

    /**
     * This life after a person acted on it.
     *
     * @param changed the human life from now on
     * @return the same computed life
     */
    FindingLife with(HumanLife changed) {
        return new FindingLife(finding, revision, computed, told, toldRevision, opened, asOf, rules, changed);
    }
}
