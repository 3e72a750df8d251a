package dev.covenant.position.cause;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.ledger.Breach;
import dev.covenant.ledger.CureEvidence;
import dev.covenant.measure.InWords;
import dev.covenant.position.rights.GivenNotice;
import dev.covenant.position.rights.HolderActs;
import dev.covenant.position.rights.Right;
import dev.covenant.position.rights.RightState;
import dev.covenant.terms.Side;
import dev.covenant.terms.TerminationForCause;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One breach folded: its notice, its time for cure, the right it may open, and its stage as of a moment.
 *
 * @param clause of termination for cause, as in force when the breach happened
 * @param breach the event
 * @param broken id and number of the clause that seems to be broken
 * @param notice the notice of breach that starts the cure; empty: none
 * @param story what is on record of its cure
 * @param earlier an earlier noticed breach of the same clause, for which this one has no cure
 * @param reserved whether the other side has reserved its rights
 * @param clock periods and standstills
 * @param acts what holders did
 */
record BreachCase(
        TerminationForCause clause,
        Breach breach,
        BrokenClause broken,
        Optional<GivenNotice> notice,
        CureStory story,
        Optional<Breach> earlier,
        boolean reserved,
        CureClock clock,
        HolderActs acts) {

    private static final Map<RightState, BreachStage> DONE = Map.of(
            RightState.EXERCISED, BreachStage.EXERCISED,
            RightState.WAIVED, BreachStage.WAIVED,
            RightState.LAPSED, BreachStage.EXPIRED);

    String subject() {
        return breach.envelope().id();
    }

    Side holder() {
        return breach.by().other();
    }

    private boolean ours() {
        return breach.by() == acts.we();
    }

    Optional<ZonedDateTime> received() {
        return notice.flatMap(given -> given.receivedFor(acts.we()));
    }

    private boolean doubtful() {
        return notice.filter(given -> given.standing() == GivenNotice.Standing.OPEN
                        || received().isEmpty())
                .isPresent();
    }

    /** Whether the clause gives this breach no time for cure: it is repeated, or a person ruled that no cure exists. */
    private boolean withoutCure() {
        return earlier.isPresent()
                || story.ruledCurable().filter(curable -> !curable).isPresent();
    }

    Optional<CureTime> cure() {
        if (withoutCure() || received().isEmpty()) {
            return Optional.empty();
        }
        var from = received().orElseThrow();
        var earliest = notice.flatMap(GivenNotice::earliest).orElse(from);
        return clause.cureOf(breach.sort(), broken.id())
                .flatMap(time -> CureTime.of(time, from, earliest, story.extensions(), clause.rolls(), clock));
    }

    /** The right to end the contract that this breach may open. */
    Right right() {
        var right = Right.of(clause.text(), subject(), holder(), "end the agreement by a second notice")
                .resting(lines(), evidence());
        if (!clause.who().contains(holder()) || notice.isEmpty()) {
            return acts.applied(right);
        }
        if (doubtful()) {
            right = right.doubted("whether notice " + notice.orElseThrow().id() + " of the breach counts");
        }
        if (story.accepted()) {
            return acts.applied(right);
        }
        var opens = opening();
        if (opens.isPresent()) {
            right = right.opening(opens.get());
            if (assertedInTime().isPresent()) {
                right = right.doubted(
                        "whether the breach is cured, as the " + breach.by().title() + " says");
            }
            right = lapsing(right, opens.get());
        }
        return acts.applied(right.tolledBy(clock.tolling()));
    }

    private Right lapsing(Right right, ZonedDateTime opens) {
        // counted from the day before 24:00; standstills are the right's own to reckon in
        var day = opens.minus(1, ChronoUnit.MICROS).minusNanos(1);
        return clause.exerciseWithin()
                .flatMap(period -> clock.running().end(period, day, clause.rolls()))
                .map(last -> right.lapsing(new Deadline("second notice received", last, last)))
                .orElse(right);
    }

    /** Just after the last moment of the cure, which still counts; where there is none, with receipt of the notice. */
    private Optional<ZonedDateTime> opening() {
        return withoutCure() ? received() : cure().map(time -> time.last().plus(1, ChronoUnit.MICROS));
    }

    private Optional<CureEvidence> assertedInTime() {
        return story.refused()
                ? Optional.empty()
                : story.whole()
                        .filter(each ->
                                cure().filter(time -> time.includes(each.at())).isPresent());
    }

    BreachStage stage(Instant at) {
        var right = right().state(at);
        var done = Optional.ofNullable(DONE.get(right));
        if (done.isPresent()) {
            return done.get();
        }
        if (notice.isEmpty()) {
            return BreachStage.DETECTED;
        }
        if (story.accepted()) {
            return BreachStage.CURED;
        }
        if (doubtful()) {
            return BreachStage.UNDETERMINED;
        }
        if (received().orElseThrow().toInstant().isAfter(at)) {
            return BreachStage.NOTICED;
        }
        if (assertedInTime().isPresent()) {
            return story.disputed() ? BreachStage.CURE_DISPUTED : BreachStage.CURE_ASSERTED;
        }
        if (right == RightState.OPEN || right == RightState.TOLLED) {
            return BreachStage.RIGHT_OPEN;
        }
        if (right == RightState.UNDETERMINED) {
            return BreachStage.UNDETERMINED;
        }
        return cure().filter(CureTime::extended).isPresent() ? BreachStage.EXTENDED : BreachStage.CURE_RUNNING;
    }

    BreachOnRecord fact(Instant at) {
        var right = right();
        return new BreachOnRecord(
                clause.text(),
                subject(),
                breach.by(),
                ours(),
                breach.sort(),
                broken.number(),
                breach.what(),
                breach.at().atZone(clock.zone()),
                stage(at),
                received(),
                cure().map(time -> time.deadline(ours())),
                cure().map(time -> time.share(ours(), at)).orElse(0),
                story.partial(),
                breach.incurable() && story.ruledCurable().isEmpty(),
                earlier.isPresent(),
                reserved,
                doubts(right),
                right.on(at, acts.we()).workings(),
                evidence());
    }

    private String doubts(Right right) {
        var open = new ArrayList<>(right.doubts());
        if (doubtful()) {
            notice.map(GivenNotice::why).filter(why -> !why.isEmpty()).ifPresent(open::add);
        }
        return String.join("; ", open);
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        notice.ifPresent(given -> lines.add("Notice of breach " + given.id() + ", "
                + received().map(moment -> "received " + InWords.moment(moment)).orElse("receipt not known") + "."
                + (given.standing() == GivenNotice.Standing.OPEN
                        ? " It is open whether it counts: " + given.why()
                        : "")));
        earlier.ifPresent(first -> lines.add("Breach " + first.envelope().id() + " of the same clause on "
                + InWords.date(first.at().atZone(clock.zone()).toLocalDate()) + " lies less than "
                + clause.repeatWithin().map(Object::toString).orElse("") + " back: this one has no cure."));
        if (story.ruledCurable().filter(curable -> !curable).isPresent()) {
            lines.add("A person ruled that it cannot be cured.");
        }
        cure().ifPresent(time -> lines.addAll(time.workings()));
        story.evidence()
                .forEach(each -> lines.add((each.partial() ? "Part cured" : "Cured") + ", says the "
                        + each.by().title() + ", " + InWords.moment(each.at().atZone(clock.zone()))
                        + (cure().filter(time -> !time.includes(each.at())).isPresent()
                                ? ", after the time for it: "
                                : ": ")
                        + each.evidence() + "."));
        story.answer()
                .ifPresent(answer -> lines.add("The " + answer.by().title() + " "
                        + (answer.accepted() ? "accepts" : "disputes") + " the cure, "
                        + InWords.moment(answer.at().atZone(clock.zone())) + ": " + answer.reason() + "."));
        return lines;
    }

    private List<Evidence> evidence() {
        var records = new ArrayList<Evidence>();
        records.add(
                new Evidence("apparent breach", breach.what(), breach.envelope().source() + " " + subject()));
        notice.ifPresent(given -> records.add(
                new Evidence("notice of breach", "of the " + given.giver().title(), given.id())));
        story.evidence()
                .forEach(each -> records.add(new Evidence(
                        "cure asserted",
                        each.evidence(),
                        each.envelope().source() + " " + each.envelope().id())));
        return List.copyOf(records);
    }

    /** Each moment at which the stage, or a figure of the fact, changes by itself. */
    Stream<Instant> nextMoments() {
        return Stream.concat(
                right().nextMoments().stream(),
                Stream.concat(
                        received().stream().map(ZonedDateTime::toInstant),
                        cure().stream()
                                .flatMap(time -> Stream.of(50, 80, 100).map(percent -> time.used(ours(), percent)))));
    }
}
