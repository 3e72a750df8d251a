package dev.covenant.position.notices;

import dev.covenant.ledger.AddressChange;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.SignatoryChange;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Dispatch;
import dev.covenant.measure.Receipt;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.NoticePlace;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Whose address and signatories hold at a moment: the contract's, with the changes that one side told the other. A
 * change takes effect when it is received, so one may be on its way while a notice is.
 *
 * @param contract the contract's own
 * @param changes in order of sending
 */
public record NoticeDirectory(NoticeMechanics contract, List<Change> changes) {

    /**
     * A change that one side told the other.
     *
     * @param side whose
     * @param received when the other side received it
     * @param apply what it changes
     */
    record Change(Side side, Receipt received, UnaryOperator<NoticePlace> apply) {}

    /**
     * From the contract and the ledger.
     *
     * @param contract the contract's rules
     * @param calendar the business days of the places of receipt
     * @param state what is on record
     * @param by what happened later is not seen
     * @return the directory
     */
    public static NoticeDirectory of(
            NoticeMechanics contract, BusinessCalendar calendar, LedgerState state, Instant by) {
        var changes = new ArrayList<Change>();
        for (AddressChange change : state.events(AddressChange.class, by)) {
            receipt(contract, calendar, change.side(), change.methods(), change.at(), seen(change.arrived(), by))
                    .ifPresent(
                            receipt -> changes.add(new Change(change.side(), receipt, place -> moved(place, change))));
        }
        for (SignatoryChange change : state.events(SignatoryChange.class, by)) {
            receipt(contract, calendar, change.side(), change.methods(), change.at(), seen(change.arrived(), by))
                    .ifPresent(receipt ->
                            changes.add(new Change(change.side(), receipt, place -> resigned(place, change))));
        }
        changes.sort(Comparator.comparing(change -> change.received().latest()));
        return new NoticeDirectory(contract, List.copyOf(changes));
    }

    private static Optional<Instant> seen(Optional<Instant> arrived, Instant by) {
        return arrived.filter(at -> !at.isAfter(by));
    }

    private static Optional<Receipt> receipt(
            NoticeMechanics contract,
            BusinessCalendar calendar,
            Side side,
            List<DeliveryMethod> methods,
            Instant sent,
            Optional<Instant> arrived) {
        var from = contract.placeOf(side).zone();
        return methods.stream()
                .flatMap(method -> contract.receiptOf(method).stream()
                        .map(rule -> rule.reception(
                                new Dispatch(method, sent, from, arrived), contract.receivedFrom(side, calendar))))
                .flatMap(reception -> reception.receipt().stream())
                .min(Comparator.comparing(Receipt::latest));
    }

    /**
     * The rules with the changes that were surely received by a moment.
     *
     * @param moment included
     * @return the contract's rules with other places
     */
    public NoticeMechanics surelyAt(Instant moment) {
        return with(change -> !change.received().latest().isAfter(moment));
    }

    /**
     * The rules with the changes that may have been received by a moment.
     *
     * @param moment included
     * @return the contract's rules with other places
     */
    public NoticeMechanics possiblyAt(Instant moment) {
        return with(change -> !change.received().earliest().isAfter(moment));
    }

    private NoticeMechanics with(Predicate<Change> counts) {
        var places = contract.places().stream()
                .map(place -> {
                    var changed = place;
                    for (Change change : changes) {
                        changed = change.side() == place.side() && counts.test(change)
                                ? change.apply().apply(changed)
                                : changed;
                    }
                    return changed;
                })
                .toList();
        return contract.withPlaces(places);
    }

    private static NoticePlace moved(NoticePlace place, AddressChange change) {
        return new NoticePlace(
                place.side(),
                change.addressee().orElse(place.addressee()),
                change.place().orElse(place.place()),
                place.zone(),
                change.email().or(place::email),
                place.signatories(),
                place.party(),
                place.country(),
                place.copies());
    }

    private static NoticePlace resigned(NoticePlace place, SignatoryChange change) {
        var signatories = new ArrayList<>(place.signatories());
        signatories.removeAll(change.removed());
        change.added().stream().filter(name -> !signatories.contains(name)).forEach(signatories::add);
        return new NoticePlace(
                place.side(),
                place.addressee(),
                place.place(),
                place.zone(),
                place.email(),
                List.copyOf(signatories),
                place.party(),
                place.country(),
                place.copies());
    }
}
