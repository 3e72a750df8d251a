package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Percentiles as bandwidth and power are billed by them, each with its method named (DOMAIN 3.2). */
public final class Percentile {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal NINETY_FIVE = BigDecimal.valueOf(95);

    private Percentile() {}

    /** How the value is found among the sorted samples. */
    public enum Method {
        /** Drop the highest floor((100 - p) % of n), take the next: of 8,640 samples 432 are dropped (P1). */
        DROP_FLOOR("drop floor", "the top floor dropped, the next taken"),
        /** The sample of rank ceil(p % of n), counted from the lowest. It agrees with dropping the floor. */
        NEAREST_RANK("nearest rank", "the sample of rank ceil taken"),
        /** On the straight line between the samples beside rank (n - 1) x p % + 1, as spreadsheets do. */
        INTERPOLATED("interpolated", "on the line between the two samples beside its rank");

        private final String word;
        private final String how;

        Method(String word, String how) {
            this.word = word;
            this.how = how;
        }

        /**
         * As contract files write it.
         *
         * @return such as {@code drop floor}
         */
        public String word() {
            return word;
        }

        /**
         * What it does, for workings.
         *
         * @return a phrase
         */
        public String how() {
            return how;
        }
    }

    /**
     * The 95th percentile of samples, the top floor(5 % of n) dropped.
     *
     * @param samples in any order
     * @return empty where there are none
     */
    public static Optional<Quantity> ninetyFifth(List<Quantity> samples) {
        return of(samples, NINETY_FIVE, Method.DROP_FLOOR);
    }

    /**
     * A percentile of samples.
     *
     * @param samples in any order
     * @param percent more than 0, at most 100
     * @param method how it is found
     * @return empty where there are no samples
     */
    public static Optional<Quantity> of(List<Quantity> samples, BigDecimal percent, Method method) {
        if (percent.signum() <= 0 || percent.compareTo(ALL) > 0) {
            throw new IllegalArgumentException("no percentile: " + percent);
        }
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        int n = samples.size();
        return Optional.of(
                switch (method) {
                    case DROP_FLOOR -> highest(samples, Math.min(share(n, ALL.subtract(percent)) + 1, n));
                    case NEAREST_RANK -> highest(samples, n - rank(n, percent) + 1);
                    case INTERPOLATED -> interpolated(samples.stream().sorted().toList(), percent);
                });
    }

    /** The sample of a rank counted from the highest; most samples are compared once, with the lowest of those kept. */
    private static Quantity highest(List<Quantity> samples, int rank) {
        var kept = new PriorityQueue<Quantity>(rank);
        for (Quantity sample : samples) {
            if (kept.size() < rank) {
                kept.add(sample);
            } else if (sample.compareTo(kept.element()) > 0) {
                kept.remove();
                kept.add(sample);
            }
        }
        return kept.element();
    }

    private static int share(int n, BigDecimal percent) {
        return BigDecimal.valueOf(n)
                .multiply(percent)
                .divide(ALL, 0, RoundingMode.FLOOR)
                .intValueExact();
    }

    private static int rank(int n, BigDecimal percent) {
        return BigDecimal.valueOf(n)
                .multiply(percent)
                .divide(ALL, 0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static Quantity interpolated(List<Quantity> sorted, BigDecimal percent) {
        var place = BigDecimal.valueOf(sorted.size() - 1L).multiply(percent).divide(ALL, MathContext.DECIMAL128);
        int below = place.setScale(0, RoundingMode.FLOOR).intValueExact();
        var low = sorted.get(below);
        var high = sorted.get(Math.min(below + 1, sorted.size() - 1)).in(low.unit());
        var part = place.subtract(BigDecimal.valueOf(below));
        return new Quantity(low.value().add(high.value().subtract(low.value()).multiply(part)), low.unit());
    }

    /**
     * The percentile of the higher of two directions, sample by sample.
     *
     * @param in one direction
     * @param out the other, of the same samples in the same order
     * @param percent more than 0, at most 100
     * @param method how it is found
     * @return empty where there are no samples; at least the {@link #higherOfBoth higher of both}
     */
    public static Optional<Quantity> higherPerSample(
            List<Quantity> in, List<Quantity> out, BigDecimal percent, Method method) {
        if (in.size() != out.size()) {
            throw new IllegalArgumentException(in.size() + " samples in, " + out.size() + " out");
        }
        var higher = new ArrayList<Quantity>(in.size());
        for (int i = 0; i < in.size(); i++) {
            higher.add(in.get(i).compareTo(out.get(i)) >= 0 ? in.get(i) : out.get(i));
        }
        return of(higher, percent, method);
    }

    /**
     * The higher of the percentiles of two directions.
     *
     * @param in one direction
     * @param out the other
     * @param percent more than 0, at most 100
     * @param method how it is found
     * @return empty where neither has samples
     */
    public static Optional<Quantity> higherOfBoth(
            List<Quantity> in, List<Quantity> out, BigDecimal percent, Method method) {
        var both = new ArrayList<Quantity>();
        of(in, percent, method).ifPresent(both::add);
        of(out, percent, method).ifPresent(both::add);
        return both.stream().max(Comparator.naturalOrder());
    }
}
