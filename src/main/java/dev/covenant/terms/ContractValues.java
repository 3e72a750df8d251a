package dev.covenant.terms;

import dev.covenant.measure.BusinessHours;
import dev.covenant.measure.Money;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.measure.Unit.Dimension;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The values of a contract file, each read from the words in which a person writes it; a {@link Mistake} says why not. */
final class ContractValues {
    private static final String NUMBER = "((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,30})(?:\\.[0-9]{1,30})?)";
    private static final Pattern QUANTITY = Pattern.compile(NUMBER + " ?([A-Za-z]+)");
    private static final Pattern RANGE = Pattern.compile("(.+?) to (.+)");
    private static final Pattern MONEY = Pattern.compile("([A-Z]{3}) " + NUMBER);
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,5}) (minute|hour)s?");
    private static final Pattern PERIOD =
            Pattern.compile("([0-9]{1,5}) (hour|calendar day|business day|week|month|year)s?");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?) ?%");
    private static final Pattern HOURS = Pattern.compile("([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Map<String, PeriodUnit> PERIOD_UNITS = Map.of(
            "hour", PeriodUnit.HOURS,
            "calendar day", PeriodUnit.CALENDAR_DAYS,
            "business day", PeriodUnit.BUSINESS_DAYS,
            "week", PeriodUnit.WEEKS,
            "month", PeriodUnit.MONTHS,
            "year", PeriodUnit.YEARS);
    /** Contracts outside these years are slips of the pen. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private ContractValues() {}

    /** A count in some unit, before it is known how months are added. */
    record Period(int count, PeriodUnit unit) {}

    /** A range of power, both ends included. */
    record PowerRange(Quantity from, Quantity to) {}

    static String text(String text) {
        return text;
    }

    static LocalDate day(String text) {
        var form = DATE.matcher(text);
        if (!form.matches()) {
            throw new Mistake("`" + text + "` is no day.", "Write year, month and day, as `2026-05-03`.");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Mistake("`" + text + "` is a day that no calendar has.", lastDay(form.toMatchResult()));
        }
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new Mistake("`" + text + "` is no likely day for a contract.", "Years run from 1900 to 2199.");
        }
        return day;
    }

    private static String lastDay(MatchResult date) {
        int month = Integer.parseInt(date.group(2));
        return month < 1 || month > 12
                ? "Months run from 01 to 12."
                : "That month ends on "
                        + YearMonth.of(Integer.parseInt(date.group(1)), month).atEndOfMonth() + ".";
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.from(day(text + "-01"));
        } catch (Mistake e) {
            throw new Mistake("`" + text + "` is no month.", "Write year and month, as `2026-07`.");
        }
    }

    static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Mistake("`" + text + "` is no moment.", "Write day, time and offset, as `2026-12-10T18:00:00Z`.");
        }
    }

    static ZoneId zone(String text) {
        try {
            return text.startsWith("+") || text.startsWith("-") ? ZoneOffset.of(text) : ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new Mistake(
                    "`" + text + "` is no time zone.",
                    didYouMean(
                                    text,
                                    ZoneId.getAvailableZoneIds().stream()
                                            .sorted()
                                            .toList())
                            + "Write a place, as `America/Chicago`, or a fixed offset, as `+01:00`.");
        }
    }

    static Quantity power(String text) {
        return quantity(text, Dimension.POWER, "315 MW");
    }

    static Quantity quantity(String text, Dimension dimension, String example) {
        var form = QUANTITY.matcher(text);
        if (!form.matches()) {
            throw new Mistake("`" + text + "` is no number with a unit.", "Write it as `" + example + "`.");
        }
        var unit = Unit.parse(form.group(2)).filter(known -> known.dimension() == dimension);
        return new Quantity(number(form.group(1)), unit.orElseThrow(() -> noUnit(text, form.group(2), dimension)));
    }

    private static Mistake noUnit(String text, String unit, Dimension dimension) {
        var known = Arrays.stream(Unit.values())
                .filter(each -> each.dimension() == dimension)
                .map(Unit::symbol)
                .toList();
        var what = dimension.name().toLowerCase(java.util.Locale.ROOT);
        return new Mistake(
                "`" + unit + "` in `" + text + "` is no unit of " + what + ".",
                didYouMean(unit, known) + "Units of " + what + " are " + String.join(", ", known) + ".");
    }

    static PowerRange powers(String text) {
        var form = RANGE.matcher(text);
        if (!form.matches()) {
            throw new Mistake("`" + text + "` is no range of power.", "Write it as `0 MW to 400 MW`.");
        }
        var range = new PowerRange(power(form.group(1)), power(form.group(2)));
        if (range.from().compareTo(range.to()) >= 0) {
            throw new Mistake("`" + text + "` is an empty range.", "Write the lesser power first.");
        }
        return range;
    }

    static Money money(String text) {
        var form = MONEY.matcher(text);
        if (!form.matches()) {
            throw new Mistake(
                    "`" + text + "` is no amount of money.",
                    "Write the currency's three letters and the amount, as `USD 1,250,000,000`.");
        }
        return new Money(form.group(1), number(form.group(2)));
    }

    static Duration duration(String text) {
        var form = DURATION.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(1)) == 0) {
            throw new Mistake(
                    "`" + text + "` is no length of time in minutes or hours.",
                    "Write it as `15 minutes` or `2 hours`.");
        }
        long count = Long.parseLong(form.group(1));
        return form.group(2).equals("hour") ? Duration.ofHours(count) : Duration.ofMinutes(count);
    }

    static Period period(String text) {
        var form = PERIOD.matcher(text);
        if (!form.matches()) {
            boolean bareDays = text.matches("[0-9]+ days?");
            throw new Mistake(
                    bareDays ? "`" + text + "` does not say which days it counts." : "`" + text + "` is no period.",
                    bareDays
                            ? "Write `" + text.replace("day", "calendar day") + "` or `"
                                    + text.replace("day", "business day") + "`."
                            : "Write it as `90 calendar days`, `10 business days` or `3 months`.");
        }
        var unit = Optional.ofNullable(PERIOD_UNITS.get(form.group(2))).orElseThrow();
        return new Period(Integer.parseInt(form.group(1)), unit);
    }

    static BigDecimal percent(String text) {
        var form = PERCENT.matcher(text);
        if (!form.matches()) {
            throw new Mistake("`" + text + "` is no percentage.", "Write it as `105 %`.");
        }
        return new BigDecimal(form.group(1));
    }

    static BusinessHours hours(String text) {
        var form = HOURS.matcher(text);
        if (!form.matches()) {
            throw new Mistake("`" + text + "` names no hours.", "Write them as `09:00-17:00`.");
        }
        try {
            var hours = new BusinessHours(LocalTime.parse(form.group(1)), LocalTime.parse(form.group(2)));
            if (hours.opens().isBefore(hours.closes())) {
                return hours;
            }
        } catch (DateTimeException e) {
            throw new Mistake("`" + text + "` names an hour that no clock has.", "Hours run from 00:00 to 23:59.");
        }
        throw new Mistake("`" + text + "` closes before it opens.", "Write the opening first, as `09:00-17:00`.");
    }

    /** Hours of a day that may pass midnight, as 22:00-06:00. */
    static HoursOfDay hoursOfDay(String text) {
        var form = HOURS.matcher(text);
        if (!form.matches()) {
            throw new Mistake("`" + text + "` names no hours.", "Write them as `22:00-06:00`.");
        }
        try {
            var hours = new HoursOfDay(LocalTime.parse(form.group(1)), LocalTime.parse(form.group(2)));
            if (!hours.opens().equals(hours.closes())) {
                return hours;
            }
        } catch (DateTimeException e) {
            throw new Mistake("`" + text + "` names an hour that no clock has.", "Hours run from 00:00 to 23:59.");
        }
        throw new Mistake("`" + text + "` names no hours.", "Leave them out where any hour will do.");
    }

    static int count(String text) {
        if (!text.matches("[0-9]{1,3}")) {
            throw new Mistake("`" + text + "` is no count.", "Write a whole number, as `2`.");
        }
        return Integer.parseInt(text);
    }

    static String didYouMean(String written, List<String> allowed) {
        return Nearest.to(written, allowed)
                .map(near -> "Did you mean `" + near + "`? ")
                .orElse("");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}
