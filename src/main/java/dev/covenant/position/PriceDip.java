package dev.covenant.position;

import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.Money;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.OveragePrice;
import dev.covenant.terms.UsageAllowance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place in a volume tariff where a little more energy costs less in all.
 *
 * @param clause with the tariff
 * @param subject such as {@code price-dip/1}
 * @param edge the month's energy at the edge, the allowance included
 * @param atEdge what is charged at the edge
 * @param above what is charged just above it, rounded to the cent for print
 * @param until up to which energy in words
 * @param workings how it was counted
 */
@Thing(
        value = "price dip",
        plural = "price dips",
        meaning = "A place in a volume tariff where a little more energy costs less in all.")
public record PriceDip(
        ClauseText clause,
        String subject,

        @Words(value = "edge", meaning = "The month's energy at the edge, the allowance included.")
        Quantity edge,

        @Words(value = "charge at the edge", meaning = "What is charged for exactly that energy.")
        Money atEdge,

        @Words(value = "charge above the edge", meaning = "What is charged just above it.")
        Money above,

        @Words(value = "end of the dip", meaning = "The energy from which more costs more again, in words.")
        String until,

        List<String> workings)
        implements Subject {

    static List<PriceDip> of(UsageAllowance clause, BillingMonth month) {
        return clause.overage().stream()
                .flatMap(price -> of(clause, price, month).stream())
                .toList();
    }

    private static List<PriceDip> of(UsageAllowance clause, OveragePrice price, BillingMonth month) {
        var allowance = clause.allowance().in(month).in(price.per());
        var dips = price.tariff(allowance).map(tariff -> tariff.dips()).orElse(List.of());
        return IntStream.range(0, dips.size())
                .mapToObj(at -> {
                    var dip = dips.get(at);
                    var edge = new Quantity(allowance.value().add(dip.edge()), price.per());
                    return new PriceDip(
                            clause.text(),
                            "price-dip/" + (at + 1),
                            edge,
                            new Money(price.currency(), dip.costAtEdge()),
                            new Money(price.currency(), dip.costAbove()),
                            dip.until()
                                    .map(even -> "until "
                                            + new Quantity(up(allowance.value().add(even)), price.per())
                                            + " costs as much again")
                                    .orElse("the next tier never costs as much again"),
                            List.of("By volume all energy above the allowance has the price of the tier that the month"
                                    + " reaches; counted for " + month + ", whose allowance is " + allowance + "."));
                })
                .toList();
    }

    private static BigDecimal up(BigDecimal value) {
        return value.setScale(3, RoundingMode.CEILING).stripTrailingZeros();
    }
}
