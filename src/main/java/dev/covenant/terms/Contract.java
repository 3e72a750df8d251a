package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A contract as signed, read from its file.
 *
 * @param id in lower case with dashes, such as {@code colossus-1}
 * @param title for people
 * @param law the governing law's preset, such as {@code new-york} or {@code plain}
 * @param agreed the day of the agreement
 * @param zone of the contract: its days, months and ends
 * @param we our side
 * @param holidays where business days come from
 * @param computation how time is computed, as far as the contract says it
 * @param meters whose readings count
 * @param clauses in the order of the file
 * @param amendments dated, ascending
 * @param version SHA-256 in hex of what the file says; comments, spacing and the order of keys do not change it
 */
public record Contract(
        String id,
        String title,
        String law,
        LocalDate agreed,
        ZoneId zone,
        Side we,
        HolidaySource holidays,
        ComputationRules computation,
        List<Meter> meters,
        List<Clause> clauses,
        List<Amendment> amendments,
        String version) {

    /**
     * A contract that says nothing of computing time, so that its law does.
     *
     * @param id in lower case with dashes
     * @param title for people
     * @param law the governing law's preset
     * @param agreed the day of the agreement
     * @param zone of the contract
     * @param we our side
     * @param holidays where business days come from
     * @param meters whose readings count
     * @param clauses in the order of the file
     * @param amendments dated, ascending
     * @param version SHA-256 in hex of what the file says
     */
    public Contract(
            String id,
            String title,
            String law,
            LocalDate agreed,
            ZoneId zone,
            Side we,
            HolidaySource holidays,
            List<Meter> meters,
            List<Clause> clauses,
            List<Amendment> amendments,
            String version) {
        this(id, title, law, agreed, zone, we, holidays, ComputationRules.OPEN, meters, clauses, amendments, version);
    }

    /**
     * The first clause of a kind.
     *
     * @param kind its record
     * @param <C> its record
     * @return empty where the contract has none
     */
    public <C extends Clause> Optional<C> clause(Class<C> kind) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /**
     * All clauses of a kind.
     *
     * @param kind its record
     * @param <C> its record
     * @return in the order of the file
     */
    public <C extends Clause> List<C> clauses(Class<C> kind) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * A meter by its id.
     *
     * @param id as readings name it
     * @return empty where the contract does not know it
     */
    public Optional<Meter> meter(String id) {
        // asked for every reading
        for (Meter meter : meters) {
            if (meter.id().equals(id)) {
                return Optional.of(meter);
            }
        }
        return Optional.empty();
    }

    /**
     * How time is computed under this contract: as it says itself, and where it is silent as its law does.
     *
     * @return the rules; open where neither says
     */
    public ComputationRules computationRules() {
        return ComputationBuilder.together(computation, GoverningLaw.parse(law));
    }
}
