package dev.covenant.position.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;

/** Where an end moves while its clock stands still. */
class TollingTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static ZonedDateTime moment(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK);
    }

    private static Interval stopped(String from, String to) {
        return Interval.of(moment(from).toInstant(), moment(to).toInstant());
    }

    private static ZonedDateTime moved(String from, String end, Interval... standstills) {
        return Tolling.of(List.of(standstills)).moved(moment(from), moment(end)).orElseThrow();
    }

    @Test
    void withoutAStandstillTheEndStays() {
        assertThat(moved("2026-03-02T00:00", "2026-04-01T00:00")).isEqualTo(moment("2026-04-01T00:00"));
    }

    @Test
    void aStandstillBeforeOrAfterTheClockMovesNothing() {
        assertThat(moved("2026-03-02T00:00", "2026-04-01T00:00", stopped("2026-02-01T00:00", "2026-03-02T00:00")))
                .isEqualTo(moment("2026-04-01T00:00"));
        assertThat(moved("2026-03-02T00:00", "2026-04-01T00:00", stopped("2026-04-01T00:00", "2026-05-01T00:00")))
                .isEqualTo(moment("2026-04-01T00:00"));
    }

    /** Only Mon 2 Mar to Thu 5 Mar of the standstill stops this clock: 3 days. */
    @Test
    void onlyTheTimeInsideTheClockCounts() {
        assertThat(moved("2026-03-02T00:00", "2026-04-01T00:00", stopped("2026-02-20T00:00", "2026-03-05T00:00")))
                .isEqualTo(moment("2026-04-04T00:00"));
    }

    /** The second begins on 3 Apr, after the old end but before the moved one of 6 Apr: 5 days and then 2 more. */
    @Test
    void aSecondStandstillReachesIntoTheTimeThatTheFirstAdded() {
        assertThat(moved(
                        "2026-03-02T00:00",
                        "2026-04-01T00:00",
                        stopped("2026-04-03T00:00", "2026-04-05T00:00"),
                        stopped("2026-03-10T00:00", "2026-03-15T00:00")))
                .isEqualTo(moment("2026-04-08T00:00"));
    }

    @Test
    void overlappingStandstillsCountOnce() {
        assertThat(moved(
                        "2026-03-02T00:00",
                        "2026-04-01T00:00",
                        stopped("2026-03-10T00:00", "2026-03-14T00:00"),
                        stopped("2026-03-12T00:00", "2026-03-15T00:00")))
                .isEqualTo(moment("2026-04-06T00:00"));
    }

    /** New York puts its clocks forward on Sun 8 Mar 2026: 7 to 9 Mar is 47 hours long and two days. */
    @Test
    void anEndAt24StaysOneThroughAClockChange() {
        assertThat(moved("2026-03-02T00:00", "2026-04-01T00:00", stopped("2026-03-07T00:00", "2026-03-09T00:00")))
                .isEqualTo(moment("2026-04-03T00:00"));
    }
}
