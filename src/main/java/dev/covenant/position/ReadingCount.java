package dev.covenant.position;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.End;
import dev.covenant.measure.InWords;
import dev.covenant.measure.PeriodStart;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.Receipt;
import dev.covenant.measure.UnstatedRule;
import dev.covenant.terms.Account;
import dev.covenant.terms.Contract;
import dev.covenant.terms.LockIn;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.TerminationReading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts one notice by one reading after another.
 *
 * @param terms for the fees
 * @param contract as it reads when the notice is sent
 * @param calendar the business days of the place of receipt
 * @param received the receipt that counts, in the zone of the place of receipt
 * @param sent from whose day fees are counted
 * @param receipt how receipt was found
 * @param life the end beyond which no notice reaches; empty where there is none
 * @param clock of the clause, which may stand still
 * @param byReading ends that earlier notices have settled, by the name of a reading
 * @param giver the zone of the side that gives the notice
 * @param exact whether the receipt is the moment of its physical arrival
 */
record ReadingCount(
        ResolvedTerms terms,
        Contract contract,
        BusinessCalendar calendar,
        ZonedDateTime received,
        Instant sent,
        Receipt receipt,
        Optional<FixedEnd> life,
        StoppedClock clock,
        Map<String, FixedEnd> byReading,
        ZoneId giver,
        boolean exact) {

    ExitReading by(Account account, TerminationReading reading, boolean adopted) {
        try {
            var outcome = outcome(reading);
            var none = outcome.isPresent() ? Optional.<String>empty() : Optional.of(standsStill(reading));
            return new ExitReading(account, reading, adopted, outcome, none);
        } catch (UnstatedRule unstated) {
            var clause = contract.clause(TerminationForConvenience.class).orElseThrow();
            var why =
                    "Reading " + reading.name() + " of clause " + clause.number() + ": " + unstated.getMessage() + ".";
            return new ExitReading(account, reading, adopted, Optional.empty(), Optional.of(why));
        }
    }

    private String standsStill(TerminationReading reading) {
        return "By reading " + reading.name() + " no end can be counted: the clock of clause "
                + contract.clause(TerminationForConvenience.class).orElseThrow().number()
                + " stands still without an end in sight.";
    }

    private Optional<ExitOutcome> outcome(TerminationReading reading) {
        var workings = new ArrayList<>(receipt.workings());
        var lockIn = reading.lockIn().map(lock -> LockedIn.of(lock, calendar));
        lockIn.ifPresent(locked -> workings.addAll(locked.workings()));
        var own = received.toLocalDate();
        var counts = lockIn.flatMap(LockedIn::receiptFrom)
                .filter(from -> from.isAfter(own))
                .orElse(own);
        var start = start(reading.notice(), counts, !counts.equals(own), workings);
        var noticeEnd = noticeEnd(start, !counts.equals(own), workings);
        return noticeEnd.map(counted -> outcome(reading, lockIn, counts, dayOne(start), counted, workings));
    }

    private ExitOutcome outcome(
            TerminationReading reading,
            Optional<LockedIn> lockIn,
            LocalDate counts,
            LocalDate dayOne,
            End noticeEnd,
            List<String> workings) {
        var own = received.toLocalDate();
        var end = withMonth(reading, delayed(noticeEnd, lockIn, workings), workings);
        var first = FixedEnd.earlier(life, Optional.ofNullable(byReading.get(reading.name())))
                .filter(fixed -> fixed.end().compareTo(end) < 0);
        var at = first.map(FixedEnd::end).orElse(end);
        first.ifPresent(fixed -> workings.add("The contract ends before that: " + fixed + "."));
        workings.add("Ends " + at + ". Free from " + InWords.date(at.firstDayFree()) + ".");
        var from = sent.atZone(contract.zone()).toLocalDate();
        return new ExitOutcome(
                counts,
                counts.isAfter(own),
                dayOne,
                at,
                first.isPresent(),
                CommittedFees.between(terms, from, at.lastDayInForce()),
                List.copyOf(workings));
    }

    /** A notice that counts only from a later day begins with that day; else with the day of its receipt. */
    private PeriodStart start(CountedPeriod notice, LocalDate counts, boolean fresh, List<String> workings) {
        if (fresh || notice.unit() == PeriodUnit.HOURS) {
            return new PeriodStart(counts, unclear(notice), "");
        }
        var start = PeriodStart.only(unclear(notice), received, contract.zone(), giver, exact);
        if (!start.day().equals(counts)) {
            workings.add(InWords.moment(received) + " is " + InWords.date(start.day()) + " by the zone that counts.");
        }
        if (start.period().firstDay() != notice.firstDay()) {
            workings.add("Receipt at midnight leaves the day whole, so that it counts.");
        }
        return start;
    }

    private LocalDate dayOne(PeriodStart start) {
        return start.period().unit() == PeriodUnit.HOURS
                ? start.day()
                : start.period().after(start.day(), calendar).first();
    }

    private Optional<End> noticeEnd(PeriodStart begun, boolean fresh, List<String> workings) {
        var notice = begun.period();
        var counts = begun.day();
        if (notice.unit() == PeriodUnit.HOURS) {
            var start = fresh ? counts.atStartOfDay(received.getZone()) : received;
            workings.add(notice + " from " + InWords.moment(start) + ".");
            return clock.tolling()
                    .moved(start, notice.after(start, calendar))
                    .map(end -> End.at(end.withZoneSameInstant(contract.zone())));
        }
        var counted = notice.after(counts, calendar);
        workings.addAll(counted.workings("Received"));
        var last = tolled(clock, notice, counts, counted.day(), calendar);
        last.filter(day -> !day.equals(counted.day()))
                .ifPresent(day -> workings.addAll(clock.workings(counts.plusDays(1), day)));
        return last.map(day -> End.at24(day, contract.zone()));
    }

    /** The last day of a period of days, with the clock of its clause standing still for a while. */
    static Optional<LocalDate> tolled(
            StoppedClock clock, CountedPeriod notice, LocalDate trigger, LocalDate last, BusinessCalendar calendar) {
        return notice.unit() == PeriodUnit.BUSINESS_DAYS
                ? clock.lastBusinessDay(trigger, last, calendar)
                : clock.last(trigger, last);
    }

    /**
     * At 24:00 of a day the clear days before the next are over; clear days only cost a day more where a notice names a
     * bare date (DOMAIN 2.4, 6).
     */
    static CountedPeriod unclear(CountedPeriod notice) {
        return notice.withoutClearDays();
    }

    private End delayed(End noticeEnd, Optional<LockedIn> lockIn, List<String> workings) {
        var from = lockIn.flatMap(LockedIn::endFrom).filter(day -> day.isAfter(noticeEnd.lastDayInForce()));
        from.ifPresent(day -> workings.add("The end waits for the lock-in: " + InWords.date(day) + "."));
        return from.map(day -> End.at24(day, contract.zone())).orElse(noticeEnd);
    }

    private End withMonth(TerminationReading reading, End end, List<String> workings) {
        var day = reading.endFrom(end.lastDayInForce());
        if (!reading.endsWithMonth() || day.equals(end.lastDayInForce())) {
            return end;
        }
        workings.add("It expires at the end of a calendar month: " + InWords.date(day) + ".");
        return End.at24(day, contract.zone());
    }

    /**
     * A lock-in counted out.
     *
     * @param receiptFrom the first day on which a notice may be received; empty where giving is free
     * @param endFrom the first day that may be the last in force; empty where ending is free
     * @param workings how it was counted
     */
    record LockedIn(Optional<LocalDate> receiptFrom, Optional<LocalDate> endFrom, List<String> workings) {

        static LockedIn of(LockIn lock, BusinessCalendar calendar) {
            var counted = lock.period().after(lock.from(), calendar);
            var first = lock.firstPermitted() == LockIn.FirstPermitted.DAY_AFTER
                    ? counted.day().plusDays(1)
                    : counted.day();
            var workings = new ArrayList<String>();
            workings.add("Locked in for " + lock.period() + " from " + InWords.date(lock.from()) + ", to "
                    + InWords.date(counted.day()) + ".");
            if (lock.restricts() == LockIn.Restricts.ENDING) {
                workings.add("The contract may end on " + InWords.date(first) + " or later.");
                return new LockedIn(Optional.empty(), Optional.of(first), List.copyOf(workings));
            }
            var rolled = lock.receiptRolls() ? calendar.onOrAfter(first) : first;
            workings.add("Notice may be received on " + InWords.date(rolled) + " or later"
                    + (rolled.equals(first) ? "." : ": " + InWords.date(first) + " is no business day."));
            return new LockedIn(Optional.of(rolled), Optional.empty(), List.copyOf(workings));
        }
    }
}
