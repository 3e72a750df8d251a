package dev.covenant.position.capacity;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.ClauseText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An order to draw less, and what came of it, as rules speak of it.
 *
 * @param clause on curtailment
 * @param subject the order's event id
 * @param ordered when it was given
 * @param power how much less it asked for
 * @param off how much is off
 * @param operatorOff of it the operator's own
 * @param customerOff of it the customer's
 * @param responseTime how long it took until as much as ordered was off
 * @param allowed how long it may take
 * @param due by when
 * @param met whether as much as ordered was off by then
 * @param over whether that moment has passed
 * @param outOfTurn the customer's load that was off while the operator still drew some
 * @param customerTime how long the customer's load was off
 * @param abatement what that is of the fee
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(value = "curtailment", plural = "curtailments", meaning = "An order to draw less and the answer to it.")
public record Curtailment(
        ClauseText clause,
        String subject,

        @Words(value = "moment of the order", meaning = "When it was given.")
        Instant ordered,

        @Words(value = "power ordered", meaning = "How much less is to be drawn.")
        Possible<Quantity> power,

        @Words(value = "power off", meaning = "How much is off by the latest answer.")
        Quantity off,

        @Words(value = "operator's part", meaning = "How much of it is the operator's own load.")
        Quantity operatorOff,

        @Words(value = "customer's part", meaning = "How much of it is the customer's load.")
        Quantity customerOff,

        @Words(value = "response time", meaning = "From the order until as much as ordered was off.")
        Possible<Duration> responseTime,

        @Words(value = "response allowed", meaning = "How long the answer may take, the last moment included.")
        Duration allowed,

        @Words(value = "last moment", meaning = "By when as much as ordered must be off.")
        Deadline due,

        @Words(value = "met", meaning = "Whether as much as ordered is off.")
        boolean met,

        @Words(value = "overdue", meaning = "Whether the last moment has passed.")
        boolean over,

        @Words(value = "customer load off out of turn", meaning = "What was off although the operator still drew some.")
        Possible<Quantity> outOfTurn,

        @Words(value = "time curtailed", meaning = "How long the customer's load was off.")
        Duration customerTime,

        @Words(value = "abatement", meaning = "The customer's part of the fee for the time it was curtailed.")
        Possible<Money> abatement,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
