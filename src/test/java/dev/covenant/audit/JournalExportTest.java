package dev.covenant.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compliance.JournalEntry;
import dev.covenant.compliance.JournalLine;
import dev.covenant.compliance.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journal reads like when it is taken away. */
class JournalExportTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T13:00:00Z");

    private static String written(JournalFormat format, JournalEntry... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(JournalExport.write(List.of(entries).iterator(), format, out))
                .isEqualTo(entries.length);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JournalEntry entry(Optional<String> contract, String payload) {
        return new JournalEntry(7, 2, 3, MONDAY, JournalLine.Kind.ACT, contract, Label.WITHOUT_PREJUDICE, payload);
    }

    @Test
    void anEntryIsOneLineOfJson() throws IOException {
        assertThat(written(JournalFormat.JSONL, entry(Optional.of("colossus-1"), "{\"by\":\"Ann\"}")))
                .isEqualTo(
                        "{\"position\":7,\"lane\":2,\"sequence\":3,\"written\":\"2026-11-23T13:00:00Z\",\"kind\":\"act\","
                                + "\"contract\":\"colossus-1\",\"label\":\"without-prejudice\",\"payload\":{\"by\":\"Ann\"}}\n");
    }

    @Test
    void anEntryOfNoContractNamesNone() throws IOException {
        assertThat(written(JournalFormat.JSONL, entry(Optional.empty(), "{}"))).doesNotContain("contract");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void aCellThatASpreadsheetWouldRunIsShownInstead(String contract) throws IOException {
        assertThat(written(JournalFormat.CSV, entry(Optional.of(contract), "{}")))
                .contains(",'" + contract + ",");
    }

    @Test
    void aCsvCellWithQuotesIsQuoted() throws IOException {
        assertThat(written(JournalFormat.CSV, entry(Optional.of("colossus-1"), "{\"by\":\"Ann\"}")))
                .contains("colossus-1,without-prejudice,\"{\"\"by\"\":\"\"Ann\"\"}\"");
    }

    @Test
    void aDateMeansTheWholeDayInUtc() {
        var span = ExportSpan.parse(Optional.of("2026-07-01"), Optional.of("2026-12-31"), MONDAY);
        assertThat(span.from()).isEqualTo("2026-07-01T00:00:00Z");
        assertThat(span.to()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(ExportSpan.parse(Optional.of("2026-11-23T07:00:00-06:00"), Optional.empty(), MONDAY))
                .isEqualTo(new ExportSpan(MONDAY, MONDAY));
    }
}
