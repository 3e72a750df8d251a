package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.covenant.terms.GoverningLaw;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates are worked by hand from the calendar; 90 days from Wed 1 Jul 2026 are Tue 29 Sep (EXPERIENCE.md 2). */
class DaysCommandTest {

    private record Run(int status, String out, String err) {}

    private static Run covenant(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = Covenant.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Run(status, out.toString(), err.toString());
    }

    @Test
    void ninetyDaysUnderNewYorkLaw() {
        var run = covenant(
                "days",
                "--from",
                "2026-07-01",
                "--count",
                "90 days",
                "--law",
                "new-york",
                "--holidays",
                "us-federal",
                "--zone",
                "America/Chicago");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .startsWith(
                        "90 days after Wed 1 Jul 2026, for an act; law: New York.",
                        "Holidays: us-federal 2026-11 (5 USC 6103 and Executive Order 11582).",
                        "",
                        "Tue 29 Sep 2026 24:00 America/Chicago",
                        "  From Wed 1 Jul 2026 (not counted). Day 1 Thu 2 Jul; day 30 Fri 31 Jul; day 61 Mon 31 Aug;"
                                + " day 90 Tue 29 Sep.")
                .contains("  days             calendar-days        Gen. Constr. Law s. 20 (text not read) [unverified]")
                .contains("  day-end          24:00                Gen. Constr. Law s. 19");
    }

    @Test
    void everyReadingThatTheLawLeavesOpenIsShown() {
        // plain law, one month from Sat 28 Feb 2026, as an effect: 28 or 31 Mar; the trigger's day in or out
        var run = covenant(
                "days",
                "--from",
                "2026-02-28",
                "--count",
                "1 month",
                "--for",
                "effect",
                "--zone",
                "Europe/London",
                "--set",
                "first-day=excluded");
        assertThat(run.out())
                .contains("2 readings are open, 3 days apart. Reckon with each.")
                .contains("Sat 28 Mar 2026 24:00 Europe/London   if month-rule corresponding-date")
                .contains("Tue 31 Mar 2026 24:00 Europe/London   if month-rule end-of-month")
                .contains("  month-rule       OPEN                 no law assumed")
                .contains("  first-day        excluded             as asked");
    }

    @Test
    void dayByDayListsEachDayWithItsNumber() {
        var run = covenant(
                "days",
                "--from",
                "2026-07-01",
                "--count",
                "2 business days",
                "--law",
                "new-york",
                "--holidays",
                "us-federal",
                "--zone",
                "America/Chicago",
                "--day-by-day");
        assertThat(run.out().lines())
                .containsSequence(
                        "      -  Wed 1 Jul 2026   trigger, not counted",
                        "      1  Thu 2 Jul 2026",
                        "      -  Fri 3 Jul 2026   holiday: Independence Day (observed)",
                        "      -  Sat 4 Jul 2026   holiday: Independence Day; weekend",
                        "      -  Sun 5 Jul 2026   weekend",
                        "      2  Mon 6 Jul 2026   the result");
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        var run = covenant(
                "days",
                "--from",
                "2007-09-11",
                "--count",
                "10 days",
                "--before",
                "--law",
                "new-york",
                "--holidays",
                "us-federal",
                "--zone",
                "America/New_York",
                "--format",
                "json",
                "--day-by-day");
        var answer = new ObjectMapper().readTree(run.out());
        // the tenth day before Tue 11 Sep 2007 is Sat 1 Sep; New York leaves open where it rolls; Mon 3 Sep is Labor
        // Day
        assertThat(answer.at("/readings").findValuesAsText("day")).contains("2007-08-31", "2007-09-01", "2007-09-04");
        assertThat(answer.at("/readings/0/choices/0/0").asText()).isEqualTo("roll-before backward");
        assertThat(answer.at("/readings/0/end").asText()).isEqualTo("2007-09-01T00:00:00-04:00");
        assertThat(answer.at("/spreadDays").asInt()).isEqualTo(4);
        assertThat(answer.at("/readings/0/days/0/notes").asText()).isEqualTo("trigger, not counted");
    }

    @Test
    void aContractGivesItsLawItsZoneAndItsHolidays() {
        var run = covenant(
                "days",
                "--from",
                "2026-07-01T10:00",
                "--count",
                "90 days",
                "--for",
                "effect",
                "--contract",
                "rules/contracts/colossus-1.yaml");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("90 days after Wed 1 Jul 2026 10:00 CDT, for an effect; law: New York.")
                .contains("Tue 29 Sep 2026 24:00 America/Chicago");
    }

    @Test
    void aDateThatIsNamedIsNotComputed() {
        // E13's kind: "no later than November 3, 2007", a Saturday
        var run = covenant("days", "--from", "2007-11-03", "--fixed", "--holidays", "us-federal");
        assertThat(run.out()).isEqualTo("""
                        Sat 3 Nov 2007
                          A date that is named is not computed and does not roll.
                          Sat 3 Nov 2007 is no business day by us-federal; act before it.
                        """);
        assertThat(covenant("days", "--from", "2007-11-03", "--zone", "UTC").err())
                .contains("--count: nothing is no period; write it as \"90 days\"");
    }

    @Test
    void allThatIsAmissIsRefusedAtOnceWithTheChoices() {
        var run = covenant(
                "days",
                "--from",
                "1 July",
                "--count",
                "soon",
                "--law",
                "newyork",
                "--holidays",
                "us-federl",
                "--zone",
                "Chicago",
                "--set",
                "month-rule=last",
                "--set",
                "nonsense",
                "--also",
                "2026-13-01");
        assertThat(run.status()).isEqualTo(Covenant.UNUSABLE_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("--from: \"1 July\" is neither a date")
                .contains("--count: \"soon\" is no period; write it as \"90 days\"")
                .contains("--law: \"newyork\" is no law known here; the known ones are new-york, england")
                .contains("--holidays: no holiday source is called \"us-federl\"")
                .contains("--zone: \"Chicago\" is no time zone")
                .contains("--set: `last` is no value of month-rule (how a month is added); write `corresponding-date`")
                .contains("--set: \"nonsense\" states no parameter; write one of days, first-day")
                .contains("--also: \"2026-13-01\" is no date");
        var contradictory = covenant(
                "days",
                "--from",
                "2026-07-01",
                "--count",
                "14 clear days",
                "--zone",
                "UTC",
                "--set",
                "first-day=included",
                "--set",
                "clear-days=at-least");
        assertThat(contradictory.status()).isEqualTo(Covenant.UNUSABLE_INPUT);
        assertThat(contradictory.err()).contains("clear days leave the first day out; it cannot be included");
        var hours = covenant("days", "--from", "2026-07-01", "--count", "48 hours", "--zone", "UTC");
        assertThat(hours.err()).contains("48 hours run from a moment: give the time of day as well");
    }

    @Test
    void theManualHoldsWhatEachLawSays() throws IOException {
        var page = Files.readString(Path.of("src/docs/computing-time.md"));
        assertThat(page)
                .contains(String.join("\n", LawTables.of(List.of(GoverningLaw.values())))
                        .strip());
        assertThat(covenant("laws").out().lines().toList()).isEqualTo(LawTables.of(List.of(GoverningLaw.values())));
        assertThat(covenant("laws", "england").out())
                .contains("| clear-days | at-least |")
                .contains("**unverified**")
                .doesNotContain("New York");
        assertThat(covenant("laws", "france").err()).contains("\"france\" is no law known here");
    }

    @Test
    void sourcesOfHolidaysAndTheirDaysAreListed() {
        assertThat(covenant("holidays").out())
                .contains("us-federal                 5 USC 6103 and Executive Order 11582")
                .contains("us-tennessee               Jollyday 1.8.1, us/tn")
                .contains("england                    OpenGamma Strata 2.12.62, GBLO");
        assertThat(covenant("holidays", "us-federal", "--year", "2026").out().lines())
                .hasSize(12)
                .contains("Fri 3 Jul 2026  Independence Day (observed)", "Sat 4 Jul 2026  Independence Day");
        assertThat(covenant("holidays", "us-federal").err()).contains("--year 2026");
        assertThat(covenant("holidays", "us-federl", "--year", "2026").status()).isEqualTo(Covenant.UNUSABLE_INPUT);
    }
}
