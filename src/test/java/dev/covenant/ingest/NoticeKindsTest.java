package dev.covenant.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.Acknowledgement;
import dev.covenant.ledger.AddressChange;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.DeliveryReport;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.SignatoryChange;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.Side;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events about notices, from their words to the record. */
class NoticeKindsTest {

    private static final Envelope ENVELOPE = new Envelope("colossus-1", "/legal", "e-1", Optional.empty());
    private static final Instant SENT = Instant.parse("2026-11-30T16:00:00Z");

    private static ContractEvent decoded(String kind, String data) {
        var event = "{\"specversion\":\"1.0\",\"id\":\"e-1\",\"source\":\"/legal\",\"type\":\"dev.covenant." + kind
                + "\",\"subject\":\"colossus-1\",\"data\":" + data + "}";
        var decoded = new CloudEventDecoder().structured(event.getBytes(StandardCharsets.UTF_8));
        assertThat(decoded).as(data).isInstanceOf(Decoded.Understood.class);
        return ((Decoded.Understood) decoded).event();
    }

    @ParameterizedTest
    @EnumSource(DeliveryReport.What.class)
    void aDeliveryReportOfEachSort(DeliveryReport.What what) {
        var word = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(decoded(
                        "delivery", "{\"notice\":\"n-1\",\"what\":\"" + word + "\",\"at\":\"2026-11-30T10:00-06:00\"}"))
                .isEqualTo(new DeliveryReport(ENVELOPE, "n-1", Optional.empty(), what, SENT, Optional.empty()));
    }

    @Test
    void aDeliveryReportMayNameItsMethodAndALastDay() {
        assertThat(decoded("delivery", """
                {"notice":"n-1","what":"out-of-office","method":"email","at":"2026-11-30T10:00-06:00",
                 "until":"2026-12-04"}"""))
                .isEqualTo(new DeliveryReport(
                        ENVELOPE,
                        "n-1",
                        Optional.of(DeliveryMethod.EMAIL),
                        DeliveryReport.What.OUT_OF_OFFICE,
                        SENT,
                        Optional.of(LocalDate.of(2026, 12, 4))));
    }

    @Test
    void aChangeOfAddressWithZoneAndCountry() {
        assertThat(decoded("address-change", """
                {"side":"operator","addressee":"Company Secretary","place":"London","zone":"Europe/London",
                 "country":"GB","email":"legal@operator.example","methods":["courier","email"],
                 "sent":"2026-11-30T10:00-06:00","arrived":"2026-12-01T10:00-06:00"}"""))
                .isEqualTo(new AddressChange(
                        ENVELOPE,
                        Side.OPERATOR,
                        Optional.of("Company Secretary"),
                        Optional.of("London"),
                        Optional.of(ZoneId.of("Europe/London")),
                        Optional.of("GB"),
                        Optional.of("legal@operator.example"),
                        List.of(DeliveryMethod.COURIER, DeliveryMethod.EMAIL),
                        SENT,
                        Optional.of(Instant.parse("2026-12-01T16:00:00Z"))));
    }

    @Test
    void aChangeOfTheAddresseeAlone() {
        assertThat(decoded("address-change", """
                {"side":"customer","addressee":"Company Secretary","methods":["hand"],"sent":"2026-11-30T10:00-06:00"}"""))
                .isEqualTo(new AddressChange(
                        ENVELOPE,
                        Side.CUSTOMER,
                        Optional.of("Company Secretary"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(DeliveryMethod.HAND),
                        SENT,
                        Optional.empty()));
    }

    @Test
    void aChangeOfSignatories() {
        assertThat(decoded("signatory-change", """
                {"side":"customer","added":["Fay","Gil"],"removed":["Dee"],"methods":["hand"],
                 "sent":"2026-11-30T10:00-06:00"}"""))
                .isEqualTo(new SignatoryChange(
                        ENVELOPE,
                        Side.CUSTOMER,
                        List.of("Fay", "Gil"),
                        List.of("Dee"),
                        List.of(DeliveryMethod.HAND),
                        SENT,
                        Optional.empty()));
    }

    @Test
    void whatANoticeSaysAndHowIsKeptAsFarAsItIsKnown() {
        var head =
                "{\"kind\":\"breach\",\"giver\":\"operator\",\"addressee\":\"General Counsel\",\"methods\":[\"hand\"],"
                        + "\"sent\":\"2026-11-30T10:00-06:00\"";
        var full = (Notice) decoded(
                "notice",
                head + ",\"about\":\"b-1\",\"party\":\"Operator Inc.\",\"inWriting\":true,\"language\":\"English\","
                        + "\"particulars\":false,\"copiedTo\":[\"Bank\"]}");
        assertThat(full.about()).contains("b-1");
        assertThat(full.contents())
                .contains(new Notice.Contents(
                        Optional.of("Operator Inc."),
                        Optional.of(true),
                        Optional.of("English"),
                        Optional.of(false),
                        Optional.of(List.of("Bank"))));
        assertThat(((Notice) decoded("notice", head + "}")).contents()).isEmpty();
        // that nobody got a copy is known; that nothing is said of copies is not the same
        assertThat(((Notice) decoded("notice", head + ",\"copiedTo\":[]}"))
                        .contents()
                        .orElseThrow()
                        .copiedTo())
                .contains(List.of());
    }

    @ParameterizedTest
    @EnumSource(Notice.Kind.class)
    void aNoticeOfEachKind(Notice.Kind kind) {
        var word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(((Notice) decoded(
                                "notice",
                                "{\"kind\":\"" + word + "\",\"giver\":\"operator\",\"addressee\":\"GC\","
                                        + "\"methods\":[\"hand\"],\"sent\":\"2026-11-30T10:00-06:00\"}"))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void anAcknowledgementAcceptsOnlyWhereItSaysSo() {
        var head = "{\"notice\":\"n-1\",\"by\":\"customer\",\"at\":\"2026-11-30T10:00-06:00\"";
        assertThat(decoded("acknowledgement", head + "}"))
                .isEqualTo(new Acknowledgement(ENVELOPE, "n-1", Side.CUSTOMER, SENT, "", false));
        assertThat(decoded("acknowledgement", head + ",\"accepts\":true,\"comment\":\"as given\"}"))
                .isEqualTo(new Acknowledgement(ENVELOPE, "n-1", Side.CUSTOMER, SENT, "as given", true));
    }
}
