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
 */
public record NoticePlace(
        Side side, String addressee, String place, ZoneId zone, Optional<String> email, List<String> signatories) {}
