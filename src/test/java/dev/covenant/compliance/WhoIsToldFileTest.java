package dev.covenant.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.rulebook.RulebookFolder;
import dev.covenant.terms.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoIsToldFileTest {

    private static final Path BAD = Path.of("src/test/resources/bad/who-is-told");
    private static final String PEOPLE = "name,e-mail\ncounsel,counsel@example.com\nfinance,finance@example.com\n";

    private static ParsedWhoIsTold parse(String table, String people) {
        return WhoIsToldFile.parse("who-is-told.csv", table, "audiences.csv", people, TellingSamples.KINDS);
    }

    @Test
    void theTableThatIsShippedIsRight() throws IOException {
        var rules = Path.of("rules");
        var parsed = WhoIsToldFile.parse(
                "who-is-told.csv",
                Files.readString(rules.resolve("who-is-told.csv")),
                "audiences.csv",
                Files.readString(rules.resolve("audiences.csv")),
                RulebookFolder.read(rules).rulebook().orElseThrow().all());
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.table().orElseThrow().rows()).hasSizeGreaterThan(10);
    }

    // the file's name is the mistake
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-finding | who-is-told.csv:3:1: There is no finding \"allowance-exceded\". Did you mean \"allowance-exceeded\"?",
                "unknown-severity | who-is-told.csv:3:2: \"waring\" is no severity. Did you mean \"warning\"?",
                "unknown-audience | who-is-told.csv:3:3: There is no audience \"counsels\". Did you mean \"counsel\"?",
                "days-not-a-number | who-is-told.csv:3:4: \"a\" is no number of days.",
                "days-negative | who-is-told.csv:3:4: \"-3\" is no number of days.",
                "days-twice | who-is-told.csv:3:4: 7 days stand twice.",
                "row-twice | who-is-told.csv:4: The row says the same as row 3.",
                "row-too-short | who-is-told.csv:3: The row has 3 cells and not 4.",
                "column-unknown | who-is-told.csv:1:3: There is no column \"audiance\". Did you mean \"audience\"?",
                "column-missing | who-is-told.csv:1: The column \"days before the deadline\" is missing.",
                "column-twice | who-is-told.csv:1:5: The column \"severity\" stands twice.",
                "empty | who-is-told.csv: The table is empty.",
                "nobody-told | who-is-told.csv: Nobody is told of telemetry-silent of severity information, notice.",
            })
    void oneMistakeIsToldWithRowColumnAndCure(String mistake, String message) throws IOException {
        var problems =
                parse(Files.readString(BAD.resolve(mistake + ".csv")), PEOPLE).problems();
        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).toString()).startsWith(message);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.cure()).isNotBlank());
    }

    @Test
    void everyBadFileIsRefused() throws IOException {
        try (var files = Files.list(BAD)) {
            var all = files.sorted().toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(13);
            for (Path file : all) {
                assertThat(parse(Files.readString(file), PEOPLE).table())
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void allMistakesComeAtOnce() {
        var parsed = parse(
                "finding,severity,audience,days before the deadline\nnone,grave,them,x\n",
                "name,e-mail\ncounsel,not an address\ncounsel,a@example.com\ncounsel,a@example.com\nnobody,b@example.com\n");
        assertThat(parsed.problems())
                .extracting(Problem::file, Problem::line, Problem::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("who-is-told.csv", 2, 1),
                        org.assertj.core.groups.Tuple.tuple("who-is-told.csv", 2, 2),
                        org.assertj.core.groups.Tuple.tuple("who-is-told.csv", 2, 3),
                        org.assertj.core.groups.Tuple.tuple("who-is-told.csv", 2, 4),
                        org.assertj.core.groups.Tuple.tuple("audiences.csv", 2, 2),
                        org.assertj.core.groups.Tuple.tuple("audiences.csv", 4, 2),
                        org.assertj.core.groups.Tuple.tuple("audiences.csv", 5, 1));
    }

    @Test
    void anAddressCannotCarryAHeader() {
        var parsed = parse(
                "finding,severity,audience,days before the deadline\nany,any,counsel,\n",
                "name,e-mail\ncounsel,\"a@example.com\r\nBcc: b@example.com\"\n");
        assertThat(parsed.problems()).hasSize(1);
    }

    @Test
    void columnsMayStandInAnyOrderAndCommentsAreCounted() {
        var parsed = parse(
                "# who hears of what\naudience,days before the deadline,severity,finding\ncounsel,7 30,any,any\n",
                PEOPLE);
        assertThat(parsed.problems()).isEmpty();
        var row = parsed.table().orElseThrow().rows().get(0);
        assertThat(row.row()).isEqualTo(3);
        assertThat(row.leads()).containsExactly(new LeadTime(30), new LeadTime(7));
    }

    @Test
    void whatIsNoTextIsRefusedInWords() {
        var noise = new String(new byte[] {0, 1, 2, 34, 5, 6}, StandardCharsets.ISO_8859_1);
        assertThat(parse(noise, PEOPLE).problems()).isNotEmpty();
    }
}
