package dev.covenant.ledger;

import dev.covenant.measure.BillingMonth;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is on record of one contract: a fold over its events, whose order does not matter. Between two revisions of a
 * reading the one recorded later counts, and where neither says when it was recorded, the one that came later.
 *
 * <p>Immutable; {@link #with} shares every month that a batch does not touch.
 */
public final class LedgerState {

    private static final Comparator<ContractEvent> BY_TIME = Comparator.comparing(ContractEvent::at)
            .thenComparing(event -> event.envelope().source())
            .thenComparing(event -> event.envelope().id());

    private final ZoneId zone;
    private final NavigableMap<Series, NavigableMap<YearMonth, MonthOfReadings>> readings;
    private final List<ContractEvent> rare;

    private LedgerState(
            ZoneId zone,
            NavigableMap<Series, NavigableMap<YearMonth, MonthOfReadings>> readings,
            List<ContractEvent> rare) {
        this.zone = zone;
        this.readings = readings;
        this.rare = rare;
    }

    /**
     * Nothing on record.
     *
     * @param zone the contract's, whose months bucket the readings
     * @return the empty state
     */
    public static LedgerState empty(ZoneId zone) {
        return new LedgerState(zone, new TreeMap<>(), List.of());
    }

    /**
     * This and more events. The same event again changes nothing.
     *
     * @param events of this contract, in any order
     * @return the state with them
     */
    public LedgerState with(Collection<? extends ContractEvent> events) {
        var byMonth = new HashMap<Series, MonthsArriving>();
        var rarer = new ArrayList<ContractEvent>();
        for (ContractEvent event : events) {
            if (event instanceof Reading reading) {
                byMonth.computeIfAbsent(reading.series(), series -> new MonthsArriving(zone))
                        .add(reading);
            } else if (!rare.contains(event) && !rarer.contains(event)) {
                rarer.add(event);
            }
        }
        return new LedgerState(zone, merged(byMonth), mergedRare(rarer));
    }

    private NavigableMap<Series, NavigableMap<YearMonth, MonthOfReadings>> merged(
            Map<Series, MonthsArriving> arriving) {
        if (arriving.isEmpty()) {
            return readings;
        }
        var all = new TreeMap<>(readings);
        arriving.forEach((series, months) -> {
            var ours = new TreeMap<>(all.getOrDefault(series, new TreeMap<>()));
            months.byMonth()
                    .forEach((month, batch) -> ours.put(
                            month,
                            ours.getOrDefault(month, MonthOfReadings.NONE).with(batch)));
            all.put(series, ours);
        });
        return all;
    }

    private List<ContractEvent> mergedRare(List<ContractEvent> arriving) {
        if (arriving.isEmpty()) {
            return rare;
        }
        var all = new ArrayList<>(rare);
        all.addAll(arriving);
        all.sort(BY_TIME);
        return List.copyOf(all);
    }

    /**
     * The zone whose months bucket the readings.
     *
     * @return the contract's zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * The series that have readings.
     *
     * @return sorted
     */
    public List<Series> series() {
        return List.copyOf(readings.keySet());
    }

    /**
     * The months in which a series has readings.
     *
     * @param series which
     * @return sorted; empty where it has none
     */
    public List<YearMonth> months(Series series) {
        return List.copyOf(
                readings.getOrDefault(series, Collections.emptyNavigableMap()).keySet());
    }

    /**
     * The readings of a series that touch a month.
     *
     * @param series which
     * @param month of the contract's zone
     * @return none where there are none
     */
    public MonthOfReadings readings(Series series, YearMonth month) {
        return readings.getOrDefault(series, Collections.emptyNavigableMap()).getOrDefault(month, MonthOfReadings.NONE);
    }

    /**
     * The end of the last reading of a series that was over by a moment.
     *
     * @param series which
     * @param by the moment, included
     * @return empty where there is none
     */
    public Optional<Instant> lastReadingEnd(Series series, Instant by) {
        var months = readings.getOrDefault(series, Collections.emptyNavigableMap());
        return months.headMap(BillingMonth.of(by, zone).month(), true).descendingMap().values().stream()
                .map(month -> month.inOrder().stream()
                        .map(Reading::to)
                        .filter(to -> !to.isAfter(by))
                        .max(Comparator.naturalOrder()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The rare events of a kind that had happened by a moment.
     *
     * @param kind their record
     * @param by the moment, included
     * @param <E> their record
     * @return in order of time
     */
    public <E extends ContractEvent> List<E> events(Class<E> kind, Instant by) {
        return rare.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(event -> !event.at().isAfter(by))
                .toList();
    }

    /**
     * When the next rare event on record happens.
     *
     * @param after moments at or before this are past
     * @return empty where none lies ahead
     */
    public Optional<Instant> nextEvent(Instant after) {
        return rare.stream()
                .map(ContractEvent::at)
                .filter(at -> at.isAfter(after))
                .min(Comparator.naturalOrder());
    }
}
