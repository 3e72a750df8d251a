package dev.covenant.terms;

import dev.covenant.measure.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The monthly fee. Part months are prorated by the days of the month (DOMAIN 1.13).
 *
 * @param text identity and words
 * @param steps ascending by month
 */
public record MonthlyFee(ClauseText text, List<Step> steps) implements Clause {

    /**
     * A fee from a month on.
     *
     * @param from the first month
     * @param fee of each month; empty where it is undisclosed, which is not zero
     */
    public record Step(YearMonth from, Optional<Money> fee) {}

    /**
     * The fee of a month.
     *
     * @param month which
     * @return empty before the first step and where undisclosed
     */
    public Optional<Money> in(YearMonth month) {
        return steps.stream()
                .filter(step -> !step.from().isAfter(month))
                .reduce((a, b) -> b)
                .flatMap(Step::fee);
    }
}
