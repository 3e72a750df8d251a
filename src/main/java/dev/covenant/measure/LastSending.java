package dev.covenant.measure;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The last safe sending of a notice that must be received by a day.
 *
 * @param day the last day of dispatch, at the place of dispatch; for courier and post a business day
 * @param moment the last moment, included, at the place of receipt; empty where any time of that day will do
 * @param workings how it was found, each a sentence for people
 */
public record LastSending(LocalDate day, Optional<ZonedDateTime> moment, List<String> workings) {}
