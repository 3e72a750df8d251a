package dev.covenant.measure;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * An exact amount of one currency. Nothing here rounds; a term says where rounding happens.
 *
 * @param currency ISO 4217 code, such as {@code USD}
 * @param amount the amount in major units, of any scale
 */
public record Money(String currency, BigDecimal amount) implements Comparable<Money> {

    /**
     * An amount from its decimal text.
     *
     * @param currency ISO 4217 code
     * @param amount decimal text such as {@code 1250000000.00}
     * @return the amount
     * @throws NumberFormatException if the text is no decimal number
     */
    public static Money of(String currency, String amount) {
        return new Money(currency, new BigDecimal(amount));
    }

    /**
     * The sum.
     *
     * @param other of the same currency
     * @return this plus other
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(same(other), amount.add(other.amount));
    }

    /**
     * The difference.
     *
     * @param other of the same currency
     * @return this minus other
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money minus(Money other) {
        return new Money(same(other), amount.subtract(other.amount));
    }

    @Override
    public int compareTo(Money other) {
        same(other);
        return amount.compareTo(other.amount);
    }

    private String same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot combine " + currency + " with " + other.currency);
        }
        return currency;
    }

    /** As a person reads it, to the cent, halves to even: {@code $1,512,096.77}, or {@code EUR 12.00}. */
    @Override
    public String toString() {
        var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        var sign = amount.signum() < 0 ? "-" : "";
        return sign + (currency.equals("USD") ? "$" : currency + " ") + format.format(amount.abs());
    }
}
