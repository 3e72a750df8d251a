package dev.covenant.ledger;

/**
 * A line of readings.
 *
 * @param meter as the contract names it
 * @param measure what is measured
 * @param workload whose, such as {@code customer}, {@code operator}, {@code campus}
 */
public record Series(String meter, Measure measure, String workload) implements Comparable<Series> {
    @Override
    public int compareTo(Series other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return meter + "/" + measure.word() + "/" + workload;
    }
}
