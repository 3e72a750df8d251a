package dev.covenant.terms;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Where a side receives notices.
 *
 * @param side whose
 * @param addressee such as {@code General Counsel}
 * @param place the city or address, such as {@code Memphis, Tennessee}
 * @param zone of the place of receipt
 * @param email the listed address, where there is one
 * @param signatories who may sign this side's own notices; empty: the contract does not list them
 * @param party the name of the party as signed; empty: the contract file does not say
 * @param country of the place, as two letters; empty: not said, and then no place is taken to be abroad
 * @param copies who must get a copy of every notice to this side
 */
public record NoticePlace(
        Side side,
        String addressee,
        String place,
        ZoneId zone,
        Optional<String> email,
        List<String> signatories,
        Optional<String> party,
        Optional<String> country,
        List<String> copies) {}
