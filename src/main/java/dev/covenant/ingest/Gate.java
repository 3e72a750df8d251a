package dev.covenant.ingest;

import dev.covenant.compliance.Contracts;
import dev.covenant.ledger.AddressChange;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.SignatoryChange;
import dev.covenant.measure.Unit.Dimension;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Meter;
import dev.covenant.terms.Nearest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an understood event must still satisfy before it is handed in. A reading that is merely implausible for its
 * meter passes: it is judged, not refused.
 */
public final class Gate {

    /** How far ahead of the arrival clock a reading may begin. */
    public static final Duration AHEAD = Duration.ofMinutes(5);

    /** The longest interval of one reading: a month whose clock change makes it an hour longer. */
    public static final Duration LONGEST = Duration.ofDays(31).plusHours(1);

    /** Quantities have fewer digits than this before the decimal point: no grid draws 10^15 W. */
    private static final int WHOLE_DIGITS = 15;

    /** Quantities have at most this many decimals. */
    private static final int DECIMALS = 12;

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private final Contracts contracts;
    private final InstantSource clock;

    /**
     * A gate.
     *
     * @param contracts those that events may be about
     * @param clock says when an event arrives
     */
    public Gate(Contracts contracts, InstantSource clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    /**
     * Why an event may not pass.
     *
     * @param event an understood event
     * @return every reason, each a sentence with the cure; empty where it passes
     */
    public List<String> reasons(ContractEvent event) {
        var reasons = new ArrayList<String>(0);
        var id = event.envelope().contract();
        var contract = contracts.find(id);
        if (contract.isEmpty()) {
            reasons.add("No contract is called \"" + id + "\". " + Nearest.cure(id, contracts.ids()));
        }
        if (event instanceof Reading reading) {
            contract.ifPresent(known -> meter(known, reading, reasons));
            interval(reading, reasons);
            quantity(reading.value().value(), reasons);
        } else {
            year("at", event.at(), reasons);
            contract.ifPresent(known -> Fitting.check(known, event, reasons));
            arrival(event, reasons);
        }
        event.envelope().recorded().ifPresent(recorded -> year("recordedtime", recorded, reasons));
        return reasons;
    }

    private static void arrival(ContractEvent event, List<String> reasons) {
        if (event instanceof Notice notice) {
            arrival("notice", notice.arrived(), notice.sent(), reasons);
        } else if (event instanceof AddressChange change) {
            arrival("change of address", change.arrived(), change.at(), reasons);
        } else if (event instanceof SignatoryChange change) {
            arrival("change of signatories", change.arrived(), change.at(), reasons);
        }
    }

    private static void arrival(String what, Optional<Instant> arrived, Instant sent, List<String> reasons) {
        arrived.filter(at -> at.isBefore(sent))
                .ifPresent(at -> reasons.add("The " + what + " arrived at " + at + ", before it was sent at " + sent
                        + ". Correct one of them."));
    }

    private static void meter(Contract contract, Reading reading, List<String> reasons) {
        var name = reading.series().meter();
        contract.meter(name)
                .ifPresentOrElse(
                        meter -> {
                            unit(meter, reading, reasons);
                            workload(meter, reading, reasons);
                        },
                        () -> reasons.add("Contract " + contract.id() + " has no meter called \"" + name + "\". "
                                + Nearest.cure(
                                        name,
                                        contract.meters().stream()
                                                .map(Meter::id)
                                                .toList())));
    }

    private static void workload(Meter meter, Reading reading, List<String> reasons) {
        var workload = reading.series().workload();
        if (reading.series().measure() == Measure.USAGE && !meter.workloads().contains(workload)) {
            reasons.add("Meter " + meter.id() + " measures no workload called \"" + workload + "\". "
                    + Nearest.cure(workload, meter.workloads()));
        }
    }

    private static void unit(Meter meter, Reading reading, List<String> reasons) {
        boolean computeMeter = meter.plausibleTo().unit().dimension() == Dimension.COMPUTE;
        boolean computeValue = reading.value().unit().dimension() == Dimension.COMPUTE;
        if (computeMeter != computeValue) {
            reasons.add("Meter " + meter.id() + " does not measure in "
                    + reading.value().unit().symbol() + ". "
                    + (computeMeter ? "Send GPUh." : "Send power (kW, MW) or energy (kWh, MWh)."));
        }
    }

    private void interval(Reading reading, List<String> reasons) {
        int before = reasons.size();
        year("from", reading.from(), reasons);
        year("to", reading.to(), reasons);
        if (reasons.size() > before) {
            return;
        }
        var latest = clock.instant().plus(AHEAD);
        if (reading.from().isAfter(latest)) {
            reasons.add("The reading begins at " + reading.from() + ", in the future (it is now " + latest.minus(AHEAD)
                    + "). Correct the date or the offset, or send it when it has happened.");
        }
        var length = Duration.between(reading.from(), reading.to());
        if (length.isNegative() || length.isZero()) {
            reasons.add("The interval ends at " + reading.to() + ", not after its start " + reading.from()
                    + ". Give \"to\" later than \"from\".");
        } else if (!length.truncatedTo(ChronoUnit.SECONDS).equals(length)) {
            reasons.add("The interval is not a whole number of seconds long. Round its ends to seconds.");
        } else if (length.compareTo(LONGEST) > 0) {
            reasons.add("The interval is " + length.toDays() + " days long. Send readings of a month at most.");
        }
    }

    private static void year(String name, Instant moment, List<String> reasons) {
        if (moment.isBefore(EARLIEST) || !moment.isBefore(END)) {
            reasons.add("\"" + name + "\" is " + moment + ". Give a year from 1990 to 2199.");
        }
    }

    private static void quantity(BigDecimal value, List<String> reasons) {
        if (value.signum() < 0) {
            reasons.add("The quantity " + shown(value) + " is negative. Send what was drawn as a positive number.");
        }
        // in long arithmetic: the scale of 1e2147483647 would overflow
        if (value.signum() != 0 && (long) value.precision() - value.scale() > WHOLE_DIGITS) {
            reasons.add("The quantity " + shown(value) + " is absurd. Check the unit and the decimal sign.");
        }
        if (value.scale() > DECIMALS) {
            reasons.add("The quantity " + shown(value) + " has more than " + DECIMALS + " decimals. Round it.");
        }
    }

    private static String shown(BigDecimal value) {
        var text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
