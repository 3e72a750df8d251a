package dev.covenant.measure;

import dev.covenant.measure.DeemedReceipt.EarlierReceipt;
import dev.covenant.measure.DeemedReceipt.Failure;
import dev.covenant.measure.DeemedReceipt.Trigger;
import dev.covenant.measure.Reception.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One notice held against one method's rule of receipt.
 *
 * @param rule the method's rule
 * @param dispatch the notice on its way
 * @param place where it is received
 */
record Receiving(DeemedReceipt rule, Dispatch dispatch, ReceiptPlace place) {

    private ReceiptHours hours() {
        return new ReceiptHours(rule.hours(), place);
    }

    Reception reception() {
        var workings = new ArrayList<String>();
        var missing = rule.needs().stream()
                .filter(proof -> !dispatch.evidence().assumed())
                .filter(proof -> dispatch.proof(proof).isEmpty())
                .sorted()
                .map(DeliveryProof::title)
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            return none(Standing.UNPROVEN, "It counts only with " + missing + ", and none is on record.");
        }
        var deemed = deemed(workings);
        if (deemed.isEmpty()) {
            return none(Standing.UNPROVEN, "Nothing on record shows that it arrived.");
        }
        var stopped = failure(rule.unless());
        if (stopped.isPresent() && defeats(stopped.get(), deemed.get())) {
            return proven(stopped.get());
        }
        var at = absent(earlierProof(deemed.get(), workings), workings);
        var receipt = displaced(at, workings);
        if (stopped.isPresent()) {
            workings.add("It came back " + moment(stopped.get()) + ", after it was deemed received "
                    + InWords.moment(at) + "; whether it stays received is for a person to rule.");
            return new Reception(Standing.IN_DOUBT, Optional.of(with(receipt, workings)), List.copyOf(workings));
        }
        var standing = bounceBesides(workings) ? Standing.IN_DOUBT : Standing.RECEIVED;
        return new Reception(standing, Optional.of(with(receipt, workings)), List.copyOf(workings));
    }

    private static Reception none(Standing standing, String why) {
        return new Reception(standing, Optional.empty(), List.of(why));
    }

    private static Receipt with(Receipt receipt, List<String> workings) {
        return new Receipt(receipt.earliest(), receipt.latest(), receipt.zone(), List.copyOf(workings));
    }

    /** The moment the clause deems, whatever else is shown; empty where nothing gives one. */
    private Optional<ZonedDateTime> deemed(List<String> workings) {
        var assumed = dispatch.evidence().assumed();
        return switch (rule.trigger()) {
            case DISPATCH -> Optional.of(hours().counting(dispatch.sent(), workings));
            case DELIVERY ->
                dispatch.proof(DeliveryProof.ARRIVAL)
                        .or(() -> assumed || dispatch.method().arrivesAtOnce()
                                ? Optional.of(dispatch.sent())
                                : Optional.empty())
                        .map(at -> hours().counting(at, workings));
            case PROOF ->
                firstProof()
                        .or(() -> assumed ? Optional.of(dispatch.sent()) : Optional.empty())
                        .map(at -> hours().counting(at, workings));
            case TRANSIT -> Optional.of(travelled(rule.transit(place).orElseThrow(), workings));
        };
    }

    private ZonedDateTime travelled(Transit transit, List<String> workings) {
        if (transit.byTheClock()) {
            return hours().counting(dispatch.sent().plus(transit.count(), ChronoUnit.HOURS), workings);
        }
        var reached = transit.from(dispatch.day(), place.calendar());
        workings.addAll(reached.workings("Dispatched"));
        var deemed = atDay(transit, reached.day(), workings);
        if (!deemed.toInstant().isBefore(dispatch.sent())) {
            return deemed;
        }
        workings.add("At the place of receipt that is before it was sent.");
        return hours().counting(dispatch.sent(), workings);
    }

    private ZonedDateTime atDay(Transit transit, LocalDate reached, List<String> workings) {
        if (transit.onExpiry()) {
            return hours().counting(
                            reached.plusDays(1).atStartOfDay(place.zone()).toInstant(), workings);
        }
        var counts = rule.hours().isPresent() ? place.calendar().onOrAfter(reached) : reached;
        if (!counts.equals(reached)) {
            workings.add(InWords.date(reached) + " is no business day there: it counts " + InWords.date(counts) + ".");
        }
        return hours().opening(counts);
    }

    /** The day on which a notice dispatched on a day counts as received. */
    LocalDate dayDeemed(Transit transit, LocalDate dispatched) {
        return atDay(transit, transit.from(dispatched, place.calendar()).day(), new ArrayList<>())
                .toLocalDate();
    }

    private Optional<Instant> firstProof() {
        return rule.orEarlier().stream()
                .flatMap(proof -> dispatch.proof(proof).stream())
                .min(Comparator.naturalOrder());
    }

    private ZonedDateTime earlierProof(ZonedDateTime deemed, List<String> workings) {
        var shown = firstProof();
        if (rule.trigger() == Trigger.PROOF || shown.isEmpty()) {
            return deemed;
        }
        var steps = new ArrayList<String>();
        var counts = hours().counting(shown.get(), steps);
        if (!counts.isBefore(deemed)) {
            return deemed;
        }
        workings.add("Proof of receipt comes before the deemed receipt of " + InWords.moment(deemed) + ".");
        workings.addAll(steps);
        return counts;
    }

    private Optional<Instant> failure(Set<Failure> kinds) {
        var evidence = dispatch.evidence();
        return kinds.stream()
                .flatMap(kind -> (kind == Failure.BOUNCE ? evidence.bounced() : evidence.outOfOffice()).stream())
                .min(Comparator.naturalOrder());
    }

    /** A failure defeats a receipt still to come; a receipt deemed on dispatch it defeats whenever it comes. */
    private boolean defeats(Instant stopped, ZonedDateTime deemed) {
        return rule.trigger() != Trigger.TRANSIT || !stopped.isAfter(deemed.toInstant());
    }

    /** What is left when it was not deemed received: a proof that it reached the recipient all the same. */
    private Reception proven(Instant stopped) {
        var workings = new ArrayList<String>();
        workings.add("It is not deemed received: an answer came back " + moment(stopped) + ".");
        var shown = firstProof();
        if (shown.isEmpty()) {
            return new Reception(Standing.NOT_RECEIVED, Optional.empty(), List.copyOf(workings));
        }
        var at = hours().counting(shown.get(), workings).toInstant();
        var receipt = new Receipt(at, at, place.zone(), List.copyOf(workings));
        return new Reception(Standing.RECEIVED, Optional.of(receipt), List.copyOf(workings));
    }

    private ZonedDateTime absent(ZonedDateTime at, List<String> workings) {
        var back = dispatch.evidence().returns();
        var away = back.map(day -> ChronoUnit.DAYS.between(at.toLocalDate(), day));
        if (rule.absence().isEmpty()
                || away.filter(days -> days > rule.absence().get()).isEmpty()) {
            return at;
        }
        var day = rule.hours().isPresent() ? place.calendar().onOrAfter(back.get()) : back.get();
        workings.add(
                "The recipient is away until " + InWords.date(back.get()) + ": it counts " + InWords.date(day) + ".");
        return hours().opening(day);
    }

    private Receipt displaced(ZonedDateTime deemed, List<String> workings) {
        var late = withoutPost(deemed, workings);
        var arrived = dispatch.proof(DeliveryProof.ARRIVAL).map(at -> hours().counting(at, new ArrayList<>()));
        if (arrived.isEmpty() || arrived.get().isEqual(deemed) || rule.trigger() == Trigger.PROOF) {
            return between(deemed, late);
        }
        var shown = arrived.get();
        var earlier = shown.isBefore(deemed);
        if (earlier && rule.earlierReceipt() == EarlierReceipt.COUNTS) {
            workings.add("It arrived before that and counts then: " + InWords.moment(shown) + ".");
            return between(shown, shown);
        }
        if (!rule.rebuttable() || (earlier && rule.earlierReceipt() == EarlierReceipt.DOES_NOT_COUNT)) {
            workings.add("It arrived " + arrival() + "; the deemed receipt of " + InWords.moment(deemed)
                    + " stands all the same.");
            return between(deemed, late);
        }
        workings.add("It arrived " + arrival() + ", and proof of that may displace the deemed receipt of "
                + InWords.moment(deemed) + ".");
        return earlier ? between(shown, deemed) : between(deemed, shown);
    }

    private String arrival() {
        return moment(dispatch.proof(DeliveryProof.ARRIVAL).orElseThrow());
    }

    private String moment(Instant at) {
        return InWords.moment(at.atZone(place.zone()));
    }

    private Receipt between(ZonedDateTime earliest, ZonedDateTime latest) {
        return new Receipt(earliest.toInstant(), latest.toInstant(), place.zone(), List.of());
    }

    /** Where no post was carried on some days, receipt as late as if they did not count is plausible. */
    private ZonedDateTime withoutPost(ZonedDateTime deemed, List<String> workings) {
        var stopped = dispatch.evidence().postStopped();
        var transit = rule.transit(place).filter(t -> !t.byTheClock());
        var posted = dispatch.method() == DeliveryMethod.POST || dispatch.method() == DeliveryMethod.ORDINARY_POST;
        if (stopped.isEmpty() || transit.isEmpty() || !posted) {
            return deemed;
        }
        var late = atDay(transit.get(), slowed(transit.get(), stopped), new ArrayList<>());
        if (!late.isAfter(deemed)) {
            return deemed;
        }
        workings.add("No post was carried on "
                + stopped.stream().sorted().map(InWords::date).collect(Collectors.joining(", ")) + ": "
                + (rule.rebuttable()
                        ? "actual receipt " + InWords.moment(late) + " is plausible as well."
                        : "the deemed receipt stands all the same."));
        return rule.rebuttable() ? late : deemed;
    }

    private LocalDate slowed(Transit transit, Set<LocalDate> stopped) {
        var business = transit.unit() == PeriodUnit.BUSINESS_DAYS;
        var left = transit.count() * (transit.unit() == PeriodUnit.WEEKS ? 7 : 1);
        var day = dispatch.day();
        while (left > 0) {
            day = day.plusDays(1);
            if (!stopped.contains(day) && (!business || place.calendar().isBusinessDay(day))) {
                left--;
            }
        }
        return transit.clear() ? day.plusDays(1) : day;
    }

    /** A bounce of which the clause says nothing speaks against receipt only where that is rebuttable. */
    private boolean bounceBesides(List<String> workings) {
        var bounced = dispatch.evidence().bounced();
        bounced.ifPresent(at -> workings.add("It came back undelivered " + moment(at)
                + (rule.rebuttable()
                        ? ", which is proof to the contrary; a person must rule."
                        : "; the clause makes the deemed receipt conclusive.")));
        dispatch.evidence()
                .outOfOffice()
                .ifPresent(at -> workings.add("An answer that the recipient is away came " + moment(at) + "."));
        return bounced.isPresent() && rule.rebuttable();
    }
}
