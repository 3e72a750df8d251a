package dev.covenant.position;

import static dev.covenant.measure.DeliveryMethod.HAND;
import static dev.covenant.terms.Side.CUSTOMER;
import static dev.covenant.terms.Side.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.End;
import dev.covenant.terms.Account;
import dev.covenant.terms.Adoption;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.TerminationReading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: EXPERIENCE.md question 3 and the e-mail of section 2, checked by hand. */
class ExitPlansTest {
    private static final ZoneId MEMPHIS = ZoneId.of("America/Chicago");
    private static final Instant MON_23_NOV = Instant.parse("2026-11-23T13:00:00Z");
    private static final Instant WED_1_JUL = Instant.parse("2026-07-01T15:00:00Z");
    private static final LocalDate WED_31_MAR = LocalDate.of(2027, 3, 31);
    private static final ExitPlans PLANS = ExitPlans.of(Colossus.terms());

    @Test
    void toLeaveOn31MarchPlanForWed30DecAndAtTheLatestThu31Dec() {
        var plan = PLANS.leaveOn(CUSTOMER, WED_31_MAR, MON_23_NOV);
        assertThat(plan.none()).isEmpty();
        assertThat(plan.planBy().orElseThrow().moment())
                .isEqualTo(LocalDate.of(2026, 12, 30).atTime(17, 0).atZone(MEMPHIS));
        assertThat(plan.latest().orElseThrow().moment())
                .isEqualTo(LocalDate.of(2026, 12, 31).atTime(17, 0).atZone(MEMPHIS));
        assertThat(plan.latest().orElseThrow().reading()).isEqualTo("A");
        assertThat(plan.notes())
                .containsExactly(
                        "Why Wed 30 Dec: if \"90 calendar days\" means clear days before a named 31 March 2027,"
                                + " receipt on Thu 31 Dec leaves 89, on Wed 30 Dec 90.");
    }

    @ParameterizedTest
    @CsvSource({
        "HAND,    2026-12-30, 2026-12-31",
        "COURIER, 2026-12-28, 2026-12-29",
        "POST,    2026-12-22, 2026-12-23",
    })
    void eachMethodHasItsLastSendingForBothDates(DeliveryMethod method, LocalDate toPlan, LocalDate atTheLatest) {
        var plan = PLANS.leaveOn(CUSTOMER, WED_31_MAR, MON_23_NOV);
        assertThat(sending(plan.planBy(), method).last().orElseThrow().day()).isEqualTo(toPlan);
        assertThat(sending(plan.latest(), method).last().orElseThrow().day()).isEqualTo(atTheLatest);
    }

    @Test
    void handHasAMomentCourierADayAndEMailWillNotDo() {
        var plan = PLANS.leaveOn(CUSTOMER, WED_31_MAR, MON_23_NOV);
        assertThat(sending(plan.planBy(), HAND)
                        .last()
                        .orElseThrow()
                        .moment()
                        .orElseThrow()
                        .toLocalTime())
                .isEqualTo(LocalTime.of(17, 0));
        assertThat(sending(plan.planBy(), DeliveryMethod.COURIER)
                        .last()
                        .orElseThrow()
                        .moment())
                .isEmpty();
        assertThat(sending(plan.planBy(), DeliveryMethod.EMAIL).last()).isEmpty();
        assertThat(sending(plan.planBy(), DeliveryMethod.EMAIL).words()).isEqualTo("is no notice of termination (21)");
        assertThat(plan.planBy().orElseThrow().slowest()).contains(LocalDate.of(2026, 12, 22));
    }

    @Test
    void anHourLateCostsFourDays() {
        var late = PLANS.leaveOn(CUSTOMER, WED_31_MAR, MON_23_NOV).ifLate().orElseThrow();
        assertThat(late.counts()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(late.why()).containsExactly("Fri 1 Jan is a holiday: New Year's Day");
        assertThat(late.end()).hasToString("Sun 4 Apr 2027 24:00 CDT");
        assertThat(late.days()).isEqualTo(4);
        assertThat(late.fees().total().orElseThrow()).hasToString("$166,666,666.67");
    }

    @Test
    void withoutANoticeFeesRunOn() {
        var fees = PLANS.leaveOn(CUSTOMER, WED_31_MAR, MON_23_NOV).ifNone().orElseThrow();
        assertThat(fees.total().orElseThrow()).hasToString("$32,500,000,000.00");
    }

    @Test
    void readingsThatForbidTheDayAreNamed() {
        // Tue 29 Sep 2026: by B1 from 4 Aug only (2 Nov), by C1 from 2 Nov only, by C2 not before Fri 30 Oct
        var plan = PLANS.leaveOn(CUSTOMER, LocalDate.of(2026, 9, 29), WED_1_JUL);
        assertThat(plan.latest().orElseThrow().by()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(plan.planBy().orElseThrow().by()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(plan.notes())
                .contains(
                        "By reading B1 notice may be received only from Tue 4 Aug 2026, too late for Tue 29 Sep 2026.",
                        "By reading C1 notice may be received only from Mon 2 Nov 2026, too late for Tue 29 Sep 2026.",
                        "By reading C2 the contract cannot end before Fri 30 Oct 2026.");
    }

    @Test
    void aReadingThatOpensAfterThePlanDayAsksForAFreshNotice() {
        // Sun 31 Jan 2027: C1 opens Mon 2 Nov 2026, which is also its last day; clear days ask for Fri 30 Oct
        var plan = PLANS.leaveOn(CUSTOMER, LocalDate.of(2027, 1, 31), WED_1_JUL);
        assertThat(plan.latest().orElseThrow().by()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(plan.planBy().orElseThrow().by()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(plan.notes())
                .contains("By reading C1 a notice received before Mon 2 Nov 2026 does not count; send a fresh one then,"
                        + " without prejudice to the first.");
    }

    @Test
    void aReadingRuledOutDoesNotSetThePlanDay() {
        var terms = Colossus.with(TerminationForConvenience.class, clause -> {
            var out = new Adoption("C1", "Legal", LocalDate.of(2026, 6, 12), "signed text seen");
            var accounts = clause.accounts().stream()
                    .map(account -> new Account(
                            account.name(),
                            account.words(),
                            account.source(),
                            account.readings().stream()
                                    .map(r -> new TerminationReading(
                                            r.name(),
                                            r.title(),
                                            r.notice(),
                                            !r.name().equals("A") && r.clearBeforeNamedDay(),
                                            r.lockIn(),
                                            r.name().equals("A") ? Optional.<Adoption>empty() : Optional.of(out)))
                                    .toList()))
                    .toList();
            return new TerminationForConvenience(clause.text(), clause.who(), accounts, clause.adopted());
        });
        var plan = ExitPlans.of(terms).leaveOn(CUSTOMER, WED_31_MAR, MON_23_NOV);
        assertThat(plan.planBy().orElseThrow().by()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void withoutAnAdoptedReadingThereIsNoLatestDayAndItSaysSo() {
        var terms = Colossus.with(
                TerminationForConvenience.class,
                clause -> new TerminationForConvenience(
                        clause.text(), clause.who(), clause.accounts(), Optional.empty()));
        var plan = ExitPlans.of(terms).leaveOn(CUSTOMER, WED_31_MAR, MON_23_NOV);
        assertThat(plan.latest()).isEmpty();
        assertThat(plan.ifLate()).isEmpty();
        assertThat(plan.planBy().orElseThrow().by()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(plan.notes().get(1)).contains("Nobody has adopted a reading of clause 14.2");
    }

    @Test
    void whereThereIsNoPlanThereIsAReason() {
        assertThat(PLANS.leaveOn(CUSTOMER, LocalDate.of(2029, 5, 31), MON_23_NOV)
                        .none())
                .contains("No notice is needed: the contract ends on Thu 31 May 2029 (2).");
        assertThat(PLANS.leaveOn(CUSTOMER, LocalDate.of(2026, 11, 22), MON_23_NOV)
                        .none())
                .contains("Sun 22 Nov 2026 is past.");
        assertThat(PLANS.leaveOn(CUSTOMER, WED_31_MAR, Instant.parse("2029-07-01T00:00:00Z"))
                        .none())
                .contains("The contract has ended: its last day in force was Thu 31 May 2029 (2).");
    }

    @Test
    void beyondTheEndThatAnEarlierNoticeSettledNoNoticeIsNeeded() {
        var settled = new FixedEnd(End.at24(LocalDate.of(2027, 2, 21), MEMPHIS), "notice of Mon 23 Nov 2026");
        var plans = PLANS.endingBy(settled);
        assertThat(plans.leaveOn(CUSTOMER, WED_31_MAR, MON_23_NOV).none())
                .contains("No notice is needed: the contract ends on Sun 21 Feb 2027 (notice of Mon 23 Nov 2026).");
        var windows = ExitWindows.of(Colossus.terms()).endingBy(settled);
        // Tue 1 Dec + 90 days would be Mon 1 Mar
        var later = windows.ifSent(OPERATOR, HAND, Instant.parse("2026-12-01T18:00:00Z"));
        assertThat(lastDay(later)).isEqualTo(LocalDate.of(2027, 2, 21));
        assertThat(windows.ifSent(CUSTOMER, HAND, Instant.parse("2027-02-22T06:00:00Z"))
                        .none())
                .contains("The contract has ended: its last day in force was Sun 21 Feb 2027 (notice of Mon 23 Nov"
                        + " 2026).");
    }

    @Test
    void theLatestDayIsInTimeAndTheNextIsLateWhicheverSideLeaves() {
        var seed = 90L;
        var random = new Random(seed);
        var windows = ExitWindows.of(Colossus.terms());
        for (int round = 0; round < 60; round++) {
            var wanted = LocalDate.of(2027, 3, 1).plusDays(random.nextInt(800));
            var giver = List.of(CUSTOMER, OPERATOR).get(random.nextInt(2));
            var moment = PLANS.leaveOn(giver, wanted, MON_23_NOV)
                    .latest()
                    .orElseThrow()
                    .moment();
            var inTime = windows.ifSent(giver, HAND, moment.toInstant());
            var late = windows.ifSent(giver, HAND, moment.plusMinutes(1).toInstant());
            assertThat(lastDay(inTime))
                    .as("seed %s, %s on %s", seed, giver, wanted)
                    .isBeforeOrEqualTo(wanted);
            assertThat(lastDay(late))
                    .as("seed %s, %s on %s", seed, giver, wanted)
                    .isAfter(wanted);
        }
    }

    private static LocalDate lastDay(ExitWindow window) {
        return window.adopted().orElseThrow().outcome().orElseThrow().end().lastDayInForce();
    }

    private static ReceiptDay.Sending sending(Optional<ReceiptDay> day, DeliveryMethod method) {
        return day.orElseThrow().sendings().stream()
                .filter(sending -> sending.method() == method)
                .findFirst()
                .orElseThrow();
    }
}
