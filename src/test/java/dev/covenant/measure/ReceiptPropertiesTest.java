package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.measure.DeemedReceipt.EarlierReceipt;
import dev.covenant.measure.DeemedReceipt.Trigger;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds of every rule of receipt, between any two places. */
class ReceiptPropertiesTest {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Pacific/Auckland"),
            ZoneId.of("Pacific/Honolulu"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Asia/Kolkata"));
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final long MINUTES = 2L * 365 * 24 * 60;

    @Test
    void noNoticeIsDeemedReceivedBeforeItWasSent() {
        var seed = 1401L;
        var random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            var rule = rule(random);
            var sent = FROM.plusSeconds(60 * random.nextLong(MINUTES));
            var receipt = receipt(rule, sent, zone(random), zone(random));
            assertThat(receipt.earliest())
                    .as("seed %s round %s: %s sent %s", seed, round, rule, sent)
                    .isAfterOrEqualTo(sent);
        }
    }

    @Test
    void whatIsSentLaterIsNotReceivedEarlier() {
        var seed = 1402L;
        var random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            var rule = rule(random);
            var sent = FROM.plusSeconds(60 * random.nextLong(MINUTES));
            var later = sent.plusSeconds(60 * random.nextLong(72 * 60));
            var from = zone(random);
            var to = zone(random);
            assertThat(receipt(rule, later, from, to).latest())
                    .as("seed %s round %s: %s sent %s and %s, %s to %s", seed, round, rule, sent, later, from, to)
                    .isAfterOrEqualTo(receipt(rule, sent, from, to).latest());
        }
    }

    @Test
    void theMachinesZoneAndLanguageChangeNothing() {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            var first = sample();
            for (String name : List.of("Pacific/Kiritimati", "America/St_Johns", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(name));
                Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
                assertThat(sample()).isEqualTo(first);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void wherePlacesLieFarApartTheDeemedDayIsNotBeforeTheSending() {
        // Sun 4 Jan 2026 23:30 in Honolulu is Mon 5 Jan 22:30 in Auckland: one calendar day after is Monday 00:00 there
        var rule = new DeemedReceipt(1, PeriodUnit.CALENDAR_DAYS, Optional.empty(), false);
        var sent = Instant.parse("2026-01-05T09:30:00Z");
        assertThat(receipt(rule, sent, ZONES.get(1), ZONES.get(0)).latest()).isEqualTo(sent);
    }

    private static Map<Integer, Receipt> sample() {
        var random = new Random(7);
        var receipts = new TreeMap<Integer, Receipt>();
        for (int round = 0; round < 50; round++) {
            var sent = FROM.plusSeconds(60 * random.nextLong(MINUTES));
            receipts.put(round, receipt(rule(random), sent, zone(random), zone(random)));
        }
        return receipts;
    }

    private static ZoneId zone(Random random) {
        return ZONES.get(random.nextInt(ZONES.size()));
    }

    private static DeemedReceipt rule(Random random) {
        var unit = List.of(PeriodUnit.HOURS, PeriodUnit.CALENDAR_DAYS, PeriodUnit.BUSINESS_DAYS, PeriodUnit.WEEKS)
                .get(random.nextInt(4));
        var trigger = random.nextInt(4) == 0 ? Trigger.DISPATCH : Trigger.TRANSIT;
        boolean days = unit != PeriodUnit.HOURS;
        var transit =
                new Transit(1 + random.nextInt(6), unit, days && random.nextBoolean(), days && random.nextBoolean());
        var hours = List.of(
                        Optional.<BusinessHours>empty(),
                        Optional.of(new BusinessHours(LocalTime.of(9, 0), LocalTime.of(17, 0))),
                        Optional.of(
                                new BusinessHours(LocalTime.MIDNIGHT, LocalTime.of(16, 30), false, LocalTime.MIDNIGHT)),
                        Optional.of(
                                new BusinessHours(LocalTime.of(9, 0), LocalTime.of(10, 0), false, LocalTime.of(9, 0))))
                .get(random.nextInt(4));
        return new DeemedReceipt(
                trigger,
                trigger == Trigger.TRANSIT ? Optional.of(transit) : Optional.empty(),
                Optional.empty(),
                hours,
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                random.nextBoolean(),
                EarlierReceipt.UNSTATED);
    }

    private static Receipt receipt(DeemedReceipt rule, Instant sent, ZoneId from, ZoneId to) {
        var place = new ReceiptPlace(to, BusinessCalendar.of("us-federal"));
        return rule.receipt(Dispatch.of(DeliveryMethod.POST, sent, from), place);
    }
}
