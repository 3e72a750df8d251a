package dev.covenant.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sum owed and its interest as of the end of a day; immutable, moved forward day by day. The principal never bears
 * interest up to its due day.
 *
 * @param principal what is still owed of the sum itself
 * @param accrued interest not yet paid nor added to the sum, not rounded
 * @param added interest that bears interest by compounding and is not yet paid, not rounded
 * @param due the last day without interest
 * @param day the day at whose end this holds
 * @param terms how interest runs; empty: none does
 * @param workings one line a stretch
 */
public record Debt(
        BigDecimal principal,
        BigDecimal accrued,
        BigDecimal added,
        LocalDate due,
        LocalDate day,
        Optional<LateInterest> terms,
        List<String> workings) {

    /**
     * A debt at the end of its due day.
     *
     * @param principal what is owed
     * @param due the last day without interest
     * @param terms how interest runs; empty: none does
     * @return without interest
     */
    public static Debt of(BigDecimal principal, LocalDate due, Optional<LateInterest> terms) {
        return new Debt(principal, BigDecimal.ZERO, BigDecimal.ZERO, due, due, terms, List.of());
    }

    /**
     * Moves to the end of a later day.
     *
     * @param to the last day that bears interest; a day not after {@link #day} changes nothing
     * @return with the interest of the days between
     */
    public Debt to(LocalDate to) {
        if (!to.isAfter(day)) {
            return this;
        }
        if (terms.isEmpty()) {
            return new Debt(principal, accrued, added, due, to, terms, workings);
        }
        var interest = terms.get();
        var lines = new ArrayList<>(workings);
        var open = accrued;
        var base = principal.add(added);
        var from = day;
        while (from.isBefore(to)) {
            var end = interest.stretchEnd(due, from).filter(d -> d.isBefore(to)).orElse(to);
            var part = interest.stretch(base, due, from, end);
            open = open.add(part);
            line(interest, base, from, end, part, lines);
            if (interest.compoundsOn(due, end)) {
                base = base.add(open);
                open = BigDecimal.ZERO;
            }
            from = end;
        }
        return new Debt(principal, open, base.subtract(principal), due, to, terms, List.copyOf(lines));
    }

    private void line(
            LateInterest interest, BigDecimal base, LocalDate from, LocalDate to, BigDecimal part, List<String> lines) {
        if (part.signum() == 0 || interest.compounding() == LateInterest.Compounding.DAILY) {
            return;
        }
        var percent = interest.on((interest.fixedWhenLate() ? due : from).plusDays(1));
        lines.add("Interest from " + InWords.date(from.plusDays(1)) + " to " + InWords.date(to) + ": "
                + plain(base) + " × " + percent.stripTrailingZeros().toPlainString() + " % × "
                + interest.counting().days(from, to) + " days, "
                + interest.counting().word()
                + interest.daily()
                        .map(rounding -> ", each day's sum rounded " + rounding)
                        .orElse("") + " = " + plain(part) + ".");
    }

    private static String plain(BigDecimal value) {
        var shown = value.setScale(
                Math.min(Math.max(value.stripTrailingZeros().scale(), 2), 6), java.math.RoundingMode.HALF_EVEN);
        return shown.toPlainString();
    }

    /**
     * Interest not yet paid, rounded as the term says.
     *
     * @return 0 where none runs
     */
    public BigDecimal interest() {
        var exact = accrued.add(added);
        return terms.map(interest -> interest.end().of(exact)).orElse(exact);
    }

    /**
     * The same debt with another principal, from the end of its day on.
     *
     * @param change added to the principal, negative to lower it
     * @return not below zero
     */
    public Debt changed(BigDecimal change) {
        return new Debt(principal.add(change).max(BigDecimal.ZERO), accrued, added, due, day, terms, workings);
    }

    /**
     * After interest was paid; where it is paid it is rounded, and a payment of all of it leaves none.
     *
     * @param paid at most {@link #interest()}
     * @return with the rest
     */
    public Debt interestPaid(BigDecimal paid) {
        if (paid.compareTo(interest()) >= 0) {
            return new Debt(principal, BigDecimal.ZERO, BigDecimal.ZERO, due, day, terms, workings);
        }
        var fromAccrued = paid.min(accrued);
        return new Debt(
                principal,
                accrued.subtract(fromAccrued),
                added.subtract(paid.subtract(fromAccrued)).max(BigDecimal.ZERO),
                due,
                day,
                terms,
                workings);
    }
}
