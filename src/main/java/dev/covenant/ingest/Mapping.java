package dev.covenant.ingest;

import dev.covenant.ledger.Series;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How to read the CSV files of one foreign source: data, not code.
 *
 * @param name unique among the mappings; readings come from the source {@code mapping:<name>}
 * @param fileName a glob on the file's name, such as {@code campus*.csv}; empty: any name, the header decides
 * @param delimiter between fields
 * @param decimal the decimal sign, a point or a comma
 * @param grouping the sign between thousands, where numbers have one
 * @param missing field texts that mean that no reading was taken; such a value is no reading and no mistake
 * @param timeColumns the columns that, joined by a space, give date and time
 * @param pattern of date and time, with zone-less fields
 * @param patternText the pattern as it was written
 * @param zone of the meter's clock; a fixed offset where the clock does not change
 * @param label which end of the interval the time names
 * @param interval the length of one reading
 * @param values the columns that hold readings; at least one
 */
public record Mapping(
        String name,
        Optional<String> fileName,
        char delimiter,
        char decimal,
        Optional<Character> grouping,
        Set<String> missing,
        List<String> timeColumns,
        DateTimeFormatter pattern,
        String patternText,
        ZoneId zone,
        Label label,
        Duration interval,
        List<Value> values) {

    /** Which end of its interval a row's time names. */
    public enum Label {
        /** Its start. */
        START,
        /** Its end: 00:15 names the quarter-hour that began at 00:00. */
        END
    }

    /**
     * A column of readings.
     *
     * @param column its name in the header
     * @param contract whose readings they are
     * @param series meter, measure and workload
     * @param unit of the value after scaling
     * @param scale what the field is multiplied by
     */
    public record Value(String column, String contract, Series series, Unit unit, BigDecimal scale) {}

    /**
     * Who says so, for the readings' envelope.
     *
     * @return stable over files, so that a row fed again in another file is a duplicate
     */
    public String source() {
        return "mapping:" + name;
    }

    /** Every column that a file of this source must have. */
    List<String> columns() {
        return java.util.stream.Stream.concat(
                        timeColumns.stream(), values.stream().map(Value::column))
                .distinct()
                .toList();
    }
}
