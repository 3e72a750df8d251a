package dev.covenant.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ContractText;
import dev.covenant.terms.ResolvedTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;

/** How readings are laid out to be drawn, on the sample contract {@code colossus-1} (America/Chicago). */
class TelemetrySheetTest {

    private static final List<Contract> CONTRACT = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        var file = Path.of("rules/contracts/colossus-1.yaml");
        CONTRACT.add(ContractText.parse(file.toString(), Files.readString(file))
                .contract()
                .orElseThrow());
    }

    private static Reading reading(String from, String megawatts) {
        var at = Instant.parse(from);
        return new Reading(
                new Envelope("colossus-1", "test", from, Optional.empty()),
                new Series("customer-bus", Measure.USAGE, "customer"),
                at,
                at.plusSeconds(900),
                Quantity.of(megawatts, Unit.MW),
                false);
    }

    private static TelemetrySheet sheet(Reading... readings) {
        var contract = CONTRACT.get(0);
        return new TelemetrySheet(
                new ResolvedTerms(contract, Instant.MAX),
                LedgerState.empty(contract.zone()).with(List.of(readings)));
    }

    private static Interval november() {
        return new BillingMonth(YearMonth.of(2026, 11), CONTRACT.get(0).zone()).interval();
    }

    /** November 2026 in Chicago has 721 hours: the clock goes back on Sunday 1 November. */
    @Test
    void aMonthWithAClockChangeHasAnHourMoreOfColumns() {
        var telemetry = sheet(reading("2026-11-01T05:00:00Z", "300")).over(november());
        assertThat(telemetry.columns()).hasSize(721 * 4);
        assertThat(telemetry.step()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anIntervalWithoutPlausibleReadingIsEmptyAndTheImplausibleOneIsListedAsRead() {
        // plausible is 0 to 450 MW, both included
        var telemetry = sheet(
                        reading("2026-11-01T05:00:00Z", "450"),
                        reading("2026-11-01T05:15:00Z", "450.1"),
                        reading("2026-11-01T05:45:00Z", "0"))
                .over(november());
        assertThat(telemetry.curves().get(0).powers().subList(0, 5))
                .containsExactly(
                        Optional.of(Quantity.of("450", Unit.MW)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Quantity.of("0", Unit.MW)),
                        Optional.empty());
        assertThat(telemetry.implausibleCount()).isEqualTo(1);
        assertThat(telemetry.implausible().get(0).power()).isEqualTo(Quantity.of("450.1", Unit.MW));
        assertThat(telemetry.days()).singleElement().satisfies(day -> {
            assertThat(day.mean()).isEqualTo(Quantity.of("225.0", Unit.MW));
            assertThat(day.peak()).isEqualTo(Quantity.of("450", Unit.MW));
        });
    }

    /** A year of quarter-hours is 35,040 columns, twelve to one: each shows the highest of its three hours. */
    @Test
    void aLongSpanIsDrawnByItsPeaks() {
        var telemetry = sheet(reading("2026-11-01T05:00:00Z", "300"), reading("2026-11-01T06:45:00Z", "310"))
                .over(Interval.of(Instant.parse("2026-11-01T05:00:00Z"), Instant.parse("2027-11-01T05:00:00Z")));
        assertThat(telemetry.step()).isEqualTo(Duration.ofHours(3));
        assertThat(telemetry.columns()).hasSize(2920);
        assertThat(telemetry.curves().get(0).powers().get(0)).contains(Quantity.of("310", Unit.MW));
    }

    /** EXPERIENCE.md 4: 100 MW from 15 May, 200 MW from 1 June; limit 315 MW; 300 MW at every local hour. */
    @Test
    void levelsFollowTheTermsDayByDay() {
        var may = new BillingMonth(YearMonth.of(2026, 5), CONTRACT.get(0).zone()).interval();
        var levels = sheet().over(may).levels();
        assertThat(levels)
                .extracting(Telemetry.Level::kind)
                .containsExactly(
                        Telemetry.Level.Kind.LIMIT, Telemetry.Level.Kind.ALLOWANCE, Telemetry.Level.Kind.COMMITTED);
        assertThat(levels.get(0).powers().get(0)).contains(Quantity.of("315", Unit.MW));
        assertThat(levels.get(1).powers().get(0)).contains(Quantity.of("300.0", Unit.MW));
        assertThat(levels.get(2).powers().get(14 * 96 - 1)).isEmpty();
        assertThat(levels.get(2).powers().get(14 * 96)).contains(Quantity.of("100", Unit.MW));
    }

    @Test
    void theLastDaysEndWithTheLastReadingsDay() {
        var days = sheet(reading("2026-11-22T05:00:00Z", "300")).lastDays(14, Instant.parse("2026-11-23T13:00:00Z"));
        // 22 Nov 05:00 UTC is Sat 21 Nov 23:00 in Chicago
        assertThat(days.getStart()).isEqualTo("2026-11-08T06:00:00Z");
        assertThat(days.getEnd()).isEqualTo("2026-11-22T06:00:00Z");
    }
}
