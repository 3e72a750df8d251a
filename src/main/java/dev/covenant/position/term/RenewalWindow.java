package dev.covenant.position.term;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.BusinessHours;
import dev.covenant.measure.DayEnd;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.InWords;
import dev.covenant.measure.LastSending;
import dev.covenant.measure.Parameter;
import dev.covenant.measure.ReceiptPlace;
import dev.covenant.measure.Rolls;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.Renewal;
import dev.covenant.terms.Side;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The window in which one side's notice decides a renewal: counted back from the last day of the term, opening
 * included, last moment included. Plan by moves back off a day that is no business day; latest moves as the clause or
 * its law has it (N.Y. Gen. Constr. Law s. 25: forward, by DOMAIN 2.4, 2; elsewhere not at all).
 *
 * @param clause the renewal clause
 * @param number which renewal it decides, the first being 1
 * @param giver the side whose notice it is
 * @param lastDay the last day of the term before that renewal
 * @param renewedTo the last day of the term after it
 * @param opens the first moment that is in the window; empty: there is no first one
 * @param planBy the last moment that is safe
 * @param latest the last moment by the clause and its law
 * @param sendings the last safe sending by each permitted method
 * @param workings how it was counted
 */
public record RenewalWindow(
        Renewal clause,
        int number,
        Side giver,
        LocalDate lastDay,
        LocalDate renewedTo,
        Optional<ZonedDateTime> opens,
        ZonedDateTime planBy,
        ZonedDateTime latest,
        List<Sending> sendings,
        List<String> workings) {

    /** The last minute of a day, where no hours of receipt are stated. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /**
     * The last safe sending by a method.
     *
     * @param method how it travels
     * @param moment the last moment, at the place of dispatch; the close of business where any hour of the day will do
     */
    public record Sending(DeliveryMethod method, ZonedDateTime moment) {}

    /**
     * Counts a window.
     *
     * @param contract as it reads
     * @param clause its renewal clause
     * @param number which renewal
     * @param lastDay the last day of the term before it
     * @param giver whose notice
     * @return empty where the contract does not say how notices are received
     */
    static Optional<RenewalWindow> of(Contract contract, Renewal clause, int number, LocalDate lastDay, Side giver) {
        return contract.clause(NoticeMechanics.class)
                .map(notices -> new Count(
                                contract, clause, notices, contract.holidays().calendar(), giver)
                        .window(number, lastDay));
    }

    /** The last day of the term after one more renewal. */
    static LocalDate renewed(Contract contract, Renewal clause, LocalDate lastDay) {
        return clause.length()
                .after(lastDay.plusDays(1), contract.holidays().calendar())
                .day();
    }

    /**
     * The slowest permitted method: the one that must leave first.
     *
     * @return empty where none is permitted
     */
    public Optional<Sending> slowest() {
        return sendings.stream()
                .min(Comparator.comparing(sending -> sending.moment().toInstant()));
    }

    private record Count(
            Contract contract, Renewal clause, NoticeMechanics notices, BusinessCalendar calendar, Side giver) {

        RenewalWindow window(int number, LocalDate lastDay) {
            var workings = new ArrayList<String>();
            var counted = clause.atLeast().before(lastDay, calendar);
            workings.addAll(counted.workings("Last day of the term"));
            var nominal = counted.day();
            var plan = act(Rolls.BACKWARD.roll(nominal, calendar));
            var stated = clause.roll()
                    .map(Rolls::all)
                    .or(() -> clause.atLeast().rules().get(Parameter.ROLL_BEFORE));
            // nobody says: New York, where forward is contended; other laws are refused when the contract is read
            var moved = stated.orElse(Rolls.FORWARD).roll(nominal, calendar);
            var last = moved.equals(nominal) ? act(nominal) : moved;
            if (!calendar.isBusinessDay(nominal)) {
                workings.add(InWords.date(nominal) + " is no business day: plan for " + InWords.date(plan)
                        + (last.equals(plan)
                                ? "."
                                : "; "
                                        + (clause.roll().isPresent()
                                                ? "the clause"
                                                : stated.isPresent()
                                                        ? "how time is computed here"
                                                        : "New York (GCL s. 25)")
                                        + " would allow " + InWords.date(last) + "."));
            }
            var opens =
                    clause.atMost().map(most -> most.before(lastDay, calendar).day());
            opens.ifPresent(day -> workings.add("The window opens " + InWords.date(day) + ", "
                    + clause.atMost().get() + " before."));
            return new RenewalWindow(
                    clause,
                    number,
                    giver,
                    lastDay,
                    renewed(contract, clause, lastDay),
                    opens.map(day -> day.atStartOfDay(zone())),
                    plan.atTime(close()).atZone(zone()),
                    last.atTime(close()).atZone(zone()),
                    sendings(plan),
                    List.copyOf(workings));
        }

        /** Receipt within hours falls on a business day only; sending may fall on any. */
        private LocalDate act(LocalDate day) {
            return received() && hours().isPresent() ? calendar.onOrBefore(day) : day;
        }

        private boolean received() {
            return clause.counts() == Renewal.Counts.RECEIVED;
        }

        private ZoneId zone() {
            return notices.placeOf(received() ? giver.other() : giver).zone();
        }

        private LocalTime close() {
            var open = received() ? hours().map(BusinessHours::closes).orElse(LAST_MINUTE) : LAST_MINUTE;
            return clause.atLeast()
                    .rules()
                    .get(Parameter.DAY_END)
                    .flatMap(DayEnd::close)
                    .filter(open::isAfter)
                    .orElse(open);
        }

        private Optional<BusinessHours> hours() {
            return methods().stream().findFirst().flatMap(notices::receiptOf).flatMap(receipt -> receipt.hours());
        }

        private List<DeliveryMethod> methods() {
            return List.of(DeliveryMethod.values()).stream()
                    .filter(notices.forTermination()::contains)
                    .filter(method -> notices.receiptOf(method).isPresent())
                    .toList();
        }

        private List<Sending> sendings(LocalDate plan) {
            var from = notices.placeOf(giver).zone();
            var place = new ReceiptPlace(notices.placeOf(giver.other()).zone(), calendar);
            return methods().stream()
                    .map(method -> {
                        if (!received()) {
                            return new Sending(method, plan.atTime(LAST_MINUTE).atZone(from));
                        }
                        var sending = notices.receiptOf(method).orElseThrow().lastSending(method, plan, from, place);
                        return new Sending(method, moment(sending, from));
                    })
                    .toList();
        }

        private ZonedDateTime moment(LastSending sending, ZoneId from) {
            return sending.moment()
                    .map(moment -> moment.withZoneSameInstant(from))
                    .orElseGet(() -> sending.day()
                            .atTime(hours().map(BusinessHours::closes).orElse(LAST_MINUTE))
                            .atZone(from));
        }
    }
}
