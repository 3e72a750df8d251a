package dev.covenant.language;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How a day or a moment stands to the moment judged. All of it is half-open: a moment has passed from that very moment
 * on, a day once it has ended at 24:00.
 */
public sealed interface Timing {

    /**
     * It has passed.
     *
     * @param passed false: it has not
     */
    record Passed(boolean passed) implements Timing {}

    /**
     * It has not passed and is at most so far ahead. Days are counted on the calendar, so that a time of day does not
     * matter; hours and minutes by the clock.
     *
     * @param reach how far
     */
    record Within(Reach reach) implements Timing {}

    /**
     * It has passed, or for a day begun, and is at most so far back.
     *
     * @param reach how far
     */
    record WithinTheLast(Reach reach) implements Timing {}

    /**
     * A distance in time.
     *
     * @param count how many, at least 1
     * @param unit days, hours or minutes
     */
    record Reach(int count, ChronoUnit unit) {
        boolean inDays() {
            return unit == ChronoUnit.DAYS;
        }

        Duration duration() {
            return Duration.of(count, unit);
        }

        /** As canonical rules write it. */
        String words() {
            var noun = unit == ChronoUnit.DAYS ? "day" : unit == ChronoUnit.HOURS ? "hour" : "minute";
            return count + " " + noun + (count == 1 ? "" : "s");
        }
    }
}
