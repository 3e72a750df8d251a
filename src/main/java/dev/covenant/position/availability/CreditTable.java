package dev.covenant.position.availability;

import dev.covenant.position.capacity.Stretches;
import dev.covenant.terms.CreditShape.Band;
import dev.covenant.terms.CreditShape.Daily;
import dev.covenant.terms.CreditShape.Increments;
import dev.covenant.terms.CreditShape.UptimeBands;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.threeten.extra.Interval;

/** What downtime earns, in percent of a fee; exact, before any cap. */
public final class CreditTable {

    private CreditTable() {}

    /**
     * A table of bands: the lowest that uptime is below.
     *
     * @param table from the highest limit to the lowest
     * @param uptime of the month
     * @return percent of the month's fee; 0 where it is below none
     */
    public static BigDecimal bands(UptimeBands table, Uptime uptime) {
        return table.bands().stream()
                .filter(band -> uptime.isBelow(band.below()))
                .reduce((higher, lower) -> lower)
                .map(Band::credit)
                .orElse(BigDecimal.ZERO);
    }

    /**
     * A credit for one outage by its length.
     *
     * @param table at the outset, and for each increment
     * @param outage its length, excluded minutes left out
     * @return percent of the fee that the table names; 0 where the outage is not longer than it may be
     */
    public static BigDecimal increments(Increments table, Duration outage) {
        var beyond = outage.minus(table.beyond());
        if (beyond.isNegative() || beyond.isZero()) {
            return BigDecimal.ZERO;
        }
        long full = beyond.dividedBy(table.per());
        boolean partOfOne = !beyond.equals(table.per().multipliedBy(full));
        return table.atOutset()
                .add(table.more().multiply(BigDecimal.valueOf(partOfOne && table.started() ? full + 1 : full)));
    }

    /**
     * On how many local days there was too much downtime.
     *
     * @param table of more than what
     * @param span half-open, such as a month
     * @param down downtime, excluded time left out
     * @param zone whose days; a day of 23 or 25 hours is one day
     * @return at least 0
     */
    public static int days(Daily table, Interval span, Stretches down, ZoneId zone) {
        int days = 0;
        var within = down.within(span);
        for (Interval time : within.times()) {
            // a day is looked at with the first outage that touches it
            LocalDate last = time.getEnd().minusNanos(1).atZone(zone).toLocalDate();
            for (LocalDate day = time.getStart().atZone(zone).toLocalDate();
                    !day.isAfter(last);
                    day = day.plusDays(1)) {
                var whole = Interval.of(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant());
                var first = within.within(whole).times().get(0).getStart();
                boolean seen = first.isBefore(time.getStart());
                if (!seen && within.within(whole).length().compareTo(table.moreThan()) > 0) {
                    days++;
                }
            }
        }
        return days;
    }
}
