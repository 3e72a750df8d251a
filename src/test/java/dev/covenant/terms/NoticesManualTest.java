package dev.covenant.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code src/docs/notices.md} says every key and every word that the schema knows, and its example is read. */
class NoticesManualTest {

    private static final List<String> OF_EVERY_CLAUSE =
            List.of("id", "number", "kind", "words", "paraphrase", "source", "citation");

    private static String manual() throws IOException {
        return Files.readString(Path.of("src/docs/notices.md"));
    }

    private static JsonNode definition(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(Path.of("src/main/resources/schemas/contract.schema.json")))
                .path("definitions")
                .path(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notices", "method", "place"})
    void everyKeyAndEveryWordOfTheSchemaIsExplained(String name) throws IOException {
        var keys = new ArrayList<String>();
        definition(name).path("properties").fieldNames().forEachRemaining(keys::add);
        keys.removeAll(OF_EVERY_CLAUSE);
        assertThat(keys).hasSizeGreaterThan(8);
        var manual = manual();
        assertThat(keys).allSatisfy(key -> assertThat(manual).contains("\n| `" + key + "` | "));
        for (String key : keys) {
            var words = definition(name).path("properties").path(key).path("enum");
            words.forEach(word -> assertThat(manual).contains("`" + word.asText() + "`"));
        }
    }

    @Test
    void everyKeyExplainedIsOneOfTheSchema() throws IOException {
        var known = new ArrayList<String>();
        for (String name : List.of("notices", "method", "place")) {
            definition(name).path("properties").fieldNames().forEachRemaining(known::add);
        }
        var manual = manual();
        var said = manual.substring(0, manual.indexOf("## What is recorded"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(said)
                .hasSizeGreaterThan(25)
                .allSatisfy(key -> assertThat(known).contains(key));
    }

    @Test
    void whatBecomesOfANoticeIsSaidInTheWordsOfTheSchema() throws IOException {
        var what = new ObjectMapper()
                .readTree(Files.readString(Path.of("src/main/resources/schemas/events/delivery.json")))
                .path("properties")
                .path("what")
                .path("enum");
        assertThat(what).isNotEmpty();
        var manual = manual();
        what.forEach(word -> assertThat(manual).contains("`" + word.asText() + "`"));
    }

    @Test
    void theExampleIsReadWithoutAProblem() throws IOException {
        var manual = manual();
        int begins = manual.indexOf("```yaml\n") + 8;
        var clause = manual.substring(begins, manual.indexOf("```", begins));
        var parsed = ContractText.parse(
                "manual.yaml",
                "contract: manual-1\ntitle: A manual\nwe: customer\nlaw: new-york\nagreed: 2026-05-03\n"
                        + "zone: America/Chicago\nholidays: {source: us-federal}\nclauses:\n" + clause);
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.contract().orElseThrow().clause(NoticeMechanics.class))
                .isPresent();
    }
}
