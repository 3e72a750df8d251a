package dev.covenant.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Moments as they are typed: an instant with offset, or a date, which is 24:00 of that day in the contract's zone. */
final class MomentText {

    private MomentText() {}

    /**
     * Reads one.
     *
     * @throws UnusableInput if it is neither, naming the option and both forms
     */
    static Instant parse(String option, String text, ZoneId zone) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new UnusableInput(option + ": \"" + text + "\" is neither a moment with its offset, such as"
                    + " 2026-07-01T15:00:00Z or 2026-07-01T10:00:00-05:00, nor a date such as 2026-07-01.");
        }
    }

    /**
     * Reads a day.
     *
     * @throws UnusableInput if it is none, naming the option
     */
    static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnusableInput(option + ": \"" + text + "\" is no date; write it as 2027-03-31.");
        }
    }
}
