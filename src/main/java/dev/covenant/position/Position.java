package dev.covenant.position;

import dev.covenant.finding.Fact;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.position.audits.AuditOnRecord;
import dev.covenant.position.availability.ChronicRight;
import dev.covenant.position.availability.ClaimableCredit;
import dev.covenant.position.availability.CreditMonth;
import dev.covenant.position.availability.ForceMajeureOnRecord;
import dev.covenant.position.availability.ReportedMonth;
import dev.covenant.position.capacity.CapacityShortfall;
import dev.covenant.position.capacity.CapacityStep;
import dev.covenant.position.capacity.CapacityWithheld;
import dev.covenant.position.capacity.Curtailment;
import dev.covenant.position.capacity.CurtailmentYear;
import dev.covenant.position.cause.BreachOnRecord;
import dev.covenant.position.parties.PartyOnRecord;
import dev.covenant.position.payment.DisputeWindow;
import dev.covenant.position.payment.InvoiceOnRecord;
import dev.covenant.position.rights.DutyOnRecord;
import dev.covenant.position.rights.RightOnRecord;
import dev.covenant.position.term.EarlyTermination;
import dev.covenant.position.term.RenewalOnRecord;
import dev.covenant.position.term.TermOnRecord;
import dev.covenant.terms.ResolvedTerms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The facts of a contract for a scope, as of a moment: arithmetic done, judgement open.
 *
 * @param contract the contract's id
 * @param zone of the contract: in which a rule's "today" is read
 * @param termsVersion digest of the contract's text and amendments seen
 * @param calendarVersion the holiday source's name and version
 * @param scope what was asked
 * @param asOf the moment judged and what was known
 * @param facts sorted, each once
 * @param next the next moment at which a fact would read otherwise without any new event; empty: never
 */
public record Position(
        String contract,
        ZoneId zone,
        String termsVersion,
        String calendarVersion,
        Scope scope,
        AsOf asOf,
        List<Fact> facts,
        Optional<Instant> next) {

    /** The records that rules may speak of: the vocabulary is made from them. */
    public static final List<Class<? extends Fact>> RECORDS = List.of(
            AllowanceMonth.class,
            AmbiguousClause.class,
            CapacityShortfall.class,
            CapacityStep.class,
            CapacityWithheld.class,
            AuditOnRecord.class,
            BreachOnRecord.class,
            ChronicRight.class,
            ContractInForce.class,
            Curtailment.class,
            CurtailmentYear.class,
            ClaimableCredit.class,
            CreditMonth.class,
            DemandMonth.class,
            DisputeWindow.class,
            DutyOnRecord.class,
            EarlyTermination.class,
            ForceMajeureOnRecord.class,
            InvoiceOnRecord.class,
            MatterToReserve.class,
            MeterMonth.class,
            NoticeOnRecord.class,
            OpenMonth.class,
            PercentileMonth.class,
            PriceDip.class,
            RatchetMonth.class,
            PartyOnRecord.class,
            ReadingsSource.class,
            RenewalOnRecord.class,
            ReportedMonth.class,
            RightOnRecord.class,
            TargetedExit.class,
            TermOnRecord.class);

    /**
     * Does the arithmetic of a contract for a scope.
     *
     * @param terms the contract's timeline as known
     * @param state what is on record of it, as known
     * @param scope what is asked
     * @param asOf the moment judged and what was known
     * @return the facts, the same for the same inputs
     */
    public static Position of(ResolvedTerms terms, LedgerState state, Scope scope, AsOf asOf) {
        return new FactSheet(terms, state, scope, asOf).collect();
    }
}
