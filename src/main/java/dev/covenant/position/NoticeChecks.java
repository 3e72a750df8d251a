package dev.covenant.position;

import dev.covenant.ledger.Notice;
import dev.covenant.measure.InWords;
import dev.covenant.terms.Contract;
import dev.covenant.terms.GoverningLaw;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.TooEarlyDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The checks of what a notice of termination for convenience relies on: who may end, on which clause, whether it is too
 * early, and whether it names a day too early.
 *
 * @param contract as it reads when the notice is sent
 * @param mechanics its rules of notice
 * @param notice the notice
 */
record NoticeChecks(Contract contract, NoticeMechanics mechanics, Notice notice) {

    List<NoticeCheck> of(TerminationForConvenience clause, Optional<ExitReading> adopted, Optional<String> noExit) {
        var outcome = adopted.flatMap(ExitReading::outcome);
        var checks = new ArrayList<NoticeCheck>();
        checks.add(giver(clause));
        reliesOn(clause).ifPresent(checks::add);
        checks.add(namedDay(adopted));
        outcome.filter(ExitOutcome::premature).ifPresent(premature -> checks.add(premature(premature)));
        noExit.ifPresent(reason -> checks.add(new NoticeCheck("right to leave", Validity.INVALID, reason)));
        return checks;
    }

    private static NoticeCheck premature(ExitOutcome outcome) {
        return new NoticeCheck(
                "lock-in",
                Validity.DEFECTIVE,
                "Received before notice may be given; from " + InWords.date(outcome.giveFrom())
                        + " a fresh one counts.");
    }

    static Validity overall(List<NoticeCheck> checks) {
        for (Validity worst : List.of(Validity.INVALID, Validity.DEFECTIVE, Validity.UNDETERMINED)) {
            if (checks.stream().anyMatch(check -> check.result() == worst)) {
                return worst;
            }
        }
        return Validity.VALID;
    }

    private NoticeCheck giver(TerminationForConvenience clause) {
        boolean may = clause.who().contains(notice.giver());
        return new NoticeCheck(
                "giver",
                may ? Validity.VALID : Validity.INVALID,
                "The " + notice.giver().title() + (may ? " may" : " may not") + " terminate for convenience ("
                        + clause.number() + ").");
    }

    private Optional<NoticeCheck> reliesOn(TerminationForConvenience clause) {
        return notice.reliesOn()
                .filter(number -> !number.contains(clause.number()))
                .map(number -> new NoticeCheck(
                        "clause relied on",
                        Validity.DEFECTIVE,
                        "It relies on " + number + "; termination for convenience is " + clause.number() + "."));
    }

    private NoticeCheck namedDay(Optional<ExitReading> adopted) {
        if (notice.names().isEmpty()) {
            return new NoticeCheck("named day", Validity.VALID, "It names no day, so it ends when the period is over.");
        }
        var day = notice.names().get();
        var named = adopted.flatMap(reading -> named(notice, reading, contract));
        if (named.isEmpty()) {
            return new NoticeCheck(
                    "named day",
                    Validity.UNDETERMINED,
                    "It names " + InWords.date(day) + "; which end the contract permits is not known.");
        }
        var sentence = "It names " + InWords.date(day) + "; the full period ends "
                + InWords.date(named.get().earliest().lastDayInForce());
        return named.get().verdict() == NamedDay.Verdict.TOO_EARLY
                ? tooEarly(sentence)
                : new NoticeCheck("named day", Validity.VALID, sentence + ".");
    }

    /** The day a notice names, held against one reading; empty where it names none. */
    static Optional<NamedDay> named(Notice notice, ExitReading reading, Contract contract) {
        return notice.names()
                .flatMap(day -> reading.outcome()
                        .map(outcome -> NamedDay.of(
                                day,
                                outcome,
                                reading.reading().clearBeforeNamedDay(),
                                GoverningLaw.parse(contract.law()))));
    }

    /** The clause decides; where it is silent its law is named, and a person rules. */
    private NoticeCheck tooEarly(String sentence) {
        var agreed = mechanics.policy().tooEarlyDay();
        var law = GoverningLaw.parse(contract.law()).flatMap(TooEarlyDay::of);
        var result = agreed.isPresent()
                ? switch (agreed.get()) {
                    case VOID -> Validity.INVALID;
                    case FULL_PERIOD -> Validity.VALID;
                    case REASONABLE_RECIPIENT -> Validity.UNDETERMINED;
                }
                : law.equals(Optional.of(TooEarlyDay.FULL_PERIOD)) ? Validity.DEFECTIVE : Validity.UNDETERMINED;
        var says = agreed.map(policy -> "; " + mechanics.number() + " says that "
                        + switch (policy) {
                            case VOID -> "it is void then.";
                            case FULL_PERIOD -> "it takes effect then.";
                            case REASONABLE_RECIPIENT -> "it is what a reasonable recipient understands.";
                        })
                .orElse(". In New York it takes effect then (Hausrath v Caravan, 4th Dept 2023), unless notice is a"
                        + " condition precedent (Misty Cleaning, 2020); in England a reasonable recipient decides"
                        + " (Mannai); read strictly it is void.");
        return new NoticeCheck("named day", result, sentence + says);
    }
}
