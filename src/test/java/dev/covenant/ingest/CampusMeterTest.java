package dev.covenant.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.covenant.ledger.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real campus file; expected values from the README beside it. */
class CampusMeterTest {

    @BeforeEach
    void fileIsThere() {
        assumeTrue(Files.exists(Sample.CAMPUS), "skipped: the campus file is not at " + Sample.CAMPUS);
    }

    @Test
    void everyRowGivesTwoReadingsAndNoneIsAMisfit() throws IOException {
        var sink = new Sample.Remembering();
        long begun = System.nanoTime();
        Sample.files().read(Sample.CAMPUS, Optional.empty(), sink);
        System.out.println("campus file decoded in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertThat(sink.misfits).isEmpty();
        assertThat(sink.arrivals).hasSize(2 * 108_092);

        var first = sink.readings().get(0);
        assertThat(first.from()).isEqualTo(Instant.parse("2013-05-31T23:00:00Z")); // Sat 1 Jun 2013 00:00 +01:00
        assertThat(first.to()).isEqualTo(Instant.parse("2013-05-31T23:15:00Z"));
        assertThat(first.value()).hasToString("151.6 kW");
        assertThat(first.series()).hasToString("TotalP/usage/campus");
        assertThat(sink.arrivals.get(0).place()).isEqualTo("campus-2013-2016.csv:2");
        assertThat(sink.readings().get(1).series()).hasToString("ChillerP/usage/chillers");

        assertThat(kWh(sink.readings(), "2013-06")).isEqualByComparingTo("232812.2");
        assertThat(kWh(sink.readings(), "2013-07")).isEqualByComparingTo("297240.4");
        assertThat(above800(sink.readings(), "2013-06")).isEqualTo(15);
        assertThat(above800(sink.readings(), "2013-07")).isEqualTo(237);
        assertThat(above800(sink.readings(), "2013-08")).isZero();
        doubledRowHasOneId(sink);
    }

    private static void doubledRowHasOneId(Sample.Remembering sink) {
        var doubled = sink.readings().stream()
                .filter(reading -> reading.from().equals(Instant.parse("2015-08-14T10:00:00Z")))
                .toList();
        assertThat(doubled).hasSize(4);
        assertThat(doubled)
                .extracting(reading -> reading.envelope().id())
                .containsOnly(doubled.get(0).envelope().id());
        // 108,092 rows, one of them doubled
        assertThat(sink.readings().stream()
                        .map(reading -> reading.envelope().id())
                        .distinct())
                .hasSize(108_091);
    }

    private static BigDecimal kWh(List<Reading> readings, String month) {
        return readings.stream()
                .filter(in(month))
                .map(reading -> reading.value().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(4));
    }

    private static long above800(List<Reading> readings, String month) {
        return readings.stream()
                .filter(in(month))
                .filter(reading -> reading.value().value().compareTo(BigDecimal.valueOf(800)) > 0)
                .count();
    }

    private static Predicate<Reading> in(String month) {
        var from = OffsetDateTime.parse(month + "-01T00:00:00+01:00");
        return reading -> reading.series().meter().equals("TotalP")
                && !reading.from().isBefore(from.toInstant())
                && reading.from().isBefore(from.plusMonths(1).toInstant());
    }
}
