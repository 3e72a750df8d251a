package dev.covenant.ledger;

import java.time.Instant;
import java.util.Optional;

/** Something that happened to a contract, immutable. Another kind is another record here. */
public sealed interface ContractEvent
        permits Reading,
                Notice,
                Acknowledgement,
                Withdrawal,
                Ruling,
                ExitTarget,
                Standstill,
                Reservation,
                Invoice,
                Payment,
                Dispute,
                DisputeResolution,
                SuspensionNotice,
                MaintenanceWork,
                CurtailmentOrder,
                CurtailmentResponse,
                DeliveryTest,
                DeliveryElection,
                Consent,
                Outage,
                ForceMajeure,
                ForceMajeureEnd,
                CreditClaim,
                ServiceReport,
                CreditNote,
                DeliveryReport,
                AddressChange,
                SignatoryChange,
                Breach,
                CureEvidence,
                CureResponse,
                CureExtension,
                Waiver,
                Exercise,
                PartyAssignment,
                ControlChange,
                AuditRequest,
                AuditReport,
                Fulfilment,
                OtherEvent {

    /**
     * Who says so and what.
     *
     * @return the envelope
     */
    Envelope envelope();

    /**
     * When it happened.
     *
     * @return its moment; for a reading the interval's start
     */
    Instant at();

    /**
     * What came with every event (CloudEvents 1.0).
     *
     * @param contract the contract's id
     * @param source who sent it
     * @param id the sender's id; (source, id) is unique for rare kinds
     * @param recorded when it became known; empty: always known
     */
    record Envelope(String contract, String source, String id, Optional<Instant> recorded) {}
}
