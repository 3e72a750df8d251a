package dev.covenant.position.term;

import dev.covenant.measure.Unit;
import dev.covenant.terms.Term;
import dev.covenant.terms.Tranche;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The average length of the tranches, each weighted by its power, as deals state it ("five-year average term").
 *
 * @param days the weighted average in days, to one place, halves to even
 * @param years the same in years of 365.25 days, to two places, halves to even
 */
public record AverageTerm(BigDecimal days, BigDecimal years) {
    private static final BigDecimal YEAR = new BigDecimal("365.25");

    /**
     * The average of a term.
     *
     * @param term any
     * @return empty where it has no tranches
     */
    public static Optional<AverageTerm> of(Term term) {
        if (term.tranches().isEmpty()) {
            return Optional.empty();
        }
        var power = BigDecimal.ZERO;
        var weighted = BigDecimal.ZERO;
        for (Tranche tranche : term.tranches()) {
            var own = tranche.power().in(Unit.MW).value();
            var days = ChronoUnit.DAYS.between(tranche.firstDay(), tranche.lastDay()) + 1;
            power = power.add(own);
            weighted = weighted.add(own.multiply(BigDecimal.valueOf(days)));
        }
        return Optional.of(new AverageTerm(
                weighted.divide(power, 1, RoundingMode.HALF_EVEN),
                weighted.divide(power.multiply(YEAR), 2, RoundingMode.HALF_EVEN)));
    }

    String sentence() {
        return "Average term of the tranches, weighted by power: " + days.toPlainString() + " days, "
                + years.toPlainString() + " years of 365.25 days.";
    }
}
