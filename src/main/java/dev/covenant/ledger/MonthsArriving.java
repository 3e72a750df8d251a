package dev.covenant.ledger;

import dev.covenant.measure.BillingMonth;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The readings of one series in a batch, sorted into the months that they touch. */
final class MonthsArriving {

    private final ZoneId zone;
    private final Map<YearMonth, List<Reading>> byMonth = new HashMap<>();

    // files come in order of time: the next reading most often falls into the month of the last
    private Instant from = Instant.MAX;
    private Instant to = Instant.MIN;
    private List<Reading> current = List.of();

    MonthsArriving(ZoneId zone) {
        this.zone = zone;
    }

    void add(Reading reading) {
        if (!reading.from().isBefore(from) && !reading.to().isAfter(to)) {
            current.add(reading);
            return;
        }
        var first = BillingMonth.of(reading.from(), zone);
        var last = BillingMonth.of(reading.to().minusNanos(1), zone).month();
        for (var month = first.month(); !month.isAfter(last); month = month.plusMonths(1)) {
            readings(month).add(reading);
        }
        current = readings(first.month());
        from = first.interval().getStart();
        to = first.interval().getEnd();
    }

    private List<Reading> readings(YearMonth month) {
        return byMonth.computeIfAbsent(month, m -> new ArrayList<>());
    }

    Map<YearMonth, List<Reading>> byMonth() {
        return byMonth;
    }
}
