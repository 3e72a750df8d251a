package dev.covenant.position;

import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.End;
import dev.covenant.measure.InWords;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.TerminationReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways out of a contract as they stand at a moment: its terms as persons have them read, the agreements under which
 * clocks stand still, and the notices on record. A valid notice that is not withdrawn has settled an end, by each
 * reading that does not find it premature; where there are several, the earliest end counts.
 *
 * @param terms with the choices of readings made by then, and its term renewed where that is sure
 * @param notices on record by then, each with its checks
 * @param standstills agreed by then
 * @param ends by the name of a reading, the end that notices have settled by it
 * @param standing the names of the readings that nobody has ruled out
 */
public record WaysOut(
        ResolvedTerms terms,
        List<NoticeOnRecord> notices,
        Standstills standstills,
        Map<String, FixedEnd> ends,
        List<String> standing) {

    /**
     * The ways out of a contract.
     *
     * @param terms its timeline, with or without the choices on record
     * @param state what is on record
     * @param asOf the moment judged and what was known
     * @return the ways
     */
    public static WaysOut of(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        var read = TermsOnRecord.renewed(terms, state, asOf);
        var facts = new NoticeFacts(read, state, asOf);
        var notices = facts.all();
        var ends = new LinkedHashMap<String, FixedEnd>();
        notices.stream()
                .filter(WaysOut::counts)
                .forEach(notice -> facts.ends(notice)
                        .forEach((reading, end) -> ends.merge(
                                reading, fixed(notice, end), (a, b) -> a.end().compareTo(b.end()) <= 0 ? a : b)));
        return new WaysOut(read, notices, Standstills.of(state, asOf.effective()), ends, standing(read, asOf));
    }

    private static List<String> standing(ResolvedTerms terms, AsOf asOf) {
        return terms.at(asOf.effective()).clauses(TerminationForConvenience.class).stream()
                .flatMap(clause -> clause.readings().stream())
                .filter(reading -> reading.ruledOut().isEmpty())
                .map(TerminationReading::name)
                .toList();
    }

    private static boolean counts(NoticeOnRecord notice) {
        return notice.kind() == Notice.Kind.TERMINATION && notice.validity() == Validity.VALID && !notice.withdrawn();
    }

    private static FixedEnd fixed(NoticeOnRecord notice, End end) {
        return new FixedEnd(
                end,
                "by the " + notice.giver().title() + "'s notice of "
                        + InWords.date(notice.sent().toLocalDate()));
    }

    /**
     * The end that notices on record have settled beyond doubt.
     *
     * @return empty where there is none, or the readings that stand disagree on it
     */
    public Optional<FixedEnd> settled() {
        return latest().filter(end -> standing.stream()
                .allMatch(reading -> Optional.ofNullable(ends.get(reading))
                        .filter(other -> other.end().equals(end.end()))
                        .isPresent()));
    }

    /** The latest end that notices have settled; empty where by some reading that stands there is none. */
    private Optional<FixedEnd> latest() {
        return standing.isEmpty() || !ends.keySet().containsAll(standing)
                ? Optional.empty()
                : standing.stream()
                        .flatMap(reading -> Optional.ofNullable(ends.get(reading)).stream())
                        .max(Comparator.comparing(FixedEnd::end));
    }

    /**
     * What notices on record have settled, in a sentence each.
     *
     * @return one where all readings that stand agree; else one for each of them
     */
    public List<String> sentences() {
        if (ends.isEmpty()) {
            return List.of();
        }
        var settled = settled();
        if (settled.isPresent()) {
            return List.of("The contract ends " + settled.get() + ".");
        }
        var lines = new ArrayList<String>();
        for (String reading : standing) {
            lines.add("By reading " + reading + " "
                    + Optional.ofNullable(ends.get(reading))
                            .map(end -> "the contract ends " + end + ".")
                            .orElse("no notice on record ends the contract."));
        }
        return List.copyOf(lines);
    }

    /**
     * What a notice would do, with the ends that notices on record have settled.
     *
     * @return the windows
     */
    public ExitWindows windows() {
        var windows = ExitWindows.of(terms).under(standstills).endingBy(ends);
        return settled().map(windows::endingBy).orElse(windows);
    }

    /**
     * By when to give notice, the end reckoned in where by every reading that stands there is one.
     *
     * @return the plans
     */
    public ExitPlans plans() {
        var plans = ExitPlans.of(terms).under(standstills);
        return latest().map(plans::endingBy).orElse(plans);
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
