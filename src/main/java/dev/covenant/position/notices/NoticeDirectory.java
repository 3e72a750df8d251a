package dev.covenant.position.notices;

import dev.covenant.ledger.AddressChange;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.PartyAssignment;
import dev.covenant.ledger.SignatoryChange;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Dispatch;
import dev.covenant.measure.Receipt;
import dev.covenant.measure.ReceiptPlace;
import dev.covenant.terms.NoticeChange;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.NoticePlace;
import dev.covenant.terms.ResolvedTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose address, signatories and name hold at a moment: the contract's, with its amendments and with the changes that one
 * side told the other. Such a change takes effect when it is received, so one may be on its way while a notice is.
 *
 * @param contract the rules as they read when the notice is sent
 * @param terms the timeline with the changes on record
 */
public record NoticeDirectory(NoticeMechanics contract, ResolvedTerms terms) {

    /**
     * A timeline with the changes on record.
     *
     * @param terms the timeline without them
     * @param state what is on record
     * @param by what happened later is not seen
     * @return the timeline with them
     */
    public static ResolvedTerms applied(ResolvedTerms terms, LedgerState state, Instant by) {
        var changes = Stream.concat(
                        state.events(AddressChange.class, by).stream().map(Sent::of),
                        state.events(SignatoryChange.class, by).stream().map(Sent::of))
                .sorted(Comparator.comparing(Sent::at))
                .toList();
        var told = new ArrayList<NoticeChange>();
        state.events(PartyAssignment.class, by).stream()
                .filter(event -> event.ground() != PartyAssignment.Ground.NONE)
                .map(NoticeDirectory::successor)
                .forEach(told::add);
        for (Sent change : changes) {
            change.received(terms.told(told), by).map(change::told).ifPresent(told::add);
        }
        return terms.told(told);
    }

    /** Another party takes a side's place from the later of the two: when it takes effect, and when that was told. */
    private static NoticeChange successor(PartyAssignment event) {
        var from = event.from().isAfter(event.at()) ? event.from() : event.at();
        return new NoticeChange(
                event.side(),
                from,
                from,
                event.addressee(),
                event.place(),
                Optional.empty(),
                Optional.empty(),
                event.email(),
                Optional.of(event.to()),
                List.of(),
                List.of());
    }

    /**
     * The rules with the changes that were surely received by a moment.
     *
     * @param moment included
     * @return the rules with the places of that moment
     */
    public NoticeMechanics surelyAt(Instant moment) {
        return at(terms, moment);
    }

    /**
     * The rules with the changes that may have been received by a moment.
     *
     * @param moment included
     * @return the rules with the places of that moment
     */
    public NoticeMechanics possiblyAt(Instant moment) {
        return at(terms.toldEarly(), moment);
    }

    private NoticeMechanics at(ResolvedTerms timeline, Instant moment) {
        return timeline.at(moment).clause(NoticeMechanics.class).orElse(contract);
    }

    /**
     * The place that a notice went to: of those that the recipient has or had, the latest at whose address it is; the one
     * in force when it was sent, where it went to none of them.
     *
     * @param notice the notice
     * @return where it is received
     */
    public ReceiptPlace reachedBy(Notice notice) {
        var calendar = terms.signed().holidays().calendar();
        var moments = terms.told().stream()
                .filter(change -> change.side() != notice.giver())
                .map(NoticeChange::latest)
                .sorted(Comparator.reverseOrder())
                .toList();
        var candidates = Stream.concat(
                Stream.concat(
                        Stream.of(possiblyAt(notice.sent()), contract),
                        moments.stream()
                                .filter(moment -> !moment.isAfter(notice.sent()))
                                .map(this::surelyAt)),
                Stream.of(terms.told(List.of())
                        .at(notice.sent())
                        .clause(NoticeMechanics.class)
                        .orElse(contract)));
        return candidates
                .filter(rules -> notice.address()
                        .filter(address ->
                                isListed(address, rules.placeOf(notice.giver().other())))
                        .isPresent())
                .findFirst()
                .orElse(contract)
                .receivedFrom(notice.giver(), calendar);
    }

    /**
     * Whether an address is a side's: its place or its e-mail address, in capitals or not, however spaced.
     *
     * @param address as written
     * @param place the side's
     * @return true where it is
     */
    public static boolean isListed(String address, NoticePlace place) {
        return same(address, place.place())
                || place.email().filter(email -> same(address, email)).isPresent();
    }

    private static boolean same(String a, String b) {
        return words(a).equals(words(b));
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** A change on its way. */
    private record Sent(NoticeChange change, List<DeliveryMethod> methods, Instant at, Optional<Instant> arrived) {

        static Sent of(AddressChange event) {
            return new Sent(
                    new NoticeChange(
                            event.side(),
                            event.at(),
                            event.at(),
                            event.addressee(),
                            event.place(),
                            event.zone(),
                            event.country(),
                            event.email(),
                            Optional.empty(),
                            List.of(),
                            List.of()),
                    event.methods(),
                    event.at(),
                    event.arrived());
        }

        static Sent of(SignatoryChange event) {
            return new Sent(
                    new NoticeChange(
                            event.side(),
                            event.at(),
                            event.at(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            event.added(),
                            event.removed()),
                    event.methods(),
                    event.at(),
                    event.arrived());
        }

        /** When the other side receives it, by the rules that hold when it is sent; empty where no method has any. */
        Optional<Receipt> received(ResolvedTerms terms, Instant by) {
            var contract = terms.at(at);
            var seen = arrived.filter(moment -> !moment.isAfter(by));
            return contract.clause(NoticeMechanics.class)
                    .flatMap(rules -> methods.stream()
                            .flatMap(method -> rules.receiptOf(method).stream()
                                    .map(rule -> rule.reception(
                                            new Dispatch(
                                                    method,
                                                    at,
                                                    rules.placeOf(change.side()).zone(),
                                                    seen),
                                            rules.receivedFrom(
                                                    change.side(),
                                                    contract.holidays().calendar()))))
                            .flatMap(reception -> reception.receipt().stream())
                            .min(Comparator.comparing(Receipt::latest)));
        }

        NoticeChange told(Receipt receipt) {
            return new NoticeChange(
                    change.side(),
                    receipt.earliest(),
                    receipt.latest(),
                    change.addressee(),
                    change.place(),
                    change.zone(),
                    change.country(),
                    change.email(),
                    change.party(),
                    change.added(),
                    change.removed());
        }
    }
}
