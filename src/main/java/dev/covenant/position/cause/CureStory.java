package dev.covenant.position.cause;

import dev.covenant.ledger.Breach;
import dev.covenant.ledger.CureEvidence;
import dev.covenant.ledger.CureExtension;
import dev.covenant.ledger.CureResponse;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is on record of the cure of a breach by the moment judged.
 *
 * @param evidence what the side in breach asserted, in order of time
 * @param answer the other side's last answer
 * @param extensions claimed by the side in breach, or agreed
 * @param ruledCured a person's ruling whether it is cured
 * @param ruledCurable a person's ruling whether it can be cured
 */
record CureStory(
        List<CureEvidence> evidence,
        Optional<CureResponse> answer,
        List<CureExtension> extensions,
        Optional<Boolean> ruledCured,
        Optional<Boolean> ruledCurable) {

    static CureStory of(LedgerState state, Instant at, Breach breach) {
        var id = breach.envelope().id();
        return new CureStory(
                state.events(CureEvidence.class, at).stream()
                        .filter(event -> event.about().equals(id) && event.by() == breach.by())
                        .toList(),
                state.events(CureResponse.class, at).stream()
                        .filter(event -> event.about().equals(id)
                                && event.by() == breach.by().other())
                        .reduce((earlier, later) -> later),
                state.events(CureExtension.class, at).stream()
                        .filter(event -> event.about().equals(id))
                        .filter(event -> event.agreed() || event.by() == breach.by())
                        .toList(),
                ruled(state, at, id, "cured", "not-cured"),
                ruled(state, at, id, "curable", "incurable"));
    }

    private static Optional<Boolean> ruled(LedgerState state, Instant at, String id, String yes, String no) {
        return state.events(Ruling.class, at).stream()
                .filter(ruling -> ruling.about().equals(id))
                .filter(ruling ->
                        ruling.verdict().equals(yes) || ruling.verdict().equals(no))
                .reduce((earlier, later) -> later)
                .map(ruling -> ruling.verdict().equals(yes));
    }

    /** The first assertion of a whole cure. */
    Optional<CureEvidence> whole() {
        return evidence.stream().filter(each -> !each.partial()).findFirst();
    }

    /** Whether a part is cured and no more is asserted. */
    boolean partial() {
        return whole().isEmpty() && !evidence.isEmpty();
    }

    /** Whether the other side accepted the cure, or a person ruled that it is one. */
    boolean accepted() {
        return ruledCured.orElseGet(() -> answer.filter(CureResponse::accepted).isPresent());
    }

    /** Whether a person ruled that what is asserted is no cure. */
    boolean refused() {
        return ruledCured.filter(cured -> !cured).isPresent();
    }

    boolean disputed() {
        return answer.filter(response -> !response.accepted()).isPresent();
    }
}
