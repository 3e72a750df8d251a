package dev.covenant.position;

import dev.covenant.measure.End;
import dev.covenant.measure.InWords;
import dev.covenant.terms.Contract;
import dev.covenant.terms.LockIn;
import dev.covenant.terms.TerminationReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The end that a notice received on a day brings by one reading. A notice received before giving is permitted is taken
 * as received on the first day on which it is, since a fresh one can be given then; the workings say so.
 *
 * @param end the end
 * @param premature whether it was received before giving is permitted
 * @param workings how it was counted
 */
record ReadingEnd(End end, boolean premature, List<String> workings) {

    static ReadingEnd of(Contract contract, TerminationReading reading, LocalDate received) {
        var calendar = NoticeFacts.calendar(contract);
        var lines = new ArrayList<String>();
        var counted = received;
        if (reading.lockIn().isPresent()) {
            var lockIn = reading.lockIn().get();
            var first = firstPermitted(contract, lockIn);
            if (lockIn.restricts() == LockIn.Restricts.GIVING && received.isBefore(first)) {
                lines.add("Received " + InWords.date(received) + ", before notice may be given: counted from "
                        + InWords.date(first) + ".");
                counted = first;
            }
        }
        var day = reading.notice().after(counted, calendar);
        lines.addAll(day.workings("Received"));
        var last = day.day();
        if (reading.lockIn().isPresent() && reading.lockIn().get().restricts() == LockIn.Restricts.ENDING) {
            var first = firstPermitted(contract, reading.lockIn().get());
            if (last.isBefore(first)) {
                lines.add("No end before " + InWords.date(first) + ".");
                last = first;
            }
        }
        return new ReadingEnd(End.at24(last, contract.zone()), !counted.equals(received), List.copyOf(lines));
    }

    private static LocalDate firstPermitted(Contract contract, LockIn lockIn) {
        var calendar = NoticeFacts.calendar(contract);
        var ends = lockIn.period().after(lockIn.from(), calendar).day();
        var first = lockIn.firstPermitted() == LockIn.FirstPermitted.DAY_AFTER ? ends.plusDays(1) : ends;
        return lockIn.receiptRolls() && lockIn.restricts() == LockIn.Restricts.GIVING
                ? calendar.onOrAfter(first)
                : first;
    }

    String sentence() {
        return "last day in force " + InWords.date(end.lastDayInForce())
                + (premature ? ", if a fresh notice is given once that is permitted." : ".");
    }
}
