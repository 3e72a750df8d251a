package dev.covenant.notify;

import static dev.covenant.compliance.TellingSamples.KINDS;
import static dev.covenant.compliance.TellingSamples.US_FEDERAL;
import static dev.covenant.compliance.TellingSamples.exitNoticeDue;
import static dev.covenant.compliance.TellingSamples.opened;
import static dev.covenant.notify.MailSamples.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compliance.Delivery;
import dev.covenant.compliance.Tidings;
import dev.covenant.compliance.Told;
import dev.covenant.compliance.WhoIsToldFile;
import dev.covenant.finding.Finding;
import dev.covenant.finding.FindingKey;
import dev.covenant.finding.Outcome;
import dev.covenant.finding.Severity;
import dev.covenant.terms.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private final MailSamples.InMemoryDeliveries deliveries = new MailSamples.InMemoryDeliveries();
    private final List<String> alarms = new ArrayList<>();

    private ContractMail mail() {
        var table = WhoIsToldFile.parse(
                        "who-is-told.csv",
                        """
                        finding,severity,audience,days before the deadline
                        any,any,operations,
                        allowance-exceeded,any,finance,
                        exit-notice-due,any,counsel,
                        """,
                        "audiences.csv",
                        "name,e-mail\noperations,o@example.com\nfinance,f@example.com\ncounsel,c@example.com\n",
                        KINDS)
                .table()
                .orElseThrow();
        var office = new PostOffice(
                MailSamples.settings(Optional.empty(), 25, "target/outbox"),
                LetterHtml.ofTemplate("letter"),
                delivery -> alarms.add(delivery.id()));
        return new ContractMail(table, contract -> US_FEDERAL, deliveries, office);
    }

    private static Told month(String kind, String month, Outcome outcome) {
        var base = exitNoticeDue();
        var finding = new Finding(
                new FindingKey("campus-substation", "allowance", kind, month),
                kind,
                "Monthly allowance exceeded",
                "6.1",
                "words",
                Optional.empty(),
                outcome,
                Severity.WARNING,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "Energy drawn in " + month + " was more than the allowance.",
                List.of(),
                base.workings(),
                List.of(),
                List.of());
        return new Told(opened(finding), "lane 1 entry 7");
    }

    @Test
    void aBackfillIsOneMailForEachReader() throws Exception {
        var told = List.of(
                month("allowance-exceeded", "2015-07", Outcome.BREACHED),
                month("allowance-exceeded", "2013-07", Outcome.BREACHED),
                month("demand-limit-exceeded", "2014-10", Outcome.UNDETERMINED));
        var scheduled = mail().tell(new Tidings(MailSamples.colossus(Source.Kind.ILLUSTRATIVE), told, true));
        assertThat(scheduled)
                .extracting(Delivery::recipient, Delivery::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "o@example.com", "[colossus-1] 3 findings from a load of older readings"),
                        org.assertj.core.groups.Tuple.tuple(
                                "f@example.com", "[colossus-1] 2 findings from a load of older readings"));
        var text = part(MailSamples.parse(scheduled.get(0).message()), "text/plain")
                .orElseThrow()
                .replace("\r\n", "\n");
        assertThat(text)
                .containsSubsequence(
                        "HOW MANY",
                        "  Monthly allowance exceeded  apparent      2\n",
                        "  Monthly allowance exceeded  undetermined  1\n",
                        "WHICH",
                        "2013-07",
                        "2015-07",
                        "2014-10",
                        "WHY YOU\n  who-is-told row 2: any finding, any severity, to operations");
        assertThat(alarms).hasSize(2);
    }

    @Test
    void theSameTidingsAgainScheduleNothingNew() {
        var tidings = new Tidings(
                MailSamples.colossus(Source.Kind.PUBLIC),
                List.of(month("allowance-exceeded", "2013-07", Outcome.BREACHED)),
                true);
        assertThat(mail().tell(tidings)).hasSize(2);
        assertThat(mail().tell(tidings)).isEmpty();
        assertThat(deliveries.rows).hasSize(2);
        assertThat(alarms).hasSize(2);
    }

    @Test
    void aDeadlineStillAheadIsNeverFoldedIntoASummary() {
        var tidings = new Tidings(
                MailSamples.colossus(Source.Kind.PUBLIC),
                List.of(
                        new Told(opened(exitNoticeDue()), "lane 1 entry 8"),
                        month("allowance-exceeded", "2013-07", Outcome.BREACHED)),
                true);
        assertThat(mail().tell(tidings))
                .extracting(Delivery::recipient)
                .containsExactlyInAnyOrder("o@example.com", "c@example.com", "o@example.com", "f@example.com");
    }

    @Test
    void withoutABackfillEachFindingIsAMailOfItsOwn() {
        var tidings = new Tidings(
                MailSamples.colossus(Source.Kind.PUBLIC),
                List.of(
                        month("allowance-exceeded", "2013-07", Outcome.BREACHED),
                        month("allowance-exceeded", "2015-07", Outcome.BREACHED)),
                false);
        assertThat(mail().tell(tidings)).hasSize(4);
    }

    @Test
    void aThousandFindingsAreCountedWhereTheyAreNotListed() throws Exception {
        var told = new ArrayList<Told>();
        for (int i = 0; i < 1_003; i++) {
            told.add(month("telemetry-silent", "gap-" + i, Outcome.MET));
        }
        var scheduled = mail().tell(new Tidings(MailSamples.colossus(Source.Kind.PUBLIC), told, true));
        assertThat(scheduled).hasSize(1);
        assertThat(part(MailSamples.parse(scheduled.get(0).message()), "text/plain")
                        .orElseThrow())
                .contains("1003")
                .contains("3 more on the page");
    }
}
