package dev.covenant.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Standstill;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Standstill agreements stop the clocks they cover; counted by hand on colossus-1, 90 days, site time Chicago. */
class StandstillsTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** Mon 23 Nov 2026 07:00 CST, by hand in Memphis: counts 09:00 that day. */
    private static final Instant MON_23_NOV = Instant.parse("2026-11-23T13:00:00Z");

    private static Standstill standstill(String from, String to, String... covers) {
        return new Standstill(
                new Envelope("colossus-1", "legal", "s-" + from, Optional.empty()),
                Instant.parse(from),
                to.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(to)),
                List.of(covers),
                "standstill letter",
                Instant.parse("2026-11-20T12:00:00Z"));
    }

    private static ExitWindow window(Standstill... all) {
        return ExitWindows.of(Colossus.terms())
                .under(new Standstills(List.of(all), CHICAGO))
                .ifSent(Side.CUSTOMER, DeliveryMethod.HAND, MON_23_NOV);
    }

    private static LocalDate end(Standstill... all) {
        return window(all).adopted().orElseThrow().outcome().orElseThrow().end().lastDayInForce();
    }

    /** Without one the last day is Sun 21 Feb 2027 (EXPERIENCE 1, question 1). Midnight in Chicago is 06:00Z. */
    @ParameterizedTest
    @CsvSource({
        // ten days, Tue 1 Dec to Thu 10 Dec
        "2026-12-01T06:00:00Z, 2026-12-11T06:00:00Z, 2027-03-03",
        // over by the end of the day of receipt, which is not counted anyhow
        "2026-11-20T06:00:00Z, 2026-11-24T06:00:00Z, 2027-02-21",
        // one minute into Tue 24 Nov: day 1 does not count
        "2026-11-20T06:00:00Z, 2026-11-24T06:01:00Z, 2027-02-22",
        // the last day alone
        "2027-02-21T06:00:00Z, 2027-02-22T06:00:00Z, 2027-02-22",
        // from the moment at which it ends
        "2027-02-22T06:00:00Z, 2027-03-22T05:00:00Z, 2027-02-21",
        // begins on the last day and goes on: the day lost is made up after it, Mon 1 Mar
        "2027-02-21T06:00:00Z, 2027-03-01T06:00:00Z, 2027-03-01",
    })
    void daysOnWhichTheClockStoodStillAreNotCounted(String from, String to, LocalDate last) {
        assertThat(end(standstill(from, to))).isEqualTo(last);
    }

    @Test
    void onlyTheClocksThatItCoversStandStill() {
        var from = "2026-12-01T06:00:00Z";
        var to = "2026-12-11T06:00:00Z";
        assertThat(end(standstill(from, to, "6.1"))).isEqualTo(LocalDate.of(2027, 2, 21));
        assertThat(end(standstill(from, to, "14.2"))).isEqualTo(LocalDate.of(2027, 3, 3));
        assertThat(end(standstill(from, to, "6.1", "termination"))).isEqualTo(LocalDate.of(2027, 3, 3));
    }

    @Test
    void twoThatOverlapStopADayOnce() {
        assertThat(end(
                        standstill("2026-12-01T06:00:00Z", "2026-12-11T06:00:00Z"),
                        standstill("2026-12-06T06:00:00Z", "2026-12-16T06:00:00Z")))
                .isEqualTo(LocalDate.of(2027, 3, 8)); // 1 to 15 Dec: 15 days
    }

    @Test
    void withoutAnEndInSightNoEndIsCounted() {
        var window = window(standstill("2026-12-01T06:00:00Z", ""));
        assertThat(window.adopted()).isEmpty();
        assertThat(window.readings().get(0).none().orElseThrow())
                .isEqualTo("By reading A no end can be counted: the clock of clause 14.2 stands still without an end in"
                        + " sight.");
        assertThat(end(standstill("2027-02-22T06:00:00Z", ""))).isEqualTo(LocalDate.of(2027, 2, 21));
    }

    @Test
    void theWorkingsNameTheAgreementAndTheDays() {
        var outcome = window(standstill("2026-12-01T06:00:00Z", "2026-12-11T06:00:00Z"))
                .adopted()
                .orElseThrow()
                .outcome()
                .orElseThrow();
        assertThat(outcome.workings())
                .contains("The clock stands still from Tue 1 Dec 2026 00:00 CST to Fri 11 Dec 2026 00:00 CST"
                        + " (standstill letter): 10 days do not count.");
    }

    /** Ten days lost in the 90 before Wed 31 Mar 2027: ten days earlier than Thu 31 Dec is Mon 21 Dec. */
    @Test
    void thePlanCountsBackOverTheTolledTime() {
        var plan = ExitPlans.of(Colossus.terms())
                .under(new Standstills(List.of(standstill("2027-02-01T06:00:00Z", "2027-02-11T06:00:00Z")), CHICAGO))
                .leaveOn(Side.CUSTOMER, LocalDate.of(2027, 3, 31), MON_23_NOV);
        assertThat(plan.latest().orElseThrow().by()).isEqualTo(LocalDate.of(2026, 12, 21));
        // clear days would need Sun 20 Dec, which is no business day: Fri 18 Dec
        assertThat(plan.planBy().orElseThrow().by()).isEqualTo(LocalDate.of(2026, 12, 18));
    }

    @Test
    void agreementsNotYetMadeAreNotSeen() {
        var state =
                LedgerState.empty(CHICAGO).with(List.of(standstill("2026-12-01T06:00:00Z", "2026-12-11T06:00:00Z")));
        assertThat(Standstills.of(state, Instant.parse("2026-11-20T11:59:59Z")).agreements())
                .isEmpty();
        assertThat(Standstills.of(state, Instant.parse("2026-11-20T12:00:00Z")).agreements())
                .hasSize(1);
    }

    /** 24 h from noon on Sat 31 Oct, with three hours of standstill before the clocks go back on 1 Nov. */
    @Test
    void aPeriodOfHoursIsLaterByTheTimeItself() {
        var clock = new StoppedClock(
                List.of(
                        standstill("2026-10-31T20:00:00Z", "2026-10-31T23:00:00Z"),
                        standstill("2026-10-31T21:00:00Z", "2026-10-31T22:00:00Z")),
                CHICAGO);
        var start = Instant.parse("2026-10-31T17:00:00Z").atZone(CHICAGO);
        assertThat(clock.tolling()
                        .moved(start, start.plusHours(24))
                        .orElseThrow()
                        .toInstant())
                .isEqualTo("2026-11-01T20:00:00Z");
        assertThat(clock.tolling()
                        .moved(start, start.plusHours(3))
                        .orElseThrow()
                        .toInstant())
                .isEqualTo("2026-10-31T20:00:00Z");
    }

    /** Five business days from Mon 30 Nov 2026: Mon 7 Dec; with Wed and Thu lost, Wed 9 Dec. */
    @Test
    void ofBusinessDaysOnlyBusinessDaysAreLost() {
        var calendar = Colossus.contract().holidays().calendar();
        var clock = new StoppedClock(List.of(standstill("2026-12-02T06:00:00Z", "2026-12-04T06:00:00Z")), CHICAGO);
        assertThat(clock.lastBusinessDay(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 7), calendar))
                .hasValue(LocalDate.of(2026, 12, 9));
        var weekend = new StoppedClock(List.of(standstill("2026-12-05T06:00:00Z", "2026-12-07T06:00:00Z")), CHICAGO);
        assertThat(weekend.lastBusinessDay(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 7), calendar))
                .hasValue(LocalDate.of(2026, 12, 7));
    }

    @Test
    void aLongerStandstillNeverBringsAnEarlierEnd() {
        var seed = 20261123L;
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var from = MON_23_NOV.plusSeconds(random.nextInt(100 * 86_400));
            var to = from.plusSeconds(1 + random.nextInt(60 * 86_400));
            var longer = to.plusSeconds(random.nextInt(10 * 86_400));
            assertThat(end(standstill(from.toString(), longer.toString())))
                    .as("seed %d, from %s to %s, longer %s", seed, from, to, longer)
                    .isAfterOrEqualTo(end(standstill(from.toString(), to.toString())));
        }
    }
}
