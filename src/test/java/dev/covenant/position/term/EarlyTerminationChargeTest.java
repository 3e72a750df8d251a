package dev.covenant.position.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.finding.Amount;
import dev.covenant.measure.Money;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked examples of DOMAIN 1.3 (Level 3 and Cavalier bands, $10,000 a month, 36 months) and their neighbours;
 * 2026 has no leap day, 1 Jan 2026 is a Thursday.
 */
class EarlyTerminationChargeTest {
    private static final Instant IN_TERM = Instant.parse("2026-01-02T12:00:00Z");
    private static final String LEVEL_3 = "bands: [{up-to-month: 12, rate: 100 %}, {rate: 50 %}]\n";
    private static final String CAVALIER =
            "bands: [{up-to-month: 12, rate: 100 %}, {up-to-month: 36, rate: 50 %}, {rate: 25 %}]\n";
    private static final String GENERIC = "bands: [{rate: 100 %}]\n";
    private static final String DAYS =
            "owed-by: [customer]\nmonths: calendar\nrate-of: each-month-left\npart-month: days\n";

    private static ResolvedTerms tenThousandFor36Months(String fee) {
        return SmallContract.of(
                SmallContract.clause("term", "2", "first-day: 2026-01-01\nlast-day: 2028-12-31\n"),
                SmallContract.clause("monthly-fee", "4", "steps: [{from: 2026-01, fee: 'USD 10,000'}]\n"),
                SmallContract.clause("early-termination-fee", "9", fee));
    }

    private static String charge(ResolvedTerms terms, String lastDay) {
        return EarlyTerminationCharge.at(terms, IN_TERM, Side.CUSTOMER, LocalDate.parse(lastDay))
                .flatMap(EarlyTerminationCharge::total)
                .map(Money::toString)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-29 | $180,333.33 | a day of June more: 10,000 / 30
            2026-06-30 | $180,000.00 | end of month 6: 6 x 100 % + 24 x 50 % (DOMAIN 1.3)
            2026-07-01 | $179,677.42 | a day of July less: 10,000 x 30/31 + 5 x 10,000 + 24 x 5,000
            2026-12-30 | $120,322.58 | one day of month 12 at 100 %: 10,000 / 31
            2026-12-31 | $120,000.00 | end of month 12: 24 x 50 %
            2027-01-01 | $119,838.71 | 30 of 31 days of month 13 at 50 %: 4,838.71 + 23 x 5,000
            2028-11-30 | $5,000.00   | one month left
            2028-12-30 | $161.29     | one day left: 10,000 / 31 x 50 %
            2028-12-31 | none        | the term is over anyway
            """)
    void level3BandsOverTheMonthsLeft(String lastDay, String owed, String why) {
        assertThat(charge(tenThousandFor36Months(DAYS + LEVEL_3), lastDay))
                .as(why)
                .isEqualTo(owed);
    }

    @Test
    void cavalierBandsGiveTheSameAtTheEndOfMonth6() {
        assertThat(charge(tenThousandFor36Months(DAYS + CAVALIER), "2026-06-30"))
                .isEqualTo("$180,000.00");
    }

    @Test
    void cavalierOver60MonthsReachesTheThirdBand() {
        var terms = SmallContract.of(
                SmallContract.clause("term", "2", "first-day: 2026-01-01\nlast-day: 2030-12-31\n"),
                SmallContract.clause("monthly-fee", "4", "steps: [{from: 2026-01, fee: 'USD 10,000'}]\n"),
                SmallContract.clause("early-termination-fee", "9", DAYS + CAVALIER));
        // 6 x 10,000 + 24 x 5,000 + 24 x 2,500 = 60,000 + 120,000 + 60,000
        assertThat(charge(terms, "2026-06-30")).isEqualTo("$240,000.00");
        // months 37 to 60 at 25 %: 24 x 2,500
        assertThat(charge(terms, "2028-12-31")).isEqualTo("$60,000.00");
    }

    @Test
    void oneHundredPercentOfTheMonthsLeft() {
        assertThat(charge(tenThousandFor36Months(DAYS + GENERIC), "2026-06-30")).isEqualTo("$300,000.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            whole | 2026-06-30 | $180,000.00
            whole | 2026-07-01 | $180,000.00
            none  | 2026-06-30 | $180,000.00
            none  | 2026-07-01 | $170,000.00
            none  | 2026-07-31 | $170,000.00
            """)
    void theMonthOfTheEndCountsWholeOrNotAtAllWhereTheTermSaysSo(String partMonth, String lastDay, String owed) {
        var fee = DAYS.replace("part-month: days", "part-month: " + partMonth) + LEVEL_3;
        assertThat(charge(tenThousandFor36Months(fee), lastDay)).isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-31 | $240,000.00 | month 12 still: 24 x 100 %
            2027-01-31 | $115,000.00 | month 13: 23 x 50 %
            """)
    void theRateOfTheMonthOfEndingAppliesToAllMonthsLeft(String lastDay, String owed, String why) {
        var fee = DAYS.replace("each-month-left", "month-of-ending") + LEVEL_3;
        assertThat(charge(tenThousandFor36Months(fee), lastDay)).as(why).isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-12-31 | $20,000.00  | before the start: two months' fees, as XO has it
            2026-01-31 | $230,000.00 | end of month 1: 11 x 10,000 + 24 x 5,000
            """)
    void anEndBeforeTheStartCostsSomeMonthsFees(String lastDay, String owed, String why) {
        assertThat(charge(tenThousandFor36Months(DAYS + LEVEL_3 + "before-start: 2\n"), lastDay))
                .as(why)
                .isEqualTo(owed);
    }

    @Test
    void anniversaryMonthsBeginOnTheNumeralAndFallOnTheMonthsLastDayWhereItHasNone() {
        var months = new ContractMonths(
                LocalDate.of(2027, 1, 31), dev.covenant.terms.EarlyTerminationFee.Months.ANNIVERSARY);
        assertThat(months.first(2)).isEqualTo("2027-02-28");
        assertThat(months.last(2)).isEqualTo("2027-03-30");
        assertThat(months.of(LocalDate.of(2027, 1, 30))).isZero();
        assertThat(months.of(LocalDate.of(2027, 2, 27))).isEqualTo(1);
        assertThat(months.of(LocalDate.of(2027, 2, 28))).isEqualTo(2);
        assertThat(months.of(LocalDate.of(2028, 2, 28))).isEqualTo(13);
        assertThat(months.of(LocalDate.of(2028, 2, 29))).as("a leap year").isEqualTo(14);
    }

    @Test
    void anniversaryMonthsTakeTheirFeeByTheDaysOfEachCalendarMonth() {
        var terms = SmallContract.of(
                SmallContract.clause("term", "2", "first-day: 2026-01-16\nlast-day: 2026-04-15\n"),
                SmallContract.clause(
                        "monthly-fee",
                        "4",
                        "steps: [{from: 2026-01, fee: 'USD 3,100'}, {from: 2026-03, fee: 'USD 6,200'}]\n"),
                SmallContract.clause("early-termination-fee", "9", DAYS.replace("calendar", "anniversary") + GENERIC));
        // left: 16 Feb to 15 Mar (13/28 x 3,100 + 15/31 x 6,200 = 1,439.29 + 3,000) and 16 Mar to 15 Apr
        // (16/31 x 6,200 + 15/30 x 6,200 = 3,200 + 3,100)
        assertThat(charge(terms, "2026-02-15")).isEqualTo("$10,739.29");
    }

    /** Meridian 2: 9 x $9m; month 7 to 12 at 100 %, 13 to 24 at 50 %, 25 to 36 at 25 %; 18 of 24 parts of $1.2m. */
    @Test
    void meridianRampsItsFeeAndCallsBackTheInstallationCharge() {
        var charge = EarlyTerminationCharge.at(
                        SmallContract.sample("meridian-2"),
                        Instant.parse("2027-01-04T15:00:00Z"),
                        Side.CUSTOMER,
                        LocalDate.of(2027, 2, 28))
                .orElseThrow();
        // March at 6m, April to December 9 x 9m, 12 x 4.5m, 12 x 2.25m; 22 of 24 parts of 1.2m
        assertThat(charge.monthsFees().orElseThrow()).hasToString("$168,000,000.00");
        assertThat(charge.clawback()).singleElement().hasToString("$1,100,000.00");
        assertThat(charge.amount().orElseThrow())
                .isEqualTo(new Amount(Amount.Kind.CHARGE, Side.CUSTOMER, Money.of("USD", "169100000.00")));
        assertThat(charge.workings())
                .containsExactly(
                        "Sun 28 Feb 2027 lies in contract month 2 of 36.",
                        "Month 3: 100 % of $6,000,000.00 is $6,000,000.00.",
                        "Months 4 to 12: 9 x 100 % of $9,000,000.00 is $81,000,000.00.",
                        "Months 13 to 24: 12 x 50 % of $9,000,000.00 is $54,000,000.00.",
                        "Months 25 to 36: 12 x 25 % of $9,000,000.00 is $27,000,000.00.",
                        "Called back: installation charge waived, 22 of 24 parts of $1,200,000.00, $1,100,000.00.",
                        "It falls away if a new order of at least 36 months at a higher monthly fee is signed within 30"
                                + " days of the notice.");
        assertThat(charge.forPeople()).anyMatch(line -> line.contains("penalty"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2028-11-30 | 1 of 24 | month 23 is whole
            2028-12-30 | 1 of 24 | month 24 is not over yet
            2028-12-31 | 0 of 24 | all served
            """)
    void theClawbackFallsWithEachWholeMonth(String lastDay, String parts, String why) {
        var charge = EarlyTerminationCharge.at(
                        SmallContract.sample("meridian-2"),
                        Instant.parse("2027-01-04T15:00:00Z"),
                        Side.CUSTOMER,
                        LocalDate.parse(lastDay))
                .orElseThrow();
        assertThat(charge.workings()).as(why).anyMatch(line -> line.contains(parts + " parts"));
    }

    @Test
    void theSideThatDoesNotOweItLeavesFreeOfIt() {
        var terms = tenThousandFor36Months(DAYS + LEVEL_3);
        assertThat(EarlyTerminationCharge.at(terms, IN_TERM, Side.OPERATOR, LocalDate.of(2026, 6, 30)))
                .isEmpty();
    }

    @Test
    void whatIsUndisclosedIsLeftOutAndNamed() {
        var terms = SmallContract.of(
                SmallContract.clause("term", "2", "first-day: 2026-01-01\nlast-day: 2026-04-30\n"),
                SmallContract.clause(
                        "monthly-fee",
                        "4",
                        "steps: [{from: 2026-01, fee: undisclosed}, {from: 2026-03, fee: 'USD 10,000'}]\n"),
                SmallContract.clause("early-termination-fee", "9", DAYS + GENERIC));
        var charge = EarlyTerminationCharge.at(terms, IN_TERM, Side.CUSTOMER, LocalDate.of(2026, 1, 31))
                .orElseThrow();
        assertThat(charge.total().orElseThrow()).hasToString("$20,000.00");
        assertThat(charge.undisclosed()).hasToString("[2026-02]");
        assertThat(charge.workings()).contains("Left out, as their fee is not known: Feb 2026.");
    }
}
