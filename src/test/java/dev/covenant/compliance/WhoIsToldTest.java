package dev.covenant.compliance;

import static dev.covenant.compliance.TellingSamples.NOW;
import static dev.covenant.compliance.TellingSamples.US_FEDERAL;
import static dev.covenant.compliance.TellingSamples.exitNoticeDue;
import static dev.covenant.compliance.TellingSamples.opened;
import static dev.covenant.compliance.TellingSamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.finding.Finding;
import dev.covenant.finding.Outcome;
import dev.covenant.finding.Severity;
import dev.covenant.measure.AsOf;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhoIsToldTest {

    private static final String PEOPLE = """
            name,e-mail
            counsel,counsel@example.com
            counsel,deputy@example.com
            finance,finance@example.com
            """;

    private static WhoIsTold table(String rows) {
        var parsed = WhoIsToldFile.parse(
                "who-is-told.csv",
                "finding,severity,audience,days before the deadline\n" + rows,
                "audiences.csv",
                PEOPLE,
                TellingSamples.KINDS);
        assertThat(parsed.problems()).isEmpty();
        return parsed.table().orElseThrow();
    }

    private static Finding allowance(Severity severity) {
        return with(exitNoticeDue(), "allowance-exceeded", severity, Outcome.BREACHED, List.of());
    }

    private static Transition step(Transition.Kind kind, Finding before, Finding finding, String asOf) {
        return new Transition(kind, Optional.of(before), finding, 2, AsOf.at(Instant.parse(asOf)), "3f9c");
    }

    @Test
    void everyAddressIsToldOnceAndTheFirstRowIsTheReason() {
        var table = table("any,any,finance,\nexit-notice-due,any,counsel,30\nexit-notice-due,warning,finance,\n");
        assertThat(table.recipients(opened(exitNoticeDue()), US_FEDERAL))
                .containsExactly(
                        new Recipient(
                                "finance@example.com",
                                "finance",
                                "who-is-told row 2: any finding, any severity, to finance"),
                        new Recipient(
                                "counsel@example.com",
                                "counsel",
                                "who-is-told row 3: exit-notice-due, any severity, to counsel"),
                        new Recipient(
                                "deputy@example.com",
                                "counsel",
                                "who-is-told row 3: exit-notice-due, any severity, to counsel"));
    }

    @Test
    void atLeastIncludesAndAWordAloneDoesNot() {
        var table = table("any,at least warning,finance,\nany,notice,counsel,\nany,information,nobody,\n");
        assertThat(table.recipients(opened(allowance(Severity.CRITICAL)), US_FEDERAL))
                .hasSize(1);
        assertThat(table.recipients(opened(allowance(Severity.WARNING)), US_FEDERAL))
                .hasSize(1);
        assertThat(table.recipients(opened(allowance(Severity.NOTICE)), US_FEDERAL))
                .hasSize(2);
        assertThat(table.recipients(opened(allowance(Severity.INFORMATION)), US_FEDERAL))
                .isEmpty();
    }

    @Test
    void aSilentRevisionIsToldToNobody() {
        var table = table("any,any,finance,\n");
        var revised = step(Transition.Kind.REVISED, exitNoticeDue(), exitNoticeDue(), "2026-11-23T13:00:00Z");
        assertThat(table.recipients(revised, US_FEDERAL)).isEmpty();
    }

    @Test
    void whoHeardOfTheGraverStageHearsThatItIsLessGrave() {
        var table = table("any,at least warning,counsel,\nany,any,nobody,\n");
        var eased = step(
                Transition.Kind.UPDATED,
                allowance(Severity.CRITICAL),
                allowance(Severity.NOTICE),
                "2026-11-23T13:00:00Z");
        assertThat(table.recipients(eased, US_FEDERAL))
                .extracting(Recipient::address)
                .containsExactly("counsel@example.com", "deputy@example.com");
    }

    @Test
    void theNextReminderIsTheNextMomentOfAnyRow() {
        // plan by Wed 30 Dec 2026: 30 days Mon 30 Nov, 7 days Wed 23 Dec, 3 days Sun 27 -> Mon 28 Dec, 1 day Tue 29 Dec
        var table = table("exit-notice-due,any,counsel,30 7 3\nexit-notice-due,any,finance,1\nany,any,nobody,90\n");
        var found = new java.util.ArrayList<String>();
        var next = table.nextReminder(exitNoticeDue(), US_FEDERAL, NOW.effective());
        while (next.isPresent()) {
            found.add(next.get().toString());
            next = table.nextReminder(exitNoticeDue(), US_FEDERAL, next.get());
        }
        assertThat(found)
                .containsExactly(
                        "2026-11-30T13:00:00Z", "2026-12-23T13:00:00Z", "2026-12-28T13:00:00Z", "2026-12-29T13:00:00Z");
    }

    @Test
    void aFindingWithoutDeadlineHasNoReminder() {
        var table = table("any,any,counsel,30\n");
        var timeless = TellingSamples.saying(exitNoticeDue(), "t", "m", Optional.empty());
        assertThat(table.nextReminder(timeless, US_FEDERAL, Instant.EPOCH)).isEmpty();
    }

    @Test
    void aReminderGoesToTheRowsWhoseLeadTimeIsReached() {
        var table = table("exit-notice-due,any,counsel,30 3\nexit-notice-due,any,finance,7 3\nany,any,nobody,\n");
        var weekBefore = step(Transition.Kind.REMINDED, exitNoticeDue(), exitNoticeDue(), "2026-12-23T13:00:00Z");
        assertThat(table.recipients(weekBefore, US_FEDERAL))
                .containsExactly(new Recipient(
                        "finance@example.com",
                        "finance",
                        "who-is-told row 3: 7 days before Wed 30 Dec 2026 = Wed 23 Dec 2026"));
        var rolled = step(Transition.Kind.REMINDED, exitNoticeDue(), exitNoticeDue(), "2026-12-28T13:00:00Z");
        assertThat(table.recipients(rolled, US_FEDERAL))
                .extracting(Recipient::why)
                .containsExactly(
                        "who-is-told row 2: 3 days before Wed 30 Dec 2026 = Sun 27 Dec 2026, told next working morning",
                        "who-is-told row 2: 3 days before Wed 30 Dec 2026 = Sun 27 Dec 2026, told next working morning",
                        "who-is-told row 3: 3 days before Wed 30 Dec 2026 = Sun 27 Dec 2026, told next working morning");
    }
}
