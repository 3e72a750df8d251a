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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A duty that a clause puts on a side: whose, what, its times and whether it was done. Made with {@link #of} and the
 * methods that each change one thing; {@link #on} folds it to its state as of a moment.
 *
 * @param clause that asks for it
 * @param subject its part of a finding's key, unique under the clause, such as {@code deletion-certificate}
 * @param ower who must do it
 * @param what must be done, after "must": {@code send the certificate of deletion}
 * @param arises the first moment, included; empty: what asks for it has not happened yet
 * @param due what must be done by then and the last moments, included, without a standstill; empty: it has none
 * @param fulfilled when it was done; empty: not on record
 * @param contractEnds when the contract ends, for a duty that survives it; empty: no end is known
 * @param tolling standstills that cover it
 * @param doubts what leaves its state open, each a phrase
 * @param workings how its times were counted
 * @param evidence what asks for it
 * @param toldApart whether rules of its area tell of it, so that the common ones stay silent
 */
public record Duty(
        ClauseText clause,
        String subject,
        Side ower,
        String what,
        Optional<ZonedDateTime> arises,
        Optional<Deadline> due,
        Optional<ZonedDateTime> fulfilled,
        Optional<ZonedDateTime> contractEnds,
        Tolling tolling,
        List<String> doubts,
        List<String> workings,
        List<Evidence> evidence,
        boolean toldApart) {

    /**
     * A duty that nothing asks for yet.
     *
     * @param clause that puts it
     * @param subject unique under the clause
     * @param ower who must do it
     * @param what must be done, after "must"
     * @return the duty
     */
    public static Duty of(ClauseText clause, String subject, Side ower, String what) {
        return new Duty(
                clause,
                subject,
                ower,
                what,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Tolling.NONE,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    /**
     * The same, arising at a moment.
     *
     * @param moment from which it is owed
     * @return the duty
     */
    public Duty arising(ZonedDateTime moment) {
        return with(Optional.of(moment), due, fulfilled, contractEnds, tolling, doubts);
    }

    /**
     * The same with a last moment, as counted without standstills.
     *
     * @param deadline what must be done by when, both ends included
     * @return the duty
     */
    public Duty due(Deadline deadline) {
        return with(arises, Optional.of(deadline), fulfilled, contractEnds, tolling, doubts);
    }

    /**
     * The same, done at a moment.
     *
     * @param moment when; empty: not on record
     * @return the duty
     */
    public Duty done(Optional<ZonedDateTime> moment) {
        return with(arises, due, moment, contractEnds, tolling, doubts);
    }

    /**
     * The same, surviving the contract's end.
     *
     * @param end when the contract ends; empty: no end is known
     * @return the duty
     */
    public Duty surviving(Optional<ZonedDateTime> end) {
        return with(arises, due, fulfilled, end, tolling, doubts);
    }

    /**
     * The same under standstills.
     *
     * @param standstills that cover it
     * @return the duty
     */
    public Duty tolledBy(Tolling standstills) {
        return with(arises, due, fulfilled, contractEnds, standstills, doubts);
    }

    /**
     * The same with an open question, so that its state is undetermined until it is done.
     *
     * @param question such as {@code when the invoice was received}
     * @return the duty
     */
    public Duty doubted(String question) {
        return with(
                arises,
                due,
                fulfilled,
                contractEnds,
                tolling,
                Stream.concat(doubts.stream(), Stream.of(question)).toList());
    }

    /**
     * The same with what its times rest on.
     *
     * @param lines how they were counted
     * @param records what asks for it
     * @return the duty
     */
    public Duty resting(List<String> lines, List<Evidence> records) {
        return new Duty(
                clause,
                subject,
                ower,
                what,
                arises,
                due,
                fulfilled,
                contractEnds,
                tolling,
                doubts,
                List.copyOf(lines),
                List.copyOf(records),
                toldApart);
    }

    /**
     * The same where rules of its own area tell of it, so that the common rules stay silent.
     *
     * @return the duty
     */
    public Duty toldByItsArea() {
        return new Duty(
                clause,
                subject,
                ower,
                what,
                arises,
                due,
                fulfilled,
                contractEnds,
                tolling,
                doubts,
                workings,
                evidence,
                true);
    }

    private Duty with(
            Optional<ZonedDateTime> from,
            Optional<Deadline> until,
            Optional<ZonedDateTime> done,
            Optional<ZonedDateTime> end,
            Tolling stopped,
            List<String> open) {
        return new Duty(
                clause, subject, ower, what, from, until, done, end, stopped, open, workings, evidence, toldApart);
    }

    /**
     * The last moments with standstills reckoned in.
     *
     * @return empty where it has none, or a standstill without an end is on
     */
    public Optional<Deadline> lastMoments() {
        if (arises.isEmpty()) {
            return due;
        }
        return due.flatMap(deadline -> tolling.moved(arises.get(), deadline.planBy())
                .flatMap(plan -> tolling.moved(arises.get(), deadline.latest())
                        .map(latest -> new Deadline(deadline.what(), plan, latest))));
    }

    /**
     * How it stands.
     *
     * @param at the moment judged; what is done after it is not seen
     * @return its state
     */
    public DutyState state(Instant at) {
        if (isDone(at)) {
            return DutyState.FULFILLED;
        }
        if (!doubts.isEmpty()) {
            return DutyState.UNDETERMINED;
        }
        if (arises.isEmpty() || arises.get().toInstant().isAfter(at)) {
            return DutyState.NOT_YET_IN_FORCE;
        }
        if (overdueFrom().filter(from -> !at.isBefore(from)).isPresent()) {
            return DutyState.VIOLATED;
        }
        if (tolling.stops(at)) {
            return DutyState.SUSPENDED;
        }
        return isOver(at) ? DutyState.SURVIVING : DutyState.IN_FORCE;
    }

    private boolean isDone(Instant at) {
        return fulfilled.filter(moment -> !moment.toInstant().isAfter(at)).isPresent();
    }

    private boolean isOver(Instant at) {
        return contractEnds.filter(end -> !end.toInstant().isAfter(at)).isPresent();
    }

    /** The last moment still counts, so it is overdue from the next microsecond on, the finest that is stored. */
    private Optional<Instant> overdueFrom() {
        return lastMoments().map(deadline -> deadline.latest().toInstant().plus(1, ChronoUnit.MICROS));
    }

    /**
     * The fact that rules speak of.
     *
     * @param at the moment judged
     * @param we our side
     * @return the duty with its state
     */
    public DutyOnRecord on(Instant at, Side we) {
        var lines = new ArrayList<>(workings);
        var done = fulfilled.filter(moment -> !moment.toInstant().isAfter(at));
        boolean late = done.isPresent()
                && overdueFrom()
                        .filter(from -> !done.get().toInstant().isBefore(from))
                        .isPresent();
        lastMoments()
                .ifPresent(deadline -> lines.add("Its last moment is " + InWords.until(deadline.latest())
                        + (deadline.planBy().equals(deadline.latest())
                                ? "."
                                : "; plan by " + InWords.until(deadline.planBy()) + ".")));
        tolling.standstills().stream()
                .filter(standstill -> !standstill.getStart().isAfter(at))
                .forEach(standstill -> lines.add("A standstill has stopped its clock."));
        done.ifPresent(moment -> lines.add("Done " + InWords.moment(moment) + (late ? ", late." : ".")));
        return new DutyOnRecord(
                clause,
                subject,
                ower,
                ower == we,
                what,
                state(at),
                lastMoments(),
                done,
                late,
                isOver(at),
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
                        arises.stream().map(ZonedDateTime::toInstant),
                        overdueFrom().stream(),
                        fulfilled.stream().map(ZonedDateTime::toInstant),
                        contractEnds.stream().map(ZonedDateTime::toInstant),
                        tolling.moments().stream())
                .flatMap(moments -> moments)
                .toList();
    }
}
