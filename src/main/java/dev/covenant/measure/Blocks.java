package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A price for blocks in tiers, each tier with a block size of its own; a block begun counts whole.
 *
 * @param tiers ascending, the last without a most
 * @param policy which tiers are charged
 */
public record Blocks(List<Tier> tiers, Policy policy) {

    /** Which tiers are charged. */
    public enum Policy {
        /** Each tier for its own blocks. */
        ALL_TIERS,
        /** All units in blocks of the highest tier reached. */
        TOP_TIER
    }

    /**
     * A tier of blocks.
     *
     * @param size units in a block; more than 0
     * @param price of a block
     * @param most blocks in this tier, included; empty: no end
     */
    public record Tier(BigDecimal size, BigDecimal price, Optional<BigDecimal> most) {

        /** Refuses an empty block and an empty tier. */
        public Tier {
            if (size.signum() <= 0
                    || most.filter(blocks -> blocks.signum() <= 0).isPresent()) {
                throw new IllegalArgumentException("a tier holds blocks, and a block holds more than nothing");
            }
        }
    }

    /** Refuses a tier that is never reached; what is above a last tier with an end is refused when it is priced. */
    public Blocks {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()
                || tiers.stream()
                        .limit(tiers.size() - 1L)
                        .anyMatch(tier -> tier.most().isEmpty())) {
            throw new IllegalArgumentException("only the last tier of blocks has no end");
        }
    }

    /**
     * What a quantity costs.
     *
     * @param quantity not negative
     * @return a line a tier
     * @throws IllegalArgumentException if the tiers end below it
     */
    public Charge of(BigDecimal quantity) {
        var lines = new ArrayList<Charge.Line>();
        var rest = quantity;
        for (int at = 0; at < tiers.size() && rest.signum() > 0; at++) {
            var tier = tiers.get(at);
            var here = tier.most()
                    .map(most -> most.multiply(tier.size()))
                    .orElse(rest)
                    .min(rest);
            rest = rest.subtract(here);
            if (policy == Policy.ALL_TIERS) {
                lines.add(line(tier, here));
            } else if (rest.signum() == 0) {
                lines.add(line(tier, quantity));
            }
        }
        if (rest.signum() > 0) {
            throw new IllegalArgumentException("the last " + TierBand.plain(rest) + " of " + TierBand.plain(quantity)
                    + " have no price: the tiers of blocks end below");
        }
        return Charge.of(lines);
    }

    private static Charge.Line line(Tier tier, BigDecimal units) {
        var blocks = units.divide(tier.size(), 0, RoundingMode.CEILING);
        return new Charge.Line(
                TierBand.plain(blocks) + " blocks of " + TierBand.plain(tier.size()) + " at "
                        + TierBand.plain(tier.price()),
                blocks.multiply(tier.price()));
    }
}
