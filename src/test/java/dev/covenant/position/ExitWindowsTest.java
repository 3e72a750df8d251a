package dev.covenant.position;

import static dev.covenant.measure.DeliveryMethod.COURIER;
import static dev.covenant.measure.DeliveryMethod.EMAIL;
import static dev.covenant.measure.DeliveryMethod.HAND;
import static dev.covenant.measure.DeliveryMethod.POST;
import static dev.covenant.terms.Side.CUSTOMER;
import static dev.covenant.terms.Side.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Dispatch;
import dev.covenant.measure.FirstDay;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.terms.Account;
import dev.covenant.terms.LockIn;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.TerminationReading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: EXPERIENCE.md questions 1, 2, 4 and the listing of {@code covenant exit}, checked by hand. */
class ExitWindowsTest {
    private static final ZoneId MEMPHIS = ZoneId.of("America/Chicago");
    private static final ZoneId SAN_FRANCISCO = ZoneId.of("America/Los_Angeles");
    private static final ExitWindows WINDOWS = ExitWindows.of(Colossus.terms());
    private static final Instant FIRST_OF_JULY = Instant.parse("2026-07-01T15:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A  | 2026-07-01 | 2026-07-02 | 2026-09-29 | $3,708,333,333.33 | $0.00",
                "B1 | 2026-08-04 | 2026-08-05 | 2026-11-02 | $5,083,333,333.33 | $1,375,000,000.00",
                "B2 | 2026-07-01 | 2026-07-02 | 2026-09-29 | $3,708,333,333.33 | $0.00",
                "C1 | 2026-11-02 | 2026-11-03 | 2027-01-31 | $8,750,000,000.00 | $5,041,666,666.67",
                "C2 | 2026-07-01 | 2026-07-02 | 2026-10-30 | $4,959,677,419.35 | $1,251,344,086.02",
            })
    void eachReadingOfAHandOverOnWedFirstOfJuly(
            String name, LocalDate giveFrom, LocalDate dayOne, LocalDate last, String fees, String more) {
        var window = WINDOWS.ifSent(CUSTOMER, HAND, FIRST_OF_JULY);
        var reading = reading(window, name);
        var outcome = reading.outcome().orElseThrow();
        assertThat(outcome.giveFrom()).isEqualTo(giveFrom);
        assertThat(outcome.premature()).isEqualTo(giveFrom.isAfter(LocalDate.of(2026, 7, 1)));
        assertThat(outcome.dayOne()).isEqualTo(dayOne);
        assertThat(outcome.end().lastDayInForce()).isEqualTo(last);
        assertThat(outcome.end().endsAt())
                .isEqualTo(last.plusDays(1).atStartOfDay(MEMPHIS).toInstant());
        assertThat(outcome.end().firstDayFree()).isEqualTo(last.plusDays(1));
        assertThat(outcome.fees().total().orElseThrow()).hasToString(fees);
        assertThat(outcome.fees().undisclosed()).isEmpty();
        assertThat(window.against(reading).orElseThrow().money()).hasToString(more);
    }

    @Test
    void theSpreadIsShownInDaysAndMoney() {
        var window = WINDOWS.ifSent(CUSTOMER, HAND, FIRST_OF_JULY);
        assertThat(window.spreadInDays()).isEqualTo(124);
        assertThat(window.spreadInFees().orElseThrow()).hasToString("$5,041,666,666.67");
        assertThat(window.last().orElseThrow().reading().name()).isEqualTo("C1");
        assertThat(window.first().orElseThrow().reading().name()).isEqualTo("A");
        assertThat(window.adopted().orElseThrow().reading().name()).isEqualTo("A");
        assertThat(window.planFor(true)).isEqualTo(window.last());
        assertThat(window.planFor(false)).isEqualTo(window.first());
    }

    @ParameterizedTest
    @CsvSource({
        // method, calendar, received, last day, fees more than by hand (each month rounded, as invoiced)
        "COURIER, us-federal,        2026-07-06, 2026-10-04, 202956989.25",
        "POST,    us-federal,        2026-07-09, 2026-10-07, 323924731.19",
        "COURIER, us-new-york-gcl24, 2026-07-03, 2026-10-01, 81989247.32",
    })
    void slowerMethodsLandLater(
            DeliveryMethod method, String calendar, LocalDate received, LocalDate last, String more) {
        var window = WINDOWS.by(BusinessCalendar.of(calendar)).ifSent(CUSTOMER, method, FIRST_OF_JULY);
        assertThat(window.receipt().orElseThrow().latestDay()).isEqualTo(received);
        var outcome = window.adopted().orElseThrow().outcome().orElseThrow();
        assertThat(outcome.end().lastDayInForce()).isEqualTo(last);
        var byHand = WINDOWS.ifSent(CUSTOMER, HAND, FIRST_OF_JULY)
                .adopted()
                .orElseThrow()
                .outcome()
                .orElseThrow();
        assertThat(outcome.fees()
                        .total()
                        .orElseThrow()
                        .minus(byHand.fees().total().orElseThrow())
                        .amount())
                .isEqualByComparingTo(more);
    }

    @Test
    void theOtherSideHandsOverBeforeOpeningAndItCountsAtOpening() {
        var window = WINDOWS.ifSent(OPERATOR, HAND, FIRST_OF_JULY);
        assertThat(window.receipt().orElseThrow().earliest())
                .isEqualTo(LocalDateTime.parse("2026-07-01T09:00")
                        .atZone(SAN_FRANCISCO)
                        .toInstant());
        assertThat(window.receipt().orElseThrow().workings())
                .containsExactly("Wed 1 Jul 2026 08:00 PDT is before opening: it counts Wed 1 Jul 2026 09:00 PDT.");
        var ours = WINDOWS.ifSent(CUSTOMER, HAND, FIRST_OF_JULY);
        for (var reading : window.readings()) {
            assertThat(reading.outcome().orElseThrow().end())
                    .isEqualTo(reading(ours, reading.reading().name())
                            .outcome()
                            .orElseThrow()
                            .end());
        }
    }

    @Test
    void onMon23NovAllAccountsAgree() {
        // question 1: Sun 21 Feb does not roll; the last lock-in ended 30 Oct
        var window = WINDOWS.ifSent(CUSTOMER, HAND, Instant.parse("2026-11-23T15:00:00Z"));
        assertThat(window.spreadInDays()).isZero();
        for (var reading : window.readings()) {
            var outcome = reading.outcome().orElseThrow();
            assertThat(outcome.end()).hasToString("Sun 21 Feb 2027 24:00 CST");
            assertThat(outcome.fees().total().orElseThrow()).hasToString("$3,770,833,333.33");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // question 2: the Operator's notice in San Francisco, local time there
        "2026-11-23T17:00, 2026-11-23, 2027-02-21",
        "2026-11-23T17:30, 2026-11-24, 2027-02-22",
    })
    void theirNoticeCountsByTheClockOfSanFrancisco(LocalDateTime handed, LocalDate received, LocalDate last) {
        var window = WINDOWS.ifSent(OPERATOR, HAND, handed.atZone(SAN_FRANCISCO).toInstant());
        assertThat(window.receipt().orElseThrow().earliestDay()).isEqualTo(received);
        assertThat(lastDay(window)).isEqualTo(last);
    }

    @Test
    void eMailAloneIsCountedAsIfActualNoticeSufficedAndMarkedBarred() {
        // question 4: Fri 27 Nov 16:52 PST
        var sent = LocalDateTime.parse("2026-11-27T16:52").atZone(SAN_FRANCISCO).toInstant();
        var window = WINDOWS.ifSent(OPERATOR, EMAIL, sent);
        assertThat(window.barred()).contains("by e-mail alone is no notice of termination (21)");
        assertThat(lastDay(window)).isEqualTo(LocalDate.of(2027, 2, 25));
        assertThat(WINDOWS.ifSent(OPERATOR, POST, sent).barred()).isEmpty();
    }

    @Test
    void oursCountsFromTheLatestPlausibleReceiptTheirsFromTheEarliest() {
        // courier sent Wed 1 Jul, deemed Mon 6 Jul, shown to have arrived Thu 2 Jul 11:00 in Memphis and San Francisco
        var ours = new Dispatch(
                COURIER,
                FIRST_OF_JULY,
                SAN_FRANCISCO,
                Optional.of(
                        LocalDateTime.parse("2026-07-02T11:00").atZone(MEMPHIS).toInstant()));
        assertThat(lastDay(WINDOWS.of(CUSTOMER, ours))).isEqualTo(LocalDate.of(2026, 10, 4));
        var theirs = new Dispatch(
                COURIER,
                FIRST_OF_JULY,
                MEMPHIS,
                Optional.of(LocalDateTime.parse("2026-07-02T11:00")
                        .atZone(SAN_FRANCISCO)
                        .toInstant()));
        assertThat(lastDay(WINDOWS.of(OPERATOR, theirs))).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void undisclosedMonthsAreNamedAndNotCountedAsZero() {
        // Mon 18 May 2026, by hand: 90 days end Sun 16 Aug
        var window = WINDOWS.ifSent(CUSTOMER, HAND, Instant.parse("2026-05-18T15:00:00Z"));
        var fees = window.adopted().orElseThrow().outcome().orElseThrow().fees();
        assertThat(fees.undisclosed()).containsExactly(YearMonth.of(2026, 5), YearMonth.of(2026, 6));
        assertThat(fees.countedFrom()).contains(LocalDate.of(2026, 7, 1));
        // Jul whole, 16 of 31 days of Aug
        assertThat(fees.total().orElseThrow()).hasToString("$1,895,161,290.32");
        assertThat(CommittedFees.ofOneDay(Colossus.terms(), LocalDate.of(2026, 6, 30)))
                .isEmpty();
        assertThat(CommittedFees.ofOneDay(Colossus.terms(), LocalDate.of(2027, 2, 22))
                        .orElseThrow())
                .hasToString("$44,642,857.14");
        assertThat(CommittedFees.ofOneDay(Colossus.terms(), LocalDate.of(2026, 12, 1))
                        .orElseThrow())
                .hasToString("$40,322,580.65");
    }

    @Test
    void aContractThatHasEndedSaysSo() {
        var window = WINDOWS.ifSent(CUSTOMER, HAND, Instant.parse("2029-06-01T05:00:00Z"));
        assertThat(window.none()).contains("The contract has ended: its last day in force was Thu 31 May 2029 (2).");
        assertThat(window.readings()).isEmpty();
        assertThat(window.adopted()).isEmpty();
        assertThat(window.spreadInDays()).isZero();
        // the last moment before 24:00 is still inside
        assertThat(WINDOWS.ifSent(CUSTOMER, HAND, Instant.parse("2029-06-01T04:59:59Z"))
                        .none())
                .isEmpty();
        assertThat(WINDOWS.ifSent(CUSTOMER, HAND, Instant.parse("2026-05-01T12:00:00Z"))
                        .none())
                .contains("There was no contract yet: it was agreed on Sun 3 May 2026.");
    }

    @Test
    void aNoticeThatWouldOutliveTheTermEndsWithIt() {
        var window = WINDOWS.ifSent(CUSTOMER, HAND, Instant.parse("2029-05-01T15:00:00Z"));
        var outcome = window.adopted().orElseThrow().outcome().orElseThrow();
        assertThat(outcome.expires()).isTrue();
        assertThat(outcome.end()).hasToString("Thu 31 May 2029 24:00 CDT");
        // Fri 2 Mar 2029 + 90 days is Thu 31 May
        var inTime = WINDOWS.ifSent(CUSTOMER, HAND, Instant.parse("2029-03-02T15:00:00Z"));
        assertThat(inTime.adopted().orElseThrow().outcome().orElseThrow().expires())
                .isFalse();
    }

    @Test
    void aSideWithoutTheRightIsToldSo() {
        var terms = Colossus.with(
                TerminationForConvenience.class,
                clause -> new TerminationForConvenience(
                        clause.text(), Set.of(OPERATOR), clause.accounts(), clause.adopted()));
        assertThat(ExitWindows.of(terms).ifSent(CUSTOMER, HAND, FIRST_OF_JULY).none())
                .contains("The Customer may not leave for convenience (14.2).");
        assertThat(ExitWindows.of(terms).ifSent(OPERATOR, HAND, FIRST_OF_JULY).none())
                .isEmpty();
    }

    @Test
    void monthsWithoutARuleLeaveTheReadingOpenAndNameTheClause() {
        var months = new CountedPeriod(3, PeriodUnit.MONTHS, FirstDay.EXCLUDED, false, Optional.empty());
        var window = ExitWindows.of(noticeOf(months, Optional.empty())).ifSent(CUSTOMER, HAND, FIRST_OF_JULY);
        assertThat(window.readings().get(0).outcome()).isEmpty();
        assertThat(window.readings().get(0).none())
                .contains("Reading X of clause 14.2: the contract does not say how months are added, so 3 months from"
                        + " Wed 1 Jul 2026 cannot be counted; choose corresponding-date (Thu 1 Oct 2026) or"
                        + " end-of-month (Thu 1 Oct 2026).");
    }

    @Test
    void clearDaysEndAtTheSameMidnight() {
        var clear = CountedPeriod.ofCalendarDays(90).clear();
        var window = ExitWindows.of(noticeOf(clear, Optional.empty())).ifSent(CUSTOMER, HAND, FIRST_OF_JULY);
        assertThat(lastDay(window)).isEqualTo(LocalDate.of(2026, 9, 29));
    }

    @Test
    void aFirstPermittedSaturdayStaysWhereTheReadingDoesNotRollIt() {
        // 180 days from 3 May end Fri 30 Oct; the day after is a Saturday
        var lock = new LockIn(
                CountedPeriod.ofCalendarDays(180),
                LocalDate.of(2026, 5, 3),
                LockIn.Restricts.GIVING,
                LockIn.FirstPermitted.DAY_AFTER,
                false);
        var window = ExitWindows.of(noticeOf(CountedPeriod.ofCalendarDays(90), Optional.of(lock)))
                .ifSent(CUSTOMER, HAND, FIRST_OF_JULY);
        var outcome = window.readings().get(0).outcome().orElseThrow();
        assertThat(outcome.giveFrom()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(outcome.end().lastDayInForce()).isEqualTo(LocalDate.of(2027, 1, 29));
    }

    @Test
    void theWorkingsReadLikeALawyersNote() {
        var window = WINDOWS.ifSent(CUSTOMER, HAND, Instant.parse("2026-12-31T23:00:00Z"));
        assertThat(reading(window, "A").outcome().orElseThrow().workings())
                .containsExactly(
                        "Received Thu 31 Dec 2026 17:00 CST: a business day, before 17:00.",
                        "Received Thu 31 Dec 2026 (not counted). Day 1 Fri 1 Jan; day 31 Sun 31 Jan; day 59 Sun 28 Feb;"
                                + " day 90 Wed 31 Mar.",
                        "Ends Wed 31 Mar 2027 24:00 CDT. Free from Thu 1 Apr 2027.");
        assertThat(reading(WINDOWS.ifSent(CUSTOMER, HAND, FIRST_OF_JULY), "C1")
                        .outcome()
                        .orElseThrow()
                        .workings())
                .contains(
                        "Locked in for 180 calendar days from Sun 3 May 2026, to Fri 30 Oct 2026.",
                        "Notice may be received on Mon 2 Nov 2026 or later: Sat 31 Oct 2026 is no business day.");
    }

    private static ResolvedTerms noticeOf(CountedPeriod notice, Optional<LockIn> lock) {
        return Colossus.with(TerminationForConvenience.class, clause -> {
            var source = clause.accounts().get(0).source();
            var reading = new TerminationReading("X", "any day", notice, false, lock, Optional.empty());
            return new TerminationForConvenience(
                    clause.text(),
                    clause.who(),
                    List.of(new Account("X", "words", source, List.of(reading))),
                    Optional.empty());
        });
    }

    private static ExitReading reading(ExitWindow window, String name) {
        return window.readings().stream()
                .filter(reading -> reading.reading().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate lastDay(ExitWindow window) {
        return window.adopted().orElseThrow().outcome().orElseThrow().end().lastDayInForce();
    }
}
