package dev.covenant.position.cause;

import dev.covenant.finding.Deadline;
import dev.covenant.ledger.CureExtension;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Rolls;
import dev.covenant.terms.TerminationForCause;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time for cure of one breach: from receipt of the notice to its last moment, with what was claimed or agreed.
 *
 * @param received from when it runs: our own notice from its latest plausible receipt, theirs from the earliest
 * @param plain its last moment without extensions, counted from the earliest plausible receipt: the safe one for the
 *     side in breach
 * @param last its last moment with extensions, counted from receipt
 * @param extended whether an extension counts
 * @param agreed whether one was agreed, so that nobody can contest it
 * @param workings how it was counted
 */
record CureTime(
        ZonedDateTime received,
        ZonedDateTime plain,
        ZonedDateTime last,
        boolean extended,
        boolean agreed,
        List<String> workings) {

    /** Empty while a standstill without an end is on. */
    static Optional<CureTime> of(
            TerminationForCause.Cure cure,
            ZonedDateTime received,
            ZonedDateTime earliest,
            List<CureExtension> extensions,
            Rolls rolls,
            CureClock clock) {
        var base = clock.end(cure.period(), received, rolls);
        var safe = clock.end(cure.period(), earliest);
        if (base.isEmpty() || safe.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<String>();
        var plainEnd = clock.end(cure.period(), received).orElse(base.get());
        lines.add("Cure: " + cure.period() + " from receipt " + InWords.moment(received)
                + " (that day not counted) end " + InWords.until(plainEnd) + ".");
        if (!plainEnd.equals(base.get())) {
            lines.add("That is no business day; for an act it moves to " + InWords.until(base.get())
                    + ". Do not plan on that.");
        }
        lines.addAll(clock.clock().workings(received.toLocalDate(), base.get().toLocalDate()));
        var last = base.get();
        boolean agreed = false;
        for (CureExtension extension : extensions) {
            if (extension.at().isAfter(last.toInstant())) {
                lines.add("More time claimed " + InWords.moment(extension.at().atZone(clock.zone()))
                        + ", after the cure had ended, so it does not count.");
                continue;
            }
            var to = reached(extension, cure, received, rolls, clock);
            if (to.filter(last::isBefore).isPresent()) {
                last = to.get();
                agreed |= extension.agreed();
                lines.add((extension.agreed() ? "Agreed" : "Claimed with diligence")
                        + " " + InWords.moment(extension.at().atZone(clock.zone())) + " (" + extension.diligence()
                        + "): extended to " + InWords.until(last) + ".");
            } else {
                lines.add("More time claimed " + InWords.moment(extension.at().atZone(clock.zone()))
                        + ", which the clause does not give.");
            }
        }
        return Optional.of(new CureTime(
                received,
                agreed ? earlier(safe.get(), last) : safe.get(),
                last,
                last.isAfter(base.get()),
                agreed,
                List.copyOf(lines)));
    }

    private static ZonedDateTime earlier(ZonedDateTime safe, ZonedDateTime last) {
        return safe.isBefore(last) ? last : safe;
    }

    /** What was agreed as it was agreed; what is claimed up to the clause's limit. */
    private static Optional<ZonedDateTime> reached(
            CureExtension extension,
            TerminationForCause.Cure cure,
            ZonedDateTime received,
            Rolls rolls,
            CureClock clock) {
        var asked = extension.until().map(clock::at24);
        var cap = cure.extendedTo().flatMap(period -> clock.end(period, received, rolls));
        if (extension.agreed()) {
            return asked.or(() -> cap);
        }
        return cap.map(limit -> asked.filter(limit::isAfter).orElse(limit));
    }

    /** What must be done by when: the side in breach plans by the plain end, the other waits for the last. */
    Deadline deadline(boolean ours) {
        return new Deadline("the breach cured", ours && plain.isBefore(last) ? plain : last, last);
    }

    /** Whether a moment is in time; the last one, 24:00 of the last day, is. */
    boolean includes(Instant moment) {
        return !moment.isAfter(last.toInstant());
    }

    /** When this much of it is used, by the dates that the side concerned goes by. */
    Instant used(boolean ours, int percent) {
        var end = deadline(ours).planBy().toInstant();
        var whole = Duration.between(received.toInstant(), end);
        return received.toInstant().plus(whole.multipliedBy(percent).dividedBy(100));
    }

    /** The last of the marks 0, 50, 80 and 100 % that was reached. */
    int share(boolean ours, Instant at) {
        return Stream.of(100, 80, 50)
                .filter(percent -> !at.isBefore(used(ours, percent)))
                .findFirst()
                .orElse(0);
    }
}
