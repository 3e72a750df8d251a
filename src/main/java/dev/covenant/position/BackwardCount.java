package dev.covenant.position;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.InWords;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.UnstatedRule;
import dev.covenant.terms.Account;
import dev.covenant.terms.Contract;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.TerminationReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts back from a wanted last day, by one reading after another.
 *
 * @param contract as it reads when planning
 * @param calendar the business days of the place of receipt
 * @param delivery which days can be days of receipt
 * @param lastDay the wanted last day in force
 * @param clock of the clause, which may stand still
 */
record BackwardCount(
        Contract contract, BusinessCalendar calendar, NoticeDelivery delivery, LocalDate lastDay, StoppedClock clock) {

    ReadingPlan by(Account account, TerminationReading reading, boolean adopted) {
        var permitted = reading.endBy(lastDay);
        if (!permitted.equals(lastDay)) {
            return new BackwardCount(contract, calendar, delivery, permitted, clock).by(account, reading, adopted);
        }
        try {
            return counted(account, reading, adopted);
        } catch (UnstatedRule unstated) {
            var number = contract.clause(TerminationForConvenience.class)
                    .orElseThrow()
                    .number();
            var why = "Reading " + reading.name() + " of clause " + number + ": " + unstated.getMessage() + ".";
            return none(account, reading, adopted, Optional.empty(), why, List.of());
        }
    }

    private ReadingPlan counted(Account account, TerminationReading reading, boolean adopted) {
        var locked = reading.lockIn().map(lock -> ReadingCount.LockedIn.of(lock, calendar));
        var workings = new ArrayList<String>();
        locked.ifPresent(lock -> workings.addAll(lock.workings()));
        var opens = locked.flatMap(ReadingCount.LockedIn::receiptFrom);
        var endFrom = locked.flatMap(ReadingCount.LockedIn::endFrom).filter(day -> day.isAfter(lastDay));
        if (endFrom.isPresent()) {
            var why = "By reading " + reading.name() + " the contract cannot end before " + InWords.date(endFrom.get())
                    + ".";
            return none(account, reading, adopted, opens, why, workings);
        }
        var notice = ReadingCount.unclear(reading.notice());
        var latest = receivable(notice);
        if (opens.filter(day -> day.isAfter(latest)).isPresent()) {
            var why = "By reading " + reading.name() + " notice may be received only from " + InWords.date(opens.get())
                    + ", too late for " + InWords.date(lastDay) + ".";
            return none(account, reading, adopted, opens, why, workings);
        }
        var clear = reading.clearBeforeNamedDay() || reading.notice().clearDays();
        var cautious = clear ? receivable(notice.clear()) : latest;
        var safe = opens.filter(day -> day.isAfter(cautious)).orElse(cautious);
        if (notice.unit() != PeriodUnit.HOURS) {
            workings.addAll(notice.after(latest, calendar).workings("Received"));
        }
        return new ReadingPlan(
                account,
                reading,
                adopted,
                opens,
                Optional.of(latest),
                Optional.of(safe),
                Optional.empty(),
                List.copyOf(workings));
    }

    private LocalDate receivable(CountedPeriod notice) {
        var trigger = latestTrigger(notice);
        return notice.unit() == PeriodUnit.HOURS
                ? delivery.receivable(trigger)
                : delivery.receivable(trigger, notice, contract.zone());
    }

    private LocalDate latestTrigger(CountedPeriod notice) {
        if (notice.unit() != PeriodUnit.HOURS) {
            var day = notice.latestTrigger(lastDay, calendar);
            while (!inTime(notice, day)) {
                day = day.minusDays(1);
            }
            return day;
        }
        // to be over at 24:00 it must begin that many hours before, on a day that is then wholly in time
        return lastDay.plusDays(1)
                .atStartOfDay(contract.zone())
                .minusHours(notice.count())
                .withZoneSameInstant(delivery.place().zone())
                .toLocalDate()
                .minusDays(1);
    }

    /** Counted from this day the period is over in time, even with its clock standing still. */
    private boolean inTime(CountedPeriod notice, LocalDate day) {
        return clock.agreements().isEmpty()
                || ReadingCount.tolled(
                                clock, notice, day, notice.after(day, calendar).day(), calendar)
                        .filter(last -> !last.isAfter(lastDay))
                        .isPresent();
    }

    private static ReadingPlan none(
            Account account,
            TerminationReading reading,
            boolean adopted,
            Optional<LocalDate> opens,
            String why,
            List<String> workings) {
        return new ReadingPlan(
                account,
                reading,
                adopted,
                opens,
                Optional.empty(),
                Optional.empty(),
                Optional.of(why),
                List.copyOf(workings));
    }
}
