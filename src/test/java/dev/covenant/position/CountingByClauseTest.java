package dev.covenant.position;

import static dev.covenant.terms.Side.CUSTOMER;
import static dev.covenant.terms.Side.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.ContractText;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How time is computed, stated by the reading, its clause, its contract or its law, and what that does to a notice of
 * termination. Counted by hand on the calendar, weekdays beside.
 */
class CountingByClauseTest {

    private static ResolvedTerms terms(String contract, String clause, String reading, String notice, boolean hours)
            throws IOException {
        var text = Files.readString(Path.of("src/test/resources/good/contract/small.yaml"));
        text = text.replace("holidays:\n", group(contract, 0) + "holidays:\n")
                .replace("    who: [operator, customer]\n", "    who: [operator, customer]\n" + group(clause, 4))
                .replace(
                        "            title: any day\n            notice: 90 calendar days\n",
                        "            title: any day\n            notice: " + notice + "\n" + group(reading, 12));
        if (!hours) {
            text = text.replace("        hours: 09:00-17:00\n", "");
        }
        var parsed = ContractText.parse("small.yaml", text);
        assertThat(parsed.problems()).isEmpty();
        return new ResolvedTerms(parsed.contract().orElseThrow(), Instant.MAX);
    }

    private static String group(String parameter, int indent) {
        return parameter == null || parameter.isEmpty() ? "" : ("computation:\n  " + parameter + "\n").indent(indent);
    }

    private static ExitReading handed(ResolvedTerms terms, Side giver, String at) {
        return ExitWindows.of(terms)
                .ifSent(giver, DeliveryMethod.HAND, ZonedDateTime.parse(at).toInstant())
                .readings()
                .stream()
                .filter(reading -> reading.reading().name().equals("A2"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # contract          | clause              | reading             | notice           | handed over               | last day   | why
                                |                     |                     | 90 calendar days | 2026-07-01T10:00-05:00    | 2026-09-29 | Wed 1 Jul + 90: Tue 29 Sep
            first-day: included |                     |                     | 90 calendar days | 2026-07-01T10:00-05:00    | 2026-09-28 | the day of receipt is day 1
            first-day: included | first-day: excluded |                     | 90 calendar days | 2026-07-01T10:00-05:00    | 2026-09-29 | the clause is nearer than the contract
            first-day: included | first-day: excluded | first-day: included | 90 calendar days | 2026-07-01T10:00-05:00    | 2026-09-28 | the reading is nearer still
                                |                     |                     | 5 calendar days  | 2026-07-01T10:00-05:00    | 2026-07-06 | Mon 6 Jul
            short-periods: 5 days |                   |                     | 5 calendar days  | 2026-07-01T10:00-05:00    | 2026-07-09 | Thu 2, Mon 6, Tue 7, Wed 8, Thu 9: Fri 3 is a holiday
            short-periods: 4 days |                   |                     | 5 calendar days  | 2026-07-01T10:00-05:00    | 2026-07-06 | five are more than four
            short-periods: 5 days | short-periods: none |                   | 5 calendar days  | 2026-07-01T10:00-05:00    | 2026-07-06 | the clause is nearer
            roll-after: forward |                     |                     | 88 calendar days | 2026-07-01T10:00-05:00    | 2026-09-27 | a Sunday: an effect never rolls
            roll-after: backward |                    |                     | 88 calendar days | 2026-07-01T10:00-05:00    | 2026-09-27 | nor back
            day-end: 17:00      |                     |                     | 90 calendar days | 2026-07-01T10:00-05:00    | 2026-09-29 | an effect is at 24:00
                                |                     |                     | 4 months         | 2026-11-30T10:00-06:00    | 2027-03-30 | the same numeral, by New York
            month-rule: end-of-month |                |                     | 4 months         | 2026-11-30T10:00-06:00    | 2027-03-31 | month end to month end
            month-rule: last-business-day |           |                     | 3 months         | 2026-11-30T10:00-06:00    | 2027-02-26 | 28 Feb is a Sunday, so Friday
            month-rule: end-of-month | month-rule: corresponding-date | |       4 months         | 2026-11-30T10:00-06:00    | 2027-03-30 | the clause is nearer
                                |                     |                     | 90 calendar days | 2027-12-03T10:00-06:00    | 2028-03-02 | over the year end and a leap day
            first-day: included |                     |                     | 90 calendar days | 2027-12-03T10:00-06:00    | 2028-03-01 | the same with its first day
                                |                     |                     | 90 calendar days | 2026-09-02T10:00-05:00    | 2026-12-01 | over the clock change of 1 Nov
                                |                     |                     | 90 calendar days | 2027-01-04T10:00-06:00    | 2027-04-04 | over the clock change of 14 Mar
            """)
    void theNearestStatementMovesTheLastDay(
            String contract, String clause, String reading, String notice, String at, LocalDate last, String why)
            throws IOException {
        var outcome = handed(terms(contract, clause, reading, notice, true), CUSTOMER, at)
                .outcome()
                .orElseThrow();
        assertThat(outcome.end().lastDayInForce()).as(why).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trigger-zone: place-of-event         | 2026-07-06T23:30-07:00 | 2026-10-04 | Mon 6 Jul in San Francisco
            trigger-zone: contract               | 2026-07-06T23:30-07:00 | 2026-10-05 | Tue 7 Jul in Memphis
            trigger-zone: party-setting-the-time | 2026-07-06T23:30-07:00 | 2026-10-05 | the Operator, in Memphis
                                                 | 2026-07-06T23:30-07:00 |            | New York does not say
                                                 | 2026-07-06T21:59-07:00 | 2026-10-04 | 23:59 in Memphis: the same day in both
                                                 | 2026-07-06T22:00-07:00 |            | midnight in Memphis: the next day there
            midnight-trigger: counts             | 2026-07-07T00:00-07:00 | 2026-10-04 | Tue 7 Jul is day 1 (Matthew v Sedman)
            midnight-trigger: left-out           | 2026-07-07T00:00-07:00 | 2026-10-05 | Tue 7 Jul is left out
                                                 | 2026-07-07T00:00-07:00 |            | New York does not say
                                                 | 2026-07-07T00:01-07:00 | 2026-10-05 | a minute later nothing is asked
            """)
    void whereAndWhenANoticeIsReceivedCountsAsStatedOrIsRefused(String stated, String at, LocalDate last, String why)
            throws IOException {
        var reading = handed(terms(stated, "", "", "90 calendar days", false), OPERATOR, at);
        if (last == null) {
            assertThat(reading.outcome()).as(why).isEmpty();
            assertThat(reading.none().orElseThrow())
                    .contains("neither the contract nor its law says")
                    .containsAnyOf(
                            "trigger-zone place-of-event (Mon 6 Jul 2026",
                            "midnight-trigger left-out (Tue 7 Jul 2026 not counted)");
        } else {
            assertThat(reading.outcome().orElseThrow().end().lastDayInForce())
                    .as(why)
                    .isEqualTo(last);
        }
    }

    @Test
    void aLawThatDoesNotSayWhetherTheFirstDayCountsLeavesTheContractRefused() throws IOException {
        var text = Files.readString(Path.of("src/test/resources/good/contract/small.yaml"))
                .replace("law: new-york\n", "law: unidroit\ncomputation:\n  month-rule: end-of-month\n");
        assertThat(ContractText.parse("small.yaml", text).problems())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.toString())
                        .contains("(unidroit) says whether the day counts from which this period runs")
                        .contains("`first-day: excluded` or `first-day: included`"));
        assertThat(ContractText.parse(
                                "small.yaml", text.replace("computation:\n", "computation:\n  first-day: excluded\n"))
                        .problems())
                .isEmpty();
    }
}
