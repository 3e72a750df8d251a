package dev.covenant.compliance;

import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What no event may be, whatever its contract: too long to keep, outside the calendar, or from the future. */
final class Limits {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 500;
    private static final int LONGEST_NUMBER = 60;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Limits() {}

    /** Why an event cannot be kept, with the cure; empty where it can. */
    static Optional<String> broken(ContractEvent event, Instant now) {
        var envelope = event.envelope();
        if (envelope.contract().length() > LONGEST_NAME) {
            return Optional.of("the contract's id is longer than " + LONGEST_NAME + " characters; shorten it");
        }
        if (envelope.id().length() > LONGEST_ID || envelope.source().length() > LONGEST_ID) {
            return Optional.of("its id or source is longer than " + LONGEST_ID + " characters; shorten it");
        }
        if (outside(event.at()) || envelope.recorded().filter(Limits::outside).isPresent()) {
            return Optional.of("its time " + event.at() + " lies outside the years 1900 to 2199; check the date");
        }
        return event instanceof Reading reading ? broken(reading, now) : Optional.empty();
    }

    private static Optional<String> broken(Reading reading, Instant now) {
        var series = reading.series();
        if (series.meter().length() > LONGEST_NAME || series.workload().length() > LONGEST_NAME) {
            return Optional.of("its meter or workload is longer than " + LONGEST_NAME + " characters; shorten it");
        }
        if (reading.value().value().toString().length() > LONGEST_NUMBER) {
            return Optional.of("its value has more than " + LONGEST_NUMBER + " digits; send it as it was read");
        }
        if (outside(reading.to())) {
            return Optional.of("its end " + reading.to() + " lies outside the years 1900 to 2199; check the date");
        }
        if (!reading.to().isAfter(reading.from())) {
            return Optional.of("it ends at " + reading.to() + ", not after it starts at " + reading.from()
                    + "; check the label of the interval");
        }
        if (reading.from().isAfter(now.plus(CLOCKS_DIFFER))) {
            return Optional.of("it starts at " + reading.from() + ", in the future: it is " + now
                    + " here; check the sender's clock and zone");
        }
        return Optional.empty();
    }

    private static boolean outside(Instant moment) {
        return moment.isBefore(EARLIEST) || !moment.isBefore(LATEST);
    }
}
