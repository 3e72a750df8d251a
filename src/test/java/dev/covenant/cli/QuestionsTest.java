package dev.covenant.cli;

import static dev.covenant.cli.Covenants.EVENTS;
import static dev.covenant.cli.Covenants.exit;
import static dev.covenant.cli.Covenants.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Dispatch;
import dev.covenant.measure.ReceiptPlace;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.Side;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions of EXPERIENCE.md 1 about notices and exits, each with its neighbours; worked by hand from the terms. */
class QuestionsTest {

    private static String lastDay(String side, String... options) {
        var json = exit(options).json();
        return reading(json, "A").get(side).get("lastDayInForce").textValue();
    }

    @Test
    void question1IfWeHandOverNoticeTodayWhenAreWeFree() {
        var run = exit("--as-of", "2026-11-23T13:00:00Z", "--party", "us");
        assertThat(run.squeezed())
                .contains("WE HAND OVER NOW, Memphis: Mon 23 Nov 2026 07:00 CST is before opening: it counts Mon 23 Nov"
                        + " 2026 09:00 CST.")
                .contains("*A any day now Tue 24 Nov Sun 21 Feb 2027 CST $3,770,833,333.33 -")
                .contains("All readings agree.")
                .contains("COST OF ONE DAY'S DELAY $40.3-44.6m")
                .doesNotContain("THEY HAND OVER");
        var ours = reading(
                        exit("--as-of", "2026-11-23T13:00:00Z", "--format", "json")
                                .json(),
                        "C1")
                .get("customer");
        assertThat(ours.get("endsAt").textValue()).isEqualTo("2027-02-22T00:00:00-06:00");
        assertThat(ours.get("firstDayFree").textValue()).isEqualTo("2027-02-22");
        assertThat(ours.get("fees").get("amount").textValue()).isEqualTo("3770833333.33");
        assertThat(ours.get("earlyTerminationFee").isNull()).isTrue();
        assertThat(ours.get("earlyTerminationReason").textValue()).isEqualTo("the contract asks for none");
    }

    /** Fri 20, Mon 23, Tue 24 Nov; the Friday before Thanksgiving week, and Thanksgiving itself. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T16:59:00-06:00, 2027-02-18",
        "2026-11-20T17:00:00-06:00, 2027-02-18",
        "2026-11-20T17:00:01-06:00, 2027-02-21",
        "2026-11-23T07:00:00-06:00, 2027-02-21",
        "2026-11-24T09:00:00-06:00, 2027-02-22",
        "2026-11-26T10:00:00-06:00, 2027-02-25",
    })
    void question1TheDayBeforeTheDayAndTheDayAfter(String sent, String last) {
        assertThat(lastDay("customer", "--as-of", "2026-11-20T12:00:00Z", "--sent", sent, "--format", "json"))
                .isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59:00-08:00, 2027-02-21",
        "2026-11-23T16:00:00-08:00, 2027-02-21",
        "2026-11-23T17:00:00-08:00, 2027-02-21",
        "2026-11-23T17:00:01-08:00, 2027-02-22",
        "2026-11-23T17:30:00-08:00, 2027-02-22",
        // 00:30 in Memphis on the 24th is 22:30 in San Francisco on the 23rd
        "2026-11-24T00:30:00-06:00, 2027-02-22",
    })
    void question2HowLongIsThe300MwSafe(String sent, String last) {
        var run = exit("--as-of", "2026-11-23T13:00:00Z", "--sent", sent, "--party", "them", "--format", "json");
        var reading = reading(run.json(), "A");
        assertThat(reading.get("operator").get("lastDayInForce").textValue()).isEqualTo(last);
        assertThat(reading.has("customer")).isFalse();
    }

    @Test
    void question3WeWantOutOn31March2027() {
        var plan = exit("--as-of", "2026-11-23T13:00:00Z", "--leave-on", "2027-03-31", "--format", "json")
                .json()
                .get("plan");
        assertThat(plan.get("planBy").get("receivedBy").textValue()).isEqualTo("2026-12-30T17:00:00-06:00");
        assertThat(plan.get("latest").get("receivedBy").textValue()).isEqualTo("2026-12-31T17:00:00-06:00");
        var courier = 1;
        var post = 2;
        assertThat(plan.at("/planBy/sendBy").get(courier).get("day").textValue())
                .isEqualTo("2026-12-28");
        assertThat(plan.at("/latest/sendBy").get(courier).get("day").textValue())
                .isEqualTo("2026-12-29");
        assertThat(plan.at("/planBy/sendBy").get(post).get("day").textValue()).isEqualTo("2026-12-22");
        assertThat(plan.at("/latest/sendBy").get(post).get("day").textValue()).isEqualTo("2026-12-23");
        assertThat(plan.at("/ifLate/lastDayInForce").textValue()).isEqualTo("2027-04-04");
        assertThat(plan.at("/ifLate/fees/amount").textValue()).isEqualTo("166666666.67");
    }

    /** Thu 31 Dec in time, an hour late, and each method's last day with the day after it. */
    @ParameterizedTest
    @CsvSource({
        "hand,    2026-12-30T17:00:00-06:00, 2027-03-30",
        "hand,    2026-12-31T17:00:00-06:00, 2027-03-31",
        "hand,    2026-12-31T18:00:00-06:00, 2027-04-04",
        "courier, 2026-12-28T10:00:00-08:00, 2027-03-30",
        "courier, 2026-12-29T10:00:00-08:00, 2027-03-31",
        "courier, 2026-12-30T10:00:00-08:00, 2027-04-04",
        "post,    2026-12-22T10:00:00-08:00, 2027-03-30",
        "post,    2026-12-23T10:00:00-08:00, 2027-03-31",
        "post,    2026-12-24T10:00:00-08:00, 2027-04-04",
    })
    void question3SentByEachMethodItEndsThere(String by, String sent, String last) {
        assertThat(lastDay(
                        "customer", "--as-of", "2026-11-23T13:00:00Z", "--sent", sent, "--by", by, "--format", "json"))
                .isEqualTo(last);
    }

    @Test
    void question4TheyEMailedNoticeOnFriday27NovIsItGood() {
        var run = exit(EVENTS + "notice-and-target.ndjson", "--as-of", "2026-11-28T12:00:00-06:00");
        assertThat(run.squeezed())
                .contains("by e-mail: defective; if actual notice suffices, last day in force Thu 25 Feb 2027, 24:00.")
                .contains("By e-mail alone, which 21 bars for notices of termination.")
                .doesNotContain("BY NOTICES ON RECORD");
        var notice = exit(
                        EVENTS + "notice-and-target.ndjson", "--as-of", "2026-11-28T12:00:00-06:00", "--format", "json")
                .json()
                .get("notices")
                .get(0);
        assertThat(notice.get("validity").textValue()).isEqualTo("defective");
        assertThat(notice.get("receivedEarliest").textValue()).isEqualTo("2026-11-27T16:52:00-08:00");
        assertThat(notice.get("lastDayInForce").textValue()).isEqualTo("2027-02-25");
    }

    @Test
    void question5OurNoticeOfFirstJulyNamed28SepIsItDead() {
        var run = exit(EVENTS + "names-too-early.ndjson", "--as-of", "2026-07-02T15:00:00Z");
        assertThat(run.squeezed())
                .contains("by hand: defective; if actual notice suffices, last day in force Tue 29 Sep 2026, 24:00.")
                .contains("It names Mon 28 Sep 2026; the full period ends Tue 29 Sep 2026. In New York it takes effect"
                        + " then (Hausrath v Caravan, 4th Dept 2023)")
                .contains("in England a reasonable recipient decides (Mannai); read strictly it is void.")
                // dates for a protective notice follow: Fri 3 Jul is a holiday, and no receipt is needed on it
                .contains("*A any day now Fri 3 Jul Wed 30 Sep 2026 CDT");
    }

    @Test
    void question5RuledValidItEndsWithTheFullPeriod() {
        var run = exit(
                EVENTS + "protective-chain.ndjson", EVENTS + "ruled-valid.ndjson", "--as-of", "2026-07-22T15:00:00Z");
        assertThat(run.squeezed())
                .contains("Ruled valid by General Counsel on Tue 21 Jul 2026 12:00 CDT: Hausrath")
                .contains(
                        "By reading A the contract ends Tue 29 Sep 2026 (by the Customer's notice of Wed 1 Jul 2026).")
                .contains("By reading C1 no notice on record ends the contract.");
    }

    @Test
    void theEarliestValidNoticeOfAChainCountsAndEachLaterOneKeepsItsOwnEnd() {
        var run = exit(EVENTS + "protective-chain.ndjson", "--as-of", "2026-07-22T15:00:00Z");
        assertThat(run.squeezed())
                .contains("Notice our-notice of Wed 1 Jul 2026, defective: if it is good, last day in force Tue 29 Sep"
                        + " 2026, 24:00; does not set the end.")
                // Mon 6 Jul + 90 days
                .contains("Notice protective-1 of Mon 6 Jul 2026, valid: last day in force Sun 4 Oct 2026, 24:00; its"
                        + " end counts.")
                // names Sat 31 Oct, later than Mon 20 Jul + 90 days = Sun 18 Oct
                .contains(
                        "Notice protective-2 of Mon 20 Jul 2026, valid: last day in force Sat 31 Oct 2026, 24:00; does"
                                + " not set the end.")
                .contains("By reading A the contract ends Sun 4 Oct 2026");
    }

    @ParameterizedTest
    @CsvSource({"ruled-invalid, invalid; it does not count", "withdrawn, 'withdrawn, valid'"})
    void aNoticeRuledInvalidOrWithdrawnLeavesTheNextOfItsChain(String event, String words) {
        var run =
                exit(EVENTS + "protective-chain.ndjson", EVENTS + event + ".ndjson", "--as-of", "2026-07-22T15:00:00Z");
        assertThat(run.squeezed())
                .contains(words)
                .contains("protective-2 of Mon 20 Jul 2026, valid: last day in force Sat 31 Oct 2026, 24:00; its end"
                        + " counts.")
                .contains("By reading A the contract ends Sat 31 Oct 2026");
    }

    /** Onset Sat 5 Dec 02:10 CST; 48 h later is Mon 7 Dec 02:10 CST. By e-mail, at the Customer in San Francisco. */
    @Test
    void question9AWeekendEMailCountsMondayAtOpeningWhichIs8Hours50MinutesLate() {
        var contract = ContractFile.read(Path.of(Covenants.COLOSSUS));
        var notices = contract.clause(NoticeMechanics.class).orElseThrow();
        var memphis = notices.placeOf(Side.OPERATOR).zone();
        var place = new ReceiptPlace(
                notices.placeOf(Side.CUSTOMER).zone(), contract.holidays().calendar());
        var onset = OffsetDateTime.parse("2026-12-05T02:10:00-06:00").toInstant();
        var receipt = notices.receiptOf(DeliveryMethod.EMAIL)
                .orElseThrow()
                .receipt(Dispatch.of(DeliveryMethod.EMAIL, onset, memphis), place);
        assertThat(receipt.latest()).isEqualTo(Instant.parse("2026-12-07T17:00:00Z")); // 09:00 PST, 11:00 CST
        assertThat(Duration.between(onset.plus(Duration.ofHours(48)), receipt.latest()))
                .isEqualTo(Duration.ofHours(8).plusMinutes(50));
    }

    /**
     * 90 days end at 24:00 site time whether the clocks change on the way or not: New York and Chicago on 8 Mar and 1 Nov
     * 2026 and 14 Mar 2027, London on 25 Oct 2026 and 28 Mar 2027.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-10-30T12:00:00-05:00, 2027-01-28, 2027-01-29T00:00:00-06:00", // over 1 Nov
        "2026-10-31T12:00:00-05:00, 2027-01-31, 2027-02-01T00:00:00-06:00", // a Saturday: counts Mon 2 Nov
        "2026-12-14T12:00:00-06:00, 2027-03-14, 2027-03-15T00:00:00-05:00", // ends on the 23-hour day
        "2026-12-15T12:00:00-06:00, 2027-03-15, 2027-03-16T00:00:00-05:00",
        "2026-12-28T12:00:00-06:00, 2027-03-28, 2027-03-29T00:00:00-05:00",
        "2026-08-03T12:00:00-05:00, 2026-11-01, 2026-11-02T00:00:00-06:00", // ends on the 25-hour day
    })
    void clockChangesMoveNoEnd(String sent, String last, String endsAt) {
        var json = exit("--as-of", "2026-07-01T15:00:00Z", "--sent", sent, "--format", "json")
                .json();
        var ours = reading(json, "A").get("customer");
        assertThat(ours.get("lastDayInForce").textValue()).isEqualTo(last);
        assertThat(ours.get("endsAt").textValue()).isEqualTo(endsAt);
    }

    @Test
    void oneDayLaterSendingNeverGivesAnEarlierEnd() {
        var seed = 31032027L;
        var random = new Random(seed);
        for (var by : new String[] {"hand", "courier", "post"}) {
            var sent = OffsetDateTime.parse("2026-07-01T00:00:00-05:00").plusMinutes(random.nextInt(1440));
            var before = LocalDate.MIN;
            for (int day = 0; day < 60; day++) {
                var last = LocalDate.parse(lastDay(
                        "customer",
                        "--as-of",
                        "2026-07-01T15:00:00Z",
                        "--sent",
                        sent.plusDays(day).toString(),
                        "--by",
                        by,
                        "--format",
                        "json"));
                assertThat(last)
                        .as("seed %d, by %s, sent %s", seed, by, sent.plusDays(day))
                        .isAfterOrEqualTo(before);
                before = last;
            }
        }
    }
}
