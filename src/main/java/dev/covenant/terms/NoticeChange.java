package dev.covenant.terms;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of where a side receives notices, of who signs for it, or of the party that it is, that it told the other: no
 * amendment, and in force once it is received.
 *
 * @param side whose
 * @param earliest the earliest plausible receipt by the other side
 * @param latest the latest plausible receipt by the other side
 * @param addressee the new addressee, where it changes
 * @param place the new place, where it changes
 * @param zone of the new place, where it lies in another
 * @param country of the new place, as two letters, where it lies in another
 * @param email the new e-mail address, where it changes
 * @param party the name of the new party, where the side is another from then on
 * @param added who may sign from then on
 * @param removed who may no longer
 */
public record NoticeChange(
        Side side,
        Instant earliest,
        Instant latest,
        Optional<String> addressee,
        Optional<String> place,
        Optional<ZoneId> zone,
        Optional<String> country,
        Optional<String> email,
        Optional<String> party,
        List<String> added,
        List<String> removed) {

    /**
     * A side's place after the change.
     *
     * @param before the place before it
     * @return another side's place as it is
     */
    NoticePlace to(NoticePlace before) {
        return before.side() != side
                ? before
                : new NoticePlace(
                        side,
                        addressee.orElse(before.addressee()),
                        place.orElse(before.place()),
                        zone.orElse(before.zone()),
                        email.or(before::email),
                        signatories(before.signatories()),
                        party.or(before::party),
                        country.or(before::country),
                        before.copies());
    }

    private List<String> signatories(List<String> before) {
        var names = new ArrayList<>(before);
        names.removeAll(removed);
        added.stream().filter(name -> !names.contains(name)).forEach(names::add);
        return List.copyOf(names);
    }

    /**
     * The same, in force from its earliest plausible receipt.
     *
     * @return the change
     */
    NoticeChange early() {
        return new NoticeChange(
                side, earliest, earliest, addressee, place, zone, country, email, party, added, removed);
    }
}
