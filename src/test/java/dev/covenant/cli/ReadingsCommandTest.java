package dev.covenant.cli;

import static dev.covenant.cli.Covenants.EVENTS;
import static dev.covenant.cli.Covenants.exit;
import static dev.covenant.cli.Covenants.named;
import static dev.covenant.cli.Covenants.readings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ambiguity register of colossus-1; days and money are those of EXPERIENCE.md 2, worked by hand. */
class ReadingsCommandTest {
    private static final String RULINGS = EVENTS + "rulings.ndjson";

    private static JsonNode question(String name, String... options) {
        return named(readings(options).json().get("questions"), name);
    }

    @Test
    void everyReadingWithSourceAdoptionDaysAndMoney() {
        var question = question("readings", "--as-of", "2026-07-01T15:00:00Z", "--format", "json");
        assertThat(question.get("clauseNumber").textValue()).isEqualTo("14.2");
        assertThat(question.get("decided").booleanValue()).isTrue();
        assertThat(question.at("/spread/days").intValue()).isEqualTo(124);
        assertThat(question.at("/spread/fees/amount").textValue()).isEqualTo("5041666666.67");
        var a = named(question.get("answers"), "A");
        assertThat(a.get("status").textValue()).isEqualTo("adopted");
        assertThat(a.at("/choice/by").textValue()).isEqualTo("Legal");
        assertThat(a.at("/choice/on").textValue()).isEqualTo("2026-06-12");
        assertThat(a.at("/source/kind").textValue()).isEqualTo("public");
        assertThat(a.get("lastDayInForce").textValue()).isEqualTo("2026-09-29");
        var c1 = named(question.get("answers"), "C1");
        assertThat(c1.get("status").textValue()).isEqualTo("stands");
        assertThat(c1.get("about").textValue()).isEqualTo("termination/C1");
        assertThat(c1.at("/fees/amount").textValue()).isEqualTo("8750000000.00");
    }

    /** Each ruling counts from its own moment on, and not before. */
    @ParameterizedTest
    @CsvSource({
        // day,                C1,        B1,      A,       days apart: C1 or else B1 against A
        "2026-06-20T16:59:59Z, stands,    stands,  adopted",
        "2026-06-20T17:00:00Z, ruled-out, stands,  adopted",
        "2026-06-25T16:59:59Z, ruled-out, stands,  adopted",
        "2026-06-25T17:00:00Z, ruled-out, adopted, stands",
        "2026-06-30T17:00:00Z, ruled-out, stands,  stands",
    })
    void aRulingCountsFromItsMomentOn(String asOf, String c1, String b1, String a) {
        var answers = question("readings", RULINGS, "--as-of", asOf, "--format", "json")
                .get("answers");
        assertThat(named(answers, "C1").get("status").textValue()).isEqualTo(c1);
        assertThat(named(answers, "B1").get("status").textValue()).isEqualTo(b1);
        assertThat(named(answers, "A").get("status").textValue()).isEqualTo(a);
    }

    @Test
    void whatWasRecordedLaterIsNotKnown() {
        var answers = question(
                        "readings", RULINGS, "--as-of", "2026-07-01", "--known", "2026-06-24", "--format", "json")
                .get("answers");
        assertThat(named(answers, "B1").get("status").textValue()).isEqualTo("stands");
        assertThat(named(answers, "C1").get("status").textValue()).isEqualTo("ruled-out");
    }

    @Test
    void oneThatWasOpenedAgainLeavesTheQuestionUndecided() {
        var run = readings(RULINGS, "--as-of", "2026-07-01T15:00:00Z");
        assertThat(run.status()).isZero();
        assertThat(run.squeezed())
                .contains("14.2 Which account of 14.2 holds, and how is it to be read? NOBODY HAS CHOSEN")
                .contains("xtermination/C1 give after 180 days")
                .contains("ruled out by Deputy GC Sat 20 Jun 2026: A post on X is no source.")
                .contains("Tue 30 Jun 2026 termination/B1 reopened by General Counsel: To be argued again.");
    }

    /** B1 adopted: notice counts Tue 4 Aug, so Mon 2 Nov 2026; the plan no longer reckons with C1. */
    @Test
    void theExitFollowsTheReadingAdopted() {
        var run = exit(RULINGS, "--as-of", "2026-06-26T15:00:00Z");
        assertThat(run.squeezed())
                .contains("*B1 give after 3 months Tue 4 Aug Wed 5 Aug Mon 2 Nov 2026 CST")
                .contains("adopted by General Counsel 25 Jun 2026.")
                .contains("xC1 give after 180 days")
                .contains("x C1 ruled out by Deputy GC: A post on X is no source.")
                .contains("PLAN FOR B1.");
    }

    /** Received Thu 31 Dec is in time once nobody asks for clear days any more. */
    @ParameterizedTest
    @CsvSource({"2026-06-28T16:59:59Z, 2026-12-30, stands", "2026-06-28T17:00:00Z, 2026-12-31, ruled-out"})
    void withoutClearDaysThePlanDayIsTheLatest(String asOf, String planBy, String status) {
        var plan = exit(RULINGS, "--as-of", asOf, "--leave-on", "2027-03-31", "--format", "json")
                .json()
                .get("plan");
        assertThat(plan.at("/planBy/receivedBy").textValue()).startsWith(planBy);
        var clear = question("clear-days", RULINGS, "--as-of", asOf, "--leave-on", "2027-03-31", "--format", "json");
        assertThat(named(clear.get("answers"), "clear-days").get("status").textValue())
                .isEqualTo(status);
        assertThat(named(clear.get("answers"), "whole-period").get("planBy").textValue())
                .isEqualTo("2026-12-31");
    }

    /** One day, and that day's fee: 1.25bn / 28 on Mon 22 Feb 2027. */
    @Test
    void clearDaysSpreadOneDayAndItsFee() {
        var clear = question("clear-days", "--as-of", "2026-11-23T13:00:00Z", "--format", "json");
        assertThat(clear.get("decided").booleanValue()).isFalse();
        assertThat(clear.at("/spread/days").intValue()).isEqualTo(1);
        assertThat(clear.at("/spread/fees/amount").textValue()).isEqualTo("44642857.14");
    }
}
