package dev.covenant.web;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Evidence;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.position.AllowanceMonth;
import dev.covenant.position.MonthState;
import dev.covenant.position.OpenMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
 * @param ahead what lies ahead of an open month
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
        Optional<Ahead> ahead,
        List<String> workings,
        List<Evidence> evidence) {

    /**
     * What lies ahead of an open month.
     *
     * @param weekly where it ends if each hour comes as that hour of the week was
     * @param range from where to where the forecast reaches
     * @param bandFrom where the range begins, of a bar a thousand units wide
     * @param bandWidth how wide the range is there; 0 where there is none
     * @param paces how fast the allowance was used up lately
     */
    record Ahead(Optional<String> weekly, Optional<String> range, int bandFrom, int bandWidth, List<Pace> paces) {

        static Ahead of(OpenMonth month, Bar bar) {
            int from = known(month.forecast())
                    .map(q -> bar.at(least(month.range()), q))
                    .orElse(0);
            int to = known(month.forecast())
                    .map(q -> bar.at(most(month.range()), q))
                    .orElse(0);
            return new Ahead(
                    known(month.weeklyForecast()).map(q -> Wording.rounded(q, 1)),
                    least(month.range()).map(q -> Wording.quantity(month.range())),
                    from,
                    to - from,
                    List.of(
                            Pace.of("hour", month.lastHour(), month.evenDraw()),
                            Pace.of("6 hours", month.lastSixHours(), month.evenDraw()),
                            Pace.of("3 days", month.lastThreeDays(), month.evenDraw())));
        }
    }

    /**
     * How fast the allowance was used up in a window.
     *
     * @param window such as {@code 6 hours}
     * @param mean the mean power
     * @param burn the same in percent of the even draw: 100 % uses up exactly the allowance in a month
     */
    record Pace(String window, String mean, String burn) {

        static Pace of(String window, Possible<Quantity> mean, Quantity even) {
            return new Pace(window, shown(mean, q -> Wording.rounded(q, 1)), shown(mean, q -> share(q, even)));
        }

        private static String shown(Possible<Quantity> mean, Function<Quantity, String> words) {
            if (mean instanceof Possible.Between<Quantity> between) {
                return words.apply(between.atLeast()) + " to " + words.apply(between.atMost());
            }
            return known(mean).map(words).orElse("not known");
        }

        private static String share(Quantity mean, Quantity even) {
            return even.value().signum() == 0
                    ? "-"
                    : InWords.percent(mean.in(even.unit())
                            .value()
                            .movePointRight(2)
                            .divide(even.value(), 4, RoundingMode.HALF_EVEN));
        }
    }

    /**
     * A bar a thousand units wide.
     *
     * @param drawn to where it was drawn
     * @param forecast to where the forecast reaches; 0 where there is none
     * @param allowance where the allowance ends
     * @param over whether what was drawn passes the allowance
     * @param full the energy of the widest
     */
    record Bar(int drawn, int forecast, int allowance, boolean over, Quantity full) {

        private static final BigDecimal WIDTH = BigDecimal.valueOf(960);

        static Bar of(AllowanceMonth month, Optional<Quantity> reach) {
            var drawn = least(month.energy());
            var forecast = known(month.forecast());
            var unit = month.allowance().unit();
            var widest = month.allowance().value();
            for (Optional<Quantity> other : List.of(drawn, forecast, reach)) {
                widest = other.map(q -> q.in(unit).value())
                        .orElse(BigDecimal.ZERO)
                        .max(widest);
            }
            var full = widest;
            return new Bar(
                    drawn.map(q -> scaled(q.in(unit).value(), full)).orElse(0),
                    forecast.map(q -> scaled(q.in(unit).value(), full)).orElse(0),
                    scaled(month.allowance().value(), full),
                    drawn.filter(q -> q.compareTo(month.allowance()) > 0).isPresent(),
                    new Quantity(full, unit));
        }

        /** Where an energy lies; another's place where it is not given. */
        int at(Optional<Quantity> energy, Quantity otherwise) {
            return scaled(energy.orElse(otherwise).in(full.unit()).value(), full.value());
        }

        private static int scaled(BigDecimal value, BigDecimal full) {
            return full.signum() == 0
                    ? 0
                    : value.multiply(WIDTH)
                            .divide(full, 0, RoundingMode.HALF_UP)
                            .intValue();
        }
    }

    static UsageView of(AllowanceMonth month, Optional<OpenMonth> open) {
        var bar = Bar.of(month, open.flatMap(ahead -> most(ahead.range())));
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
                bar,
                open.map(ahead -> Ahead.of(ahead, bar)),
                open.map(OpenMonth::workings).orElse(month.workings()),
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

    private static Optional<Quantity> most(Possible<Quantity> possible) {
        return possible instanceof Possible.Between<Quantity> between ? Optional.of(between.atMost()) : known(possible);
    }

    private static <T extends Comparable<? super T>> Optional<T> known(Possible<T> possible) {
        return possible instanceof Possible.Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }
}
