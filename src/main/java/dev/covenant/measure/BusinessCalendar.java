package dev.covenant.measure;

import com.opengamma.strata.basics.date.HolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days are business days: all but Saturday, Sunday and the holidays of one named, versioned source and of the
 * contract's own list. Two statutes are written out, {@code us-federal} (5 USC 6103) and {@code us-new-york-gcl24}
 * (N.Y. Gen. Constr. Law s. 24); some sixty places come from Strata and Jollyday, see {@link #origin()}. A contract that
 * lists all its holidays itself takes {@code weekends-only} and its own days.
 *
 * <p>Every method throws {@link IllegalArgumentException} for a day in a year that the source does not cover, rather
 * than take it for a business day.
 */
public final class BusinessCalendar {

    // before WEEKENDS_ONLY, which needs it
    private static final Map<String, HolidaySources.Source> LOADED = new ConcurrentHashMap<>();

    /** Saturdays and Sundays only: what is left where a contract names no source, which is itself a finding. */
    public static final BusinessCalendar WEEKENDS_ONLY = of("weekends-only");

    private final String name;
    private final HolidaySources.Source source;
    private final TreeSet<LocalDate> listed;
    private final HolidayCalendar days;

    private BusinessCalendar(String name, HolidaySources.Source source, Collection<LocalDate> listed) {
        this.name = name;
        this.source = source;
        this.listed = new TreeSet<>(listed);
        this.days = listed.isEmpty() ? source.days() : source.days().combinedWith(HolidaySources.closed(this.listed));
    }

    /**
     * The calendar of a named source.
     *
     * @param source one of {@link #sources()}
     * @return the calendar
     * @throws IllegalArgumentException if no source has that name; the message lists those that exist
     */
    public static BusinessCalendar of(String source) {
        return of(source, List.of());
    }

    /**
     * The calendar of a named source and further days that a contract lists.
     *
     * @param source one of {@link #sources()}
     * @param also further closed days
     * @return the calendar
     * @throws IllegalArgumentException if no source has that name; the message lists those that exist
     */
    public static BusinessCalendar of(String source, Collection<LocalDate> also) {
        return new BusinessCalendar(source, LOADED.computeIfAbsent(source, HolidaySources::named), also);
    }

    /**
     * The names of the sources.
     *
     * @return ascending
     */
    public static List<String> sources() {
        return HolidaySources.names();
    }

    /**
     * The source's name.
     *
     * @return such as {@code us-federal}
     */
    public String name() {
        return name;
    }

    /**
     * The version of the lists built in.
     *
     * @return such as {@code 2026-11}
     */
    public String version() {
        return HolidaySources.version();
    }

    /**
     * Where the list comes from.
     *
     * @return the statute, or the library with its version and its own name for it: {@code Jollyday 1.8.1, us/tn}
     */
    public String origin() {
        return HolidaySources.origin(name);
    }

    /**
     * Where the list of a named source comes from, without loading it.
     *
     * @param source one of {@link #sources()}
     * @return the statute, or the library with its version and its own name for it
     * @throws IllegalArgumentException if no source has that name
     */
    public static String origin(String source) {
        return HolidaySources.origin(source);
    }

    /**
     * The years the source knows.
     *
     * @return the first and the last, both included
     */
    public List<Integer> years() {
        return List.of(source.firstYear(), source.lastYear());
    }

    /**
     * Whether it is neither Saturday, Sunday nor holiday.
     *
     * @param day any day covered
     * @return true for a business day
     */
    public boolean isBusinessDay(LocalDate day) {
        return days.isBusinessDay(covered(day));
    }

    /**
     * Whether the source or the contract lists it, weekend or not. A Saturday holiday of a market calendar that closes
     * on another day instead is not listed.
     *
     * @param day any day covered
     * @return true for a holiday
     */
    public boolean isHoliday(LocalDate day) {
        return listed.contains(covered(day))
                || source.names().containsKey(day)
                || (!isWeekend(day) && source.days().isHoliday(day));
    }

    /**
     * Whether it is a Saturday or Sunday.
     *
     * @param day any day
     * @return true for the weekend
     */
    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * What a holiday is called.
     *
     * @param day any day covered
     * @return such as {@code Independence Day (observed)}; empty for a day that is no holiday
     */
    public Optional<String> holiday(LocalDate day) {
        if (!isHoliday(day)) {
            return Optional.empty();
        }
        var named = source.names().get(day);
        return Optional.of(named != null ? named : listed.contains(day) ? "listed in the contract" : "holiday");
    }

    /**
     * The first business day after a day.
     *
     * @param day any day covered
     * @return later than it
     */
    public LocalDate next(LocalDate day) {
        return days.next(covered(day));
    }

    /**
     * The day itself, or the first business day after it.
     *
     * @param day any day covered
     * @return on or after it
     */
    public LocalDate onOrAfter(LocalDate day) {
        return days.nextOrSame(covered(day));
    }

    /**
     * The day itself, or the last business day before it.
     *
     * @param day any day covered
     * @return on or before it
     */
    public LocalDate onOrBefore(LocalDate day) {
        return days.previousOrSame(covered(day));
    }

    /**
     * Counts business days from a day, which is itself not counted whether it is one or not.
     *
     * @param day any day covered
     * @param count how many; negative counts backward; 0 gives the day itself
     * @return the last business day counted
     */
    public LocalDate plusBusinessDays(LocalDate day, int count) {
        var counted = count == 0 ? day : days.shift(covered(day), count);
        return covered(counted);
    }

    /**
     * Whether the source knows the year of a day.
     *
     * @param day any day
     * @return false for a day of which nothing can be asked
     */
    public boolean covers(LocalDate day) {
        return day.getYear() >= source.firstYear() && day.getYear() <= source.lastYear();
    }

    private LocalDate covered(LocalDate day) {
        if (!covers(day)) {
            throw new IllegalArgumentException("the holiday source " + name + " covers the years " + source.firstYear()
                    + " to " + source.lastYear() + ", not " + day);
        }
        return day;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that && name.equals(that.name) && listed.equals(that.listed);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + listed.hashCode();
    }

    /** Name and version, with the contract's own days: {@code us-federal 2026-11, and 2 days listed in the contract}. */
    @Override
    public String toString() {
        return name + " " + version()
                + (listed.isEmpty()
                        ? ""
                        : ", and " + listed.size() + (listed.size() == 1 ? " day" : " days")
                                + " listed in the contract");
    }
}
