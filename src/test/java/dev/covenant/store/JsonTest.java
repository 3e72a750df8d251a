package dev.covenant.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Finding;
import dev.covenant.finding.FindingKey;
import dev.covenant.finding.Outcome;
import dev.covenant.finding.Severity;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.ledger.Acknowledgement;
import dev.covenant.ledger.AddressChange;
import dev.covenant.ledger.AuditReport;
import dev.covenant.ledger.AuditRequest;
import dev.covenant.ledger.Breach;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.ControlChange;
import dev.covenant.ledger.CureEvidence;
import dev.covenant.ledger.CureExtension;
import dev.covenant.ledger.CureResponse;
import dev.covenant.ledger.DeliveryReport;
import dev.covenant.ledger.Exercise;
import dev.covenant.ledger.ExitTarget;
import dev.covenant.ledger.Fulfilment;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.OtherEvent;
import dev.covenant.ledger.PartyAssignment;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Ruling;
import dev.covenant.ledger.Series;
import dev.covenant.ledger.SignatoryChange;
import dev.covenant.ledger.Waiver;
import dev.covenant.ledger.Withdrawal;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Money;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.BreachClass;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the books hold reads back as what was written, to the digit and the zone. */
class JsonTest {

    private static final Instant AT = Instant.parse("2026-11-01T06:30:00.123456Z");

    @Test
    void aFindingReadsBackEqual() {
        var chicago = ZoneId.of("America/Chicago");
        // half past one on the night the clocks go back: the second one
        var repeated = ZonedDateTime.of(2026, 11, 1, 1, 30, 0, 0, chicago).withLaterOffsetAtOverlap();
        var finding = new Finding(
                new FindingKey("colossus-1", "termination", "exit-notice", "2027-03-31"),
                "exit-notice",
                "Our exit notice must go soon",
                "14.2",
                "\"...\" – line\nbreak",
                Optional.of("A"),
                Outcome.MET,
                Severity.CRITICAL,
                Optional.of(new SubjectPeriod(AT, AT.plusSeconds(1), ZoneId.of("+01:00"))),
                Optional.of(new Deadline("notice received in Memphis", repeated, repeated.plusDays(1))),
                List.of(new Amount(Amount.Kind.COST_OF_DELAY, Side.CUSTOMER, Money.of("USD", "166666666.670"))),
                "message",
                List.of("one", "two"),
                List.of("line"),
                List.of(new Evidence("what", "1.50 kWh", "campus.csv:17")),
                List.of());
        assertThat(Json.finding(Json.write(finding))).isEqualTo(finding);
    }

    static Stream<ContractEvent> events() {
        var envelope = new Envelope("one", "them", "id-1", Optional.of(AT));
        var unknown = new Envelope("one", "them", "id-1", Optional.empty());
        return Stream.of(
                new Reading(
                        unknown,
                        new Series("TotalP", Measure.USAGE, "campus"),
                        AT,
                        AT.plusSeconds(900),
                        Quantity.of("812.50", Unit.KW),
                        true),
                new Notice(
                        envelope,
                        Notice.Kind.TERMINATION,
                        Side.OPERATOR,
                        List.of("A", "B"),
                        "General Counsel",
                        Optional.empty(),
                        List.of(DeliveryMethod.values()),
                        AT,
                        Optional.of(AT),
                        Optional.of("14.2"),
                        Optional.of(LocalDate.of(2027, 3, 31)),
                        Optional.empty(),
                        Optional.of("b-1"),
                        Optional.of(new Notice.Contents(
                                Optional.of("Operator Inc."),
                                Optional.of(true),
                                Optional.empty(),
                                Optional.of(false),
                                Optional.of(List.of("Ann")))),
                        Optional.of("ab".repeat(32))),
                new Acknowledgement(envelope, "n", Side.CUSTOMER, AT, "received", true),
                new DeliveryReport(
                        envelope,
                        "n",
                        Optional.of(DeliveryMethod.EMAIL),
                        DeliveryReport.What.OUT_OF_OFFICE,
                        AT,
                        Optional.of(LocalDate.of(2027, 1, 4))),
                new AddressChange(
                        envelope,
                        Side.OPERATOR,
                        Optional.empty(),
                        Optional.of("Austin"),
                        Optional.of(ZoneId.of("Europe/London")),
                        Optional.of("GB"),
                        Optional.empty(),
                        List.of(DeliveryMethod.POST),
                        AT,
                        Optional.empty()),
                new SignatoryChange(
                        envelope,
                        Side.CUSTOMER,
                        List.of("Bea"),
                        List.of(),
                        List.of(DeliveryMethod.HAND),
                        AT,
                        Optional.of(AT)),
                new Withdrawal(envelope, "n", AT, true),
                new Ruling(envelope, "termination/B1", "ruled-out", "Ann", AT, "amendment 1"),
                new ExitTarget(envelope, Optional.empty(), "Ann", AT),
                new Breach(envelope, Side.OPERATOR, BreachClass.NON_MONETARY, "9", "late", AT, true),
                new CureEvidence(envelope, "b-1", Side.OPERATOR, AT, "log", true),
                new CureResponse(envelope, "b-1", Side.CUSTOMER, false, AT, "no"),
                new CureExtension(
                        envelope,
                        "b-1",
                        Side.OPERATOR,
                        Optional.of(LocalDate.of(2026, 11, 7)),
                        "crew on site",
                        false,
                        AT),
                new PartyAssignment(
                        envelope,
                        Side.OPERATOR,
                        "Successor One",
                        PartyAssignment.Ground.CONSENT,
                        AT,
                        AT,
                        Optional.of("General Counsel"),
                        Optional.empty(),
                        Optional.empty()),
                new ControlChange(envelope, Side.OPERATOR, "Competitor A", Optional.of(false), AT, AT),
                new AuditRequest(envelope, Side.CUSTOMER, "invoices", Optional.of("n-3"), AT),
                new AuditReport(
                        envelope,
                        "au-1",
                        Money.of("USD", "1.10"),
                        Money.of("USD", "1.00"),
                        Optional.of(Money.of("USD", "0.50")),
                        AT),
                new Fulfilment(envelope, "deletion-certificate", Side.OPERATOR, "certificate", AT),
                new Waiver(envelope, "b-1", Side.CUSTOMER, "letter", true, AT),
                new Exercise(envelope, "b-1", Side.CUSTOMER, Optional.of("n-2"), AT),
                new OtherEvent(envelope, "maintenance", AT, Map.of("b", "2", "a", "1")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventReadsBackEqual(ContractEvent event) {
        assertThat(Json.event(Json.kind(event), Json.write(event))).isEqualTo(event);
    }

    @Test
    void keysAreSortedAndDecimalsAreText() {
        assertThat(Json.write(new Amount(Amount.Kind.CHARGE, Side.OPERATOR, Money.of("USD", "1E+3"))))
                .isEqualTo("{\"kind\":\"CHARGE\",\"money\":{\"amount\":\"1E+3\",\"currency\":\"USD\"},"
                        + "\"owedBy\":\"OPERATOR\"}");
    }
}
