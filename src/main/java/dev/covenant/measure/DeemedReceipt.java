package dev.covenant.measure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a contract deems a notice received by one method: data, not code (DOMAIN 1.4).
 *
 * <p>A deemed day is counted from the day of dispatch, which is not counted, by the calendar of the place of receipt.
 * Where business hours are set, a receipt outside them, or on a day that is no business day, counts at the next
 * opening or at the hour the clause names; a deemed day counts at its opening. No notice is deemed received before it
 * was sent.
 *
 * @param trigger what receipt is counted from
 * @param transit how long after dispatch, for {@link Trigger#TRANSIT}
 * @param international the same for another country; empty: no different
 * @param hours receipt outside these counts on the next business day; empty: any time of any day counts
 * @param needs proofs without which it does not count as received at all
 * @param orEarlier proofs of which any, if earlier, is the receipt; for {@link Trigger#PROOF} the only receipt
 * @param unless what keeps it from being deemed received
 * @param absence for how many days the recipient may be away; a longer absence makes it the day of return
 * @param rebuttable whether proof of another time of arrival may displace the deemed one
 * @param earlierReceipt what an actual arrival before the deemed one does
 */
public record DeemedReceipt(
        Trigger trigger,
        Optional<Transit> transit,
        Optional<Transit> international,
        Optional<BusinessHours> hours,
        Set<DeliveryProof> needs,
        Set<DeliveryProof> orEarlier,
        Set<Failure> unless,
        Optional<Integer> absence,
        boolean rebuttable,
        EarlierReceipt earlierReceipt) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** What receipt is counted from. */
    public enum Trigger {
        /** The moment it is sent. */
        DISPATCH,
        /** The moment it arrives. */
        DELIVERY,
        /** A time after dispatch. */
        TRANSIT,
        /** The earliest of some proofs, and nothing without one. */
        PROOF
    }

    /** What a clause may say keeps a notice from being deemed received. */
    public enum Failure {
        /** A message that it could not be delivered. */
        BOUNCE,
        /** An answer that the recipient is away. */
        OUT_OF_OFFICE
    }

    /** What an actual arrival before the deemed one does. */
    public enum EarlierReceipt {
        /** It is the receipt. */
        COUNTS,
        /** Nothing: the deemed one stands. */
        DOES_NOT_COUNT,
        /** The clause does not say: where it is rebuttable, both are plausible. */
        UNSTATED
    }

    /** Refuses parameters that contradict each other. */
    public DeemedReceipt {
        if ((trigger == Trigger.TRANSIT) != transit.isPresent()) {
            throw new IllegalArgumentException("a transit belongs to a receipt counted from dispatch, and only there");
        }
        if (trigger == Trigger.PROOF && orEarlier.isEmpty()) {
            throw new IllegalArgumentException("a receipt by proof names no proof");
        }
        needs = Set.copyOf(needs);
        orEarlier = Set.copyOf(orEarlier);
        unless = Set.copyOf(unless);
    }

    /**
     * A plain rule: a time after dispatch, or on delivery.
     *
     * @param after how long after dispatch; 0 means on delivery
     * @param unit what {@code after} counts: hours, calendar days, business days or weeks
     * @param hours receipt outside these counts at the next opening on a business day; empty: any time counts
     * @param rebuttable whether proof of another time may displace the deemed one
     */
    public DeemedReceipt(int after, PeriodUnit unit, Optional<BusinessHours> hours, boolean rebuttable) {
        this(
                after == 0 ? Trigger.DELIVERY : Trigger.TRANSIT,
                after == 0 ? Optional.empty() : Optional.of(Transit.of(after, unit)),
                Optional.empty(),
                hours,
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                rebuttable,
                EarlierReceipt.UNSTATED);
    }

    /**
     * Whether and when a notice counts as received, by what is on record.
     *
     * @param dispatch the notice on its way
     * @param place where it is received
     * @return how sure, and the earliest and latest plausible receipt
     * @throws IllegalArgumentException for a day that the calendar does not cover
     */
    public Reception reception(Dispatch dispatch, ReceiptPlace place) {
        return new Receiving(this, dispatch, place).reception();
    }

    /**
     * When a notice counts as received if all that the contract asks for as proof is forthcoming.
     *
     * @param dispatch the notice on its way
     * @param place where it is received
     * @return the earliest and latest plausible receipt
     * @throws IllegalArgumentException for a day that the calendar does not cover
     */
    public Receipt receipt(Dispatch dispatch, ReceiptPlace place) {
        var seen = reception(dispatch, place);
        return seen.receipt().orElseGet(() -> {
            var planned = Dispatch.of(dispatch.method(), dispatch.sent(), dispatch.from());
            return new Receiving(this, planned, place).reception().receipt().orElseThrow();
        });
    }

    /**
     * The last safe sending for a receipt by a day: the inverse of {@link #receipt}.
     *
     * @param method how it travels
     * @param by the last day on which it must be received, at the place of receipt
     * @param from the zone of the place of dispatch
     * @param place where it is received
     * @return the last day, and the last moment where one matters
     * @throws IllegalArgumentException for a day that the calendar does not cover
     */
    public LastSending lastSending(DeliveryMethod method, LocalDate by, ZoneId from, ReceiptPlace place) {
        var days = transit(place).filter(t -> !t.byTheClock());
        if (days.isEmpty()) {
            return lastMoment(by, from, place);
        }
        var counting =
                new Receiving(this, Dispatch.of(method, by.atStartOfDay(from).toInstant(), from), place);
        var day = by;
        while (counting.dayDeemed(days.get(), day).isAfter(by)) {
            day = day.minusDays(1);
        }
        // neither couriers nor post offices can be counted on elsewhere
        day = place.calendar().onOrBefore(day);
        var why = "Dispatched " + InWords.date(day) + ", " + words() + ": received "
                + InWords.date(counting.dayDeemed(days.get(), day)) + ".";
        return new LastSending(day, Optional.empty(), List.of(why));
    }

    private LastSending lastMoment(LocalDate by, ZoneId from, ReceiptPlace place) {
        var day = hours.isPresent() ? place.calendar().onOrBefore(by) : by;
        var closes = day.atTime(hours.map(BusinessHours::lastMinute).orElse(LAST_MINUTE))
                .atZone(place.zone());
        var moment = closes.minusHours(transit(place).map(Transit::count).orElse(0));
        var why = "Received by " + InWords.moment(closes)
                + (day.equals(by) ? "." : ", the last business day on or before " + InWords.date(by) + ".");
        return new LastSending(moment.withZoneSameInstant(from).toLocalDate(), Optional.of(moment), List.of(why));
    }

    /**
     * How long it travels to a place.
     *
     * @param place where it is received
     * @return empty where receipt is not counted from dispatch
     */
    public Optional<Transit> transit(ReceiptPlace place) {
        return place.abroad() ? international.or(() -> transit) : transit;
    }

    /**
     * How receipt is deemed, in a few words.
     *
     * @return such as {@code 2nd business day after dispatch} or {@code on delivery}
     */
    public String words() {
        return switch (trigger) {
            case DISPATCH -> "on dispatch";
            case DELIVERY -> "on delivery";
            case TRANSIT -> transit.orElseThrow().words();
            case PROOF ->
                "on " + orEarlier.stream().sorted().map(DeliveryProof::title).collect(Collectors.joining(" or "));
        };
    }

    /**
     * Whether receipt follows dispatch by the clock rather than by counted days, so that the hour of sending matters.
     *
     * @return true for hand, e-mail and hours
     */
    public boolean onTheDay() {
        return transit.map(Transit::byTheClock).orElse(true);
    }

    /**
     * How many units after dispatch.
     *
     * @return 0 on dispatch or delivery
     */
    public int after() {
        return transit.map(Transit::count).orElse(0);
    }

    /**
     * What {@link #after} counts.
     *
     * @return hours where nothing is counted
     */
    public PeriodUnit unit() {
        return transit.map(Transit::unit).orElse(PeriodUnit.HOURS);
    }
}
