package dev.covenant.position.capacity;

import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The answer to an order to draw less (DOMAIN 1.20).
 *
 * @param ordered when the order was given
 * @param power how much less it asked for
 * @param within how long the answer may take
 * @param answers totals off, in any order
 */
public record Curtailed(Instant ordered, Quantity power, Duration within, List<Answer> answers) {

    /**
     * What was off at a moment.
     *
     * @param at when
     * @param operatorOff of the operator's own load, since the order
     * @param customerOff of the customer's load, since the order
     * @param operatorLeft the operator's own load still drawn; empty: not known
     */
    public record Answer(Instant at, Quantity operatorOff, Quantity customerOff, Optional<Quantity> operatorLeft) {

        /**
         * What was off together.
         *
         * @return in the unit of the operator's
         */
        public Quantity off() {
            return operatorOff.plus(customerOff);
        }
    }

    /**
     * The last moment at which the order is met in time, included.
     *
     * @return the order's moment and the time it may take
     */
    public Instant due() {
        return ordered.plus(within);
    }

    /**
     * When as much as ordered was off.
     *
     * @return the first such answer; empty: none
     */
    public Optional<Answer> met() {
        return answers.stream()
                .filter(answer -> answer.off().compareTo(power) >= 0)
                .min(Comparator.comparing(Answer::at));
    }

    /**
     * The latest answer.
     *
     * @return empty where none is on record
     */
    public Optional<Answer> latest() {
        return answers.stream().max(Comparator.comparing(Answer::at));
    }

    /**
     * The customer's load that was off although the operator still drew some: it should have gone first.
     *
     * @param answer at its moment
     * @return MW; empty where it is not known how much the operator still drew
     */
    public static Optional<Quantity> outOfTurn(Answer answer) {
        if (answer.customerOff().value().signum() == 0) {
            return Optional.of(new Quantity(BigDecimal.ZERO, Unit.MW));
        }
        return answer.operatorLeft()
                .map(left -> left.compareTo(answer.customerOff()) < 0 ? left : answer.customerOff())
                .map(quantity -> quantity.in(Unit.MW));
    }
}
