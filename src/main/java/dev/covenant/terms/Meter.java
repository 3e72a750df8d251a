package dev.covenant.terms;

import dev.covenant.measure.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A meter whose readings the contract uses.
 *
 * @param id as readings name it
 * @param workloads whose usage it measures, such as {@code customer}; at least one
 * @param interval the length of one reading
 * @param plausibleFrom the least believable mean power, included
 * @param plausibleTo the greatest believable mean power, included
 * @param subMeterOf the meter it is a part of; shown and never added
 * @param silentAfter how long without a reading is silence
 */
public record Meter(
        String id,
        List<String> workloads,
        Duration interval,
        Quantity plausibleFrom,
        Quantity plausibleTo,
        Optional<String> subMeterOf,
        Duration silentAfter) {}
