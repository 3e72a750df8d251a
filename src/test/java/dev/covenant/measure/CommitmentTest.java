package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.Interval;

/** Take or pay (DOMAIN 1.9), worked by hand. */
class CommitmentTest {

    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static Commitment of(String quantity, String price) {
        return new Commitment(n(quantity), n(price), Optional.empty(), Optional.empty());
    }

    /** atonementlicensing.com, cloud commit shortfall: 5 million committed and 20 % short is 1 million at 100 %. */
    @Test
    void fiveMillionCommittedAndAFifthShortIsAMillion() {
        assertThat(of("5000000", "1")
                        .settle(n("4000000"), n("0"), MakeUpBank.EMPTY, END)
                        .payment())
                .isEqualByComparingTo("1000000");
    }

    /** D8, a PPA: 85 % of 100,000 MWh, 80,000 delivered, half of 40 a MWh. */
    @Test
    void d8APowerPurchaseAgreement() {
        assertThat(of("85000", "20")
                        .settle(n("80000"), n("0"), MakeUpBank.EMPTY, END)
                        .payment())
                .isEqualByComparingTo("100000");
    }

    @ParameterizedTest
    @CsvSource({
        "99, 0, 1",
        "100, 0, 0",
        "101, 0, 0",
        "90, 9.5, 0.5", // the excuse lowers what is required
        "90, 10, 0",
        "0, 150, 0", // never below nothing
    })
    void onlyWhatIsNeitherTakenNorExcusedIsShort(String taken, String excused, BigDecimal shortfall) {
        assertThat(of("100", "7")
                        .settle(n(taken), n(excused), MakeUpBank.EMPTY, END)
                        .shortfall())
                .isEqualByComparingTo(shortfall);
    }

    private static Excused excused(String from, String to, String rate) {
        return new Excused(
                Interval.of(Instant.parse("2026-10-" + from + ":00:00Z"), Instant.parse("2026-10-" + to + ":00:00Z")),
                n(rate));
    }

    private static final Interval OCTOBER =
            Interval.of(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-11-01T00:00:00Z"));

    @Test
    void overlappingExcusesCountOnceAtTheGreaterRate() {
        // 00-04 h 100 MW, 02-06 h 60 MW: 4 h x 100 + 2 h x 60 = 520 and not 640
        assertThat(Excused.quantity(
                        List.of(excused("14T00", "14T04", "100"), excused("14T02", "14T06", "60")), OCTOBER, n("300")))
                .isEqualByComparingTo("520");
        // never more than the rate committed
        assertThat(Excused.quantity(List.of(excused("14T00", "14T04", "500")), OCTOBER, n("300")))
                .isEqualByComparingTo("1200");
        // what lies before the period is left out
        var before = new Excused(
                Interval.of(Instant.parse("2026-09-30T20:00:00Z"), Instant.parse("2026-10-01T02:00:00Z")), n("100"));
        assertThat(Excused.quantity(List.of(before), OCTOBER, n("300"))).isEqualByComparingTo("200");
        assertThat(Excused.quantity(List.of(), OCTOBER, n("300"))).isEqualByComparingTo("0");
    }

    @Test
    void theUnionNeverCountsAMinuteTwiceInAnyOrder() {
        long seed = 190L;
        System.out.println("CommitmentTest.theUnionNeverCountsAMinuteTwice seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            var all = new ArrayList<Excused>();
            var covered = new BigDecimal[31 * 24];
            java.util.Arrays.fill(covered, BigDecimal.ZERO);
            for (int at = 0; at < 8; at++) {
                int from = random.nextInt(700);
                int to = from + 1 + random.nextInt(40);
                var rate = BigDecimal.valueOf(random.nextInt(400));
                var start = OCTOBER.getStart();
                all.add(new Excused(Interval.of(start.plusSeconds(3600L * from), start.plusSeconds(3600L * to)), rate));
                for (int hour = from; hour < to; hour++) {
                    covered[hour] = covered[hour].max(rate.min(n("300")));
                }
            }
            var byHour = BigDecimal.ZERO;
            for (BigDecimal hour : covered) {
                byHour = byHour.add(hour);
            }
            Collections.shuffle(all, random);
            assertThat(Excused.quantity(all, OCTOBER, n("300")))
                    .as("seed %d, round %d", seed, round)
                    .isEqualByComparingTo(byHour);
        }
    }

    @Test
    void whatIsTakenBeyondIsCarriedUntilItExpires() {
        var until = LocalDate.of(2027, 3, 31);
        var commitment = new Commitment(n("100"), n("7"), Optional.of(until), Optional.empty());
        var over = commitment.settle(n("130"), n("0"), MakeUpBank.EMPTY, END);
        assertThat(over.shortfall()).isEqualByComparingTo("0");
        assertThat(over.bank().available(until)).isEqualByComparingTo("30");
        assertThat(over.bank().available(until.plusDays(1))).isEqualByComparingTo("0");
        var onTheDay = commitment.settle(n("60"), n("0"), over.bank(), until);
        assertThat(onTheDay.shortfall()).isEqualByComparingTo("10");
        assertThat(onTheDay.payment()).isEqualByComparingTo("70");
        var aDayLater = commitment.settle(n("60"), n("0"), over.bank(), until.plusDays(1));
        assertThat(aDayLater.shortfall()).isEqualByComparingTo("40");
    }

    @Test
    void anExcuseIsNothingTakenAndIsNotCarried() {
        var commitment = new Commitment(n("100"), n("7"), Optional.of(END), Optional.empty());
        assertThat(commitment
                        .settle(n("90"), n("50"), MakeUpBank.EMPTY, END)
                        .bank()
                        .lots())
                .isEmpty();
    }

    @Test
    void whatExpiresFirstIsUsedFirst() {
        var bank = MakeUpBank.EMPTY.with(n("10"), END.plusDays(9)).with(n("5"), END);
        var draw = bank.draw(n("6"), END);
        assertThat(draw.drawn()).isEqualByComparingTo("6");
        assertThat(draw.bank().available(END.plusDays(1))).isEqualByComparingTo("9");
    }

    @Test
    void theYearIsTruedUpAgainstItsQuarters() {
        // quarters of 100: 80, 120, 100, 100 taken; 20 paid for in the first, the year of 400 is met in full
        var paid = of("100", "7").settle(n("80"), n("0"), MakeUpBank.EMPTY, END).payment();
        var year = of("400", "7").settle(n("400"), n("0"), MakeUpBank.EMPTY, END);
        assertThat(Commitment.trueUp(year, paid)).isEqualByComparingTo("-140");
    }
}
