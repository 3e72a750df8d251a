package dev.covenant.position.term;

import static dev.covenant.terms.Side.CUSTOMER;
import static dev.covenant.terms.Side.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.terms.Renewal;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows counted by hand on the calendar; weekdays are named beside. */
class RenewalWindowTest {
    private static final ZoneId COLUMBUS = ZoneId.of("America/New_York");

    private static RenewalWindow window(ResolvedTerms terms, String lastDay, Side giver) {
        var contract = terms.on(LocalDate.of(2026, 1, 2));
        return RenewalWindow.of(
                        contract, contract.clause(Renewal.class).orElseThrow(), 1, LocalDate.parse(lastDay), giver)
                .orElseThrow();
    }

    private static ResolvedTerms renewing(String law, String notice) {
        return SmallContract.ofLaw(
                law,
                SmallContract.clause("term", "2", "first-day: 2026-01-01\nlast-day: 2026-12-31\n"),
                SmallContract.clause(
                        "renewal",
                        "3",
                        "renews: unless-notice\nfor: 12 months\nmonth-rule: corresponding-date\n"
                                + "who: [operator, customer]\nnotice:\n" + notice.indent(2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new-york   |          | 2026-12-31 | 2026-10-02 | 2026-10-02 | 90 back from Thu 31 Dec is Fri 2 Oct
            new-york   |          | 2027-01-01 | 2026-10-02 | 2026-10-05 | Sat 3 Oct; GCL s. 25 would move on
            california | none     | 2027-01-01 | 2026-10-02 | 2026-10-02 | Sat 3 Oct stays, and hours are those of Friday
            new-york   | backward | 2027-01-01 | 2026-10-02 | 2026-10-02 | Sat 3 Oct, back by the clause
            california | forward  | 2027-01-01 | 2026-10-02 | 2026-10-05 | Sat 3 Oct, on by the clause
            new-york   |          | 2027-01-10 | 2026-10-09 | 2026-10-13 | Mon 12 Oct is Columbus Day
            new-york   |          | 2027-01-11 | 2026-10-13 | 2026-10-13 | Tue 13 Oct
            """)
    void aLastDayThatIsNoBusinessDayIsPlannedBackAndContendedAsTheLawHasIt(
            String law, String roll, String lastDay, String planBy, String latest, String why) {
        var notice = "at-least: 90 calendar days\nclear-days: false\ncounts: received\n"
                + (roll == null ? "" : "roll: " + roll + "\n");
        var window = window(renewing(law, notice), lastDay, CUSTOMER);
        assertThat(window.planBy())
                .as(why)
                .isEqualTo(LocalDate.parse(planBy).atTime(17, 0).atZone(COLUMBUS));
        assertThat(window.latest())
                .as(why)
                .isEqualTo(LocalDate.parse(latest).atTime(17, 0).atZone(COLUMBUS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            at-least: 3 months                        | 2026-12-31 | 2026-09-30 | September has no 31st (Dodds v Walker)
            at-least: 3 months                        | 2026-11-30 | 2026-08-30 | the same numeral: a Sunday, so Friday to plan
            at-least: 6 weeks                         | 2026-12-31 | 2026-11-19 | 42 days before a Thursday is a Thursday
            at-least: 30 business days                | 2026-12-31 | 2026-11-17 | Thanksgiving 26 Nov and Christmas left out
            'at-least: 90 calendar days\nclear-days: true' | 2026-12-31 | 2026-10-01 | clear days: one more
            at-least: 60 calendar days                | 2028-04-29 | 2028-02-29 | a leap year
            at-least: 60 calendar days                | 2027-04-29 | 2027-02-28 | no leap year: a Sunday
            """)
    void periodsAreCountedBackFromTheLastDay(String atLeast, String lastDay, String nominal, String why) {
        var notice = atLeast.replace("'", "").replace("\\n", "\n") + "\ncounts: given\nroll: none\n";
        var window = window(renewing("new-york", notice), lastDay, CUSTOMER);
        assertThat(window.latest().toLocalDate()).as(why).isEqualTo(LocalDate.parse(nominal));
    }

    @Test
    void whereGivingCountsTheLastDayIsThatOfTheSender() {
        var window =
                window(renewing("new-york", "at-least: 90 calendar days\ncounts: given\n"), "2026-12-31", CUSTOMER);
        assertThat(window.latest()).hasToString("2026-10-02T23:59-06:00[America/Denver]");
        assertThat(window.slowest().orElseThrow().moment()).isEqualTo(window.planBy());
    }

    @Test
    void theWindowOfEachSideClosesAtItsOwnPlaceOfReceipt() {
        var terms = renewing("new-york", "at-least: 90 calendar days\ncounts: received\n");
        assertThat(window(terms, "2026-12-31", CUSTOMER).latest())
                .hasToString("2026-10-02T17:00-04:00[America/New_York]");
        assertThat(window(terms, "2026-12-31", OPERATOR).latest())
                .hasToString("2026-10-02T17:00-06:00[America/Denver]");
    }

    @Test
    void theSlowestMethodSetsTheLastSafeSending() {
        var window =
                window(renewing("new-york", "at-least: 90 calendar days\ncounts: received\n"), "2026-12-31", CUSTOMER);
        // courier: received on the 2nd business day after dispatch, so Wed 30 Sep for Fri 2 Oct
        assertThat(window.slowest().orElseThrow().moment().toLocalDate()).isEqualTo("2026-09-30");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2027-12-31",
        "2027-02-28, 2028-02-29", // 1 Mar 2027 to the eve of 1 Mar 2028
        "2028-02-29, 2029-02-28",
        "2026-04-15, 2027-04-15",
        "2027-01-30, 2028-01-30", // from 31 Jan to the eve of 31 Jan
    })
    void aRenewalRunsFromTheDayAfterToTheEveOfItsAnniversary(String lastDay, String renewedTo) {
        var window = window(renewing("new-york", "at-least: 90 calendar days\ncounts: received\n"), lastDay, CUSTOMER);
        assertThat(window.renewedTo()).isEqualTo(LocalDate.parse(renewedTo));
    }

    /** "Not more than 180 nor less than 90 days before" Mon 31 Dec 2029: Wed 4 Jul to Tue 2 Oct 2029. */
    @Test
    void meridiansWindowHasItsOpening() {
        var contract = SmallContract.sample("meridian-2").on(LocalDate.of(2029, 1, 1));
        var window = RenewalWindow.of(
                        contract, contract.clause(Renewal.class).orElseThrow(), 1, LocalDate.of(2029, 12, 31), CUSTOMER)
                .orElseThrow();
        assertThat(window.opens().orElseThrow()).hasToString("2029-07-04T00:00-04:00[America/New_York]");
        assertThat(window.latest()).hasToString("2029-10-02T17:00-04:00[America/New_York]");
        assertThat(window.renewedTo()).isEqualTo(LocalDate.of(2030, 12, 31));
    }
}
