package dev.covenant.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Series;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mapping says, and every way in which it can be wrong, each told with its line. */
class MappingFileTest {

    private static final Path BAD = Path.of("src/test/resources/bad/mapping");

    private static final String MISTAKES = """
            a-list                          | 1:1: The mapping is no list of fields.
            anchor                          | The mapping uses anchors or aliases.
            bomb                            | No valid YAML, or nested too deep.
            column-empty                    | 9:11: "column" should be a text.
            decimal-word                    | 7:12: "comma" is no value for "decimal". Write "." or ",".
            deep                            | No valid YAML, or nested too deep.
            doubled-field                   | 13:3: "label" stands twice. Keep one of them.
            empty                           | The mapping is empty.
            interval-without-unit           | 13:13: "15" is no value for "interval". Write such as "15 minutes".
            interval-zero                   | 13:13: "0 minutes" is no value for "interval".
            label-middle                    | 12:10: "middle" is no value for "label". Write start or end.
            misspelt-field                  | 7:3: Nothing is called "decimel" here. Did you mean "decimal"?
            name-with-spaces                | 2:10: "Campus meter" is no value for "mapping".
            no-contract                     | 2:1: "contract" is missing. Name the contract here, or at each value.
            no-delimiter                    | 6:3: "delimiter" is missing.
            no-meter                        | 16:5: "meter" is missing. Name the meter as the contract does.
            no-yaml                         | No valid YAML:
            pattern-with-minutes-for-months | 10:12: "yyyy-mm-dd HH:mm" is no pattern of a date and time to the minute.
            pattern-without-minutes         | 10:12: "yyyy-MM-dd HH" is no pattern of a date and time to the minute.
            scale-zero                      | 21:12: "0" is no value for "scale". Write a number above 0
            three-mistakes                  | 20:11: "KW" is no value for "unit".
            two-letters-as-delimiter        | 6:14: "::" is no value for "delimiter".
            unknown-measure                 | 18:14: "use" is no value for "measure". Write one of usage, available
            unknown-unit                    | 20:11: "KW" is no value for "unit". Write one of W, kW, MW
            unknown-zone                    | 11:9: "Europe/Turin" is no value for "zone".
            values-empty                    | 15:9: "values" should be a list.
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = MISTAKES)
    void aMistakeIsToldWithItsPlaceAndCure(String file, String says) throws IOException {
        var read = MappingFile.parse(file + ".yaml", Files.readString(BAD.resolve(file + ".yaml")));
        assertThat(read.mapping()).isEmpty();
        assertThat(read.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .contains(file + ".yaml:")
                .contains(says)
                .doesNotContain("Exception");
        assertThat(read.problems())
                .allSatisfy(problem -> assertThat(problem.cure()).isNotBlank());
    }

    @Test
    void everyBadFileIsInTheTable() throws IOException {
        try (var files = Files.list(BAD)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(MISTAKES.lines()
                            .map(line -> line.replaceFirst(" .*", ""))
                            .toList());
        }
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        var read = MappingFile.parse("m", Files.readString(BAD.resolve("three-mistakes.yaml")));
        assertThat(read.problems()).extracting(Problem::line).containsExactly(12, 13, 20);
    }

    @Test
    void theCampusMappingSaysWhatItsReadmeSays() {
        var mappings = Mappings.read(Sample.MAPPINGS);
        assertThat(mappings.problems()).isEmpty();
        var mapping = mappings.all().stream()
                .filter(some -> some.name().equals("campus-meter"))
                .findFirst()
                .orElseThrow();
        assertThat(mapping.delimiter()).isEqualTo(';');
        assertThat(mapping.decimal()).isEqualTo(',');
        assertThat(mapping.zone()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(mapping.label()).isEqualTo(Mapping.Label.START);
        assertThat(mapping.interval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(mapping.values())
                .extracting(Mapping.Value::series)
                .isEqualTo(List.of(
                        new Series("TotalP", Measure.USAGE, "campus"),
                        new Series("ChillerP", Measure.USAGE, "chillers")));
        assertThat(mapping.values()).extracting(Mapping.Value::unit).containsOnly(Unit.KW);
    }
}
