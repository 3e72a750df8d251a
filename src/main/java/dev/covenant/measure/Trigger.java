package dev.covenant.measure;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/** What a period is counted from. */
public sealed interface Trigger {

    /**
     * A day that somebody names: no zone can shift it.
     *
     * @param day the day
     */
    record Day(LocalDate day) implements Trigger {}

    /**
     * A moment, such as receipt or completion of discharge; which day it is depends on the zone.
     *
     * @param at in local time at the place of the event
     */
    record Moment(ZonedDateTime at) implements Trigger {}
}
