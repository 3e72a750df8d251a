package dev.covenant.language;

import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A value as comparisons see it: from the least to the most it can be, not known at all, or not there.
 *
 * @param state which of these
 * @param least the least it can be; of no meaning unless ranged
 * @param most the most it can be; of no meaning unless ranged
 * @param missing what is missing to know it
 */
record Extent(State state, Object least, Object most, List<String> missing) {

    /** Whether there is a value, and whether anything is known of it. */
    enum State {
        RANGED,
        UNKNOWN,
        ABSENT
    }

    private static final Extent ABSENT = new Extent(State.ABSENT, "", "", List.of());

    static Extent known(Object value) {
        return new Extent(State.RANGED, value, value, List.of());
    }

    /** Of a record's component; instants take the contract's zone, whole numbers become long. */
    static Extent of(Object raw, ZoneId zone) {
        if (raw instanceof Optional<?> optional) {
            return optional.isPresent() ? of(optional.get(), zone) : ABSENT;
        }
        if (raw instanceof Possible.Known<?> known) {
            return known(plain(known.value(), zone));
        }
        if (raw instanceof Possible.Between<?> between) {
            return new Extent(
                    State.RANGED, plain(between.atLeast(), zone), plain(between.atMost(), zone), between.missing());
        }
        if (raw instanceof Possible.Unknown<?> unknown) {
            return new Extent(State.UNKNOWN, "", "", unknown.missing());
        }
        return known(plain(raw, zone));
    }

    /** A percentage of it, exact. */
    Extent share(BigDecimal percent) {
        return state == State.RANGED ? new Extent(state, scaled(least, percent), scaled(most, percent), missing) : this;
    }

    boolean isAbsent() {
        return state == State.ABSENT;
    }

    boolean isRanged() {
        return state == State.RANGED;
    }

    private static Object plain(Object value, ZoneId zone) {
        if (value instanceof Instant instant) {
            return instant.atZone(zone);
        }
        return value instanceof Integer whole ? Long.valueOf(whole) : value;
    }

    private static Object scaled(Object value, BigDecimal percent) {
        if (value instanceof Quantity quantity) {
            return new Quantity(quantity.value().multiply(percent).movePointLeft(2), quantity.unit());
        }
        if (value instanceof Money money) {
            return new Money(money.currency(), money.amount().multiply(percent).movePointLeft(2));
        }
        throw new IllegalStateException("no share of " + value);
    }
}
