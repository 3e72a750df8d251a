package dev.covenant.terms;

import dev.covenant.measure.MonthRule;
import java.util.List;
import java.util.Map;
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

    /** The names under which a person rules on how a month is added where nothing says it, and the rule each means. */
    public static final Map<String, MonthRule> MONTH_RULES =
            Map.of("corresponding-date", MonthRule.CORRESPONDING_DATE, "end-of-month", MonthRule.END_OF_MONTH);

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
        var whole = noClearDays ? clause.withReadings(reading -> reading.clearBeforeNamedDay(false)) : clause;
        return monthRule(choices)
                .map(rule -> whole.withReadings(reading -> reading.monthsBy(rule)))
                .orElse(whole);
    }

    /** The month rule that a person adopted last, and has not reopened or ruled out since. */
    private static Optional<MonthRule> monthRule(List<ReadingChoice> choices) {
        return choices.stream()
                .filter(choice -> MONTH_RULES.containsKey(choice.reading()))
                .reduce((earlier, later) -> later)
                .filter(choice -> choice.verdict() == ReadingChoice.Verdict.ADOPTED)
                .flatMap(choice -> Optional.ofNullable(MONTH_RULES.get(choice.reading())));
    }

    /**
     * Whether a period of it is in months or years and nothing says how a month is added.
     *
     * @return true until the contract, its law or a person says it
     */
    public boolean lacksMonthRule() {
        return readings().stream().anyMatch(TerminationReading::lacksMonthRule);
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
