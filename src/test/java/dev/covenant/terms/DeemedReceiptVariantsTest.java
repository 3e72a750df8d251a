package dev.covenant.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.DeliveryEvidence;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.DeliveryProof;
import dev.covenant.measure.Dispatch;
import dev.covenant.measure.Reception;
import dev.covenant.measure.Reception.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The nine real clauses of DOMAIN 1.4, each as a contract file has it. Everything is sent and received in London, by the
 * calendar of England: Thu 24 Dec 2026 is a business day, Fri 25 is Christmas, Mon 28 is Boxing Day in lieu, Tue 29 is a
 * business day again. February 2026 has no holiday: Mon 2, Fri 6.
 */
class DeemedReceiptVariantsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Common Paper CSA 12.9. */
    @Test
    void onConfirmedDeliveryNothingCountsWithoutProof() {
        var mechanics = notices("""
                hand:
                  deemed: on confirmed delivery
                post:
                  deemed: on confirmed delivery
                courier:
                  deemed: 2 calendar days after dispatch
                email:
                  deemed: on confirmed delivery
                """);
        var post = sent(DeliveryMethod.POST, "2026-02-02T12:00");
        assertThat(received(mechanics, post).standing()).isEqualTo(Standing.UNPROVEN);
        assertThat(received(mechanics, post).workings()).containsExactly("Nothing on record shows that it arrived.");
        assertThat(at(mechanics, with(post, e -> e.with(DeliveryProof.DELIVERY_RECEIPT, at("2026-02-07T10:00")))))
                .as("a Saturday: the clause knows no business hours")
                .isEqualTo("2026-02-07T10:00");
        assertThat(at(
                        mechanics,
                        with(
                                post,
                                e -> e.with(DeliveryProof.ARRIVAL, at("2026-02-06T10:00"))
                                        .with(DeliveryProof.DELIVERY_RECEIPT, at("2026-02-06T11:00")))))
                .isEqualTo("2026-02-06T10:00");
        assertThat(received(mechanics, sent(DeliveryMethod.EMAIL, "2026-02-02T12:00"))
                        .standing())
                .isEqualTo(Standing.UNPROVEN);
        assertThat(at(mechanics, sent(DeliveryMethod.COURIER, "2026-02-06T12:00")))
                .as("Fri: two days after mailing is Sunday, and a Sunday counts")
                .isEqualTo("2026-02-08T00:00");
    }

    /** lawinsider, effective-time-for-notices. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-02T12:00, -, -, 2026-02-02T16:00", // Mon: 4 h after it is sent
        "2026-02-02T12:00, delivery-receipt 2026-02-02T12:05, -, 2026-02-02T12:05",
        "2026-02-02T12:00, delivery-receipt 2026-02-02T17:00, -, 2026-02-02T16:00", // too late to be earlier
        "2026-02-02T12:00, -, bounce 2026-02-02T12:01, NOT_RECEIVED",
        "2026-02-02T12:00, -, bounce 2026-02-02T16:00, NOT_RECEIVED", // at the very moment
        "2026-02-02T12:00, -, bounce 2026-02-02T16:01, IN_DOUBT", // after it was deemed received
        "2026-02-02T12:00, -, out-of-office 2026-02-02T12:01, NOT_RECEIVED",
        "2026-02-02T12:00, delivery-receipt 2026-02-02T12:05, out-of-office 2026-02-02T12:06, 2026-02-02T12:05",
        "2026-03-29T00:30, -, -, 2026-03-29T05:30", // the clocks go forward: four hours by the clock
        "2026-10-25T00:30, -, -, 2026-10-25T03:30", // and back
    })
    void fourHoursAfterSendingUnlessSomethingComesBack(
            LocalDateTime sent, String proof, String failure, String expected) {
        var mechanics = notices("""
                hand:
                  deemed: on delivery
                post:
                  deemed: 2 clear business days after dispatch
                email:
                  deemed: 4 hours after dispatch
                  or-earlier: [delivery-receipt]
                  unless: [bounce, out-of-office]
                """);
        var reception = received(mechanics, with(sent(DeliveryMethod.EMAIL, sent.toString()), e -> {
            var shown = proof.equals("-") ? e : e.with(DeliveryProof.DELIVERY_RECEIPT, at(last(proof)));
            return failure.equals("-")
                    ? shown
                    : failure.startsWith("bounce")
                            ? shown.bouncedAt(at(last(failure)))
                            : shown.outOfOfficeAt(at(last(failure)), Optional.empty());
        }));
        assertThat(outcome(reception)).isEqualTo(expected);
    }

    /** The same clause: the 2nd clear business day. Two business days lie wholly between posting and receipt. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-02, 2026-02-05", // Mon: Tue and Wed between, received Thu
        "2026-02-04, 2026-02-07", // Wed: Thu and Fri between; the day after is a Saturday, and no hours are set
        "2026-02-05, 2026-02-10", // Thu: Fri and Mon between, received Tue
        "2026-12-23, 2026-12-30", // Wed: Thu 24 and Tue 29 between
    })
    void clearBusinessDaysLieBetween(LocalDate posted, LocalDate received) {
        var mechanics = notices("post:\n  deemed: 2 clear business days after dispatch\n");
        assertThat(at(mechanics, sent(DeliveryMethod.POST, posted + "T12:00"))).isEqualTo(received + "T00:00");
    }

    /** lawinsider, time-of-delivery/_4. */
    @Test
    void anEmailIsValidOnlyWithADeliveryReceipt() {
        var mechanics = notices("""
                hand:
                  deemed: on delivery
                  hours: 09:00-17:00
                post:
                  deemed: 5 business days after dispatch
                  hours: 09:00-17:00
                email:
                  deemed: on dispatch
                  hours: 09:00-17:00
                  needs: [delivery-receipt]
                """);
        var friday = sent(DeliveryMethod.EMAIL, "2026-02-06T16:31");
        assertThat(received(mechanics, friday).standing()).isEqualTo(Standing.UNPROVEN);
        assertThat(received(mechanics, friday).workings())
                .containsExactly("It counts only with a delivery receipt, and none is on record.");
        UnaryOperator<DeliveryEvidence> shown = e -> e.with(DeliveryProof.DELIVERY_RECEIPT, at("2026-02-08T08:00"));
        assertThat(at(mechanics, with(friday, shown)))
                .as("the day of transmittal, whenever the receipt comes")
                .isEqualTo("2026-02-06T16:31");
        assertThat(at(mechanics, with(sent(DeliveryMethod.EMAIL, "2026-02-06T17:01"), shown)))
                .as("the next hours of the recipient: Monday")
                .isEqualTo("2026-02-09T09:00");
        assertThat(at(mechanics, sent(DeliveryMethod.POST, "2026-12-18T12:00")))
                .as("Fri 18 Dec: Mon 21, 22, 23, 24, then Tue 29, since 25 and 28 are holidays")
                .isEqualTo("2026-12-29T09:00");
    }

    /** lawinsider, deemed-delivery. */
    @ParameterizedTest
    @CsvSource({
        "post, 2026-02-02T12:00, 2026-02-10T09:00", // Mon: the 5th business day is Mon 9, which expires at 24:00
        "post, 2026-01-30T12:00, 2026-02-09T09:00", // Fri: Fri 6 expires, business hours next commence Mon
        "email, 2026-02-06T16:59, 2026-02-06T16:59",
        "email, 2026-02-06T17:01, 2026-02-09T09:00",
        "email, 2026-02-08T12:00, 2026-02-09T09:00",
        "hand, 2026-02-06T08:00, 2026-02-06T09:00",
    })
    void registeredPostOnExpiryOfFiveBusinessDays(String method, LocalDateTime sent, String expected) {
        var mechanics = notices("""
                hand:
                  deemed: on delivery
                  hours: 09:00-17:00
                post:
                  deemed: expiry of 5 business days after dispatch
                  hours: 09:00-17:00
                email:
                  deemed: on dispatch
                  hours: 09:00-17:00
                """);
        assertThat(at(mechanics, sent(DeliveryMethod.parse(method).orElseThrow(), sent.toString())))
                .isEqualTo(expected);
    }

    /** lawinsider, when-a-notice-is-given/_1. */
    @Test
    void byFiveOClockAndWhenTheRecipientReturns() {
        var mechanics = notices("""
                hand:
                  deemed: on delivery
                  hours: until 17:00
                fax:
                  deemed: on dispatch
                  hours: until 17:00
                post:
                  deemed: 3 business days after dispatch
                email:
                  deemed: on dispatch
                  hours: until 17:00
                  absence: 1 calendar day
                """);
        assertThat(at(mechanics, sent(DeliveryMethod.FAX, "2026-02-06T17:00"))).isEqualTo("2026-02-06T17:00");
        assertThat(at(mechanics, sent(DeliveryMethod.HAND, "2026-02-06T17:01"))).isEqualTo("2026-02-09T00:00");
        assertThat(at(mechanics, sent(DeliveryMethod.POST, "2026-02-06T12:00"))).isEqualTo("2026-02-11T00:00");
        var email = sent(DeliveryMethod.EMAIL, "2026-02-02T12:00");
        assertThat(at(mechanics, with(email, e -> away(e, "2026-02-03"))))
                .as("one day away is not more than one")
                .isEqualTo("2026-02-02T12:00");
        assertThat(at(mechanics, with(email, e -> away(e, "2026-02-04")))).isEqualTo("2026-02-04T00:00");
        assertThat(at(mechanics, with(email, e -> away(e, "2026-02-07"))))
                .as("back on a Saturday: it counts on Monday")
                .isEqualTo("2026-02-09T00:00");
    }

    /** lawinsider, not-a-business-day/_1 (Transpower). */
    @ParameterizedTest
    @CsvSource({
        "2026-02-02T08:00, 2026-02-02T09:00", // Mon, before the hour at which others count
        "2026-02-02T09:59, 2026-02-02T09:59",
        "2026-02-02T10:00, 2026-02-03T09:00", // not before 10:00
        "2026-02-02T10:01, 2026-02-03T09:00",
        "2026-02-06T11:00, 2026-02-09T09:00", // Fri
        "2026-02-07T08:00, 2026-02-09T09:00", // Sat
    })
    void notBeforeTenMeansNineOnTheNextBusinessDay(LocalDateTime sent, String expected) {
        var mechanics = notices("""
                email:
                  deemed: on dispatch
                  hours: before 10:00
                  otherwise-at: 09:00
                """);
        assertThat(at(mechanics, sent(DeliveryMethod.EMAIL, sent.toString()))).isEqualTo(expected);
    }

    /** ppponline.affinitext.com, book 5846. */
    @Test
    void postAbroadTakesLongerAndAnEmailCountsByTheFirstSign() {
        var methods = """
                hand:
                  deemed: on delivery
                  hours: 09:00-16:00
                post:
                  deemed: 2 business days after dispatch
                  international: 7 business days after dispatch
                  hours: 09:00-16:00
                email:
                  deemed: on acknowledgement or arrival or opening
                  hours: 09:00-16:00
                """;
        var home = notices(methods, "GB", "GB");
        var abroad = notices(methods, "IE", "GB");
        var post = sent(DeliveryMethod.POST, "2026-02-02T12:00");
        assertThat(at(home, post)).isEqualTo("2026-02-04T09:00");
        assertThat(at(abroad, post)).as("Mon 2: seven business days to Wed 11").isEqualTo("2026-02-11T09:00");
        var email = sent(DeliveryMethod.EMAIL, "2026-02-02T12:00");
        assertThat(received(home, email).standing()).isEqualTo(Standing.UNPROVEN);
        assertThat(at(
                        home,
                        with(
                                email,
                                e -> e.with(DeliveryProof.OPENING, at("2026-02-02T16:00"))
                                        .with(DeliveryProof.ACKNOWLEDGEMENT, at("2026-02-03T10:00")))))
                .isEqualTo("2026-02-02T16:00");
        assertThat(at(home, with(email, e -> e.with(DeliveryProof.OPENING, at("2026-02-02T16:01")))))
                .as("later than 4 pm: start of business on the next business day")
                .isEqualTo("2026-02-03T09:00");
    }

    /** mountainwarehouse terms. */
    @Test
    void twentyFourHoursAfterSendingUnlessAFailureNoticeComes() {
        var mechanics = notices("""
                ordinary-post:
                  deemed: 3 calendar days after dispatch
                email:
                  deemed: 24 hours after dispatch
                  unless: [bounce]
                """);
        assertThat(at(mechanics, sent(DeliveryMethod.ORDINARY_POST, "2026-02-05T12:00")))
                .as("Thu: three days are Sunday, and a Sunday counts")
                .isEqualTo("2026-02-08T00:00");
        var email = sent(DeliveryMethod.EMAIL, "2026-10-24T12:00");
        assertThat(at(mechanics, email)).as("over the clock change: 11:00 GMT").isEqualTo("2026-10-25T11:00");
        assertThat(received(mechanics, with(email, e -> e.bouncedAt(at("2026-10-24T12:01"))))
                        .standing())
                .isEqualTo(Standing.NOT_RECEIVED);
    }

    private static final String CPR_6_26 = """
            hand:
              deemed: on delivery
              hours: before 16:30
            ordinary-post:
              deemed: 2 calendar days after dispatch
              hours: before 16:30
            document-exchange:
              deemed: 2 calendar days after dispatch
              hours: before 16:30
            email:
              deemed: on dispatch
              hours: before 16:30
            """;

    /** UK CPR 6.26: second day after posting if a business day, else the next; E21 of DOMAIN 2.2, read by 6.26. */
    @ParameterizedTest
    @CsvSource({
        "ordinary-post, 2026-02-02T12:00, 2026-02-04T00:00", // Mon to Wed
        "ordinary-post, 2026-02-03T12:00, 2026-02-05T00:00", // Tue to Thu
        "ordinary-post, 2026-02-04T12:00, 2026-02-06T00:00", // Wed to Fri
        "ordinary-post, 2026-02-05T12:00, 2026-02-09T00:00", // Thu to Mon
        "ordinary-post, 2026-02-06T12:00, 2026-02-09T00:00", // Fri to Mon: the second day is Sunday
        "ordinary-post, 2026-02-07T12:00, 2026-02-09T00:00", // Sat: the second day is Monday itself
        "document-exchange, 2026-02-05T12:00, 2026-02-09T00:00",
        "email, 2026-02-06T16:29, 2026-02-06T16:29",
        "email, 2026-02-06T16:30, 2026-02-09T00:00", // not before 16:30
        "email, 2026-02-06T16:31, 2026-02-09T00:00", // Fri 16:31
        "hand, 2026-12-24T17:00, 2026-12-29T00:00", // over Christmas
    })
    void secondDayAfterPostingIfABusinessDay(String method, LocalDateTime sent, String expected) {
        assertThat(at(notices(CPR_6_26), sent(DeliveryMethod.parse(method).orElseThrow(), sent.toString())))
                .isEqualTo(expected);
    }

    /** E22: posted Tue 30 Aug 2022, strike Wed 31 Aug: Fri 2 Sep rather than Thu 1 Sep, where that may be shown. */
    @Test
    void aPostalStrikeIsEvidenceOfALaterReceipt() {
        var strike = Set.of(LocalDate.of(2022, 8, 31));
        var posted = with(sent(DeliveryMethod.ORDINARY_POST, "2022-08-30T12:00"), e -> e.withoutPostOn(strike));
        var conclusive = received(notices(CPR_6_26), posted).receipt().orElseThrow();
        assertThat(conclusive.earliestDay()).isEqualTo(LocalDate.of(2022, 9, 1));
        assertThat(conclusive.latestDay()).isEqualTo(LocalDate.of(2022, 9, 1));
        var shown = received(notices("""
                                ordinary-post:
                                  deemed: 2 calendar days after dispatch
                                  hours: before 16:30
                                  rebuttable: true
                                """), posted).receipt().orElseThrow();
        assertThat(shown.earliestDay()).isEqualTo(LocalDate.of(2022, 9, 1));
        assertThat(shown.latestDay()).isEqualTo(LocalDate.of(2022, 9, 2));
        assertThat(shown.workings())
                .contains("No post was carried on Wed 31 Aug 2022: actual receipt Fri 2 Sep 2022 00:00 BST is plausible"
                        + " as well.");
    }

    /** Whether an actual arrival displaces the deemed receipt of Wed 4 Feb 2026, by what the clause says. */
    @ParameterizedTest
    @CsvSource({
        "'', 2026-02-03T10:00, 2026-02-04T00:00, 2026-02-04T00:00", // conclusive
        "'', 2026-02-06T10:00, 2026-02-04T00:00, 2026-02-04T00:00",
        "'rebuttable: true', 2026-02-03T10:00, 2026-02-03T10:00, 2026-02-04T00:00",
        "'rebuttable: true', 2026-02-06T10:00, 2026-02-04T00:00, 2026-02-06T10:00",
        "'earlier-receipt: counts', 2026-02-03T10:00, 2026-02-03T10:00, 2026-02-03T10:00",
        "'earlier-receipt: counts', 2026-02-06T10:00, 2026-02-04T00:00, 2026-02-04T00:00",
        "'earlier-receipt: does-not-count, rebuttable: true', 2026-02-03T10:00, 2026-02-04T00:00, 2026-02-04T00:00",
        "'earlier-receipt: does-not-count, rebuttable: true', 2026-02-06T10:00, 2026-02-04T00:00, 2026-02-06T10:00",
    })
    void anActualArrivalDisplacesOrDoesNot(String says, String arrived, String earliest, String latest) {
        var mechanics =
                notices("post:\n  deemed: 2 business days after dispatch\n  " + says.replace(", ", "\n  ") + "\n");
        var posted =
                with(sent(DeliveryMethod.POST, "2026-02-02T12:00"), e -> e.with(DeliveryProof.ARRIVAL, at(arrived)));
        var receipt = received(mechanics, posted).receipt().orElseThrow();
        assertThat(local(receipt.earliest())).isEqualTo(earliest);
        assertThat(local(receipt.latest())).isEqualTo(latest);
    }

    private static DeliveryEvidence away(DeliveryEvidence evidence, String back) {
        return evidence.outOfOfficeAt(at("2026-02-02T12:01"), Optional.of(LocalDate.parse(back)));
    }

    private static Dispatch sent(DeliveryMethod method, String moment) {
        return new Dispatch(method, at(moment), LONDON, Optional.empty());
    }

    private static Dispatch with(Dispatch dispatch, UnaryOperator<DeliveryEvidence> more) {
        return new Dispatch(
                dispatch.method(),
                dispatch.sent(),
                dispatch.from(),
                dispatch.arrived(),
                more.apply(dispatch.evidence()));
    }

    private static java.time.Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(LONDON).toInstant();
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static String local(java.time.Instant moment) {
        return moment.atZone(LONDON).toLocalDateTime().toString();
    }

    private static String outcome(Reception reception) {
        return reception.standing() == Standing.RECEIVED
                ? local(reception.receipt().orElseThrow().earliest())
                : reception.standing().name();
    }

    private static String at(NoticeMechanics mechanics, Dispatch dispatch) {
        var reception = received(mechanics, dispatch);
        var receipt = reception.receipt().orElseThrow();
        assertThat(reception.standing()).isEqualTo(Standing.RECEIVED);
        assertThat(receipt.latest()).isEqualTo(receipt.earliest());
        return local(receipt.earliest());
    }

    private static Reception received(NoticeMechanics mechanics, Dispatch dispatch) {
        var place = mechanics.receivedFrom(Side.CUSTOMER, BusinessCalendar.of("england"));
        return mechanics.receiptOf(dispatch.method()).orElseThrow().reception(dispatch, place);
    }

    private static NoticeMechanics notices(String methods) {
        return notices(methods, "GB", "GB");
    }

    private static NoticeMechanics notices(String methods, String operator, String customer) {
        var text = small();
        var names = methods.lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining(""));
        text = text.substring(0, text.indexOf("      hand:\n"))
                + methods.indent(6)
                + text.substring(text.indexOf("    places:\n"));
        text = text.replace("[hand, courier]", "[" + names.replaceAll(":$", "").replace(":", ", ") + "]")
                .replace(
                        "zone: America/Chicago\n      - side",
                        "zone: Europe/London\n        country: " + operator + "\n      - side")
                .replace("zone: America/Los_Angeles\n", "zone: Europe/London\n        country: " + customer + "\n");
        var parsed = ContractText.parse("small.yaml", text);
        assertThat(parsed.problems()).isEmpty();
        return parsed.contract().orElseThrow().clause(NoticeMechanics.class).orElseThrow();
    }

    private static String small() {
        try {
            return Files.readString(Path.of("src/test/resources/good/contract/small.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
