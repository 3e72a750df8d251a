package dev.covenant.web;

import dev.covenant.measure.InWords;
import dev.covenant.position.ReadingRegister;
import dev.covenant.position.ReadingRegister.Answer;
import dev.covenant.position.ReadingRegister.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question that the contract's words leave open, as a page prints it.
 *
 * @param asks the question
 * @param decided whether it is
 * @param spread how far the answers lie apart
 * @param answers in the order of the contract file
 */
record RegisterView(String asks, boolean decided, String spread, List<Row> answers) {

    /**
     * One answer.
     *
     * @param name as a ruling calls it
     * @param title in a few words
     * @param status adopted, stands or ruled out
     * @param statusClass for the style sheet
     * @param lastDay the last day in force
     * @param fees committed fees to then
     * @param planBy by when our notice is safe for the target
     * @param latest by when at the latest
     * @param choice who said what, when and why
     * @param source who reports the account
     */
    record Row(
            String name,
            String title,
            String status,
            String statusClass,
            String lastDay,
            String fees,
            String planBy,
            String latest,
            String choice,
            String source) {}

    static List<RegisterView> of(ReadingRegister register) {
        return register.questions().stream().map(RegisterView::of).toList();
    }

    /** What can be ruled on. */
    static List<String> names(ReadingRegister register) {
        return register.questions().stream()
                .flatMap(question -> question.answers().stream()
                        .filter(answer -> !answer.name().equals(ReadingRegister.WHOLE_PERIOD))
                        .map(answer -> question.clause().id() + "/" + answer.name()))
                .toList();
    }

    /** Rulings on record, a line each. */
    static List<String> rulings(ReadingRegister register) {
        return register.history().stream()
                .map(choice -> InWords.date(choice.on()) + ": " + choice.clause() + "/" + choice.reading() + " "
                        + Wording.lower(choice.verdict()).replace('-', ' ') + " by " + choice.by() + ": "
                        + choice.reason())
                .toList();
    }

    private static RegisterView of(Question question) {
        var days = question.spread().days();
        return new RegisterView(
                question.asks(),
                question.decided(),
                "The answers that stand lie " + Wording.count(days, "day", "days") + " apart"
                        + question.spread()
                                .fees()
                                .map(fees -> ", " + fees + " in committed fees")
                                .orElse("") + ".",
                question.answers().stream().map(RegisterView::row).toList());
    }

    private static Row row(Answer answer) {
        return new Row(
                answer.name(),
                answer.title(),
                Wording.lower(answer.status()).replace('-', ' '),
                switch (answer.status()) {
                    case ADOPTED -> "adopted";
                    case STANDS -> "";
                    case RULED_OUT -> "out";
                },
                answer.lastDay().map(InWords::date).or(answer::none).orElse(""),
                answer.fees().map(Object::toString).orElse(""),
                day(answer.planBy()),
                day(answer.latest()),
                answer.choice()
                        .map(choice -> choice.by() + ", " + InWords.date(choice.on()) + ": " + choice.reason())
                        .orElse(""),
                answer.account().map(account -> account.source().citation()).orElse(""));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(InWords::date).orElse("");
    }
}
