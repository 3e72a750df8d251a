package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeemedReceiptTest {
    private static final ZoneId MEMPHIS = ZoneId.of("America/Chicago");
    private static final ZoneId SAN_FRANCISCO = ZoneId.of("America/Los_Angeles");
    private static final BusinessCalendar FEDERAL = BusinessCalendar.of("us-federal");
    private static final ReceiptPlace IN_MEMPHIS = new ReceiptPlace(MEMPHIS, FEDERAL);
    private static final ReceiptPlace IN_SAN_FRANCISCO = new ReceiptPlace(SAN_FRANCISCO, FEDERAL);
    private static final ReceiptPlace IN_LONDON =
            new ReceiptPlace(ZoneId.of("Europe/London"), BusinessCalendar.of("england"));
    private static final Optional<BusinessHours> NINE_TO_FIVE =
            Optional.of(new BusinessHours(LocalTime.of(9, 0), LocalTime.of(17, 0)));

    private static final DeemedReceipt HAND = new DeemedReceipt(0, PeriodUnit.HOURS, NINE_TO_FIVE, true);
    private static final DeemedReceipt COURIER = new DeemedReceipt(2, PeriodUnit.BUSINESS_DAYS, NINE_TO_FIVE, true);
    private static final DeemedReceipt POST = new DeemedReceipt(5, PeriodUnit.BUSINESS_DAYS, NINE_TO_FIVE, true);

    @ParameterizedTest
    @CsvSource({
        // handed over in Memphis, counts as received there
        "2026-07-01T10:00, 2026-07-01T10:00", // Wed, working hours
        "2026-12-31T17:00, 2026-12-31T17:00", // 17:00 sharp is in time
        "2026-12-31T17:01, 2027-01-04T09:00", // a minute late, over New Year and the weekend
        "2026-12-31T18:00, 2027-01-04T09:00",
        "2026-12-31T08:59, 2026-12-31T09:00", // before opening counts at opening
        "2026-12-31T09:00, 2026-12-31T09:00",
        "2026-07-03T10:00, 2026-07-06T09:00", // Fri, Independence Day observed
        "2026-07-04T10:00, 2026-07-06T09:00", // Sat
        "2026-11-01T10:00, 2026-11-02T09:00", // Sunday of the clock change
        "2026-03-08T10:00, 2026-03-09T09:00",
    })
    void handDeliveryCountsInBusinessHours(LocalDateTime handed, LocalDateTime received) {
        var receipt = HAND.receipt(
                Dispatch.of(DeliveryMethod.HAND, handed.atZone(MEMPHIS).toInstant(), MEMPHIS), IN_MEMPHIS);
        assertThat(receipt.earliest()).isEqualTo(received.atZone(MEMPHIS).toInstant());
        assertThat(receipt.latest()).isEqualTo(receipt.earliest());
    }

    @Test
    void theDayOfReceiptIsReadWhereItIsReceived() {
        // Mon 23 Nov 2026 17:30 in San Francisco is Mon 19:30 in Memphis
        var handed = ZonedDateTime.of(2026, 11, 23, 17, 30, 0, 0, SAN_FRANCISCO).toInstant();
        assertThat(HAND.receipt(Dispatch.of(DeliveryMethod.HAND, handed, SAN_FRANCISCO), IN_SAN_FRANCISCO)
                        .latestDay())
                .isEqualTo(LocalDate.of(2026, 11, 24));
        var inTime = ZonedDateTime.of(2026, 11, 23, 17, 0, 0, 0, SAN_FRANCISCO).toInstant();
        assertThat(HAND.receipt(Dispatch.of(DeliveryMethod.HAND, inTime, SAN_FRANCISCO), IN_SAN_FRANCISCO)
                        .latestDay())
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(HAND.receipt(Dispatch.of(DeliveryMethod.HAND, inTime, SAN_FRANCISCO), IN_MEMPHIS)
                        .latestDay())
                .isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @CsvSource({
        // dispatched, courier (2nd business day), post (5th)
        "2026-07-01, 2026-07-06, 2026-07-09", // Wed, over the observed 4 July
        "2026-12-28, 2026-12-30, 2027-01-05",
        "2026-12-29, 2026-12-31, 2027-01-06",
        "2026-12-22, 2026-12-24, 2026-12-30",
        "2026-12-23, 2026-12-28, 2026-12-31",
        "2026-11-25, 2026-11-30, 2026-12-03", // Wed before Thanksgiving: 27th and 30th
        "2026-07-04, 2026-07-07, 2026-07-10", // Sat
    })
    void courierAndPostCountBusinessDaysAfterDispatch(LocalDate sent, LocalDate courier, LocalDate post) {
        var noon = sent.atTime(12, 0).atZone(SAN_FRANCISCO).toInstant();
        assertThat(COURIER.receipt(Dispatch.of(DeliveryMethod.COURIER, noon, SAN_FRANCISCO), IN_MEMPHIS)
                        .latestDay())
                .isEqualTo(courier);
        assertThat(POST.receipt(Dispatch.of(DeliveryMethod.POST, noon, SAN_FRANCISCO), IN_MEMPHIS)
                        .latestDay())
                .isEqualTo(post);
    }

    @ParameterizedTest
    @CsvSource({
        // received by, hand, courier, post
        "2026-12-30, 2026-12-30, 2026-12-28, 2026-12-22", // EXPERIENCE 2: to plan
        "2026-12-31, 2026-12-31, 2026-12-29, 2026-12-23", // at the latest
        "2026-11-30, 2026-11-30, 2026-11-25, 2026-11-20", // the claim of Mon 30 Nov: courier by Wed 25 Nov
        "2027-01-03, 2026-12-31, 2026-12-29, 2026-12-23", // a Sunday after New Year
        "2026-07-05, 2026-07-02, 2026-06-30, 2026-06-25", // a Sunday after the observed 4 July
    })
    void theLastSendingIsTheInverse(LocalDate by, LocalDate hand, LocalDate courier, LocalDate post) {
        assertThat(HAND.lastSending(DeliveryMethod.HAND, by, MEMPHIS, IN_MEMPHIS)
                        .day())
                .isEqualTo(hand);
        assertThat(HAND.lastSending(DeliveryMethod.HAND, by, MEMPHIS, IN_MEMPHIS)
                        .moment())
                .contains(hand.atTime(17, 0).atZone(MEMPHIS));
        assertThat(COURIER.lastSending(DeliveryMethod.COURIER, by, MEMPHIS, IN_MEMPHIS)
                        .day())
                .isEqualTo(courier);
        assertThat(POST.lastSending(DeliveryMethod.POST, by, MEMPHIS, IN_MEMPHIS)
                        .day())
                .isEqualTo(post);
    }

    @ParameterizedTest
    @CsvSource({
        // E21: first class posted Mon to Fri; CPR 6.26 (second day, else next business day), 6.14 (second business day)
        "2026-02-02, 2026-02-04, 2026-02-04", // Mon
        "2026-02-03, 2026-02-05, 2026-02-05", // Tue
        "2026-02-04, 2026-02-06, 2026-02-06", // Wed
        "2026-02-05, 2026-02-09, 2026-02-09", // Thu
        "2026-02-06, 2026-02-09, 2026-02-10", // Fri: Mon by 6.26, Tue by 6.14
        "2022-08-30, 2022-09-01, 2022-09-01", // E22, without the strike
    })
    void englishFirstClassPost(LocalDate posted, LocalDate rule626, LocalDate rule614) {
        var untilHalfPastFour = Optional.of(new BusinessHours(LocalTime.of(0, 0), LocalTime.of(16, 30)));
        var dispatch = Dispatch.of(
                DeliveryMethod.POST,
                posted.atTime(9, 0).atZone(IN_LONDON.zone()).toInstant(),
                IN_LONDON.zone());
        assertThat(new DeemedReceipt(2, PeriodUnit.CALENDAR_DAYS, untilHalfPastFour, false)
                        .receipt(dispatch, IN_LONDON)
                        .latestDay())
                .isEqualTo(rule626);
        assertThat(new DeemedReceipt(2, PeriodUnit.BUSINESS_DAYS, untilHalfPastFour, false)
                        .receipt(dispatch, IN_LONDON)
                        .latestDay())
                .isEqualTo(rule614);
    }

    @Test
    void eMailOnAWeekendCountsOnMonday() {
        // the storm of Sat 5 Dec: a notice at its 48th hour, Mon 02:10 CST = 00:10 PST, counts 09:00 PST
        var eMail = new DeemedReceipt(0, PeriodUnit.HOURS, NINE_TO_FIVE, true);
        var sent = ZonedDateTime.of(2026, 12, 5, 9, 0, 0, 0, MEMPHIS).toInstant();
        var receipt = eMail.receipt(Dispatch.of(DeliveryMethod.EMAIL, sent, MEMPHIS), IN_SAN_FRANCISCO);
        assertThat(receipt.latest())
                .isEqualTo(ZonedDateTime.of(2026, 12, 7, 11, 0, 0, 0, MEMPHIS).toInstant());
        assertThat(receipt.workings())
                .containsExactly("Sat 5 Dec 2026 07:00 PST is no business day: it counts Mon 7 Dec 2026 09:00 PST.");
        var fourHours = new DeemedReceipt(4, PeriodUnit.HOURS, Optional.empty(), false);
        assertThat(fourHours
                        .receipt(Dispatch.of(DeliveryMethod.EMAIL, sent, MEMPHIS), IN_SAN_FRANCISCO)
                        .latest())
                .isEqualTo(sent.plusSeconds(4 * 3600));
    }

    @Test
    void proofOfArrivalMakesBothMomentsPlausible() {
        var sent = Instant.parse("2026-07-01T15:00:00Z");
        var arrived = ZonedDateTime.of(2026, 7, 2, 11, 0, 0, 0, MEMPHIS).toInstant();
        var dispatch = new Dispatch(DeliveryMethod.COURIER, sent, MEMPHIS, Optional.of(arrived));
        var receipt = COURIER.receipt(dispatch, IN_MEMPHIS);
        assertThat(receipt.earliestDay()).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(receipt.latestDay()).isEqualTo(LocalDate.of(2026, 7, 6));
        var conclusive = new DeemedReceipt(2, PeriodUnit.BUSINESS_DAYS, NINE_TO_FIVE, false);
        assertThat(conclusive.receipt(dispatch, IN_MEMPHIS).earliestDay()).isEqualTo(LocalDate.of(2026, 7, 6));
        var handed = new Dispatch(DeliveryMethod.HAND, sent, MEMPHIS, Optional.of(arrived));
        assertThat(HAND.receipt(handed, IN_MEMPHIS).earliest()).isEqualTo(arrived);
        assertThat(HAND.receipt(handed, IN_MEMPHIS).latest()).isEqualTo(arrived);
    }

    @Test
    void theWorkingsReadLikeALawyersNote() {
        var sent = Instant.parse("2026-07-01T15:00:00Z");
        assertThat(HAND.receipt(Dispatch.of(DeliveryMethod.HAND, sent, MEMPHIS), IN_MEMPHIS)
                        .workings())
                .containsExactly("Received Wed 1 Jul 2026 10:00 CDT: a business day, before 17:00.");
        assertThat(COURIER.receipt(Dispatch.of(DeliveryMethod.COURIER, sent, MEMPHIS), IN_MEMPHIS)
                        .workings())
                .containsExactly(
                        "Dispatched Wed 1 Jul 2026 (not counted). Business day 1 Thu 2 Jul; business day 2 Mon 6 Jul.",
                        "Fri 3 Jul is a holiday: Independence Day (observed).");
        assertThat(COURIER.words()).isEqualTo("2nd business day after dispatch");
        assertThat(POST.words()).isEqualTo("5th business day after dispatch");
        assertThat(HAND.words()).isEqualTo("on delivery");
    }

    @Test
    void theLastSendingIsInTimeAndTheNextBusinessDayIsLate() {
        var seed = 4711L;
        var random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            var unit = List.of(PeriodUnit.BUSINESS_DAYS, PeriodUnit.CALENDAR_DAYS, PeriodUnit.WEEKS)
                    .get(random.nextInt(3));
            var rule = new DeemedReceipt(
                    1 + random.nextInt(6), unit, random.nextBoolean() ? NINE_TO_FIVE : Optional.empty(), true);
            var by = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(1000));
            var last = rule.lastSending(DeliveryMethod.POST, by, MEMPHIS, IN_MEMPHIS)
                    .day();
            assertThat(received(rule, last))
                    .as("seed %s round %s: %s by %s", seed, round, rule, by)
                    .isBeforeOrEqualTo(by);
            assertThat(received(rule, FEDERAL.next(last)))
                    .as("seed %s round %s: %s by %s", seed, round, rule, by)
                    .isAfter(by);
        }
    }

    private static LocalDate received(DeemedReceipt rule, LocalDate sent) {
        var dispatch = Dispatch.of(
                DeliveryMethod.POST, sent.atTime(12, 0).atZone(MEMPHIS).toInstant(), MEMPHIS);
        return rule.receipt(dispatch, IN_MEMPHIS).latestDay();
    }
}
