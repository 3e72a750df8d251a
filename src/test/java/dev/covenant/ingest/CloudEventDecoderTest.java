package dev.covenant.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compliance.Misfit;
import dev.covenant.ledger.Acknowledgement;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.ExitTarget;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.OtherEvent;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Ruling;
import dev.covenant.ledger.Series;
import dev.covenant.ledger.Withdrawal;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Side;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of event, from its words to the record. */
class CloudEventDecoderTest {

    private static final CloudEventDecoder DECODER = new CloudEventDecoder();

    private static final Envelope ENVELOPE =
            new Envelope("colossus-1", "/legal", "e-1", Optional.of(Instant.parse("2026-11-28T00:52:00Z")));

    @Test
    void aNoticeKeepsItsInstantsApart() {
        assertThat(decoded("notice", """
                {"kind":"termination","giver":"operator","signedBy":["A","B"],"addressee":"General Counsel",
                 "address":"Memphis","methods":["email","courier"],"sent":"2026-11-27T16:52:00-08:00",
                 "arrived":"2026-11-27T16:53:00-08:00","reliesOn":"14.2","names":"2027-02-25",
                 "withoutPrejudiceTo":"n-0"}"""))
                .isEqualTo(new Notice(
                        ENVELOPE,
                        Notice.Kind.TERMINATION,
                        Side.OPERATOR,
                        List.of("A", "B"),
                        "General Counsel",
                        Optional.of("Memphis"),
                        List.of(DeliveryMethod.EMAIL, DeliveryMethod.COURIER),
                        Instant.parse("2026-11-28T00:52:00Z"),
                        Optional.of(Instant.parse("2026-11-28T00:53:00Z")),
                        Optional.of("14.2"),
                        Optional.of(LocalDate.of(2027, 2, 25)),
                        Optional.of("n-0"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void whatPeopleDoTakesItsTimeFromTheDataElseFromTheEvent() {
        var at = Instant.parse("2026-11-02T15:00:00Z");
        var time = Instant.parse("2026-11-27T12:00:00Z");
        assertThat(decoded(
                        "exit-target",
                        "{\"lastDay\":\"2027-03-31\",\"by\":\"Legal\",\"at\":\"2026-11-02T09:00:00-06:00\"}"))
                .isEqualTo(new ExitTarget(ENVELOPE, Optional.of(LocalDate.of(2027, 3, 31)), "Legal", at));
        assertThat(decoded("exit-target", "{\"lastDay\":null,\"by\":\"Legal\"}"))
                .isEqualTo(new ExitTarget(ENVELOPE, Optional.empty(), "Legal", time));
        assertThat(decoded("acknowledgement", "{\"notice\":\"n-1\",\"by\":\"customer\"}"))
                .isEqualTo(new Acknowledgement(ENVELOPE, "n-1", Side.CUSTOMER, time, "", false));
        assertThat(decoded("withdrawal", "{\"notice\":\"n-1\",\"withConsent\":true}"))
                .isEqualTo(new Withdrawal(ENVELOPE, "n-1", time, true));
        assertThat(decoded("ruling", "{\"about\":\"n-1\",\"verdict\":\"invalid\",\"by\":\"GC\",\"reason\":\"21.2\"}"))
                .isEqualTo(new Ruling(ENVELOPE, "n-1", "invalid", "GC", time, "21.2"));
    }

    @ParameterizedTest
    @CsvSource({
        "usage,              USAGE,     operator, operator",
        "capacity-delivered, AVAILABLE, ,         customer",
        "capacity-requested, REQUESTED, ,         customer",
        "capacity-granted,   GRANTED,   ,         customer",
        "capacity-denied,    DENIED,    customer, customer",
        "site-capacity,      SITE,      ,         site"
    })
    void readingsOfEachMeasure(String kind, Measure measure, String workload, String expected) {
        var named = workload == null ? "" : ",\"workload\":\"" + workload + "\"";
        assertThat(decoded(
                        kind,
                        "{\"meter\":\"bus\",\"from\":\"2026-11-09T14:00:00-06:00\",\"to\":\"2026-11-09T20:15:00Z\","
                                + "\"value\":\"300.50\",\"unit\":\"MW\",\"estimated\":true" + named + "}"))
                .isEqualTo(new Reading(
                        ENVELOPE,
                        new Series("bus", measure, expected),
                        Instant.parse("2026-11-09T20:00:00Z"),
                        Instant.parse("2026-11-09T20:15:00Z"),
                        Quantity.of("300.50", Unit.MW),
                        true));
    }

    @Test
    void exactDecimalsStayExactAndPowersOfTenAreSpeltOut() {
        var tail = ",\"unit\":\"MWh\",\"meter\":\"bus\",\"workload\":\"customer\","
                + "\"from\":\"2026-11-09T14:00:00Z\",\"to\":\"2026-11-09T15:00:00Z\"}";
        assertThat(((Reading) decoded("usage", "{\"value\":0.1" + tail)).value())
                .isEqualTo(Quantity.of("0.1", Unit.MWH));
        assertThat(((Reading) decoded("usage", "{\"value\":3e2" + tail)).value())
                .isEqualTo(Quantity.of("300", Unit.MWH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claim",
                "correction",
            })
    void whatNoClauseJudgesYetIsKeptAsItCame(String kind) {
        assertThat(
                        decoded(
                                kind,
                                "{\"to\":\"2026-10-14T12:00:00-05:00\",\"from\":\"2026-10-14T10:00:00-05:00\",\"mw\":60.0,\"x\":[1],\"about\":\"a\",\"by\":\"operator\",\"reason\":\"r\"}"))
                .isEqualTo(new OtherEvent(
                        ENVELOPE,
                        kind,
                        Instant.parse("2026-10-14T15:00:00Z"),
                        Map.of(
                                "from", "2026-10-14T10:00:00-05:00",
                                "to", "2026-10-14T12:00:00-05:00",
                                "mw", "60.0",
                                "x", "[1]",
                                "about", "a",
                                "by", "operator",
                                "reason", "r")));
    }

    @Test
    void otherAttributesAndDataWithoutRecordedTimeAreFine() {
        var decoded = DECODER.structured("""
                {"specversion":"1.0","id":"i","source":"s","type":"dev.covenant.consent","subject":"colossus-1",
                 "traceparent":"00-ab","time":"2026-11-27T12:00:00Z","data":{"by":"operator","to":"burst"}}""".getBytes(StandardCharsets.UTF_8));
        assertThat(((Decoded.Understood) decoded).event().envelope().recorded()).isEmpty();
    }

    @Test
    void everyKindHasASchemaThatListsItsFields() {
        assertThat(EventKind.DECODERS).hasSizeGreaterThanOrEqualTo(26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colossus-past.ndjson", "colossus-later.ndjson"})
    void theDemonstrationIsUnderstoodWhole(String name) throws IOException {
        var misunderstood = new ArrayList<Misfit>();
        int count = 0;
        try (InputStream in = CloudEventDecoderTest.class.getResourceAsStream("/demo/" + name)) {
            assertThat(in).isNotNull();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                count++;
                if (DECODER.structured(line.getBytes(StandardCharsets.UTF_8)) instanceof Decoded.Refused refused) {
                    misunderstood.add(new Misfit(name, name + ":" + count, refused.text(), new byte[0]));
                }
            }
        }
        assertThat(misunderstood).isEmpty();
        assertThat(count).isPositive();
    }

    private static ContractEvent decoded(String kind, String data) {
        var decoded = DECODER.structured("""
                {"specversion":"1.0","id":"e-1","source":"/legal","type":"dev.covenant.%s","subject":"colossus-1",
                 "time":"2026-11-27T12:00:00Z","recordedtime":"2026-11-27T16:52:00-08:00","data":%s}""".formatted(kind, data).getBytes(StandardCharsets.UTF_8));
        if (decoded instanceof Decoded.Refused refused) {
            throw new AssertionError(refused.text());
        }
        return ((Decoded.Understood) decoded).event();
    }
}
