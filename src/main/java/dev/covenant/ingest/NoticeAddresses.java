package dev.covenant.ingest;

import dev.covenant.compliance.Contracts;
import dev.covenant.compliance.Ledgers;
import dev.covenant.ledger.AddressChange;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.NoticePlace;
import dev.covenant.terms.ResolvedTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whose addresses stand in which contract's notices clause, or in a change of address on record.
 *
 * @param contracts those that mails may be about
 * @param ledgers what is on record of each
 */
record NoticeAddresses(Contracts contracts, Ledgers ledgers) {

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
                                    .filter(place -> emails(contract, place)
                                            .map(email -> email.strip().toLowerCase(Locale.ROOT))
                                            .anyMatch(addresses::contains))
                                    .forEach(place -> found.add(new Listed(contract, mechanics, place)))));
        }
        return List.copyOf(found);
    }

    /** Whether a change has taken effect yet matters to the notice's worth, not to who its sender is. */
    private Stream<String> emails(Contract contract, NoticePlace place) {
        var changed = ledgers.onRecord(contract.id()).stream()
                .flatMap(state -> state.events(AddressChange.class, Instant.MAX).stream())
                .filter(change -> change.side() == place.side())
                .flatMap(change -> change.email().stream());
        return Stream.concat(place.email().stream(), changed);
    }
}
