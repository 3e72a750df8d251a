package dev.covenant.position.notices;

import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.Ruling;
import dev.covenant.ledger.Withdrawal;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Receipt;
import dev.covenant.terms.WithdrawalPolicy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Whether a notice was taken back. A withdrawal that the contract does not clearly permit leaves the notice running
 * until a person rules (DOMAIN 1.6, 2.4); one that reached the other side before the notice or with it is named as such.
 *
 * @param state what came of it
 * @param sentence what was found; empty where nobody tried
 */
public record TakenBack(State state, String sentence) {

    private static final TakenBack NOT = new TakenBack(State.NOT_TRIED, "");

    /** What came of it. */
    public enum State {
        /** No withdrawal is on record. */
        NOT_TRIED,
        /** A withdrawal is on record, and the notice runs on until a person rules. */
        WITHOUT_EFFECT,
        /** The notice is withdrawn. */
        EFFECTIVE
    }

    /**
     * Holds the withdrawals on record against the contract's policy.
     *
     * @param notice the notice
     * @param policy what the contract says; empty: nothing
     * @param receipt when the notice is received, where that is known
     * @param state what is on record
     * @param by what happened later is not seen
     * @param zone in which moments are printed
     * @return what came of it
     */
    public static TakenBack of(
            Notice notice,
            Optional<WithdrawalPolicy> policy,
            Optional<Receipt> receipt,
            LedgerState state,
            Instant by,
            ZoneId zone) {
        var tried = state.events(Withdrawal.class, by).stream()
                .filter(withdrawal ->
                        withdrawal.notice().equals(notice.envelope().id()))
                .toList();
        if (tried.isEmpty()) {
            return NOT;
        }
        var ruled = state.events(Ruling.class, by).stream()
                .filter(ruling ->
                        ruling.verdict().equals("withdrawn") || ruling.verdict().equals("not-withdrawn"))
                .filter(ruling -> ruling.about().equals(notice.envelope().id())
                        || tried.stream()
                                .anyMatch(
                                        w -> ruling.about().equals(w.envelope().id())))
                .reduce((earlier, later) -> later);
        if (ruled.isPresent()) {
            var withdrawn = ruled.get().verdict().equals("withdrawn");
            return new TakenBack(
                    withdrawn ? State.EFFECTIVE : State.WITHOUT_EFFECT,
                    "Ruled " + (withdrawn ? "withdrawn" : "not withdrawn") + " by "
                            + ruled.get().by() + " on "
                            + InWords.moment(ruled.get().at().atZone(zone)) + ": "
                            + ruled.get().reason());
        }
        return tried.stream()
                .map(withdrawal -> judged(withdrawal, policy, receipt, zone))
                .reduce((a, b) -> a.state == State.EFFECTIVE ? a : b)
                .orElse(NOT);
    }

    private static TakenBack judged(
            Withdrawal withdrawal, Optional<WithdrawalPolicy> policy, Optional<Receipt> receipt, ZoneId zone) {
        var when = "Withdrawn " + InWords.moment(withdrawal.at().atZone(zone));
        if (policy.equals(Optional.of(WithdrawalPolicy.NOT_ALLOWED))) {
            return withoutEffect(when + ", which the contract does not allow");
        }
        if (withdrawal.withConsent()) {
            return new TakenBack(
                    State.EFFECTIVE, when + " with the other side's consent, which is a variation to be signed.");
        }
        if (policy.equals(Optional.of(WithdrawalPolicy.FREE_UNTIL_RECEIPT))) {
            return receipt.isEmpty() || !withdrawal.at().isAfter(receipt.get().earliest())
                    ? new TakenBack(
                            State.EFFECTIVE, when + ", before it was received or with it, as the contract allows.")
                    : withoutEffect(when + ", when it was received or may have been, without consent");
        }
        return withoutEffect(when + " without the other side's consent"
                + receipt.filter(r -> !withdrawal.at().isAfter(r.latest()))
                        .map(r -> ", before the notice was received or with it, so that it may never have become"
                                + " effective")
                        .orElse(""));
    }

    private static TakenBack withoutEffect(String why) {
        return new TakenBack(State.WITHOUT_EFFECT, why + "; it runs on until a person rules.");
    }
}
