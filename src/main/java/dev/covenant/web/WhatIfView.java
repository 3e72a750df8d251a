package dev.covenant.web;

import dev.covenant.answers.ExitAnswer;
import dev.covenant.measure.InWords;
import dev.covenant.position.ExitOutcome;
import dev.covenant.position.ExitReading;
import dev.covenant.position.ExitWindow;
import dev.covenant.position.LeavingCharge;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one side's notice would do, as a page prints it.
 *
 * @param heading whose notice, and when it would be received
 * @param none why there is no exit
 * @param rows every reading
 */
record WhatIfView(String heading, Optional<String> none, List<Row> rows) {

    /**
     * One reading.
     *
     * @param reading its name and title
     * @param adopted whether it is adopted
     * @param lastDay the last day in force
     * @param firstFree the first day free
     * @param fees committed fees to then
     * @param leaving the fee for leaving early
     */
    record Row(String reading, boolean adopted, String lastDay, String firstFree, String fees, String leaving) {}

    static List<WhatIfView> of(ExitAnswer answer) {
        return Stream.of(answer.ours(), answer.theirs())
                .filter(window -> answer.asks(window.giver()))
                .map(window -> of(answer, window))
                .toList();
    }

    private static WhatIfView of(ExitAnswer answer, ExitWindow window) {
        boolean ours = window.giver() == answer.contract().we();
        var received = window.receipt()
                .map(receipt -> Wording.moment(ours ? receipt.latest() : receipt.earliest(), receipt.zone()));
        var none = window.none()
                .or(() -> window.barred()
                        .map(why -> Wording.capital(why) + ". If actual notice suffices, the days are those below."));
        return new WhatIfView(
                (ours ? "Our notice" : "Notice of the " + window.giver().title())
                        + received.map(at -> ", received " + at).orElse(""),
                none,
                window.readings().stream()
                        .map(reading -> row(answer, window, reading))
                        .toList());
    }

    private static Row row(ExitAnswer answer, ExitWindow window, ExitReading exit) {
        var outcome = exit.outcome();
        var charge = answer.charges(window, exit);
        return new Row(
                exit.reading().name() + " " + exit.reading().title(),
                exit.adopted(),
                outcome.map(ExitOutcome::end)
                        .map(end -> InWords.date(end.lastDayInForce()))
                        .or(exit::none)
                        .orElse(""),
                outcome.map(o -> InWords.date(o.end().firstDayFree())).orElse(""),
                outcome.flatMap(o -> o.fees().total()).map(Object::toString).orElse("not known"),
                charge.map(LeavingCharge::amount)
                        .map(amount -> amount.map(a -> a.money().toString()).orElse("not known"))
                        .orElse("none"));
    }
}
