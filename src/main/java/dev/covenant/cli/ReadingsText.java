package dev.covenant.cli;

import dev.covenant.measure.InWords;
import dev.covenant.position.ReadingRegister;
import dev.covenant.position.ReadingRegister.Answer;
import dev.covenant.position.ReadingRegister.Question;
import dev.covenant.position.ReadingRegister.Status;
import dev.covenant.terms.Contract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The ambiguity register as lines that a lawyer reads.
 *
 * @param contract whose
 * @param register the questions and their answers
 * @param misfits events that could not be understood
 */
record ReadingsText(Contract contract, ReadingRegister register, List<String> misfits) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(contract.id() + "   We are: " + contract.we().title() + ".   "
                + InWords.moment(register.asOf().effective().atZone(contract.zone())) + " (" + contract.zone() + ")");
        misfits.forEach(misfit -> lines.add("Not understood and left out: " + misfit));
        if (register.questions().isEmpty()) {
            lines.add("No clause of this contract has several accounts or readings.");
        }
        register.questions().forEach(question -> question(question, lines));
        if (!register.history().isEmpty()) {
            lines.add("");
            lines.add("RULINGS ON RECORD");
            register.history()
                    .forEach(choice -> lines.add("  " + InWords.date(choice.on()) + "  " + choice.clause() + "/"
                            + choice.reading() + " " + word(choice.verdict()) + " by " + choice.by() + ": "
                            + choice.reason()));
        }
        return lines;
    }

    private static void question(Question question, List<String> lines) {
        lines.add("");
        lines.add(question.clause().number() + "  " + question.asks()
                + (question.decided() ? "" : "  NOBODY HAS CHOSEN"));
        for (Answer answer : question.answers()) {
            lines.add(line(question, answer));
            answer.account()
                    .ifPresent(account -> lines.add("      " + account.words() + " (account " + account.name() + ", "
                            + account.source().kind().name().toLowerCase(Locale.ROOT) + ": "
                            + account.source().citation() + ")"));
            answer.choice()
                    .filter(choice -> answer.status() != Status.STANDS)
                    .ifPresent(choice -> lines.add("      " + word(answer.status()) + " by " + choice.by() + " "
                            + InWords.date(choice.on()) + ": " + choice.reason()));
        }
        lines.add("  Spread " + question.spread().days() + " days"
                + question.spread()
                        .fees()
                        .map(fees -> ", " + fees + " in committed fees")
                        .orElse(", fees not known")
                + ", for our notice by hand now.");
    }

    private static String line(Question question, Answer answer) {
        var mark = switch (answer.status()) {
            case ADOPTED -> "*";
            case STANDS -> " ";
            case RULED_OUT -> "x";
        };
        var effect = answer.lastDay()
                .map(day -> "last day in force " + InWords.date(day)
                        + answer.fees().map(fees -> ", " + fees).orElse(""))
                .or(answer::none)
                .orElse("no day");
        var target = receivedBy("plan by ", answer.planBy()) + receivedBy("latest ", answer.latest());
        return " " + mark + question.clause().id() + "/" + answer.name() + "  " + answer.title() + ": " + effect
                + target;
    }

    private static String receivedBy(String what, Optional<LocalDate> day) {
        return day.map(d -> "; " + what + InWords.shortDate(d)).orElse("");
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
