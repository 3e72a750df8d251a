package dev.covenant.position.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.position.ExitPlans;
import dev.covenant.position.WaysOut;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meridian 2, 9.1: 60 days' notice to expire at the end of a calendar month after 2027; by hand, received when sent. */
class MonthEndNoticeTest {

    private static LocalDate lastDay(String sent) {
        var at = ZonedDateTime.parse(sent).toInstant();
        var terms = SmallContract.sample("meridian-2");
        return WaysOut.of(terms, LedgerState.empty(terms.signed().zone()), AsOf.at(at))
                .windows()
                .ifSent(Side.CUSTOMER, DeliveryMethod.HAND, at)
                .adopted()
                .orElseThrow()
                .outcome()
                .orElseThrow()
                .end()
                .lastDayInForce();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2028-10-31T12:00-04:00 | 2028-12-31 | Tue; day 60 is Sat 30 Dec
            2028-11-01T12:00-04:00 | 2028-12-31 | Wed; day 60 is Sun 31 Dec itself
            2028-11-02T12:00-04:00 | 2029-01-31 | Thu; day 60 is Mon 1 Jan, a month later
            2027-12-29T12:00-05:00 | 2028-02-29 | Wed; day 60 is Sun 27 Feb 2028, a leap year
            2027-10-01T12:00-04:00 | 2028-01-31 | Fri; the lock-in permits no end before 1 Jan 2028
            """)
    void theEndWaitsForTheEndOfACalendarMonth(String sent, LocalDate last, String why) {
        assertThat(lastDay(sent)).as(why).isEqualTo(last);
    }

    /** The window for non-renewal passed on Tue 2 Oct 2029, so the term runs to 31 Dec 2030. */
    @Test
    void anExitReckonsWithARenewalThatIsSure() {
        // Mon 3 Dec 2029; day 60 is Fri 1 Feb 2030
        assertThat(lastDay("2029-12-03T12:00-05:00")).isEqualTo("2030-02-28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2028-12-30 | 2028-09-29 | over by 30 Nov; 60 days before it is Sun 1 Oct, received Fri 29 Sep at the latest
            2028-12-31 | 2028-11-01 | Wed, 60 days before Sun 31 Dec
            2029-01-30 | 2028-11-01 | 31 Dec is the last permitted end before it
            2029-01-31 | 2028-12-01 | 60 days before is Sat 2 Dec, so Fri 1 Dec
            """)
    void theLastReceiptIsCountedFromTheMonthThatIsOverByThen(LocalDate wanted, LocalDate latest, String why) {
        var plan = ExitPlans.of(SmallContract.sample("meridian-2"))
                .leaveOn(Side.CUSTOMER, wanted, Instant.parse("2028-03-01T12:00:00Z"));
        assertThat(plan.latest().orElseThrow().by()).as(why).isEqualTo(latest);
    }
}
