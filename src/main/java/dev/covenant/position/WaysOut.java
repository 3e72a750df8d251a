package dev.covenant.position;

import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.End;
import dev.covenant.measure.InWords;
import dev.covenant.terms.ResolvedTerms;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways out of a contract as they stand at a moment: its terms as persons have them read, the agreements under which
 * clocks stand still, and the notices on record. A valid notice that is not withdrawn has settled an end; where there
 * are several, the earliest end counts.
 *
 * @param terms with the choices of readings made by then
 * @param notices on record by then, each with its checks
 * @param standstills agreed by then
 */
public record WaysOut(ResolvedTerms terms, List<NoticeOnRecord> notices, Standstills standstills) {

    /**
     * The ways out of a contract.
     *
     * @param terms its timeline, with or without the choices on record
     * @param state what is on record
     * @param asOf the moment judged and what was known
     * @return the ways
     */
    public static WaysOut of(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        var read = Rulings.applied(terms, state, asOf.effective());
        return new WaysOut(read, new NoticeFacts(read, state, asOf).all(), Standstills.of(state, asOf.effective()));
    }

    /**
     * The end that notices on record have settled.
     *
     * @return the earliest end of a valid notice of termination that is not withdrawn; empty where there is none
     */
    public Optional<FixedEnd> settled() {
        return ending().min(Comparator.comparing(
                        notice -> notice.end().orElseThrow().latest().toInstant()))
                .map(this::fixed);
    }

    /** The notices that end the contract as they stand. */
    Stream<NoticeOnRecord> ending() {
        return notices.stream()
                .filter(notice -> notice.kind() == Notice.Kind.TERMINATION
                        && notice.validity() == Validity.VALID
                        && !notice.withdrawn()
                        && notice.end().isPresent());
    }

    private FixedEnd fixed(NoticeOnRecord notice) {
        return new FixedEnd(
                End.at(notice.end().orElseThrow().latest()),
                "by the " + notice.giver().title() + "'s notice of "
                        + InWords.date(notice.sent().toLocalDate()));
    }

    /**
     * What a notice would do, the settled end reckoned in.
     *
     * @return the windows
     */
    public ExitWindows windows() {
        var windows = unsettled();
        return settled().map(windows::endingBy).orElse(windows);
    }

    /**
     * What a notice would do if there were no other.
     *
     * @return the windows
     */
    public ExitWindows unsettled() {
        return ExitWindows.of(terms).under(standstills);
    }

    /**
     * By when to give notice, the settled end reckoned in.
     *
     * @return the plans
     */
    public ExitPlans plans() {
        var plans = ExitPlans.of(terms).under(standstills);
        return settled().map(plans::endingBy).orElse(plans);
    }

    /**
     * The notices of each side's chain: the first, and those that protect it without prejudice.
     *
     * @return the chains, each in order of time; a notice that protects none and is protected by none is no chain
     */
    public List<NoticeChain> chains() {
        return NoticeChain.of(notices);
    }
}
