package dev.covenant.ingest;

import dev.covenant.compliance.Contracts;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.NoticePlace;
import dev.covenant.terms.ResolvedTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Whose addresses stand in which contract's notices clause.
 *
 * @param contracts those that mails may be about
 */
record NoticeAddresses(Contracts contracts) {

    /**
     * A place of notice whose address was found.
     *
     * @param contract as it reads at the moment asked
     * @param mechanics its clause of notices
     * @param place the place
     */
    record Listed(Contract contract, NoticeMechanics mechanics, NoticePlace place) {

        /** The place of the side across. */
        NoticePlace across() {
            return mechanics.placeOf(place.side().other());
        }
    }

    /** Every contract and side that lists one of these addresses, as the contracts read at a moment. */
    List<Listed> of(Collection<String> addresses, Instant at) {
        var found = new ArrayList<Listed>();
        for (String id : contracts.ids().stream().sorted().toList()) {
            contracts
                    .find(id)
                    .map(signed -> new ResolvedTerms(signed, at).at(at))
                    .ifPresent(contract -> contract.clauses(NoticeMechanics.class)
                            .forEach(mechanics -> mechanics.places().stream()
                                    .filter(place -> place.email()
                                            .map(email -> email.strip().toLowerCase(Locale.ROOT))
                                            .filter(addresses::contains)
                                            .isPresent())
                                    .forEach(place -> found.add(new Listed(contract, mechanics, place)))));
        }
        return List.copyOf(found);
    }
}
