package dev.covenant.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Days and moments against the moment judged, and the moments at which such an answer flips. Half-open throughout. */
final class Clockwork {

    private Clockwork() {}

    static Truth holds(Extent value, Timing timing, Situation situation) {
        if (value.isAbsent()) {
            return Truth.FALSE;
        }
        if (!value.isRanged()) {
            return Truth.UNDETERMINED;
        }
        if (timing instanceof Timing.Passed passed) {
            var truth = Truth.of(passed(value.most(), situation), passed(value.least(), situation));
            return passed.passed() ? truth : truth.not();
        }
        int early = side(value.least(), timing, situation);
        int late = side(value.most(), timing, situation);
        return Truth.of(early == 0 && late == 0, early <= 0 && late >= 0);
    }

    /** The moments at which the answer for one value flips. */
    static List<Instant> flips(Object value, Timing timing, ZoneId zone) {
        var start = value instanceof ZonedDateTime moment ? moment.toInstant() : startOf((LocalDate) value, zone);
        var end = value instanceof ZonedDateTime ? start : startOf(((LocalDate) value).plusDays(1), zone);
        if (timing instanceof Timing.Within within) {
            return List.of(opens(value, within.reach(), zone), end);
        }
        if (timing instanceof Timing.WithinTheLast last) {
            return List.of(start, closes(value, last.reach(), zone));
        }
        return List.of(end);
    }

    private static boolean passed(Object value, Situation situation) {
        return value instanceof ZonedDateTime moment
                ? !situation.moment().isBefore(moment.toInstant())
                : situation.today().isAfter((LocalDate) value);
    }

    /** 0 inside the window, -1 where the value lies before it, 1 where it lies after. */
    private static int side(Object value, Timing timing, Situation situation) {
        var moment = situation.moment();
        if (timing instanceof Timing.Within within) {
            if (passed(value, situation)) {
                return -1;
            }
            return moment.isBefore(opens(value, within.reach(), situation.zone())) ? 1 : 0;
        }
        var reach = ((Timing.WithinTheLast) timing).reach();
        if (!moment.isBefore(closes(value, reach, situation.zone()))) {
            return -1;
        }
        var begins = value instanceof ZonedDateTime at ? at.toInstant() : startOf((LocalDate) value, situation.zone());
        return moment.isBefore(begins) ? 1 : 0;
    }

    private static Instant opens(Object value, Timing.Reach reach, ZoneId zone) {
        return reach.inDays()
                ? startOf(day(value).minusDays(reach.count()), zoneOf(value, zone))
                : ((ZonedDateTime) value).toInstant().minus(reach.duration());
    }

    private static Instant closes(Object value, Timing.Reach reach, ZoneId zone) {
        return reach.inDays()
                ? startOf(day(value).plusDays(reach.count() + 1L), zoneOf(value, zone))
                : ((ZonedDateTime) value).toInstant().plus(reach.duration());
    }

    private static LocalDate day(Object value) {
        return value instanceof ZonedDateTime moment ? moment.toLocalDate() : (LocalDate) value;
    }

    private static ZoneId zoneOf(Object value, ZoneId zone) {
        return value instanceof ZonedDateTime moment ? moment.getZone() : zone;
    }

    static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
