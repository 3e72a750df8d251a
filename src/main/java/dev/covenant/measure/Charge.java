package dev.covenant.measure;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sum and the lines it is made of, in one currency that the caller knows.
 *
 * @param lines in order; each is exact, or rounded where the term rounds lines
 * @param total their sum
 */
public record Charge(List<Line> lines, BigDecimal total) {

    /**
     * One line.
     *
     * @param what it is for, such as {@code 10,000 at 0.001}
     * @param amount what it costs; negative for a discount
     */
    public record Line(String what, BigDecimal amount) {}

    /**
     * The sum of lines.
     *
     * @param lines in order
     * @return with their total
     */
    public static Charge of(List<Line> lines) {
        return new Charge(
                List.copyOf(lines), lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
