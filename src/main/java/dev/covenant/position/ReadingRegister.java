package dev.covenant.position;

import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Money;
import dev.covenant.terms.Account;
import dev.covenant.terms.Adoption;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.ReadingChoice;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.TerminationForConvenience;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ambiguities of a contract: each question that its words leave open, the answers to it, who adopted or ruled out
 * which, when and why, and what each would mean in days and in money if our notice were handed over at the moment
 * judged. Answers are varied one question at a time from the adopted set, never as a product.
 *
 * @param asOf the moment judged
 * @param questions in the order of the contract's clauses
 * @param history persons' choices on record, in order of time
 */
public record ReadingRegister(AsOf asOf, List<Question> questions, List<ReadingChoice> history) {

    /** The other answer to clear days; it is chosen by ruling them out. */
    public static final String WHOLE_PERIOD = "whole-period";

    /**
     * A question.
     *
     * @param clause whose words leave it open
     * @param name such as {@code readings}, {@code clear-days} or {@code months}
     * @param asks the question in a sentence
     * @param answers in the order of the contract file
     * @param decided whether a person has adopted one, or only one is left standing
     * @param spread how far the answers that stand lie apart
     */
    public record Question(
            ClauseText clause, String name, String asks, List<Answer> answers, boolean decided, Spread spread) {}

    /** How an answer stands. */
    public enum Status {
        /** A person chose it; deadlines called "latest" follow it. */
        ADOPTED,
        /** Nobody has ruled it out; deadlines called "plan by" reckon with it. */
        STANDS,
        /** A person ruled it out. */
        RULED_OUT
    }

    /**
     * An answer.
     *
     * @param name what a ruling calls it, after the clause's id and a slash
     * @param title in a few words
     * @param account the version of the words it reads, with its source; empty for a question of law
     * @param status how it stands
     * @param choice who chose or ruled it out, when and why; empty where nobody said anything
     * @param lastDay the last day in force if our notice were handed over at the moment judged
     * @param fees committed fees to then
     * @param planBy by it, the last day of receipt for the exit target that is safe; empty without a target
     * @param latest by it, the last day of receipt for the exit target; empty without a target
     * @param none why there is no last day
     */
    public record Answer(
            String name,
            String title,
            Optional<Account> account,
            Status status,
            Optional<Adoption> choice,
            Optional<LocalDate> lastDay,
            Optional<Money> fees,
            Optional<LocalDate> planBy,
            Optional<LocalDate> latest,
            Optional<String> none) {}

    /**
     * How far answers lie apart.
     *
     * @param days between the first and the last end
     * @param fees between the cheapest and the dearest; empty where one is not known
     */
    public record Spread(long days, Optional<Money> fees) {

        static Spread of(List<Answer> answers) {
            var standing = answers.stream()
                    .filter(answer -> answer.status() != Status.RULED_OUT)
                    .filter(answer -> answer.lastDay().isPresent())
                    .toList();
            var days = standing.stream()
                    .map(answer -> answer.lastDay().orElseThrow())
                    .sorted()
                    .toList();
            var fees = standing.stream()
                    .flatMap(answer -> answer.fees().stream())
                    .sorted()
                    .toList();
            return new Spread(
                    days.isEmpty() ? 0 : ChronoUnit.DAYS.between(days.get(0), days.get(days.size() - 1)),
                    fees.isEmpty() || fees.size() < standing.size()
                            ? Optional.empty()
                            : Optional.of(fees.get(fees.size() - 1).minus(fees.get(0))));
        }
    }

    /**
     * The register.
     *
     * @param terms the timeline, with or without the choices on record
     * @param state what is on record
     * @param asOf the moment judged and what was known
     * @param wanted the last day in force that is wanted; empty where none is
     * @return every question, decided or not
     */
    public static ReadingRegister of(ResolvedTerms terms, LedgerState state, AsOf asOf, Optional<LocalDate> wanted) {
        var history = Rulings.on(terms, state, asOf.effective());
        var bare = terms.ruledBy(List.of());
        var questions = new ArrayList<Question>();
        for (TerminationForConvenience signed : bare.at(asOf.effective()).clauses(TerminationForConvenience.class)) {
            var at = new RegisterEntry(bare, state, asOf, wanted, history, signed);
            if (signed.readings().size() > 1) {
                questions.add(at.readings());
            }
            if (signed.asksClearDays()) {
                questions.add(at.clearDays());
            }
            if (signed.lacksMonthRule()) {
                questions.add(at.months());
            }
        }
        return new ReadingRegister(asOf, List.copyOf(questions), history);
    }

    /** By hand and now: the answers are compared, not the methods. */
    static final DeliveryMethod BY = DeliveryMethod.HAND;
}
