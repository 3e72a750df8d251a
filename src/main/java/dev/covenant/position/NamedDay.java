package dev.covenant.position;

import dev.covenant.measure.End;
import dev.covenant.measure.InWords;
import dev.covenant.terms.GoverningLaw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A notice that names its last day, held against the earliest day that the full period permits (DOMAIN 2.4, 9). A
 * day named too early is read three ways; which one holds is a question of law, so all are shown.
 *
 * @param named the last day the notice names
 * @param earliest the end after the full period
 * @param verdict how the two lie
 * @param readings what the notice does; one where the day is in order, three where it is too early
 */
public record NamedDay(LocalDate named, End earliest, Verdict verdict, List<Reading> readings) {

    /** How the named day lies to the full period. */
    public enum Verdict {
        /** On or after the end of the full period. */
        IN_ORDER,
        /** On the last day of the full period, where clear days before a bare date would need one more. */
        IN_ORDER_UNLESS_CLEAR_DAYS,
        /** Before the end of the full period. */
        TOO_EARLY
    }

    /**
     * One way to read the notice.
     *
     * @param name such as {@code full period}
     * @param end when the contract ends by it; empty where the notice does nothing
     * @param governing whether the contract's governing law follows it, as far as that was read
     * @param sentence what it says, with its authority
     */
    public record Reading(String name, Optional<End> end, boolean governing, String sentence) {}

    /**
     * Holds a named day against the full period.
     *
     * @param named the last day the notice names
     * @param outcome what the notice does by one reading of the clause
     * @param clearBeforeNamedDay whether safety asks for clear days before a named day
     * @param law the governing law; empty where none is known
     * @return the verdict and the ways to read it
     */
    public static NamedDay of(
            LocalDate named, ExitOutcome outcome, boolean clearBeforeNamedDay, Optional<GoverningLaw> law) {
        var earliest = outcome.end();
        var days = named.compareTo(earliest.lastDayInForce());
        if (days < 0) {
            return new NamedDay(named, earliest, Verdict.TOO_EARLY, tooEarly(named, earliest, law));
        }
        var verdict = days == 0 && clearBeforeNamedDay ? Verdict.IN_ORDER_UNLESS_CLEAR_DAYS : Verdict.IN_ORDER;
        var end = End.at24(named, earliest.zone());
        var sentence = "Ends " + end + ", as named"
                + (verdict == Verdict.IN_ORDER ? "." : "; if clear days are needed, the named day is one day short.");
        return new NamedDay(
                named, earliest, verdict, List.of(new Reading("as named", Optional.of(end), true, sentence)));
    }

    private static List<Reading> tooEarly(LocalDate named, End earliest, Optional<GoverningLaw> law) {
        var readings = new ArrayList<Reading>();
        readings.add(new Reading(
                "full period",
                Optional.of(earliest),
                law.equals(Optional.of(GoverningLaw.NEW_YORK)),
                "New York: takes effect at the end of the full period, " + earliest
                        + " (Hausrath v Caravan, 4th Dept 2023)."));
        readings.add(new Reading(
                "reasonable recipient",
                Optional.of(earliest),
                law.equals(Optional.of(GoverningLaw.ENGLAND)),
                "England: good if a reasonable recipient was left in no doubt what was meant (Mannai [1997] UKHL 19);"
                        + " a person must judge that. Then " + earliest + "."));
        readings.add(new Reading(
                "strict",
                Optional.empty(),
                false,
                "Strict: void, because " + InWords.date(named) + " lies before the end of the full period; send a"
                        + " protective notice, without prejudice to the first."));
        return List.copyOf(readings);
    }
}
