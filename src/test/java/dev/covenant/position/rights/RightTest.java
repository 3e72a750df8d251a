package dev.covenant.position.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.finding.Deadline;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Side;
import dev.covenant.terms.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.Interval;

/** A right from its opening to its last moment, both included. */
class RightTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ClauseText CLAUSE =
            new ClauseText("cause", "14.1", "Words.", false, new Source(Source.Kind.ILLUSTRATIVE, "made up"));

    /** Open Mon 2 Nov 2026 00:00, last moment Wed 2 Dec 24:00 (Thu 3 Dec 00:00), plan by Tue 1 Dec 24:00. */
    private static Right right() {
        return Right.of(CLAUSE, "breach-b-1", Side.CUSTOMER, "end the agreement")
                .opening(moment("2026-11-02T00:00"))
                .lapsing(
                        new Deadline("second notice received", moment("2026-12-02T00:00"), moment("2026-12-03T00:00")));
    }

    private static ZonedDateTime moment(String local) {
        return java.time.LocalDateTime.parse(local).atZone(CHICAGO);
    }

    private static Instant at(String local) {
        return moment(local).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T23:59:59, not yet open", // Sun
        "2026-11-02T00:00,    open", // Mon, the first moment
        "2026-12-02T23:59:59, open", // Wed
        "2026-12-03T00:00,    open", // Wed 24:00 still counts
        "2026-12-03T00:00:01, lapsed"
    })
    void itIsOpenFromItsFirstMomentToItsLast(String at, String state) {
        assertThat(right().state(at(at)).words()).isEqualTo(state);
    }

    @Test
    void withoutAnOpeningItIsNotYetOpen() {
        var right = Right.of(CLAUSE, "s", Side.CUSTOMER, "leave");
        assertThat(right.state(Instant.MAX)).isEqualTo(RightState.NOT_YET_OPEN);
        assertThat(right.nextMoments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T23:59, lapsed", // before the opening
        "2026-11-02T00:00, exercised",
        "2026-12-03T00:00, exercised", // at the last moment
        "2026-12-03T00:01, lapsed"
    })
    void anExerciseCountsInsideItsWindowOnly(String done, String state) {
        var right = right().acted(List.of(new RightAct(RightAct.Kind.EXERCISED, at(done), "notice n-2")));
        assertThat(right.state(at("2027-01-15T00:00")).words()).isEqualTo(state);
    }

    @Test
    void anExerciseOutsideItsWindowIsSaid() {
        var right = right().acted(List.of(new RightAct(RightAct.Kind.EXERCISED, at("2026-12-03T00:01"), "Notice n-2")));
        assertThat(right.on(at("2027-01-15T00:00"), Side.CUSTOMER).workings())
                .contains("Notice n-2: outside its window, so it is not taken as an exercise.");
    }

    @Test
    void aWaiverEndsItFromItsMomentOn() {
        var right = right().acted(List.of(new RightAct(RightAct.Kind.WAIVED, at("2026-11-10T12:00"), "waiver w-1")));
        assertThat(right.state(at("2026-11-10T11:59"))).isEqualTo(RightState.OPEN);
        assertThat(right.state(at("2026-11-10T12:00"))).isEqualTo(RightState.WAIVED);
    }

    @Test
    void theFirstActDecides() {
        var right = right().acted(List.of(
                new RightAct(RightAct.Kind.WAIVED, at("2026-11-20T12:00"), "waiver w-1"),
                new RightAct(RightAct.Kind.EXERCISED, at("2026-11-10T12:00"), "notice n-2")));
        assertThat(right.state(at("2026-11-30T00:00"))).isEqualTo(RightState.EXERCISED);
    }

    @Test
    void aDoubtLeavesItUndetermined() {
        var right = right().doubted("whether the breach notice is valid");
        var fact = right.on(at("2026-11-10T00:00"), Side.OPERATOR);
        assertThat(fact.state()).isEqualTo(RightState.UNDETERMINED);
        assertThat(fact.doubts()).isEqualTo("whether the breach notice is valid");
        assertThat(fact.ours()).isFalse();
    }

    /** Ten days stopped, Tue 10 Nov 00:00 to Fri 20 Nov 00:00: the last moment moves from 2 Dec to 12 Dec 24:00. */
    @Test
    void aStandstillMovesItsLastMomentByTheTimeStopped() {
        var right = right().tolledBy(Tolling.of(List.of(Interval.of(at("2026-11-10T00:00"), at("2026-11-20T00:00")))));
        assertThat(right.state(at("2026-11-09T23:59"))).isEqualTo(RightState.OPEN);
        assertThat(right.state(at("2026-11-10T00:00"))).isEqualTo(RightState.TOLLED);
        assertThat(right.state(at("2026-11-19T23:59"))).isEqualTo(RightState.TOLLED);
        assertThat(right.state(at("2026-11-20T00:00"))).isEqualTo(RightState.OPEN);
        assertThat(right.state(at("2026-12-13T00:00"))).isEqualTo(RightState.OPEN);
        assertThat(right.state(at("2026-12-13T00:01"))).isEqualTo(RightState.LAPSED);
        assertThat(right.lastMoments().orElseThrow().planBy()).isEqualTo(moment("2026-12-12T00:00"));
    }

    @Test
    void aStandstillWithoutAnEndLeavesNoLastMoment() {
        var right = right().tolledBy(Tolling.of(List.of(Interval.of(at("2026-11-10T00:00"), Instant.MAX))));
        assertThat(right.lastMoments()).isEmpty();
        assertThat(right.state(at("2030-01-01T00:00"))).isEqualTo(RightState.TOLLED);
    }
}
