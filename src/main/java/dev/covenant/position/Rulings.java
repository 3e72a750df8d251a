package dev.covenant.position;

import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Ruling;
import dev.covenant.terms.ReadingChoice;
import dev.covenant.terms.ResolvedTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rulings on record that say how a clause is to be read: {@code about} is {@code clause/reading}. */
public final class Rulings {

    private Rulings() {}

    /**
     * The timeline as persons had it read at a moment.
     *
     * @param terms the timeline as the contract file has it
     * @param state what is on record
     * @param at rulings after this have not been made yet
     * @return the timeline with the choices
     */
    public static ResolvedTerms applied(ResolvedTerms terms, LedgerState state, Instant at) {
        return terms.ruledBy(on(terms, state, at));
    }

    /** The choices on record by a moment, in order of time. */
    static List<ReadingChoice> on(ResolvedTerms terms, LedgerState state, Instant at) {
        var zone = terms.signed().zone();
        return state.events(Ruling.class, at).stream()
                .flatMap(ruling -> choice(ruling, ruling.at().atZone(zone).toLocalDate()).stream())
                .toList();
    }

    private static Optional<ReadingChoice> choice(Ruling ruling, LocalDate on) {
        var slash = ruling.about().indexOf('/');
        return slash < 0
                ? Optional.empty()
                : verdict(ruling.verdict())
                        .map(verdict -> new ReadingChoice(
                                ruling.about().substring(0, slash),
                                ruling.about().substring(slash + 1),
                                verdict,
                                ruling.by(),
                                on,
                                ruling.reason()));
    }

    private static Optional<ReadingChoice.Verdict> verdict(String word) {
        return switch (word) {
            case "adopted" -> Optional.of(ReadingChoice.Verdict.ADOPTED);
            case "ruled-out" -> Optional.of(ReadingChoice.Verdict.RULED_OUT);
            case "reopened" -> Optional.of(ReadingChoice.Verdict.REOPENED);
            default -> Optional.empty();
        };
    }
}
