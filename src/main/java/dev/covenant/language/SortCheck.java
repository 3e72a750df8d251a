package dev.covenant.language;

import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.util.Optional;

/** Whether the two sides of a comparison can be compared at all. */
final class SortCheck {

    private SortCheck() {}

    static void comparable(Operand.Read left, Relation relation, Operand right, Token at) {
        boolean sameSort = left.sort() == right.sort()
                || (left.sort().temporal() && right.sort().temporal());
        if (!sameSort) {
            var cure = right.sort() == Sort.PERCENT
                    ? "Say of what: 95 % of the ..."
                    : "Compare it with " + left.sort().words() + " such as "
                            + left.sort().example() + ".";
            throw new Misread(
                    at,
                    "The " + left.phrase().words() + " is " + left.sort().words() + "; this is "
                            + right.sort().words() + ".",
                    cure);
        }
        if (left.equals(right)) {
            throw new Misread(
                    at,
                    "The " + left.phrase().words() + " is compared with itself.",
                    "Say whose it is: of this ..., of the ...");
        }
        if (relation.byMoment() && (left.sort() == Sort.DATE || right.sort() == Sort.DATE)) {
            throw new Misread(at, "A day has no time of day.", "Write: is on or before, is on or after.");
        }
        if (right instanceof Operand.Share && left.sort() != Sort.QUANTITY && left.sort() != Sort.MONEY) {
            throw new Misread(at, "A percentage is taken of a quantity or of money only.", "Name one.");
        }
        if (right instanceof Operand.Read read
                && !read.phrase().choices().equals(left.phrase().choices())) {
            throw new Misread(at, "The two can never be the same word.", "Compare choices of one kind.");
        }
        if (relation == Relation.BEFORE
                || relation == Relation.AFTER
                || !left.sort().ordered()) {
            return;
        }
        var one = dimension(left);
        var other = dimension(right);
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            throw new Misread(
                    at,
                    "The " + left.phrase().words() + " is measured in "
                            + left.phrase().unit().orElse("") + "; this is another kind of quantity.",
                    "Compare energy with energy and power with power.");
        }
    }

    private static Optional<Unit.Dimension> dimension(Operand operand) {
        if (operand instanceof Operand.Literal literal && literal.value() instanceof Quantity quantity) {
            return Optional.of(quantity.unit().dimension());
        }
        if (operand instanceof Operand.Share share) {
            return dimension(share.of());
        }
        return operand instanceof Operand.Read read
                ? read.phrase().unit().flatMap(Unit::parse).map(Unit::dimension)
                : Optional.empty();
    }
}
