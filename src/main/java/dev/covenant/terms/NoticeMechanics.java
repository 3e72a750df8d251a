package dev.covenant.terms;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.DeemedReceipt;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.ReceiptPlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How notices are given and when they are deemed received (DOMAIN 1.4, 1.5).
 *
 * @param text identity and words
 * @param receipt when a notice is deemed received, by method; a method not listed is not permitted at all
 * @param forTermination the methods permitted for notices of termination and breach
 * @param places one of each side
 * @param signaturesNeeded how many listed signatories must sign; 0: the contract does not say
 * @param policy what else makes a notice good or bad
 */
public record NoticeMechanics(
        ClauseText text,
        Map<DeliveryMethod, DeemedReceipt> receipt,
        Set<DeliveryMethod> forTermination,
        List<NoticePlace> places,
        int signaturesNeeded,
        NoticePolicy policy)
        implements Clause {

    /**
     * Where a side receives.
     *
     * @param side whose place
     * @return its place
     * @throws IllegalArgumentException if the contract lists none; the parser refuses such a contract
     */
    public NoticePlace placeOf(Side side) {
        return places.stream()
                .filter(place -> place.side() == side)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no place of notice for the " + side.title()));
    }

    /**
     * The same rules with other places.
     *
     * @param others one of each side
     * @return the rules
     */
    public NoticeMechanics withPlaces(List<NoticePlace> others) {
        return new NoticeMechanics(text, receipt, forTermination, others, signaturesNeeded, policy);
    }

    /**
     * Where a side's notices are received: at the other side's place.
     *
     * @param giver the side that gives notice
     * @param calendar the business days of the place of receipt
     * @return the place
     */
    public ReceiptPlace receivedFrom(Side giver, BusinessCalendar calendar) {
        var to = placeOf(giver.other());
        var country = placeOf(giver).country();
        var abroad = country.isPresent() && to.country().isPresent() && !country.equals(to.country());
        return new ReceiptPlace(to.zone(), calendar, abroad);
    }

    /**
     * When a notice sent by a method is deemed received.
     *
     * @param method how it travels
     * @return empty where the contract does not permit the method at all
     */
    public Optional<DeemedReceipt> receiptOf(DeliveryMethod method) {
        return Optional.ofNullable(receipt.get(method));
    }
}
