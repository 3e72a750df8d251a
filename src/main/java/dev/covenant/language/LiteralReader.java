package dev.covenant.language;

import dev.covenant.measure.Money;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads values written in a rule: 800 kW, $6,000, 95 %, 31 Mar 2027, 60 minutes, 3, yes, "words". */
final class LiteralReader {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, ChronoUnit> LENGTHS = Map.of(
            "day", ChronoUnit.DAYS,
            "days", ChronoUnit.DAYS,
            "hour", ChronoUnit.HOURS,
            "hours", ChronoUnit.HOURS,
            "minute", ChronoUnit.MINUTES,
            "minutes", ChronoUnit.MINUTES);

    private LiteralReader() {}

    /** The value that comes next; a percentage is left to the caller, who knows whether "of" follows. */
    static Operand.Literal read(Tokens tokens) {
        var token = tokens.peek();
        if (token.kind() == Token.Kind.QUOTED) {
            tokens.next();
            return new Operand.Literal(Sort.TEXT, token.text(), "\"" + token.text() + "\"");
        }
        if (token.is("yes") || token.is("no")) {
            tokens.next();
            return new Operand.Literal(Sort.YES_NO, token.is("yes"), token.lower());
        }
        if (token.text().startsWith("$")) {
            tokens.next();
            return money("USD", number(token, token.text().substring(1)));
        }
        if (CODE.matcher(token.text()).matches() && tokens.peek(1).startsWithDigit()) {
            tokens.next();
            return money(token.text(), number(tokens.peek(), tokens.next().text()));
        }
        if (token.startsWithDigit()) {
            return startingWithNumber(tokens);
        }
        throw new Misread(
                token,
                token.shown() + " is no value.",
                "Write a value such as 800 kW, $6,000, 95 %, 31 Mar 2027, 60 minutes, yes, or name one with \"the\".");
    }

    /** A count of days, hours or minutes. */
    static Timing.Reach reach(Tokens tokens) {
        var token = tokens.peek();
        int count = whole(tokens);
        var unit = tokens.next();
        if (unit.is("business")) {
            throw new Misread(
                    unit,
                    "Business days are not counted in a rule.",
                    "Name the day that the contract's calendar gives, such as a plan day, and count days from it.");
        }
        var length = Optional.ofNullable(LENGTHS.get(unit.lower()));
        if (count == 0 || length.isEmpty()) {
            throw new Misread(
                    token, "This is no distance in time.", "Write for example: 30 days, 48 hours, 60 minutes.");
        }
        return new Timing.Reach(count, length.get());
    }

    /** A whole number, at most six digits. */
    static int whole(Tokens tokens) {
        var token = tokens.next();
        if (token.kind() != Token.Kind.WORD || !token.text().matches("\\d{1,6}")) {
            throw new Misread(token, token.shown() + " is no whole number.", "Write for example: 3");
        }
        return Integer.parseInt(token.text());
    }

    private static Operand.Literal startingWithNumber(Tokens tokens) {
        var token = tokens.peek();
        if (token.text().matches("\\d{4}-\\d\\d-\\d\\d")) {
            tokens.next();
            return date(token, token.text());
        }
        var after = tokens.peek(1);
        int month = after.kind() == Token.Kind.WORD && after.text().length() >= 3
                ? MONTHS.indexOf(after.lower().substring(0, 3))
                : -1;
        if (month >= 0
                && tokens.peek(2).text().matches("\\d{4}")
                && token.text().matches("\\d{1,2}")) {
            tokens.next();
            tokens.next();
            var iso = String.format(
                    Locale.ROOT, "%s-%02d-%02d", tokens.next().text(), month + 1, Integer.parseInt(token.text()));
            return date(token, iso);
        }
        var number = number(token, token.text());
        tokens.next();
        return withUnit(tokens, token, number);
    }

    private static Operand.Literal withUnit(Tokens tokens, Token token, BigDecimal number) {
        var unit = tokens.peek();
        if (unit.kind() == Token.Kind.WORD && LENGTHS.containsKey(unit.lower())) {
            tokens.next();
            return length(token, number, LENGTHS.get(unit.lower()));
        }
        var measured = Unit.parse(unit.text());
        if (measured.isPresent()) {
            tokens.next();
            var quantity = new Quantity(number, measured.get());
            return new Operand.Literal(Sort.QUANTITY, quantity, quantity.toString());
        }
        if (unit.is("%") || unit.is("percent")) {
            tokens.next();
            return new Operand.Literal(Sort.PERCENT, number, number.toPlainString() + " %");
        }
        for (Unit other : Unit.values()) {
            if (unit.kind() == Token.Kind.WORD && other.symbol().equalsIgnoreCase(unit.text())) {
                throw new Misread(unit, "\"" + unit.text() + "\" is no unit.", "Did you mean " + other.symbol() + "?");
            }
        }
        if (number.scale() > 0) {
            throw new Misread(unit, "The number " + number + " has no unit.", "Known units: " + units() + ".");
        }
        return new Operand.Literal(Sort.NUMBER, number.longValueExact(), number.toPlainString());
    }

    private static Operand.Literal length(Token token, BigDecimal number, ChronoUnit unit) {
        try {
            int count = number.intValueExact();
            return new Operand.Literal(Sort.DURATION, Duration.of(count, unit), new Timing.Reach(count, unit).words());
        } catch (ArithmeticException e) {
            throw new Misread(
                    token, number + " is no whole number of a fitting size.", "Write for example: 90 minutes.");
        }
    }

    private static Operand.Literal money(String currency, BigDecimal amount) {
        var money = new Money(currency, amount);
        var text = (currency.equals("USD") ? "$" : currency + " ") + grouped(amount);
        return new Operand.Literal(Sort.MONEY, money, text);
    }

    private static Operand.Literal date(Token token, String iso) {
        try {
            var date = LocalDate.parse(iso);
            return new Operand.Literal(Sort.DATE, date, Dates.words(date));
        } catch (DateTimeException e) {
            throw new Misread(token, "There is no such day as " + iso + ".", "Write for example: 31 Mar 2027.");
        }
    }

    private static BigDecimal number(Token token, String text) {
        if (text.length() > 24 || !NUMBER.matcher(text).matches()) {
            throw new Misread(
                    token,
                    token.shown() + " is no number.",
                    "Write for example: 800 kW (with a space), 6,000, 95.5 %.");
        }
        return new BigDecimal(text.replace(",", ""));
    }

    private static String grouped(BigDecimal amount) {
        var whole = amount.toBigInteger().toString().replaceAll("(\\d)(?=(\\d{3})+$)", "$1,");
        var plain = amount.toPlainString();
        int point = plain.indexOf('.');
        return point < 0 ? whole : whole + plain.substring(point);
    }

    private static String units() {
        return Arrays.stream(Unit.values()).map(Unit::symbol).collect(Collectors.joining(", "));
    }
}
