package dev.covenant.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of a tariff as it is written.
 *
 * @param above where it begins, not included; empty: where the row above it ends, the first at 0
 * @param upTo where it ends, included; empty: it has no end
 * @param unitPrice of one unit in it
 * @param flatFee charged once when the row is entered
 */
public record TierBand(
        Optional<BigDecimal> above, Optional<BigDecimal> upTo, BigDecimal unitPrice, BigDecimal flatFee) {

    /**
     * A row that begins where the one above it ends.
     *
     * @param upTo its end, included, as decimal text; {@code ""}: none
     * @param unitPrice decimal text
     * @return without a flat fee
     */
    public static TierBand upTo(String upTo, String unitPrice) {
        return upTo(upTo, unitPrice, "0");
    }

    /**
     * The same with a flat fee.
     *
     * @param upTo its end, included, as decimal text; {@code ""}: none
     * @param unitPrice decimal text
     * @param flatFee decimal text
     * @return the row
     */
    public static TierBand upTo(String upTo, String unitPrice, String flatFee) {
        return new TierBand(
                Optional.empty(),
                upTo.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(upTo)),
                new BigDecimal(unitPrice),
                new BigDecimal(flatFee));
    }

    /**
     * What is wrong with a tariff: a hole, an overlap, an order error, no end. Every mistake is found.
     *
     * @param rows as written
     * @return sentences that name the place and the cure; empty where every quantity above 0 has one price
     */
    public static List<String> mistakes(List<TierBand> rows) {
        var mistakes = new ArrayList<String>();
        if (rows.isEmpty()) {
            return List.of("The tariff has no tier. Give it at least one.");
        }
        var end = BigDecimal.ZERO;
        boolean open = false;
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            var name = "Tier " + (at + 1);
            if (open) {
                mistakes.add(name + " is never reached: the one above it has no end. Give that one an end.");
                continue;
            }
            var begins = row.above.orElse(end);
            if (begins.compareTo(end) > 0) {
                mistakes.add("Between " + plain(end) + " and " + plain(begins) + " there is no price. Begin tier "
                        + (at + 1) + " at " + plain(end) + ".");
            } else if (begins.compareTo(end) < 0) {
                mistakes.add("Between " + plain(begins) + " and " + plain(end) + " there are two prices. Begin tier "
                        + (at + 1) + " at " + plain(end) + ".");
            }
            var from = begins.max(end);
            if (row.upTo.filter(bound -> bound.compareTo(from) <= 0).isPresent()) {
                mistakes.add(name + " ends at " + plain(row.upTo.get()) + ", not after it begins (" + plain(from)
                        + "). List the tiers in ascending order.");
            }
            end = row.upTo.orElse(end).max(end);
            open = row.upTo.isEmpty();
        }
        if (!open) {
            mistakes.add("Above " + plain(end) + " there is no price. Leave out the end of the last tier.");
        }
        return List.copyOf(mistakes);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
