package dev.covenant.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.covenant.finding.Finding;
import dev.covenant.ledger.Acknowledgement;
import dev.covenant.ledger.AddressChange;
import dev.covenant.ledger.AuditReport;
import dev.covenant.ledger.AuditRequest;
import dev.covenant.ledger.Breach;
import dev.covenant.ledger.Consent;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.ControlChange;
import dev.covenant.ledger.CreditClaim;
import dev.covenant.ledger.CreditNote;
import dev.covenant.ledger.CureEvidence;
import dev.covenant.ledger.CureExtension;
import dev.covenant.ledger.CureResponse;
import dev.covenant.ledger.CurtailmentOrder;
import dev.covenant.ledger.CurtailmentResponse;
import dev.covenant.ledger.DeliveryElection;
import dev.covenant.ledger.DeliveryReport;
import dev.covenant.ledger.DeliveryTest;
import dev.covenant.ledger.Dispute;
import dev.covenant.ledger.DisputeResolution;
import dev.covenant.ledger.Exercise;
import dev.covenant.ledger.ExitTarget;
import dev.covenant.ledger.ForceMajeure;
import dev.covenant.ledger.ForceMajeureEnd;
import dev.covenant.ledger.Fulfilment;
import dev.covenant.ledger.Invoice;
import dev.covenant.ledger.MaintenanceWork;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.OtherEvent;
import dev.covenant.ledger.Outage;
import dev.covenant.ledger.PartyAssignment;
import dev.covenant.ledger.Payment;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Reservation;
import dev.covenant.ledger.Ruling;
import dev.covenant.ledger.ServiceReport;
import dev.covenant.ledger.SignatoryChange;
import dev.covenant.ledger.Standstill;
import dev.covenant.ledger.SuspensionNotice;
import dev.covenant.ledger.Waiver;
import dev.covenant.ledger.Withdrawal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as the books keep them: JSON with sorted keys, decimals as strings, zones by name. */
final class Json {

    private static final Map<String, Class<? extends ContractEvent>> KINDS = Map.ofEntries(
            Map.entry("reading", Reading.class),
            Map.entry("notice", Notice.class),
            Map.entry("acknowledgement", Acknowledgement.class),
            Map.entry("withdrawal", Withdrawal.class),
            Map.entry("ruling", Ruling.class),
            Map.entry("exit-target", ExitTarget.class),
            Map.entry("standstill", Standstill.class),
            Map.entry("reservation", Reservation.class),
            Map.entry("invoice", Invoice.class),
            Map.entry("payment", Payment.class),
            Map.entry("dispute", Dispute.class),
            Map.entry("dispute-resolution", DisputeResolution.class),
            Map.entry("suspension-notice", SuspensionNotice.class),
            Map.entry("maintenance", MaintenanceWork.class),
            Map.entry("curtailment", CurtailmentOrder.class),
            Map.entry("curtailment-response", CurtailmentResponse.class),
            Map.entry("delivery-test", DeliveryTest.class),
            Map.entry("delivery-election", DeliveryElection.class),
            Map.entry("consent", Consent.class),
            Map.entry("delivery", DeliveryReport.class),
            Map.entry("address-change", AddressChange.class),
            Map.entry("signatory-change", SignatoryChange.class),
            Map.entry("breach", Breach.class),
            Map.entry("cure-evidence", CureEvidence.class),
            Map.entry("cure-response", CureResponse.class),
            Map.entry("cure-extension", CureExtension.class),
            Map.entry("waiver", Waiver.class),
            Map.entry("exercise", Exercise.class),
            Map.entry("outage", Outage.class),
            Map.entry("force-majeure", ForceMajeure.class),
            Map.entry("force-majeure-end", ForceMajeureEnd.class),
            Map.entry("credit-claim", CreditClaim.class),
            Map.entry("service-report", ServiceReport.class),
            Map.entry("credit-note", CreditNote.class),
            Map.entry("assignment", PartyAssignment.class),
            Map.entry("change-of-control", ControlChange.class),
            Map.entry("audit-request", AuditRequest.class),
            Map.entry("audit-report", AuditReport.class),
            Map.entry("fulfilment", Fulfilment.class),
            Map.entry("other", OtherEvent.class));

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .withConfigOverride(
                    BigDecimal.class, config -> config.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private Json() {}

    static String write(Object record) {
        return MAPPER.writeValueAsString(record);
    }

    static Finding finding(String json) {
        return MAPPER.readValue(json, Finding.class);
    }

    static ContractEvent event(String kind, String json) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("the books hold an event of kind '" + kind
                    + "', which this version does not know; start the version that wrote it");
        }
        return MAPPER.readValue(json, type);
    }

    static String kind(ContractEvent event) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().isInstance(event))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
