package dev.covenant.position.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.measure.LoadCurve;
import dev.covenant.measure.MeanPower;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.Interval;

/** Runs of too little capacity by colossus-1: 95 % of 300 MW is 285 MW. All expected values are worked out by hand. */
class ShortfallRunsTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final AccruedCredit CREDIT =
            new AccruedCredit(month -> Optional.of(Money.of("USD", "1250000000")), Optional.of(mw("300")), CHICAGO);

    /** 14 Oct: 60 MW short from 00:00 to 06:30, maintenance 02:00 to 04:00: 4.5 h, $1,512,096.77 (EXPERIENCE 1, 6). */
    @Test
    void maintenancePausesARunAndDoesNotBreakIt() {
        var runs = runs(Stretches.union(List.of(time("2026-10-14T02:00", "2026-10-14T04:00"))))
                .of(curve(
                        "2026-10-13T23:00",
                        "300",
                        "2026-10-14T00:00",
                        "240",
                        "2026-10-14T06:30",
                        "300",
                        "2026-10-14T08:00"));
        assertThat(runs).hasSize(1);
        var run = runs.get(0);
        assertThat(run.length()).isEqualTo(Possible.known(Duration.ofMinutes(270)));
        assertThat(run.paused()).isEqualTo(Duration.ofHours(2));
        assertThat(run.meanMissing()).isEqualByComparingTo(mw("60"));
        assertThat(run.energyMissing()).isEqualByComparingTo(Quantity.of("270", Unit.MWH));
        assertThat(run.time()).isEqualTo(time("2026-10-14T00:00", "2026-10-14T06:30"));
        assertThat(run.goesOn()).isFalse();
        assertThat(CREDIT.of(run).orElseThrow().money().toString()).isEqualTo("$1,512,096.77");
    }

    /** The first file of that day: 52 MW for 4.0 h, $1,164,874.55 (EXPERIENCE 1, 14). */
    @Test
    void theFirstFileGaveLess() {
        var runs = runs(Stretches.NONE)
                .of(curve(
                        "2026-10-13T23:00",
                        "300",
                        "2026-10-14T00:00",
                        "248",
                        "2026-10-14T04:00",
                        "300",
                        "2026-10-14T08:00"));
        assertThat(CREDIT.of(runs.get(0)).orElseThrow().money().toString()).isEqualTo("$1,164,874.55");
    }

    /** Less than 285 MW is short: 284.999 is, 285 is not. */
    @ParameterizedTest
    @CsvSource({"284.999, 1", "285, 0", "285.001, 0"})
    void ninetyFivePercentIsEnough(String available, int runs) {
        assertThat(runs(Stretches.NONE).of(curve("2026-10-14T00:00", available, "2026-10-14T02:00")))
                .hasSize(runs);
    }

    /** A quarter-hour of enough between two short hours makes two runs; the same quarter-hour excluded makes one. */
    @Test
    void enoughCapacityBreaksARunUnlessTheTimeIsExcluded() {
        var curve = curve(
                "2026-10-14T00:00", "200", "2026-10-14T01:00", "300", "2026-10-14T01:15", "200", "2026-10-14T02:15");
        assertThat(runs(Stretches.NONE).of(curve)).hasSize(2);
        var paused = runs(Stretches.union(List.of(time("2026-10-14T01:00", "2026-10-14T01:15"))))
                .of(curve);
        assertThat(paused).hasSize(1);
        assertThat(paused.get(0).length()).isEqualTo(Possible.known(Duration.ofHours(2)));
    }

    /** Short from 00:00 to 03:00, excluded in the first and the last hour: one hour counts, two are paused. */
    @Test
    void aRunMayBeginAndEndInMaintenanceThatDoesNotCount() {
        var excluded = Stretches.union(
                List.of(time("2026-10-14T00:00", "2026-10-14T01:00"), time("2026-10-14T02:00", "2026-10-14T03:30")));
        var runs = runs(excluded).of(curve("2026-10-14T00:00", "0", "2026-10-14T03:00", "300", "2026-10-14T04:00"));
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).time()).isEqualTo(time("2026-10-14T00:00", "2026-10-14T03:00"));
        assertThat(runs.get(0).paused()).isEqualTo(Duration.ofHours(2));
        assertThat(runs.get(0).length()).isEqualTo(Possible.known(Duration.ofHours(1)));
    }

    @Test
    void whatWasShortInMaintenanceOnlyIsNoRun() {
        var excluded = Stretches.union(List.of(time("2026-10-14T00:00", "2026-10-14T03:00")));
        assertThat(runs(excluded).of(curve("2026-10-14T00:00", "0", "2026-10-14T03:00", "300", "2026-10-14T04:00")))
                .isEmpty();
    }

    /** Two exclusions from 02:00 to 04:00 and 03:00 to 05:00 are three hours, not four. */
    @Test
    void anExcludedMinuteIsNeverCountedTwice() {
        var excluded = Stretches.union(
                List.of(time("2026-10-14T03:00", "2026-10-14T05:00"), time("2026-10-14T02:00", "2026-10-14T04:00")));
        assertThat(excluded.length()).isEqualTo(Duration.ofHours(3));
        var run = runs(excluded)
                .of(curve("2026-10-14T00:00", "0", "2026-10-14T06:00", "300", "2026-10-14T07:00"))
                .get(0);
        assertThat(run.length()).isEqualTo(Possible.known(Duration.ofHours(3)));
    }

    /** 45 minutes short, 30 not read, 45 short: together between 45 and 120 minutes. */
    @Test
    void whatNobodyReadMayBelongToARun() {
        var pieces = new ArrayList<MeanPower>();
        pieces.addAll(curve("2026-10-14T00:00", "200", "2026-10-14T00:45").pieces());
        pieces.addAll(curve("2026-10-14T01:15", "200", "2026-10-14T02:00", "300", "2026-10-14T03:00")
                .pieces());
        var runs = runs(Stretches.NONE).of(LoadCurve.of(pieces, Unit.MW));
        assertThat(runs).hasSize(1);
        var length = (Possible.Between<Duration>) runs.get(0).length();
        assertThat(length.atLeast()).isEqualTo(Duration.ofMinutes(45));
        assertThat(length.atMost()).isEqualTo(Duration.ofHours(2));
        assertThat(runs.get(0).missingInWords(CHICAGO))
                .containsExactly("30 min without readings from Wed 14 Oct 2026 00:45 CDT");
        assertThat(runs.get(0).sure()).hasSize(2);
    }

    /** Until the last reading it is short: it may not be over. */
    @Test
    void theLastRunMayGoOn() {
        var runs = runs(Stretches.NONE).of(curve("2026-10-14T00:00", "200", "2026-10-14T01:00"));
        assertThat(runs.get(0).goesOn()).isTrue();
    }

    /** On Sunday 1 Nov the hour from 01:00 comes twice: from 00:30 CDT to 02:30 CST are three hours. */
    @Test
    void anOutageThroughTheClockChangeHasItsHourMore() {
        var runs = runs(Stretches.NONE)
                .of(curve("2026-11-01T00:30", "240", "2026-11-01T02:30", "300", "2026-11-01T04:00"));
        assertThat(runs.get(0).length()).isEqualTo(Possible.known(Duration.ofHours(3)));
        // 1.25bn / 721 h x 0.2 x 3 h
        assertThat(CREDIT.of(runs.get(0)).orElseThrow().money().toString()).isEqualTo("$1,040,221.91");
    }

    /** 31 Oct 22:00 to 1 Nov 01:00 CDT: two hours at 744 a month, one at 721; 240 of 300 MW. */
    @Test
    void aRunOverTheTurnOfAMonthTakesEachMonthsHours() {
        var runs = runs(Stretches.NONE)
                .of(curve("2026-10-31T22:00", "240", "2026-11-01T01:00", "300", "2026-11-01T04:00"));
        // 1.25bn x 0.2 x (2 / 744 + 1 / 721) = 672,043.0108 + 346,740.6380
        assertThat(CREDIT.of(runs.get(0)).orElseThrow().money().toString()).isEqualTo("$1,018,783.65");
        assertThat(CREDIT.of(runs.get(0)).orElseThrow().workings()).hasSize(2);
    }

    @Test
    void aCreditAgainstAnUndisclosedFeeIsNotKnown() {
        var unknown = new AccruedCredit(month -> Optional.empty(), Optional.empty(), CHICAGO);
        assertThat(unknown.of(runs(Stretches.NONE)
                        .of(curve("2026-10-14T00:00", "200", "2026-10-14T01:00"))
                        .get(0)))
                .isEmpty();
    }

    /** 190 MW is enough of the 200 committed on 30 June and too little of the 300 committed from 1 July. */
    @Test
    void theRampMovesTheThresholdAtLocalMidnight() {
        var runs = runs(Stretches.NONE)
                .of(curve("2026-06-30T12:00", "190", "2026-07-01T12:00", "300", "2026-07-01T13:00"));
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).time()).isEqualTo(time("2026-07-01T00:00", "2026-07-01T12:00"));
        assertThat(runs.get(0).meanMissing()).isEqualByComparingTo(mw("110"));
    }

    /** Announced exactly 72 hours before is in time, a second later is not; outside 22:00-06:00 nothing is excluded. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-11T02:00:00, 2026-10-14T02:00, 2026-10-14T04:00, PT2H",
        "2026-10-11T02:00:01, 2026-10-14T02:00, 2026-10-14T04:00, PT0S",
        "2026-10-01T02:00:00, 2026-10-14T05:00, 2026-10-14T07:00, PT1H",
        "2026-10-01T02:00:00, 2026-10-14T21:30, 2026-10-15T06:30, PT8H",
        "2026-10-01T02:00:00, 2026-10-14T12:00, 2026-10-14T14:00, PT0S",
    })
    void maintenanceIsExcludedWhereItWasAnnouncedAndPermitted(
            LocalDateTime announced, String from, String to, Duration excluded) {
        var maintenance = maintenance();
        var work = new Maintenance.Work(Optional.of(announced.atZone(CHICAGO).toInstant()), time(from, to));
        assertThat(maintenance.excluded(List.of(work)).length()).isEqualTo(excluded);
        assertThat(maintenance
                        .excluded(List.of(new Maintenance.Work(Optional.empty(), time(from, to))))
                        .length())
                .isEqualTo(Duration.ZERO);
    }

    /** Two nights of six hours in October are eight of twelve; November begins anew. */
    @Test
    void noMoreThanEightHoursAMonthAreExcluded() {
        var announced = Optional.of(at("2026-10-01T00:00"));
        var works = List.of(
                new Maintenance.Work(announced, time("2026-10-20T00:00", "2026-10-20T06:00")),
                new Maintenance.Work(announced, time("2026-10-14T00:00", "2026-10-14T06:00")),
                new Maintenance.Work(announced, time("2026-11-03T00:00", "2026-11-03T06:00")));
        var excluded = maintenance().excluded(works);
        assertThat(excluded.times())
                .containsExactly(
                        time("2026-10-14T00:00", "2026-10-14T06:00"),
                        time("2026-10-20T00:00", "2026-10-20T02:00"),
                        time("2026-11-03T00:00", "2026-11-03T06:00"));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void cuttingAndShufflingReadingsChangesNoRun(long seed) {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var pieces = new ArrayList<MeanPower>();
        var at = at("2026-10-14T00:00");
        for (int i = 0; i < 300; i++) {
            if (random.nextInt(20) == 0) {
                at = at.plusSeconds(900);
            }
            var to = at.plusSeconds(900);
            pieces.add(new MeanPower(at, to, mw(random.nextInt(3) == 0 ? "300" : "250")));
            at = to;
        }
        var cut = new ArrayList<MeanPower>();
        for (MeanPower piece : pieces) {
            var middle = piece.from().plusSeconds(450);
            cut.add(new MeanPower(piece.from(), middle, piece.power()));
            cut.add(new MeanPower(middle, piece.to(), piece.power()));
        }
        Collections.shuffle(cut, random);
        var excluded = Stretches.union(List.of(time("2026-10-14T03:10", "2026-10-14T07:20")));
        assertThat(runs(excluded).of(LoadCurve.of(cut, Unit.MW)))
                .isEqualTo(runs(excluded).of(LoadCurve.of(pieces, Unit.MW)));
    }

    private static Maintenance maintenance() {
        return new Maintenance(
                Duration.ofHours(72),
                Optional.of(Duration.ofHours(8)),
                Optional.of(LocalTime.of(22, 0)),
                Optional.of(LocalTime.of(6, 0)),
                CHICAGO);
    }

    private static ShortfallRuns runs(Stretches excluded) {
        return new ShortfallRuns(new BigDecimal("95"), committed(), excluded);
    }

    private static NavigableMap<Instant, Quantity> committed() {
        var committed = new TreeMap<Instant, Quantity>();
        committed.put(at("2026-05-15T00:00"), mw("100"));
        committed.put(at("2026-06-01T00:00"), mw("200"));
        committed.put(at("2026-07-01T00:00"), mw("300"));
        return committed;
    }

    /** Moment, power from it, moment, power ... moment. */
    private static LoadCurve curve(String... steps) {
        var pieces = new ArrayList<MeanPower>();
        for (int i = 0; i + 2 < steps.length; i += 2) {
            pieces.add(new MeanPower(at(steps[i]), at(steps[i + 2]), mw(steps[i + 1])));
        }
        return LoadCurve.of(pieces, Unit.MW);
    }

    private static Interval time(String from, String to) {
        return Interval.of(at(from), at(to));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }

    private static Quantity mw(String value) {
        return Quantity.of(value, Unit.MW);
    }
}
