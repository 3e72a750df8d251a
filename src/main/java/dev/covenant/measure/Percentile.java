package dev.covenant.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The 95th percentile as bandwidth and power are billed: sort, drop the top floor(5 % of n), take the next (DOMAIN
 * 3.2 P1: of 8,640 samples 432 are dropped).
 */
public final class Percentile {

    private Percentile() {}

    /**
     * The 95th percentile of samples.
     *
     * @param samples in any order
     * @return empty where there are none
     */
    public static Optional<Quantity> ninetyFifth(List<Quantity> samples) {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        var sorted = new ArrayList<>(samples);
        sorted.sort(Comparator.reverseOrder());
        return Optional.of(sorted.get(samples.size() * 5 / 100));
    }
}
