package dev.covenant.language;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values as people read them in messages, workings and the tree of why.
 *
 * @param zone in which moments without one of their own are printed
 * @param unit after numbers that are no percentages; empty: numbers are percentages
 */
record Printed(ZoneId zone, Optional<String> unit) {

    private static final List<String> WORDS = List.of("words", "title", "word");

    /** Any component's value. */
    String value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? "none" : value(optional.get());
        }
        if (value instanceof Possible<?> possible) {
            return possible(possible);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "none" : list.stream().map(this::value).collect(Collectors.joining("; "));
        }
        if (value instanceof Deadline deadline) {
            return deadline.planBy().equals(deadline.latest())
                    ? InWords.until(deadline.planBy())
                    : InWords.until(deadline.planBy()) + " (at the latest " + InWords.until(deadline.latest()) + ")";
        }
        return value instanceof Amount amount ? amount.money().toString() : plain(value);
    }

    private String plain(Object value) {
        if (value instanceof LocalDate date) {
            return InWords.date(date);
        }
        if (value instanceof ZonedDateTime moment) {
            return InWords.moment(moment);
        }
        if (value instanceof Instant instant) {
            return InWords.moment(instant.atZone(zone));
        }
        if (value instanceof Duration length) {
            return length.isNegative() ? "minus " + InWords.length(length.negated()) : InWords.length(length);
        }
        if (value instanceof BigDecimal number) {
            return unit.map(words -> number(number) + " " + words).orElseGet(() -> InWords.percent(number));
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value instanceof Enum<?> constant ? choice(constant) : value.toString();
    }

    private String possible(Possible<?> possible) {
        if (possible instanceof Possible.Known<?> known) {
            return value(known.value());
        }
        if (possible instanceof Possible.Between<?> between) {
            return "between " + value(between.atLeast()) + " and " + value(between.atMost());
        }
        return "not known";
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** An enum's constant as sentences say it: its own words where it has them, else its name. */
    static String choice(Enum<?> constant) {
        for (String method : WORDS) {
            try {
                var words = constant.getDeclaringClass().getMethod(method);
                words.trySetAccessible();
                if (words.invoke(constant) instanceof String text) {
                    return text;
                }
            } catch (NoSuchMethodException e) {
                // it may call them otherwise
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot print " + constant, e);
            }
        }
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
