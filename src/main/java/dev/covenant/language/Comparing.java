package dev.covenant.language;

import dev.covenant.measure.Money;
import dev.covenant.measure.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Compares two values that may be known in part only. */
final class Comparing {

    private Comparing() {}

    /** True, false or undetermined; nothing can be compared with what is not given, so then false. */
    static Truth holds(Extent left, Relation relation, Extent right) {
        if (left.isAbsent() || right.isAbsent()) {
            return Truth.FALSE;
        }
        if (!left.isRanged() || !right.isRanged() || mismatch(left, right).isPresent()) {
            return Truth.UNDETERMINED;
        }
        int low = sign(left.least(), relation, right.most());
        int high = sign(left.most(), relation, right.least());
        return ofSigns(low, relation, high);
    }

    /** Of a comparison whose sign lies between two, both included. */
    static Truth ofSigns(int low, Relation relation, int high) {
        return switch (relation) {
            case IS, ON -> Truth.of(low == 0 && high == 0, low <= 0 && high >= 0);
            case IS_NOT, NOT_ON -> ofSigns(low, Relation.IS, high).not();
            case MORE_THAN, AT_LEAST, AFTER, ON_OR_AFTER, AT_OR_AFTER ->
                Truth.of(relation.holds(low), relation.holds(high));
            case LESS_THAN, AT_MOST, BEFORE, ON_OR_BEFORE, AT_OR_BEFORE ->
                Truth.of(relation.holds(high), relation.holds(low));
        };
    }

    /** Why two values cannot be compared: other dimensions or currencies. */
    static Optional<String> mismatch(Extent left, Extent right) {
        if (!left.isRanged() || !right.isRanged()) {
            return Optional.empty();
        }
        boolean fits = true;
        if (left.least() instanceof Quantity one && right.least() instanceof Quantity other) {
            fits = one.unit().dimension() == other.unit().dimension();
        } else if (left.least() instanceof Money one && right.least() instanceof Money other) {
            fits = one.currency().equals(other.currency());
        }
        return fits ? Optional.empty() : Optional.of("a way to compare " + left.least() + " with " + right.least());
    }

    private static int sign(Object left, Relation relation, Object right) {
        if (left instanceof Quantity quantity) {
            return quantity.compareTo((Quantity) right);
        }
        if (left instanceof Money money) {
            return money.compareTo((Money) right);
        }
        if (left instanceof Duration length) {
            return length.compareTo((Duration) right);
        }
        if (left instanceof ZonedDateTime one && right instanceof ZonedDateTime other && !relation.byDay()) {
            return one.toInstant().compareTo(other.toInstant());
        }
        if (left instanceof LocalDate || left instanceof ZonedDateTime) {
            return day(left).compareTo(day(right));
        }
        return plainSign(left, right);
    }

    // numbers, percentages, choices, words: the parser lets only equal sorts meet
    @SuppressWarnings("unchecked")
    private static int plainSign(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    private static LocalDate day(Object value) {
        return value instanceof ZonedDateTime moment ? moment.toLocalDate() : (LocalDate) value;
    }
}
