package dev.covenant.terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Termination for convenience on notice (DOMAIN 1.2).
 *
 * @param text identity and words
 * @param who the sides that may
 * @param accounts the versions of its words; at least one
 * @param adopted the reading that deadlines called "latest" follow; empty while nobody chose
 */
public record TerminationForConvenience(
        ClauseText text, Set<Side> who, List<Account> accounts, Optional<Adoption> adopted) implements Clause {

    /** The name under which a person rules on clear days before a named day, as on a reading. */
    public static final String CLEAR_DAYS = "clear-days";

    /**
     * All readings of all accounts.
     *
     * @return in the order of the contract file
     */
    public List<TerminationReading> readings() {
        return accounts.stream().flatMap(account -> account.readings().stream()).toList();
    }

    /**
     * Whether safety asks for clear days before a named day.
     *
     * @return false where no reading asks for them, or a person has ruled them out
     */
    public boolean asksClearDays() {
        return readings().stream().anyMatch(TerminationReading::clearBeforeNamedDay);
    }

    TerminationForConvenience ruledBy(List<ReadingChoice> choices) {
        var clause = this;
        for (ReadingChoice choice : choices) {
            clause = clause.ruledBy(choice);
        }
        var noClearDays = choices.stream()
                .filter(choice -> choice.reading().equals(CLEAR_DAYS))
                .reduce((earlier, later) -> later)
                .filter(choice -> choice.verdict() == ReadingChoice.Verdict.RULED_OUT)
                .isPresent();
        return noClearDays ? clause.withReadings(reading -> reading.clearBeforeNamedDay(false)) : clause;
    }

    private TerminationForConvenience ruledBy(ReadingChoice choice) {
        var of = readings().stream()
                .filter(reading -> reading.name().equals(choice.reading()))
                .findFirst();
        boolean isAdopted =
                adopted.filter(a -> a.reading().equals(choice.reading())).isPresent();
        boolean fileIsLater = of.flatMap(TerminationReading::ruledOut)
                        .filter(out -> out.on().isAfter(choice.on()))
                        .isPresent()
                || adopted.filter(a -> isAdopted || choice.verdict() == ReadingChoice.Verdict.ADOPTED)
                        .filter(a -> a.on().isAfter(choice.on()))
                        .isPresent();
        if (of.isEmpty() || fileIsLater) {
            return this;
        }
        var out = Optional.of(choice.adoption()).filter(a -> choice.verdict() == ReadingChoice.Verdict.RULED_OUT);
        var chosen = choice.verdict() == ReadingChoice.Verdict.ADOPTED
                ? Optional.of(choice.adoption())
                : adopted.filter(a -> !isAdopted);
        return new TerminationForConvenience(text, who, accounts, chosen)
                .withReadings(reading -> reading.name().equals(choice.reading()) ? reading.ruledOut(out) : reading);
    }

    private TerminationForConvenience withReadings(UnaryOperator<TerminationReading> change) {
        return new TerminationForConvenience(
                text,
                who,
                accounts.stream()
                        .map(account -> new Account(
                                account.name(),
                                account.words(),
                                account.source(),
                                account.readings().stream().map(change).toList()))
                        .toList(),
                adopted);
    }

    /**
     * The reading adopted; where the clause has but one, that one.
     *
     * @return empty while several stand and nobody chose
     */
    public Optional<TerminationReading> adoptedReading() {
        var all = readings();
        return adopted.isEmpty() && all.size() == 1
                ? Optional.of(all.get(0))
                : adopted.flatMap(choice -> all.stream()
                        .filter(reading -> reading.name().equals(choice.reading()))
                        .findFirst());
    }
}
