package dev.covenant.position.rights;

import dev.covenant.ledger.Exercise;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.Waiver;
import dev.covenant.measure.InWords;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holders did with their rights, as events have it: an {@code exercise} or a {@code waiver} about the right's
 * subject, or a notice of termination for cause about it.
 *
 * @param state what is on record
 * @param at the moment judged; what happened later is not seen
 * @param notices those given by then
 * @param we our side
 * @param zone the contract's, for print
 */
public record HolderActs(LedgerState state, Instant at, List<GivenNotice> notices, Side we, ZoneId zone) {

    /**
     * A right with its holder's acts and the doubts about them.
     *
     * @param right any
     * @return the same right, acted on
     */
    public Right applied(Right right) {
        var acts = new ArrayList<RightAct>();
        var acted = right;
        for (GivenNotice notice : used(right)) {
            var received = notice.receivedFor(we);
            var words = "Notice " + notice.id() + " of the " + notice.giver().title()
                    + received.map(moment -> ", received " + InWords.moment(moment))
                            .orElse("");
            if (notice.standing() == GivenNotice.Standing.OPEN || received.isEmpty()) {
                acted = acted.doubted("whether " + notice.id() + " counts as its exercise");
            } else if (notice.standing() == GivenNotice.Standing.COUNTS) {
                acts.add(new RightAct(RightAct.Kind.EXERCISED, received.get().toInstant(), words));
            }
        }
        exercises(right)
                .filter(exercise -> exercise.notice().isEmpty())
                .forEach(exercise -> acts.add(new RightAct(
                        RightAct.Kind.EXERCISED,
                        exercise.at(),
                        "Exercised " + InWords.moment(exercise.at().atZone(zone)))));
        waivers(right)
                .filter(Waiver::signed)
                .forEach(waiver -> acts.add(new RightAct(
                        RightAct.Kind.WAIVED,
                        waiver.at(),
                        "Waived " + InWords.moment(waiver.at().atZone(zone)) + " by " + waiver.instrument())));
        return acted.acted(acts).resting(notes(acted), acted.evidence());
    }

    private List<String> notes(Right right) {
        var lines = new ArrayList<>(right.workings());
        waivers(right)
                .filter(waiver -> !waiver.signed())
                .forEach(waiver -> lines.add("A waiver that is not signed is on record ("
                        + InWords.moment(waiver.at().atZone(zone)) + ", " + waiver.instrument()
                        + "); it is not taken as one."));
        return lines;
    }

    /** Notices by which the holder means to use it: those that name it, and those that an exercise names. */
    private List<GivenNotice> used(Right right) {
        var named =
                exercises(right).flatMap(exercise -> exercise.notice().stream()).toList();
        return notices.stream()
                .filter(notice -> notice.giver() == right.holder())
                .filter(notice -> named.contains(notice.id())
                        || (notice.kind() == Notice.Kind.TERMINATION_FOR_CAUSE
                                && notice.about()
                                        .filter(right.subject()::equals)
                                        .isPresent()))
                .toList();
    }

    private Stream<Exercise> exercises(Right right) {
        return state.events(Exercise.class, at).stream()
                .filter(exercise ->
                        exercise.by() == right.holder() && exercise.about().equals(right.subject()));
    }

    private Stream<Waiver> waivers(Right right) {
        return state.events(Waiver.class, at).stream()
                .filter(waiver ->
                        waiver.by() == right.holder() && waiver.about().equals(right.subject()));
    }
}
