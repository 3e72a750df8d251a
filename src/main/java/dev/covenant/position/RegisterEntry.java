package dev.covenant.position;

import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.position.ReadingRegister.Answer;
import dev.covenant.position.ReadingRegister.Question;
import dev.covenant.position.ReadingRegister.Spread;
import dev.covenant.position.ReadingRegister.Status;
import dev.covenant.terms.Account;
import dev.covenant.terms.Adoption;
import dev.covenant.terms.ReadingChoice;
import dev.covenant.terms.ReadingChoice.Verdict;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.TerminationReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The questions of one clause.
 *
 * @param bare the timeline without the choices on record
 * @param state what is on record
 * @param asOf the moment judged
 * @param wanted the exit target; empty where there is none
 * @param history the choices on record
 * @param signed the clause without the choices on record
 */
record RegisterEntry(
        ResolvedTerms bare,
        LedgerState state,
        AsOf asOf,
        Optional<LocalDate> wanted,
        List<ReadingChoice> history,
        TerminationForConvenience signed) {

    /** Which account holds, and how it is read. */
    Question readings() {
        var terms = bare.ruledBy(history);
        var ruled = clause(terms);
        var window = window(terms);
        var plan = plan(terms);
        var answers = new ArrayList<Answer>();
        for (ExitReading exit : window.readings()) {
            var reading = exit.reading();
            var planned = plan.stream()
                    .flatMap(p -> p.readings().stream())
                    .filter(p -> p.reading().name().equals(reading.name()))
                    .findFirst();
            answers.add(answer(
                    reading.name(),
                    reading.title(),
                    Optional.of(exit.account()),
                    exit.adopted() ? Status.ADOPTED : exit.stands() ? Status.STANDS : Status.RULED_OUT,
                    exit.adopted() ? ruled.adopted() : reading.ruledOut(),
                    exit,
                    planned));
        }
        if (answers.isEmpty()) {
            noWindow(ruled, window, answers);
        }
        return question(
                "readings", "Which account of " + signed.number() + " holds, and how is it to be read?", answers);
    }

    /** Where no notice can be given, the answers are listed without dates. */
    private static void noWindow(TerminationForConvenience ruled, ExitWindow window, List<Answer> answers) {
        var adopted = ruled.adoptedReading();
        for (Account account : ruled.accounts()) {
            for (TerminationReading reading : account.readings()) {
                var isAdopted = adopted.filter(reading::equals).isPresent();
                answers.add(new Answer(
                        reading.name(),
                        reading.title(),
                        Optional.of(account),
                        isAdopted ? Status.ADOPTED : reading.ruledOut().isPresent() ? Status.RULED_OUT : Status.STANDS,
                        isAdopted ? ruled.adopted() : reading.ruledOut(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        window.none()));
            }
        }
    }

    /** Whether the days before a day that a notice names without its hour must be clear. */
    Question clearDays() {
        var last = lastChoice(List.of(TerminationForConvenience.CLEAR_DAYS));
        var terms = bare.ruledBy(history);
        var window = window(terms);
        var adopted = window.adopted().or(window::last);
        var outcome = adopted.flatMap(ExitReading::outcome);
        var planned = plan(terms).stream()
                .flatMap(p -> p.readings().stream())
                .filter(p -> adopted.filter(
                                a -> a.reading().name().equals(p.reading().name()))
                        .isPresent())
                .findFirst();
        var clearEnd = outcome.map(o -> o.end().firstDayFree());
        var ruledOut = last.filter(choice -> choice.verdict() == Verdict.RULED_OUT);
        var chosen = last.filter(choice -> choice.verdict() == Verdict.ADOPTED);
        var clear = new Answer(
                TerminationForConvenience.CLEAR_DAYS,
                "the days before a named day are clear: one day more",
                Optional.empty(),
                ruledOut.isPresent() ? Status.RULED_OUT : chosen.isPresent() ? Status.ADOPTED : Status.STANDS,
                last.filter(choice -> choice.verdict() != Verdict.REOPENED).map(RegisterEntry::adoption),
                clearEnd,
                outcome.flatMap(o -> clearEnd.flatMap(day ->
                        CommittedFees.between(terms, o.fees().from(), day).total())),
                planned.flatMap(ReadingPlan::safe),
                planned.flatMap(ReadingPlan::safe),
                window.none());
        var whole = new Answer(
                ReadingRegister.WHOLE_PERIOD,
                "the period is over at 24:00 of the day it reaches",
                Optional.empty(),
                ruledOut.isPresent() ? Status.ADOPTED : chosen.isPresent() ? Status.RULED_OUT : Status.STANDS,
                clear.choice(),
                outcome.map(o -> o.end().lastDayInForce()),
                outcome.flatMap(o -> o.fees().total()),
                planned.flatMap(ReadingPlan::latest),
                planned.flatMap(ReadingPlan::latest),
                window.none());
        return question(
                TerminationForConvenience.CLEAR_DAYS,
                "Where a notice names a bare date, must the days of " + signed.number() + " before it be clear?",
                List.of(clear, whole));
    }

    /** How a month is added, where neither the contract nor its law says. */
    Question months() {
        var names =
                TerminationForConvenience.MONTH_RULES.keySet().stream().sorted().toList();
        var last = lastChoice(names);
        var answers = names.stream().map(name -> month(name, last)).toList();
        return question("months", "How is a month of " + signed.number() + " added?", answers);
    }

    private Answer month(String name, Optional<ReadingChoice> last) {
        var tried = new ArrayList<>(history);
        tried.add(new ReadingChoice(
                signed.id(),
                name,
                Verdict.ADOPTED,
                "",
                asOf.effective().atZone(bare.signed().zone()).toLocalDate(),
                ""));
        var terms = bare.ruledBy(tried);
        var window = window(terms);
        var exit = window.adopted().or(window::last);
        var adopted = last.filter(choice -> choice.verdict() == Verdict.ADOPTED);
        var planned = plan(terms);
        return new Answer(
                name,
                name.replace('-', ' '),
                Optional.empty(),
                adopted.filter(choice -> choice.reading().equals(name)).isPresent()
                        ? Status.ADOPTED
                        : adopted.isPresent() ? Status.RULED_OUT : Status.STANDS,
                adopted.map(RegisterEntry::adoption),
                exit.flatMap(ExitReading::outcome).map(o -> o.end().lastDayInForce()),
                exit.flatMap(ExitReading::outcome).flatMap(o -> o.fees().total()),
                planned.flatMap(ExitPlan::planBy).map(ReceiptDay::by),
                planned.flatMap(ExitPlan::latest).map(ReceiptDay::by),
                window.none());
    }

    private Answer answer(
            String name,
            String title,
            Optional<Account> account,
            Status status,
            Optional<Adoption> choice,
            ExitReading exit,
            Optional<ReadingPlan> planned) {
        return new Answer(
                name,
                title,
                account,
                status,
                choice,
                exit.outcome().map(o -> o.end().lastDayInForce()),
                exit.outcome().flatMap(o -> o.fees().total()),
                planned.flatMap(ReadingPlan::safe),
                planned.flatMap(ReadingPlan::latest),
                exit.none());
    }

    private Question question(String name, String asks, List<Answer> answers) {
        var decided = answers.stream().anyMatch(answer -> answer.status() == Status.ADOPTED)
                || answers.stream()
                                .filter(answer -> answer.status() == Status.STANDS)
                                .count()
                        == 1;
        return new Question(signed.text(), name, asks, List.copyOf(answers), decided, Spread.of(answers));
    }

    private Optional<ReadingChoice> lastChoice(List<String> names) {
        return history.stream()
                .filter(choice -> choice.clause().equals(signed.id()) && names.contains(choice.reading()))
                .reduce((earlier, later) -> later);
    }

    private TerminationForConvenience clause(ResolvedTerms terms) {
        return terms.at(asOf.effective()).clauses(TerminationForConvenience.class).stream()
                .filter(clause -> clause.id().equals(signed.id()))
                .findFirst()
                .orElse(signed);
    }

    private ExitWindow window(ResolvedTerms terms) {
        return ExitWindows.of(terms)
                .under(Standstills.of(state, asOf.effective()))
                .ifSent(bare.signed().we(), ReadingRegister.BY, asOf.effective());
    }

    private Optional<ExitPlan> plan(ResolvedTerms terms) {
        return wanted.map(day -> ExitPlans.of(terms)
                .under(Standstills.of(state, asOf.effective()))
                .leaveOn(bare.signed().we(), day, asOf.effective()));
    }

    private static Adoption adoption(ReadingChoice choice) {
        return new Adoption(choice.reading(), choice.by(), choice.on(), choice.reason());
    }
}
