package dev.covenant.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * A meter that shows power at moments. What it shows holds until it shows something else, at most for a while.
 *
 * @param holds how long a value is believed without another one
 */
public record GaugeMeter(Duration holds) {

    /**
     * Mean power from each sample to the next.
     *
     * @param samples power by moment
     * @param until where the last sample's time ends at the latest
     * @return in order; gaps where no sample holds any more
     */
    public List<MeanPower> held(NavigableMap<Instant, Quantity> samples, Instant until) {
        var pieces = new ArrayList<MeanPower>();
        for (Map.Entry<Instant, Quantity> sample : samples.entrySet()) {
            var from = sample.getKey();
            var next = samples.higherKey(from);
            var end = next == null || next.isAfter(until) ? until : next;
            var to = from.plus(holds).isBefore(end) ? from.plus(holds) : end;
            if (from.isBefore(to)) {
                pieces.add(new MeanPower(from, to, sample.getValue()));
            }
        }
        return List.copyOf(pieces);
    }
}
