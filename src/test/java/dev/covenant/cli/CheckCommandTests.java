package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person types it, on the sample contracts. */
class CheckCommandTests {

    private static final String CAMPUS = "rules/contracts/campus-substation.yaml";
    private static final Path METER = Path.of("../shared/data/campus-meter/campus-2013-2016.csv");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theCampusMeterGivesItsPublishedFiguresAndTwoOverages() throws IOException {
        assumeTrue(Files.exists(METER), "skipped: " + METER + " is not here");
        int status = run("check", CAMPUS, METER.toString(), "--as-of", "2016-06-30", "--format", "json");
        assertThat(status).isEqualTo(Covenant.BREACHED);
        var answer = new ObjectMapper().readTree(out.toString());
        // 108,092 rows of two values; the doubled row of 14 Aug 2015 counts once
        assertThat(answer.at("/counts/accepted").asInt()).isEqualTo(216_182);
        assertThat(answer.at("/counts/duplicate").asInt()).isEqualTo(2);
        assertThat(answer.at("/counts/quarantined").asInt()).isZero();
        assertThat(subjects(answer, "allowance-exceeded", "breached")).containsExactly("2013-07", "2015-07");
        assertThat(subjects(answer, "demand-limit-exceeded", "undetermined")).contains("2014-10");
        assertThat(figure(answer, "energy", "2013-07")).isEqualTo("297240.4");
        assertThat(figure(answer, "peak", "2013-07")).isEqualTo("948.4");
        assertThat(figure(answer, "p95", "2013-07")).isEqualTo("829.6");
    }

    /** On Wed 31 Jul 2013 the second July is not there yet. */
    @Test
    void whatComesAfterTheMomentJudgedIsNotSeen() throws IOException {
        assumeTrue(Files.exists(METER), "skipped: " + METER + " is not here");
        run("check", CAMPUS, METER.toString(), "--as-of", "2013-07-31", "--format", "json");
        var answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.at("/quarantined")).isEmpty();
        assertThat(subjects(answer, "allowance-exceeded", "breached")).containsExactly("2013-07");
        assertThat(figure(answer, "energy", "2013-08")).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodIsNamedAndTheRestGoesOn(@TempDir Path folder) throws IOException {
        var file = folder.resolve("campus-bad.csv");
        Files.writeString(file, """
                DateTime;FasciaAEEG;TotalP;ChillerP;Rad;Test
                2013-06-01 00:00;F23;151,6;0;0,3;16,8
                2013-06-01 00:15;F23;not a number;0;0,5;16,4
                """);
        run("check", CAMPUS, file.toString(), "--as-of", "2013-06-01", "--format", "json");
        var answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.at("/counts/accepted").asInt()).isEqualTo(2);
        assertThat(answer.at("/quarantined/0/place").asText()).isEqualTo("campus-bad.csv:3");
        assertThat(answer.at("/quarantined/0/reason").asText()).contains("not a number");
    }

    @Test
    void anUnusableContractIsToldWithItsPlace(@TempDir Path folder) throws IOException {
        var file = folder.resolve("broken.yaml");
        Files.writeString(file, "contract: x\nzone: Mars/Olympus\n");
        assertThat(run("check", file.toString(), "--as-of", "2013-06-01")).isEqualTo(Covenant.UNUSABLE_INPUT);
        assertThat(err.toString()).contains("broken.yaml").doesNotContain("\tat ");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(run("check", CAMPUS, "no-such.csv", "--as-of", "2013-06-01")).isEqualTo(Covenant.UNUSABLE_INPUT);
        assertThat(err.toString()).contains("no-such.csv");
    }

    private int run(String... args) {
        var line = Covenant.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    private static java.util.List<String> subjects(JsonNode answer, String kind, String outcome) {
        return StreamSupport.stream(answer.at("/findings").spliterator(), false)
                .filter(finding -> finding.get("kind").asText().equals(kind)
                        && finding.get("outcome").asText().equals(outcome))
                .map(finding -> finding.get("subject").asText())
                .toList();
    }

    private static String figure(JsonNode answer, String measure, String period) {
        return StreamSupport.stream(answer.at("/figures").spliterator(), false)
                .filter(figure -> figure.get("measure").asText().equals(measure)
                        && figure.get("period").asText().equals(period)
                        && figure.get("meter").asText().equals("TotalP"))
                .map(figure -> figure.get("value").asText())
                .findFirst()
                .orElse("");
    }
}
