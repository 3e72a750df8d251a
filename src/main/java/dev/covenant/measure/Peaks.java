package dev.covenant.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Highest demands: of one meter, of several, and per window then summed (DOMAIN 1.11, 3.3 D10). */
public final class Peaks {

    private Peaks() {}

    /**
     * The highest window; between equals the earliest.
     *
     * @param windows of one meter, in order
     * @return empty where there are none
     */
    public static Optional<MeanPower> highest(List<MeanPower> windows) {
        return windows.stream().reduce((a, b) -> b.power().compareTo(a.power()) > 0 ? b : a);
    }

    /**
     * The coincident peak: the meters are added window by window, and the highest sum counts. A window that one meter
     * lacks has no sum.
     *
     * @param meters the windows of each meter, all of one length and from one start; at least one meter
     * @return empty where no window is common to all
     */
    public static Optional<MeanPower> coincident(List<List<MeanPower>> meters) {
        Map<Instant, List<MeanPower>> byStart = new LinkedHashMap<>();
        meters.forEach(
                windows -> windows.forEach(window -> byStart.computeIfAbsent(window.from(), from -> new ArrayList<>())
                        .add(window)));
        return highest(byStart.values().stream()
                .filter(together -> together.size() == meters.size())
                .map(Peaks::sum)
                .sorted(java.util.Comparator.comparing(MeanPower::from))
                .toList());
    }

    private static MeanPower sum(List<MeanPower> together) {
        var first = together.get(0);
        var power =
                together.stream().map(MeanPower::power).reduce(Quantity::plus).orElseThrow();
        return new MeanPower(first.from(), first.to(), power);
    }

    /**
     * The non-coincident peak: each meter's own highest window, added, whenever it was. At least the coincident one.
     *
     * @param meters the windows of each meter
     * @return empty where a meter has no window
     */
    public static Optional<Quantity> nonCoincident(List<List<MeanPower>> meters) {
        var own = meters.stream().map(Peaks::highest).toList();
        return own.stream().allMatch(Optional::isPresent)
                ? own.stream().flatMap(Optional::stream).map(MeanPower::power).reduce(Quantity::plus)
                : Optional.empty();
    }

    /**
     * The highest of each longer window, then their sum: such as each day's peak, added over the month.
     *
     * @param windows the demand windows, in order
     * @param start from which the longer windows are counted
     * @param longer such as 24 hours, elapsed time
     * @return empty where there are no windows
     */
    public static Optional<Quantity> sumOfHighest(List<MeanPower> windows, Instant start, Duration longer) {
        var highest = new HashMap<Long, Quantity>();
        for (MeanPower window : windows) {
            long number = Duration.between(start, window.from()).dividedBy(longer);
            highest.merge(number, window.power(), (a, b) -> b.compareTo(a) > 0 ? b : a);
        }
        return highest.values().stream().reduce(Quantity::plus);
    }
}
