package dev.covenant.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.Reading;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels, zones with clock changes, scales and ids of rows. */
class RowDecoderTest {

    private static final String MAPPING = """
            mapping: rome
            csv:
              delimiter: ","
              decimal: "."
              grouping: "'"
              missing: ["", "-"]
            time:
              column: [Day, Hour]
              pattern: "dd.MM.yyyy HH:mm"
              zone: Europe/Rome
              label: LABEL
              interval: 1 hour
            contract: colossus-1
            values:
              - column: Wh
                meter: bus
                measure: usage
                workload: customer
                unit: kWh
                scale: 0.001
              - column: MW
                meter: bus
                measure: available
                workload: customer
                unit: MW
            """;

    private static final List<String> HEADER = List.of("Day", "Hour", "Wh", "Note", "MW");

    @Test
    void aLabelAtTheEndNamesTheHourBefore() {
        assertThat(reading(decoder("end"), "15.07.2026,01:00,1000,x,5"))
                .isEqualTo("2026-07-14T22:00:00Z..2026-07-14T23:00:00Z 1 kWh");
    }

    @Test
    void aLabelAtTheStartNamesTheHourAfter() {
        assertThat(reading(decoder("start"), "15.07.2026,01:00,1000,x,5"))
                .isEqualTo("2026-07-14T23:00:00Z..2026-07-15T00:00:00Z 1 kWh");
    }

    @Test
    void hour24EndsTheDay() {
        // Wed 15 Jul 2026 24:00 in Rome (UTC+2) is 22:00 UTC
        assertThat(reading(decoder("end"), "15.07.2026,24:00,1000,x,5"))
                .isEqualTo("2026-07-15T21:00:00Z..2026-07-15T22:00:00Z 1 kWh");
    }

    @Test
    void theHourThatTheClocksSkipIsAMistake() {
        // Sun 29 Mar 2026: 02:00 becomes 03:00
        var row = decoder("start").decode(fields("29.03.2026,02:30,1000,x,5"));
        assertThat(((RowDecoder.Row.Mistakes) row).reasons().get(0))
                .contains("\"29.03.2026 02:30\" does not exist in Europe/Rome")
                .contains("fixed zone");
    }

    @Test
    void theHourThatTheClocksRepeatIsToldApartByOrder() {
        // Sun 25 Oct 2026: 03:00 becomes 02:00, so 02:00 is 00:00 UTC and again 01:00 UTC
        var decoder = decoder("start");
        assertThat(reading(decoder, "25.10.2026,01:00,1,x,5")).startsWith("2026-10-24T23:00:00Z");
        assertThat(reading(decoder, "25.10.2026,02:00,1,x,5")).startsWith("2026-10-25T00:00:00Z");
        assertThat(reading(decoder, "25.10.2026,02:00,1,x,5")).startsWith("2026-10-25T01:00:00Z");
        assertThat(reading(decoder, "25.10.2026,03:00,1,x,5")).startsWith("2026-10-25T02:00:00Z");
    }

    @Test
    void thousandsAndScaleAreExact() {
        assertThat(reading(decoder("start"), "15.07.2026,01:00,1'234'567.8,x,5"))
                .endsWith(" 1,234.5678 kWh");
    }

    @Test
    void aMissingValueIsNoReadingAndNoMistake() {
        var readings = readings(decoder("start"), "15.07.2026,01:00,-,x,5");
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).value()).hasToString("5 MW");
    }

    @Test
    void theIdFollowsWhatTheRowSaysAndNotHowItIsSpelt() {
        var one = id("15.07.2026,01:00,1000,x,5");
        assertThat(id("15.07.2026,01:00,1'000.00,another note,5.0")).isEqualTo(one);
        assertThat(id("15.07.2026,01:00,1001,x,5")).isNotEqualTo(one);
        assertThat(id("15.07.2026,02:00,1000,x,5")).isNotEqualTo(one);
        assertThat(id("15.07.2026,01:00,-,x,5")).isNotEqualTo(one);
    }

    private static String id(String row) {
        return readings(decoder("start"), row).get(0).envelope().id();
    }

    private static String reading(RowDecoder decoder, String row) {
        var reading = readings(decoder, row).get(0);
        return reading.from() + ".." + reading.to() + " " + reading.value();
    }

    private static List<Reading> readings(RowDecoder decoder, String row) {
        return ((RowDecoder.Row.Readings) decoder.decode(fields(row))).readings();
    }

    private static List<String> fields(String row) {
        return Arrays.asList(row.split(",", -1));
    }

    private static RowDecoder decoder(String label) {
        var read = MappingFile.parse("rome.yaml", MAPPING.replace("LABEL", label));
        assertThat(read.problems()).isEmpty();
        return new RowDecoder(read.mapping().orElseThrow(), HEADER);
    }
}
