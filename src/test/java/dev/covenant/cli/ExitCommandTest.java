package dev.covenant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: the listing of EXPERIENCE.md 2, line by line. */
class ExitCommandTest {
    private static final String COLOSSUS = "rules/contracts/colossus-1.yaml";
    private static final String EVENTS = "src/test/resources/good/exit/notice-and-target.ndjson";

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

    private static Run exit(String... options) {
        var args = new ArrayList<>(List.of("exit", COLOSSUS));
        args.addAll(List.of(options));
        return covenant(args.toArray(new String[0]));
    }

    private static String squeezed(String text) {
        return text.replaceAll(" +", " ");
    }

    @Test
    void theListingOfWedFirstOfJuly() {
        var run = exit("--as-of", "2026-07-01T15:00:00Z", "--by", "hand");
        assertThat(run.status()).isZero();
        assertThat(squeezed(run.out()))
                .startsWith("colossus-1 We are: Customer. Wed 1 Jul 2026 10:00 CDT (America/Chicago)")
                .contains("No notice recorded. Term Sun 3 May 2026 - Thu 31 May 2029 24:00 CDT.")
                .contains("WE HAND OVER NOW, Memphis: received Wed 1 Jul 2026 10:00 CDT: a business day, before 17:00.")
                .contains("*A any day now Thu 2 Jul Tue 29 Sep 2026 CDT $3,708,333,333.33 -")
                .contains("B1 give after 3 months Tue 4 Aug Wed 5 Aug Mon 2 Nov 2026 CST $5,083,333,333.33 +34 d")
                .contains("B2 end after 3 months now Thu 2 Jul Tue 29 Sep 2026 CDT $3,708,333,333.33 0")
                .contains("C1 give after 180 days Mon 2 Nov Tue 3 Nov Sun 31 Jan 2027 CST $8,750,000,000.00 +124 d")
                .contains("C2 end on or after day 180 now Thu 2 Jul Fri 30 Oct 2026 CDT $4,959,677,419.35 +31 d")
                .contains("* adopted by Legal 12 Jun 2026. Spread 124 days, $5,041,666,666.67 in fees.")
                .contains(
                        "PLAN FOR C1. A fresh notice removes a doubt: on Tue 4 Aug that of B1; on Mon 2 Nov that of C1.")
                .contains("NAME \"24:00 Central Time on 29 September 2026\"; first day free Wed 30 Sep.")
                .contains(
                        "THEY HAND OVER NOW, San Francisco: Wed 1 Jul 2026 08:00 PDT is before opening: it counts Wed 1"
                                + " Jul 2026 09:00 PDT. Same dates.")
                .contains("OTHER METHODS (A) courier: Mon 6 Jul -> Sun 4 Oct, +$202,956,989.25")
                .contains("registered post: Thu 9 Jul -> Wed 7 Oct, +$323,924,731.19")
                .contains("e-mail alone: no notice (21)")
                .contains(
                        "Fri 3 Jul is a holiday by us-federal, Independence Day (observed); by us-new-york-gcl24 it is"
                                + " not: courier -> Thu 1 Oct; registered post -> Tue 6 Oct.")
                .contains("No day to leave on is set")
                .contains("NOT KNOWN The fee from May 2026 to Jun 2026 is undisclosed, which is not zero")
                .contains("5.4, 21 illustrative.");
    }

    @Test
    void toLeaveOn31MarchBothDatesByEveryMethod() {
        var run = exit("--as-of", "2026-11-23T13:00:00Z", "--leave-on", "2027-03-31");
        assertThat(run.status()).isZero();
        assertThat(squeezed(run.out()))
                .contains("All readings agree.")
                .contains("TO LEAVE ON 31 MARCH 2027 our notice must be received in Memphis")
                .contains("plan by Wed 30 Dec 2026 17:00 CST safe on every reading (A, 37 days left)")
                .contains("latest Thu 31 Dec 2026 17:00 CST the reading we adopted (A, 38 days left)")
                .contains("hand Wed 30 Dec 17:00 Thu 31 Dec 17:00")
                .contains("courier Mon 28 Dec Tue 29 Dec (2nd business day after dispatch)")
                .contains("registered post Tue 22 Dec Wed 23 Dec (5th business day after dispatch)")
                .contains("e-mail alone is no notice of termination (21)")
                .contains("IF LATE After Thu 31 Dec 17:00 CST it counts as received Mon 4 Jan 2027 (Fri 1 Jan is a"
                        + " holiday: New Year's Day). The contract then ends Sun 4 Apr 2027: 4 more days,"
                        + " $166,666,666.67.")
                .contains("fees run on: $32,500,000,000.00")
                .contains("receipt on Thu 31 Dec leaves 89, on Wed 30 Dec 90.");
    }

    @Test
    void aRecordedNoticeAndTargetAreUsed() {
        var run = exit(EVENTS, "--as-of", "2026-11-28T12:00:00-06:00");
        assertThat(run.status()).isZero();
        assertThat(squeezed(run.out()))
                .contains("Notice of the Operator sent Fri 27 Nov 2026 18:52 CST by e-mail: defective; if actual notice"
                        + " suffices, last day in force Thu 25 Feb 2027, 24:00.")
                .contains("By e-mail alone, which 21 bars for notices of termination.")
                .contains("TO LEAVE ON 31 MARCH 2027");
    }

    @Test
    void whatWasRecordedLaterIsNotSeen() {
        var run = exit(EVENTS, "--as-of", "2026-11-28T12:00:00-06:00", "--known", "2026-11-20");
        assertThat(run.out()).contains("No notice recorded.").contains("TO LEAVE ON 31 MARCH 2027");
        var earlier = exit(EVENTS, "--as-of", "2026-11-28T12:00:00-06:00", "--known", "2026-11-01");
        assertThat(earlier.out()).contains("No day to leave on is set");
    }

    @Test
    void aDateMeans24OClockOfThatDayInTheContractsZone() {
        // 24:00 on Mon 23 Nov in Chicago is Tue 24 Nov 00:00: handed over at night, it counts Tue 24 Nov 09:00
        var run = exit("--as-of", "2026-11-23", "--format", "json");
        var json = read(run.out());
        assertThat(json.get("asOf").textValue()).isEqualTo("2026-11-24T00:00:00-06:00");
        assertThat(reading(json, "A").get("customer").get("received").textValue())
                .isEqualTo("2026-11-24T09:00:00-06:00");
        // and Mon 23 Nov 22:00 in San Francisco counts Tue 24 Nov 09:00 there
        assertThat(reading(json, "A").get("operator").get("received").textValue())
                .isEqualTo("2026-11-24T09:00:00-08:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A  | true  | public | 2026-09-29 | 2026-09-30T00:00:00-05:00 | 2026-09-30 | 3708333333.33",
                "B1 | false | public | 2026-11-02 | 2026-11-03T00:00:00-06:00 | 2026-11-03 | 5083333333.33",
                "B2 | false | public | 2026-09-29 | 2026-09-30T00:00:00-05:00 | 2026-09-30 | 3708333333.33",
                "C1 | false | public | 2027-01-31 | 2027-02-01T00:00:00-06:00 | 2027-02-01 | 8750000000.00",
                "C2 | false | public | 2026-10-30 | 2026-10-31T00:00:00-05:00 | 2026-10-31 | 4959677419.35",
            })
    void jsonHasEachReadingForBothParties(
            String name, boolean adopted, String source, String last, String endsAt, String free, String fees) {
        var json =
                read(exit("--as-of", "2026-07-01T15:00:00Z", "--format", "json").out());
        var reading = reading(json, name);
        assertThat(reading.get("adopted").booleanValue()).isEqualTo(adopted);
        assertThat(reading.get("source").get("kind").textValue()).isEqualTo(source);
        for (String side : List.of("customer", "operator")) {
            var party = reading.get(side);
            assertThat(party.get("lastDayInForce").textValue()).isEqualTo(last);
            assertThat(party.get("endsAt").textValue()).isEqualTo(endsAt);
            assertThat(party.get("firstDayFree").textValue()).isEqualTo(free);
            assertThat(party.get("fees").get("amount").textValue()).isEqualTo(fees);
            assertThat(party.get("planBy").isNull()).isTrue();
            assertThat(party.get("latest").isNull()).isTrue();
            assertThat(party.get("planReason").textValue()).contains("no day to leave on");
            assertThat(party.get("workings").size()).isGreaterThan(1);
        }
    }

    @Test
    void jsonHasBothDatesPerReadingAndMethod() {
        var json = read(exit("--as-of", "2026-11-23T13:00:00Z", "--leave-on", "2027-03-31", "--format", "json")
                .out());
        assertThat(json.get("plan").get("planBy").get("receivedBy").textValue()).isEqualTo("2026-12-30T17:00:00-06:00");
        assertThat(json.get("plan").get("latest").get("receivedBy").textValue()).isEqualTo("2026-12-31T17:00:00-06:00");
        assertThat(json.get("plan")
                        .get("planBy")
                        .get("sendBy")
                        .get(1)
                        .get("day")
                        .textValue())
                .isEqualTo("2026-12-28");
        assertThat(reading(json, "C1").get("customer").get("latest").textValue())
                .isEqualTo("2026-12-31T17:00:00-06:00");
        assertThat(json.get("plan").get("reason").isNull()).isTrue();
    }

    @Test
    void aContractThatHasEndedGivesNullWithAReason() {
        var json =
                read(exit("--as-of", "2029-07-01T00:00:00Z", "--format", "json").out());
        assertThat(json.get("readings").isEmpty()).isTrue();
        assertThat(json.get("reason").textValue()).startsWith("The contract has ended");
        assertThat(exit("--as-of", "2029-07-01T00:00:00Z").out())
                .contains("WE HAND OVER NOW: The contract has ended: its last day in force was Thu 31 May 2029 (2).");
    }

    @ParameterizedTest
    @CsvSource({"campus-substation", "orbital-1"})
    void everySampleContractIsAnswered(String contract) {
        for (String format : List.of("text", "json")) {
            var run = covenant(
                    "exit", "rules/contracts/" + contract + ".yaml", "--as-of", "2026-11-23", "--format", format);
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(run.out()).contains(contract);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--as-of 2026-07-01T15:00:00 | --as-of: \"2026-07-01T15:00:00\" is neither a moment with its offset",
                "--as-of yesterday | --as-of: \"yesterday\" is neither",
                "--as-of 2026-02-30 | --as-of: \"2026-02-30\" is neither",
                "--as-of 2026-07-01 --leave-on 31.3.2027 | --leave-on: \"31.3.2027\" is no date; write it as 2027-03-31.",
                "--as-of 2026-07-01 --by pigeon | pigeon",
                "--by hand | --as-of",
                "nowhere.json --as-of 2026-07-01 | nowhere.json: there is no such file",
            })
    void unusableInputIsNamed(String options, String message) {
        var run = exit(options.split(" "));
        assertThat(run.status()).isEqualTo(Covenant.UNUSABLE_INPUT);
        assertThat(run.err()).contains(message).doesNotContain("Exception");
    }

    @Test
    void theProgramItselfPrintsNothingButItsAnswer() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "dev.covenant.CovenantApplication",
                        "exit",
                        COLOSSUS,
                        "--as-of",
                        "2026-07-01T15:00:00Z",
                        "--by",
                        "courier",
                        "--format",
                        "json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(out).startsWith("{");
        assertThat(reading(read(out), "A").get("customer").get("lastDayInForce").textValue())
                .isEqualTo("2026-10-04");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aFasterMethodCostsLess() {
        assertThat(squeezed(exit("--as-of", "2026-07-01T15:00:00Z", "--by", "courier")
                        .out()))
                .contains("WE SEND NOW BY COURIER, Memphis: received Mon 6 Jul 2026. Dispatched Wed 1 Jul 2026 (not"
                        + " counted). Business day 1 Thu 2 Jul; business day 2 Mon 6 Jul.")
                .contains("OTHER METHODS (A) hand: Wed 1 Jul -> Tue 29 Sep, -$202,956,989.25");
    }

    @Test
    void everyMistakeOfAContractIsPrinted(@TempDir Path folder) throws IOException {
        assertThat(covenant("exit", "nowhere.yaml", "--as-of", "2026-07-01").err())
                .contains("nowhere.yaml: cannot be read");
        var broken = Files.writeString(
                folder.resolve("broken.yaml"),
                Files.readString(Path.of(COLOSSUS))
                        .replace("us-federal", "us-federl")
                        .replace("zone: America/Chicago", "zone: Mars/Olympus"));
        var run = covenant("exit", broken.toString(), "--as-of", "2026-07-01");
        assertThat(run.status()).isEqualTo(Covenant.UNUSABLE_INPUT);
        assertThat(run.err()).contains("us-federl").contains("Mars/Olympus").doesNotContain("Exception");
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static JsonNode reading(JsonNode json, String name) {
        return StreamSupport.stream(json.get("readings").spliterator(), false)
                .filter(reading -> reading.get("name").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
