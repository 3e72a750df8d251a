package dev.covenant.position.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.finding.Deadline;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Side;
import dev.covenant.terms.Source;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.Interval;

/** A duty from what asks for it to its last moment, included, and after it. */
class DutyTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ClauseText CLAUSE =
            new ClauseText("after", "17", "Words.", false, new Source(Source.Kind.ILLUSTRATIVE, "made up"));

    private static ZonedDateTime moment(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO);
    }

    private static Instant at(String local) {
        return moment(local).toInstant();
    }

    /** Owed from Thu 1 Apr 2027 00:00; last moment Fri 30 Apr 24:00. */
    private static Duty duty() {
        var last = moment("2027-05-01T00:00");
        return Duty.of(CLAUSE, "deletion-certificate", Side.OPERATOR, "send the certificate of deletion")
                .arising(moment("2027-04-01T00:00"))
                .due(new Deadline("certificate received", last, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-31T23:59, not yet in force", // Wed
        "2027-04-01T00:00, in force", // Thu
        "2027-05-01T00:00, in force", // Fri 24:00 still counts
        "2027-05-01T00:01, violated"
    })
    void itIsInForceUpToItsLastMoment(String at, String state) {
        assertThat(duty().state(at(at)).words()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2027-04-30T12:00, false", "2027-05-01T00:00, false", "2027-05-01T00:01, true"})
    void whatIsDoneAfterItsLastMomentIsDoneLate(String done, boolean late) {
        var fact = duty().done(Optional.of(moment(done))).on(at("2027-06-01T00:00"), Side.CUSTOMER);
        assertThat(fact.state()).isEqualTo(DutyState.FULFILLED);
        assertThat(fact.late()).isEqualTo(late);
    }

    @Test
    void whatIsDoneLaterIsNotSeenYet() {
        var duty = duty().done(Optional.of(moment("2027-05-05T00:00")));
        assertThat(duty.state(at("2027-05-04T00:00"))).isEqualTo(DutyState.VIOLATED);
        assertThat(duty.state(at("2027-05-05T00:00"))).isEqualTo(DutyState.FULFILLED);
    }

    @Test
    void afterTheContractsEndItSurvives() {
        var duty = duty().surviving(Optional.of(moment("2027-04-01T00:00")));
        assertThat(duty.state(at("2027-04-01T00:00"))).isEqualTo(DutyState.SURVIVING);
        assertThat(duty.state(at("2027-05-02T00:00"))).isEqualTo(DutyState.VIOLATED);
        assertThat(duty.on(at("2027-05-02T00:00"), Side.CUSTOMER).afterTheEnd()).isTrue();
    }

    /** Five days stopped: the last moment moves from 30 Apr to 5 May 24:00. */
    @Test
    void aStandstillSuspendsItAndMovesItsLastMoment() {
        var duty = duty().tolledBy(Tolling.of(List.of(Interval.of(at("2027-04-10T00:00"), at("2027-04-15T00:00")))));
        assertThat(duty.state(at("2027-04-10T00:00"))).isEqualTo(DutyState.SUSPENDED);
        assertThat(duty.state(at("2027-04-15T00:00"))).isEqualTo(DutyState.IN_FORCE);
        assertThat(duty.state(at("2027-05-06T00:00"))).isEqualTo(DutyState.IN_FORCE);
        assertThat(duty.state(at("2027-05-06T00:01"))).isEqualTo(DutyState.VIOLATED);
    }

    @Test
    void aDoubtLeavesItUndeterminedUntilItIsDone() {
        var duty = duty().doubted("when it was asked for");
        assertThat(duty.state(at("2027-04-10T00:00"))).isEqualTo(DutyState.UNDETERMINED);
        assertThat(duty.done(Optional.of(moment("2027-04-05T00:00"))).state(at("2027-04-10T00:00")))
                .isEqualTo(DutyState.FULFILLED);
    }

    @Test
    void itsStateChangesAtNoOtherMomentThanItSays() {
        var duty = duty().surviving(Optional.of(moment("2027-04-11T00:00")))
                .done(Optional.of(moment("2027-05-05T00:00")))
                .tolledBy(Tolling.of(List.of(Interval.of(at("2027-04-05T00:00"), at("2027-04-07T00:00")))));
        var moments = duty.nextMoments();
        for (var hour = at("2027-03-30T00:00"); hour.isBefore(at("2027-05-07T00:00")); hour = hour.plusSeconds(3600)) {
            var from = hour;
            var to = hour.plusSeconds(3600);
            if (duty.state(from) != duty.state(to)) {
                assertThat(moments).as("%s to %s", from, to).anyMatch(m -> m.isAfter(from) && !m.isAfter(to));
            }
        }
    }
}
