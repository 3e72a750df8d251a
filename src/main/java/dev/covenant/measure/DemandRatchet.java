package dev.covenant.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A demand ratchet: the billed demand is never less than a share of the highest demand of some months (DOMAIN 1.12, 3.3
 * D1, D12). The actual peaks ratchet, never the billed ones.
 *
 * @param share in percent, such as 80; more than 0, at most 100
 * @param months how many months look back
 * @param counting which months those are
 */
public record DemandRatchet(BigDecimal share, int months, Counting counting) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Refuses a share or a number of months that ratchets nothing. */
    public DemandRatchet {
        if (share.signum() <= 0 || share.compareTo(ALL) > 0 || months < 1) {
            throw new IllegalArgumentException("no ratchet: " + share + " % of " + months + " months");
        }
    }

    /** Which months look back. */
    public enum Counting {
        /** The months before the current one. */
        PREVIOUS("previous"),
        /** The months that end with the current one. */
        ENDING_WITH_CURRENT("ending with the current");

        private final String word;

        Counting(String word) {
            this.word = word;
        }

        /**
         * As contract files write it.
         *
         * @return such as {@code previous}
         */
        public String word() {
            return word;
        }
    }

    /**
     * The highest peak that binds a month, before the share is taken.
     *
     * @param peaks by month, as well as they are known; months without service are absent
     * @param month which month
     * @return empty where no month looks back
     */
    public Optional<Possible<Quantity>> highest(NavigableMap<YearMonth, Possible<Quantity>> peaks, YearMonth month) {
        boolean current = counting == Counting.ENDING_WITH_CURRENT;
        var first = month.minusMonths(current ? months - 1L : months);
        return peaks.subMap(first, true, month, current).values().stream().reduce(DemandRatchet::higher);
    }

    /**
     * The billed demand of a month: its own peak, or the share of the highest that binds it.
     *
     * @param peaks by month, as well as they are known
     * @param month which month; its own peak must be among them
     * @return as well as it is known
     */
    public Possible<Quantity> billed(NavigableMap<YearMonth, Possible<Quantity>> peaks, YearMonth month) {
        var own = peaks.get(month);
        if (own == null) {
            return Possible.unknown("no peak of " + month);
        }
        return highest(peaks, month)
                .map(this::shareOf)
                .map(least -> higher(own, least))
                .orElse(own);
    }

    private Possible<Quantity> shareOf(Possible<Quantity> highest) {
        return highest.map(peak -> new Quantity(peak.value().multiply(share).divide(ALL), peak.unit()));
    }

    private static Possible<Quantity> higher(Possible<Quantity> a, Possible<Quantity> b) {
        return Possible.combined(a, b, (x, y) -> y.compareTo(x) > 0 ? y : x);
    }
}
