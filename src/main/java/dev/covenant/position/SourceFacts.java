package dev.covenant.position;

import dev.covenant.finding.Evidence;
import dev.covenant.ledger.Series;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.terms.Meter;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Facts about sources of readings, while the contract runs. */
final class SourceFacts {

    private final Metering metering;
    private final AsOf asOf;

    SourceFacts(Metering metering, AsOf asOf) {
        this.metering = metering;
        this.asOf = asOf;
    }

    Optional<ReadingsSource> of(Meter meter, Series series) {
        var due = metering.nextDue(meter, series);
        boolean running = metering.life().contains(asOf.effective());
        if (!running
                || (!metering.life().isUnboundedEnd()
                        && !due.isBefore(metering.life().getEnd()))) {
            return Optional.empty();
        }
        var last = metering.lastEnd(series).atZone(metering.zone());
        boolean any = metering.lastEnd(series).isAfter(metering.life().getStart());
        Possible<ZonedDateTime> lastReading =
                any ? Possible.known(last) : Possible.unknown("no reading of " + series + " is on record");
        var since = any
                ? "Last reading ended " + InWords.moment(last)
                : "No reading since the start, " + InWords.moment(last);
        return Optional.of(new ReadingsSource(
                Metering.CLAUSE,
                series.toString(),
                meter.id(),
                series.workload(),
                lastReading,
                meter.silentAfter(),
                due.atZone(metering.zone()),
                List.of(since + "; silence allowed " + InWords.length(meter.silentAfter()) + "."),
                List.of(new Evidence("last reading", any ? InWords.moment(last) : "none", series.toString()))));
    }
}
