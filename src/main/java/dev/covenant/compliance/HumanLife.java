package dev.covenant.compliance;

import java.time.Instant;
import java.util.Optional;

/**
 * What people did with a finding. None of it is an act between the parties: to see is not to acknowledge, to snooze is
 * not to waive.
 *
 * @param stands where it stands
 * @param assignee who has it in hand
 * @param snoozedUntil no reminder before this
 * @param verdict what was ruled on it
 * @param by who acted last
 * @param at when
 * @param reason why, in that person's words; may be empty
 */
public record HumanLife(
        Stands stands,
        Optional<String> assignee,
        Optional<Instant> snoozedUntil,
        Optional<String> verdict,
        Optional<String> by,
        Optional<Instant> at,
        String reason) {

    /** Nobody did anything yet. */
    public static final HumanLife UNSEEN = new HumanLife(
            Stands.UNSEEN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");

    /** Where a human life stands. */
    public enum Stands {
        /** Nobody has looked, or it was told anew since. */
        UNSEEN,
        /** A person has looked. */
        SEEN,
        /** A person has it in hand. */
        ASSIGNED,
        /** A person wants no reminder for a while. */
        SNOOZED,
        /** A person has ruled on it; no more reminders. */
        RULED_ON
    }

    /**
     * Whether reminders are wanted.
     *
     * @param now the moment judged
     * @return false while snoozed, and once ruled on
     */
    boolean wantsReminders(Instant now) {
        return stands != Stands.RULED_ON && snoozedUntil.filter(now::isBefore).isEmpty();
    }

    HumanLife toldAnew() {
        return stands == Stands.SEEN
                ? new HumanLife(Stands.UNSEEN, assignee, snoozedUntil, verdict, by, at, reason)
                : this;
    }

    /**
     * This life after an act.
     *
     * @param act what a person does
     * @param when the moment of it
     * @return the life from now on
     */
    HumanLife after(HumanAct act, Instant when) {
        var who = Optional.of(act.by());
        var then = Optional.of(when);
        if (act instanceof HumanAct.Assign assign) {
            return new HumanLife(
                    Stands.ASSIGNED, Optional.of(assign.to()), snoozedUntil, verdict, who, then, act.reason());
        }
        if (act instanceof HumanAct.Snooze snooze) {
            return new HumanLife(
                    Stands.SNOOZED, assignee, Optional.of(snooze.until()), verdict, who, then, act.reason());
        }
        if (act instanceof HumanAct.RuleOn ruling) {
            return new HumanLife(
                    Stands.RULED_ON, assignee, snoozedUntil, Optional.of(ruling.verdict()), who, then, act.reason());
        }
        // to look at what is in hand already changes only who looked last
        return new HumanLife(
                stands == Stands.UNSEEN ? Stands.SEEN : stands,
                assignee,
                snoozedUntil,
                verdict,
                who,
                then,
                act.reason());
    }
}
