package dev.covenant.ingest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * Made-up telemetry for the sample contract {@code colossus-1}, 3 May to 22 November 2026, quarter-hour by
 * quarter-hour: customer, operator, requested and granted MW. In November the customer draws 304.2 MW in the mean, above
 * the 300 MW of its allowance; on 9 November from 14:00 to 16:00 it asks for 300 MW and is granted 270.
 *
 * <p>Deterministic, so that the figures of the demonstration can be worked out by hand.
 */
final class DemoTelemetry {

    static final String HEADER = "utc;customer;operator;requested;granted";

    private static final Instant START = Instant.parse("2026-05-03T05:00:00Z");
    private static final Instant RAMP_100 = Instant.parse("2026-05-15T05:00:00Z");
    private static final Instant RAMP_200 = Instant.parse("2026-06-01T05:00:00Z");
    private static final Instant RAMP_300 = Instant.parse("2026-07-01T05:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T05:00:00Z");
    private static final Instant WITHHELD_FROM = Instant.parse("2026-11-09T20:00:00Z");
    private static final Instant WITHHELD_TO = Instant.parse("2026-11-09T22:00:00Z");
    private static final Instant MADE_UP_TO = Instant.parse("2026-11-10T06:00:00Z");
    private static final Instant END = Instant.parse("2026-11-23T06:00:00Z");

    /** Tenths of a MW around the mean by hour of the day in UTC; the second half mirrors the first, hour 5 is 0. */
    private static final int[] WAVE = {
        -57, -57, -52, -42, -16, 0, 16, 30, 42, 52, 57, 59, 57, 57, 52, 42, 16, 0, -16, -30, -42, -52, -57, -59
    };

    /** Tenths of a MW that the night of 9 November makes up for, all but the last quarter-hour, so that the mean holds. */
    private static final int NOVEMBER_MEAN = 3042;

    private DemoTelemetry() {}

    /**
     * Writes the whole of it, header first.
     *
     * @param lines takes each line, without line end
     */
    static void write(Consumer<String> lines) {
        lines.accept(HEADER);
        int owed = owedAfterWithholding();
        long quarters = ChronoUnit.MINUTES.between(WITHHELD_TO, MADE_UP_TO) / 15;
        long done = 0;
        for (Instant at = START; at.isBefore(END); at = at.plus(15, ChronoUnit.MINUTES)) {
            int customer = customer(at);
            if (!at.isBefore(WITHHELD_TO) && at.isBefore(MADE_UP_TO)) {
                customer += (int) (owed * (done + 1) / quarters - owed * done / quarters);
                done++;
            }
            lines.accept(line(at, customer));
        }
    }

    private static String line(Instant at, int customer) {
        boolean withheld = withheld(at);
        int requested = withheld ? 3000 : Math.max(customer, 0);
        int granted = withheld ? 2700 : requested;
        int operator = withheld ? 1400 : 900 - WAVE[hour(at)];
        return String.join(
                ";", at.toString(), megawatts(customer), megawatts(operator), megawatts(requested), megawatts(granted));
    }

    private static int customer(Instant at) {
        if (withheld(at)) {
            return 2700;
        }
        if (at.isBefore(RAMP_100)) {
            return 0;
        }
        int mean = at.isBefore(RAMP_200)
                ? 880
                : at.isBefore(RAMP_300) ? 1790 : at.isBefore(NOVEMBER) ? 2860 : NOVEMBER_MEAN;
        return mean + WAVE[hour(at)];
    }

    private static int owedAfterWithholding() {
        int owed = 0;
        for (Instant at = WITHHELD_FROM; at.isBefore(WITHHELD_TO); at = at.plus(15, ChronoUnit.MINUTES)) {
            owed += NOVEMBER_MEAN + WAVE[hour(at)] - 2700;
        }
        return owed;
    }

    private static boolean withheld(Instant at) {
        return !at.isBefore(WITHHELD_FROM) && at.isBefore(WITHHELD_TO);
    }

    private static int hour(Instant at) {
        return ZonedDateTime.ofInstant(at, java.time.ZoneOffset.UTC).getHour();
    }

    private static String megawatts(int tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }
}
