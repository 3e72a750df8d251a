package dev.covenant.position;

import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.terms.Account;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.TerminationReading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question that the words of a clause leave open: which of several accounts of it holds, or which of several readings
 * of one account.
 *
 * @param clause the clause
 * @param subject {@code accounts}, or the account's name
 * @param question in a sentence
 * @param standing how many answers have not been ruled out
 * @param decided whether a person adopted one of them
 * @param answers their names and titles
 * @param workings one line an answer
 */
@Thing(
        value = "open question",
        plural = "open questions",
        meaning = "A question that a clause's words leave open: which account, or which reading of one, holds.")
public record AmbiguousClause(
        ClauseText clause,
        String subject,

        @Words(value = "question", meaning = "The question in a sentence.")
        String question,

        @Words(value = "number of answers standing", meaning = "How many have not been ruled out.")
        int standing,

        @Words(value = "decided", meaning = "Whether a person adopted one of the answers.")
        boolean decided,

        @Words(value = "answers", meaning = "Their names and titles.")
        String answers,

        List<String> workings)
        implements Subject {

    static List<AmbiguousClause> of(TerminationForConvenience clause) {
        var all = new ArrayList<AmbiguousClause>();
        var adopted = clause.adoptedReading();
        if (clause.accounts().size() > 1) {
            all.add(new AmbiguousClause(
                    clause.text(),
                    "accounts",
                    "Which account of " + clause.number() + " holds?",
                    (int) clause.accounts().stream()
                            .filter(account -> !standing(account).isEmpty())
                            .count(),
                    adopted.isPresent(),
                    clause.accounts().stream().map(Account::name).collect(Collectors.joining(", ")),
                    clause.accounts().stream()
                            .map(account -> "Account " + account.name() + ": " + account.words())
                            .toList()));
        }
        for (Account account : clause.accounts()) {
            var standing = standing(account);
            if (account.readings().size() > 1) {
                all.add(new AmbiguousClause(
                        clause.text(),
                        account.name(),
                        "How is account " + account.name() + " of " + clause.number() + " to be read?",
                        standing.size(),
                        adopted.filter(standing::contains).isPresent(),
                        standing.stream()
                                .map(reading -> reading.name() + " (" + reading.title() + ")")
                                .collect(Collectors.joining(" or ")),
                        account.readings().stream().map(AmbiguousClause::line).toList()));
            }
        }
        if (clause.lacksMonthRule()) {
            all.add(new AmbiguousClause(
                    clause.text(),
                    "months",
                    "How is a month of " + clause.number() + " added?",
                    TerminationForConvenience.MONTH_RULES.size(),
                    false,
                    TerminationForConvenience.MONTH_RULES.keySet().stream()
                            .sorted()
                            .collect(Collectors.joining(" or ")),
                    List.of("Neither the contract nor its law says it; no end is counted until a person has.")));
        }
        return all;
    }

    private static List<TerminationReading> standing(Account account) {
        return account.readings().stream()
                .filter(reading -> reading.ruledOut().isEmpty())
                .toList();
    }

    private static String line(TerminationReading reading) {
        return "Reading " + reading.name() + ": " + reading.title()
                + reading.ruledOut()
                        .map(out -> "; ruled out by " + out.by() + ": " + out.reason())
                        .orElse("; stands");
    }
}
