package dev.covenant.terms;

/** A clause: its words and its parameters. Another kind is another record here and its computation in position. */
public sealed interface Clause
        permits Term,
                TerminationForConvenience,
                EarlyTerminationFee,
                Renewal,
                TerminationForCause,
                AssignmentTerms,
                AuditRights,
                PostTermination,
                NoticeMechanics,
                UsageAllowance,
                DemandLimit,
                RatchetedDemand,
                PercentileDemand,
                CommittedCapacity,
                LateDelivery,
                CapacityGuarantee,
                MaintenanceTerms,
                CurtailmentTerms,
                ServiceCredits,
                CreditClaims,
                ServiceReports,
                ChronicFailure,
                ForceMajeureTerms,
                WorkloadSplit,
                MonthlyFee,
                PaymentTerms,
                InvoiceDisputes,
                OtherClause {

    /**
     * Its identity and words.
     *
     * @return what every clause has
     */
    ClauseText text();

    /**
     * Its declared identifier.
     *
     * @return unique in the contract
     */
    default String id() {
        return text().id();
    }

    /**
     * Its number as printed.
     *
     * @return such as {@code 14.2}
     */
    default String number() {
        return text().number();
    }
}
