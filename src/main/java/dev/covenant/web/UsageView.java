package dev.covenant.web;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Evidence;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.position.AllowanceMonth;
import dev.covenant.position.MonthState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A month's usage against its allowance as a page prints it.
 *
 * @param clauseNumber as printed
 * @param clauseWords the clause's words
 * @param month such as {@code November 2026}
 * @param open whether the month is running
 * @param allowance the energy allowed
 * @param drawn the energy drawn so far
 * @param utilisation drawn in percent of the allowance
 * @param notKnown what is missing to know it exactly
 * @param forecast where the month will end
 * @param forecastUtilisation in percent of the allowance
 * @param crossing when the allowance is crossed
 * @param staysInside the average from here that stays inside
 * @param charge what is above by now costs
 * @param forecastCharge what the forecast's part above would cost
 * @param completeness the share of the time metered
 * @param bar the same as a drawing
 * @param workings how it was counted
 * @param evidence what it rests on
 */
record UsageView(
        String clauseNumber,
        String clauseWords,
        String month,
        boolean open,
        String allowance,
        String drawn,
        String utilisation,
        List<String> notKnown,
        Optional<String> forecast,
        Optional<String> forecastUtilisation,
        Optional<String> crossing,
        Optional<String> staysInside,
        Optional<String> charge,
        Optional<String> forecastCharge,
        String completeness,
        Bar bar,
        List<String> workings,
        List<Evidence> evidence) {

    /**
     * A bar a thousand units wide.
     *
     * @param drawn to where it was drawn
     * @param forecast to where the forecast reaches; 0 where there is none
     * @param allowance where the allowance ends
     * @param over whether what was drawn passes the allowance
     */
    record Bar(int drawn, int forecast, int allowance, boolean over) {

        private static final BigDecimal WIDTH = BigDecimal.valueOf(960);

        static Bar of(AllowanceMonth month) {
            var drawn = least(month.energy());
            var forecast = known(month.forecast());
            var unit = month.allowance().unit();
            var widest = month.allowance().value();
            for (Optional<Quantity> other : List.of(drawn, forecast)) {
                widest = other.map(q -> q.in(unit).value())
                        .orElse(BigDecimal.ZERO)
                        .max(widest);
            }
            var full = widest;
            return new Bar(
                    drawn.map(q -> scaled(q.in(unit).value(), full)).orElse(0),
                    forecast.map(q -> scaled(q.in(unit).value(), full)).orElse(0),
                    scaled(month.allowance().value(), full),
                    drawn.filter(q -> q.compareTo(month.allowance()) > 0).isPresent());
        }

        private static int scaled(BigDecimal value, BigDecimal full) {
            return full.signum() == 0
                    ? 0
                    : value.multiply(WIDTH)
                            .divide(full, 0, RoundingMode.HALF_UP)
                            .intValue();
        }
    }

    static UsageView of(AllowanceMonth month) {
        return new UsageView(
                month.clause().number(),
                month.clause().words(),
                Wording.month(YearMonth.parse(month.subject())),
                month.state() == MonthState.OPEN,
                month.allowance().toString(),
                Wording.quantity(month.energy()),
                Wording.percent(month.utilisation()),
                month.energy().missing(),
                known(month.forecast()).map(q -> Wording.rounded(q, 1)),
                known(month.forecastUtilisation()).map(InWords::percent),
                known(month.crossing()).map(InWords::moment),
                known(month.staysInside()).map(Quantity::toString),
                month.overageCharge().map(UsageView::money),
                month.forecastCharge().map(UsageView::money),
                InWords.percent(month.completeness()),
                Bar.of(month),
                month.workings(),
                month.evidence());
    }

    private static String money(Amount amount) {
        return amount.money() + ", owed by the " + amount.owedBy().title();
    }

    private static Optional<Quantity> least(Possible<Quantity> possible) {
        return possible instanceof Possible.Between<Quantity> between
                ? Optional.of(between.atLeast())
                : known(possible);
    }

    private static <T extends Comparable<? super T>> Optional<T> known(Possible<T> possible) {
        return possible instanceof Possible.Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }
}
