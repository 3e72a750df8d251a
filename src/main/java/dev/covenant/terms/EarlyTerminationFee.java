package dev.covenant.terms;

import dev.covenant.measure.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a side owes that ends the contract for convenience before its term is over (DOMAIN 1.3): a rate by contract
 * month, applied to the fees of the months that are left.
 *
 * @param text identity and words
 * @param owedBy the sides that owe it when they leave; the other leaves free of it
 * @param countedFrom the first day of contract month 1; empty: the first day of the term
 * @param months what a contract month is
 * @param bands the rates, ascending; the last has no end
 * @param rateOf which month's rate counts
 * @param partMonth what the month in which the contract ends adds
 * @param beforeStart how many months' fees are owed instead where the contract ends before month 1; empty: the bands
 *     apply to all months
 * @param clawback what was waived at the start and is owed after all
 * @param waiver what makes it fall away; empty where nothing does
 */
public record EarlyTerminationFee(
        ClauseText text,
        Set<Side> owedBy,
        Optional<LocalDate> countedFrom,
        Months months,
        List<Band> bands,
        RateOf rateOf,
        PartMonth partMonth,
        Optional<Integer> beforeStart,
        List<Clawback> clawback,
        Optional<Waiver> waiver)
        implements Clause {

    /** What a contract month is. */
    public enum Months {
        /** A calendar month; the one in which the count begins is month 1. */
        CALENDAR,
        /** From the numeral of the first day to the eve of the same numeral, or of the month's last day. */
        ANNIVERSARY
    }

    /** Which month's rate counts. */
    public enum RateOf {
        /** Each month that is left has the rate of its own band. */
        EACH_MONTH_LEFT,
        /** All that are left have the rate of the month in which the contract ends. */
        MONTH_OF_ENDING
    }

    /** What the days after the end in its own month add. */
    public enum PartMonth {
        /** Their share by the days of the calendar month. */
        DAYS,
        /** The whole month. */
        WHOLE,
        /** Nothing. */
        NONE
    }

    /**
     * A rate from the end of the band before it on.
     *
     * @param upToMonth the last contract month that has it, included; empty for the last band
     * @param rate in percent of the month's fee; 0 or more
     */
    public record Band(Optional<Integer> upToMonth, BigDecimal rate) {}

    /**
     * A charge waived at the start, such as for installation, that is owed when the contract ends early.
     *
     * @param of what was waived
     * @param amount how much
     * @param upToMonth the last contract month of an end that calls it back, included; empty: any
     * @param declines whether it falls in equal parts with each whole month up to that one
     */
    public record Clawback(String of, Money amount, Optional<Integer> upToMonth, boolean declines) {}

    /**
     * A new order that makes the fee fall away.
     *
     * @param withinDays signed at most so many calendar days after the notice was received
     * @param months of at least so many months
     * @param higherFee whether its monthly fee must be higher than the present one
     */
    public record Waiver(int withinDays, int months, boolean higherFee) {}

    /**
     * The rate of a contract month.
     *
     * @param month 1 or more
     * @return in percent
     */
    public BigDecimal rateIn(int month) {
        return bands.stream()
                .filter(band ->
                        band.upToMonth().isEmpty() || month <= band.upToMonth().get())
                .findFirst()
                .map(Band::rate)
                .orElse(BigDecimal.ZERO);
    }
}
