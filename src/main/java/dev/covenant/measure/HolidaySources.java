package dev.covenant.measure;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The holiday sources known by name. The two American statutes are written out, because no calendar at hand matches
 * either: Strata's US government calendar is the securities market's (Good Friday closed; 31 Dec 2027 open), its New
 * York calendars follow the Federal Reserve, and Jollyday's United States lacks Columbus Day.
 */
final class HolidaySources {

    /** Martin Luther King Jr. Day was first kept in 1986; the lists below hold from then on. */
    static final int FIRST_YEAR = 1986;

    static final int LAST_YEAR = 2099;

    /** Raised whenever a list below changes, and echoed with every result. */
    private static final String VERSION = "2026-11";

    /** 5 USC 6103(a), in-lieu days by 6103(b) (Saturday) and Executive Order 11582 (Sunday). Inauguration Day is kept
     * near Washington only and left out. */
    private static final List<HolidayRule> US_FEDERAL = List.of(
            HolidayRule.fixed("New Year's Day", 0, JANUARY, 1, -1, 1),
            HolidayRule.weekday("Birthday of Martin Luther King, Jr.", 3, MONDAY, JANUARY),
            HolidayRule.weekday("Washington's Birthday", 3, MONDAY, FEBRUARY),
            HolidayRule.weekday("Memorial Day", -1, MONDAY, MAY),
            HolidayRule.fixed("Juneteenth", 2021, JUNE, 19, -1, 1),
            HolidayRule.fixed("Independence Day", 0, JULY, 4, -1, 1),
            HolidayRule.weekday("Labor Day", 1, MONDAY, SEPTEMBER),
            HolidayRule.weekday("Columbus Day", 2, MONDAY, OCTOBER),
            HolidayRule.fixed("Veterans Day", 0, NOVEMBER, 11, -1, 1),
            HolidayRule.weekday("Thanksgiving Day", 4, THURSDAY, NOVEMBER),
            HolidayRule.fixed("Christmas Day", 0, DECEMBER, 25, -1, 1));

    /** N.Y. General Construction Law s. 24: a Sunday holiday is kept the next day, a Saturday holiday stays. Flag day is
     * always a Sunday and not moved. General election day: the Tuesday after the first Monday of November. */
    private static final List<HolidayRule> NEW_YORK_GCL24 = List.of(
            HolidayRule.fixed("New Year's day", 0, JANUARY, 1, 0, 1),
            HolidayRule.weekday("Dr. Martin Luther King, Jr. day", 3, MONDAY, JANUARY),
            HolidayRule.fixed("Lincoln's birthday", 0, FEBRUARY, 12, 0, 1),
            HolidayRule.weekday("Washington's birthday", 3, MONDAY, FEBRUARY),
            HolidayRule.weekday("Memorial day", -1, MONDAY, MAY),
            HolidayRule.weekday("Flag day", 2, DayOfWeek.SUNDAY, JUNE),
            HolidayRule.fixed("Juneteenth", 2021, JUNE, 19, 0, 1),
            HolidayRule.fixed("Independence day", 0, JULY, 4, 0, 1),
            HolidayRule.weekday("Labor day", 1, MONDAY, SEPTEMBER),
            HolidayRule.weekday("Columbus day", 2, MONDAY, OCTOBER),
            new HolidayRule("General election day", 0, HolidaySources::electionDay, 0, 0),
            HolidayRule.fixed("Veterans' day", 0, NOVEMBER, 11, 0, 1),
            HolidayRule.weekday("Thanksgiving day", 4, THURSDAY, NOVEMBER),
            HolidayRule.fixed("Christmas day", 0, DECEMBER, 25, 0, 1));

    private static final Map<String, Listed> BY_NAME = byName();

    private HolidaySources() {}

    private static Map<String, Listed> byName() {
        var all = new TreeMap<String, Listed>();
        all.put("us-federal", new Listed("5 USC 6103 and Executive Order 11582", () -> statute(US_FEDERAL)));
        all.put("us-new-york-gcl24", new Listed("N.Y. Gen. Constr. Law s. 24", () -> statute(NEW_YORK_GCL24)));
        all.put("weekends-only", new Listed("Saturdays and Sundays only", HolidaySources::weekendsOnly));
        HolidayPlaces.addTo(all);
        return all;
    }

    /**
     * What a source says.
     *
     * @param days Saturdays, Sundays and the holidays
     * @param names of the holidays, where known
     * @param firstYear the first year it knows
     * @param lastYear the last year it knows
     */
    record Source(HolidayCalendar days, Map<LocalDate, String> names, int firstYear, int lastYear) {}

    /**
     * A source that can be named.
     *
     * @param origin the statute, or the library with its version and its own name for it
     * @param source what it says, found when it is asked for
     */
    record Listed(String origin, Supplier<Source> source) {}

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    static String version() {
        return VERSION;
    }

    static String origin(String name) {
        return listed(name).origin();
    }

    static Source named(String name) {
        return listed(name).source().get();
    }

    private static Listed listed(String name) {
        var source = BY_NAME.get(name);
        if (source == null) {
            throw new IllegalArgumentException("no holiday source is called \"" + name + "\"; the known ones are "
                    + String.join(", ", BY_NAME.keySet()));
        }
        return source;
    }

    static HolidayCalendar closed(Iterable<LocalDate> days) {
        return ImmutableHolidayCalendar.of(
                HolidayCalendarId.of("covenant"), days, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    private static Source statute(List<HolidayRule> rules) {
        var names = new TreeMap<LocalDate, String>();
        // one year more: New Year's Day on a Saturday closes the last Friday of the year before
        for (int year = FIRST_YEAR; year <= LAST_YEAR + 1; year++) {
            for (HolidayRule rule : rules) {
                rule.addTo(names, year);
            }
        }
        return new Source(closed(new ArrayList<>(names.keySet())), names, FIRST_YEAR, LAST_YEAR);
    }

    private static Source weekendsOnly() {
        // not HolidayCalendars.SAT_SUN: that class reads every calendar of the world first
        return new Source(closed(List.of()), Map.of(), 1, 9999);
    }

    private static LocalDate electionDay(java.time.Year year) {
        return HolidayRule.weekday("", 1, MONDAY, NOVEMBER).day().apply(year).with(TUESDAY);
    }
}
