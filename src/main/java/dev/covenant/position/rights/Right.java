package dev.covenant.position.rights;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.measure.InWords;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A right that a clause gives: whose, what for, its times and what was done with it. Made with {@link #of} and the
 * methods that each change one thing; {@link #on} folds it to its state as of a moment.
 *
 * @param clause that gives it
 * @param subject its part of a finding's key, unique under the clause, such as {@code breach-b-1}
 * @param holder who may use it
 * @param what it allows, after "may": {@code end the agreement by a second notice}
 * @param opens the first moment, included; empty: nothing has opened it yet
 * @param lapses what must be done by then and the last moments, included; without a standstill; empty: it has no end
 * @param acts what the holder did
 * @param tolling standstills that cover it
 * @param doubts what leaves its state open, each a phrase such as {@code whether the breach notice is valid}
 * @param workings how its times were counted
 * @param evidence what opened it
 * @param toldApart whether rules of its area tell of it, so that the common ones stay silent
 */
public record Right(
        ClauseText clause,
        String subject,
        Side holder,
        String what,
        Optional<ZonedDateTime> opens,
        Optional<Deadline> lapses,
        List<RightAct> acts,
        Tolling tolling,
        List<String> doubts,
        List<String> workings,
        List<Evidence> evidence,
        boolean toldApart) {

    /**
     * A right that nothing has opened yet.
     *
     * @param clause that gives it
     * @param subject unique under the clause
     * @param holder who may use it
     * @param what it allows, after "may"
     * @return the right
     */
    public static Right of(ClauseText clause, String subject, Side holder, String what) {
        return new Right(
                clause,
                subject,
                holder,
                what,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Tolling.NONE,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    /**
     * The same, opening at a moment.
     *
     * @param moment the first at which it can be used
     * @return the right
     */
    public Right opening(ZonedDateTime moment) {
        return with(Optional.of(moment), lapses, acts, tolling, doubts);
    }

    /**
     * The same with a last moment, as counted without standstills.
     *
     * @param deadline what must be done by when, both ends included
     * @return the right
     */
    public Right lapsing(Deadline deadline) {
        return with(opens, Optional.of(deadline), acts, tolling, doubts);
    }

    /**
     * The same with what its holder did.
     *
     * @param more acts, in any order
     * @return the right
     */
    public Right acted(List<RightAct> more) {
        var all = Stream.concat(acts.stream(), more.stream())
                .sorted(Comparator.comparing(RightAct::at))
                .toList();
        return with(opens, lapses, all, tolling, doubts);
    }

    /**
     * The same under standstills.
     *
     * @param standstills that cover it
     * @return the right
     */
    public Right tolledBy(Tolling standstills) {
        return with(opens, lapses, acts, standstills, doubts);
    }

    /**
     * The same with an open question, so that its state is undetermined.
     *
     * @param question such as {@code whether the breach notice is valid}
     * @return the right
     */
    public Right doubted(String question) {
        return with(
                opens,
                lapses,
                acts,
                tolling,
                Stream.concat(doubts.stream(), Stream.of(question)).toList());
    }

    /**
     * The same with what its times rest on.
     *
     * @param lines how they were counted
     * @param records what opened it
     * @return the right
     */
    public Right resting(List<String> lines, List<Evidence> records) {
        return new Right(
                clause,
                subject,
                holder,
                what,
                opens,
                lapses,
                acts,
                tolling,
                doubts,
                List.copyOf(lines),
                List.copyOf(records),
                toldApart);
    }

    /**
     * The same where rules of its own area tell of it, so that the common rules stay silent.
     *
     * @return the right
     */
    public Right toldByItsArea() {
        return new Right(clause, subject, holder, what, opens, lapses, acts, tolling, doubts, workings, evidence, true);
    }

    private Right with(
            Optional<ZonedDateTime> from,
            Optional<Deadline> until,
            List<RightAct> done,
            Tolling stopped,
            List<String> open) {
        return new Right(
                clause, subject, holder, what, from, until, done, stopped, open, workings, evidence, toldApart);
    }

    /**
     * The last moments with standstills reckoned in.
     *
     * @return empty where it has none, or a standstill without an end is on
     */
    public Optional<Deadline> lastMoments() {
        if (opens.isEmpty()) {
            return lapses;
        }
        return lapses.flatMap(deadline -> tolling.moved(opens.get(), deadline.planBy())
                .flatMap(plan -> tolling.moved(opens.get(), deadline.latest())
                        .map(latest -> new Deadline(deadline.what(), plan, latest))));
    }

    /**
     * How it stands.
     *
     * @param at the moment judged
     * @return its state; acts after that moment are not seen
     */
    public RightState state(Instant at) {
        var done = counting().filter(act -> !act.at().isAfter(at)).findFirst();
        if (done.isPresent()) {
            return done.get().kind() == RightAct.Kind.WAIVED ? RightState.WAIVED : RightState.EXERCISED;
        }
        if (opens.filter(from -> from.toInstant().isAfter(at)).isPresent()) {
            return RightState.NOT_YET_OPEN;
        }
        if (!doubts.isEmpty()) {
            return RightState.UNDETERMINED;
        }
        if (opens.isEmpty()) {
            return RightState.NOT_YET_OPEN;
        }
        if (lapsesFrom().filter(from -> !at.isBefore(from)).isPresent()) {
            return RightState.LAPSED;
        }
        return tolling.stops(at) ? RightState.TOLLED : RightState.OPEN;
    }

    private Stream<RightAct> counting() {
        return acts.stream().filter(this::counts);
    }

    /**
     * Whether an act counts: a waiver at any time, an exercise from the opening to the last moment, both included.
     *
     * @param act any
     * @return true where it does
     */
    public boolean counts(RightAct act) {
        return act.kind() == RightAct.Kind.WAIVED || inTime(act);
    }

    private boolean inTime(RightAct act) {
        boolean early = opens.isEmpty() || act.at().isBefore(opens.get().toInstant());
        return !early && lapsesFrom().filter(from -> !act.at().isBefore(from)).isEmpty();
    }

    /** The last moment still counts, so it has passed from the next microsecond on, the finest that is stored. */
    private Optional<Instant> lapsesFrom() {
        return lastMoments().map(deadline -> deadline.latest().toInstant().plus(1, ChronoUnit.MICROS));
    }

    /**
     * The fact that rules speak of.
     *
     * @param at the moment judged
     * @param we our side
     * @return the right with its state
     */
    public RightOnRecord on(Instant at, Side we) {
        var lines = new ArrayList<>(workings);
        opens.ifPresent(from -> lines.add("Open from " + InWords.moment(from) + "."));
        lastMoments()
                .ifPresent(deadline -> lines.add("Its last moment is " + InWords.until(deadline.latest())
                        + (deadline.planBy().equals(deadline.latest())
                                ? "."
                                : "; plan by " + InWords.until(deadline.planBy()) + ".")));
        tolling.standstills().stream()
                .filter(standstill -> !standstill.getStart().isAfter(at))
                .forEach(standstill -> lines.add("A standstill has stopped its clock."));
        acts.stream()
                .filter(act -> !act.at().isAfter(at))
                .forEach(act -> lines.add(act.words()
                        + (counts(act) ? "." : ": outside its window, so it is not taken as an exercise.")));
        return new RightOnRecord(
                clause,
                subject,
                holder,
                holder == we,
                what,
                state(at),
                opens,
                lastMoments(),
                String.join("; ", doubts),
                List.copyOf(lines),
                evidence,
                toldApart);
    }

    /**
     * The moments at which its state changes by itself.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        return Stream.of(
                        opens.stream().map(ZonedDateTime::toInstant),
                        lapsesFrom().stream(),
                        acts.stream().map(RightAct::at),
                        tolling.moments().stream())
                .flatMap(moments -> moments)
                .toList();
    }
}
