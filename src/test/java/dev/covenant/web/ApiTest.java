package dev.covenant.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.covenant.cli.Covenant;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API and the export, from a real server. */
class ApiTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(DeskServer.address() + path))
                        .header("Accept", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void contractsAreListedWithTheirStateAndNextDeadline() throws Exception {
        var colossus = new ArrayList<JsonNode>();
        json("/api/contracts").get("contracts").forEach(line -> {
            if (line.get("id").asText().equals("colossus-1")) {
                colossus.add(line);
            }
        });
        assertThat(colossus).hasSize(1);
        assertThat(colossus.get(0).get("we").asText()).isEqualTo("customer");
        assertThat(colossus.get(0).get("open").get("critical").asInt()).isEqualTo(2);
        assertThat(colossus.get(0).get("nextDeadline").get("planBy").asText()).isEqualTo("2026-12-30T17:00-06:00");
    }

    /** EXPERIENCE.md 1, question 1. */
    @Test
    void aContractHasItsExitFiguresAndFindings() throws Exception {
        var contract = json("/api/contracts/colossus-1");
        var ours = contract.get("exit").get(0);
        assertThat(ours.get("giver").asText()).isEqualTo("customer");
        var adopted = ours.get("readings").get(0);
        assertThat(adopted.get("name").asText()).isEqualTo("A");
        assertThat(adopted.get("adopted").asBoolean()).isTrue();
        assertThat(adopted.get("lastDayInForce").asText()).isEqualTo("2027-02-21");
        assertThat(adopted.get("endsAt").asText()).isEqualTo("2027-02-22T00:00-06:00");
        assertThat(adopted.get("firstDayFree").asText()).isEqualTo("2027-02-22");
        assertThat(adopted.get("fees").asText()).isEqualTo("3770833333.33");
        assertThat(contract.get("figures").findValuesAsText("measure"))
                .contains("allowance", "energy-at-least", "energy-at-most", "forecast", "peak", "p95", "completeness");
        assertThat(contract.get("findings").findValuesAsText("kind")).contains("exit-notice-due");
    }

    @Test
    void findingsAreFilteredByContractKindAndOutcome() throws Exception {
        assertThat(json("/api/findings?contract=colossus-1&kind=allowance-exceeded")
                        .get("findings")
                        .findValuesAsText("key"))
                .containsExactly("colossus-1/allowance/allowance-exceeded/2026-10");
        assertThat(json("/api/findings?outcome=undetermined").get("findings").findValuesAsText("outcome"))
                .isNotEmpty()
                .containsOnly("undetermined");
        var amount = json("/api/findings?kind=exit-notice-due")
                .get("findings")
                .get(0)
                .get("amount")
                .get(0);
        assertThat(amount.toString())
                .isEqualTo("{\"kind\":\"cost-of-delay\",\"owedBy\":\"customer\",\"currency\":\"USD\","
                        + "\"value\":\"41666666.67\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/contracts/nobody, 404, There is no contract",
        "/api/findings?outcome=bad, 400, 'Give met, breached or undetermined'",
        "/api/findings?ended=true, 400, Add contract=",
        "/api/journal?format=xml, 400, format=jsonl",
        "/api/journal?from=yesterday, 400, Give a date such as",
        "/api/journal?from=2026-12-01&to=2026-11-01, 400, before its start",
        "/api/nowhere, 404, There is no such page",
    })
    void mistakesAreProblemsWithTheirCureAndNothingOfTheInside(String path, int status, String cure) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).contains(cure).doesNotContain("Exception");
    }

    @Test
    void theJournalComesLineByLineWithoutGaps() throws Exception {
        var lines =
                get("/api/journal?from=2026-11-23&to=2026-11-23").body().lines().toList();
        assertThat(lines).isNotEmpty();
        for (int i = 0; i < lines.size(); i++) {
            var entry = JSON.readTree(lines.get(i));
            assertThat(entry.get("position").asLong()).isEqualTo(i + 1);
            assertThat(entry.get("payload").isObject()).isTrue();
        }
        assertThat(get("/api/journal?from=2026-11-24").body()).isEmpty();
    }

    @Test
    void anExportAsksTheRunningServer() throws Exception {
        var file = folder.resolve("journal.csv");
        var said = export("--server", DeskServer.address(), "--format", "csv", "--out", file.toString());
        assertThat(said).isEqualTo("0 ");
        assertThat(Files.readAllLines(file).get(0))
                .isEqualTo("position,lane,sequence,written,kind,contract,label,payload");
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(1);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void anExportWithoutServerOpensTheStoreOrSaysThatThereIsNone() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var nobody = "http://127.0.0.1:" + free;
        assertThat(export("--server", nobody, "--data", folder.toString()))
                .startsWith("2 ")
                .contains("there is no store in");
        dev.covenant.store.Store.open(dev.covenant.store.Store.urlIn(folder)).close();
        var file = folder.resolve("journal.jsonl");
        assertThat(export("--server", nobody, "--data", folder.toString(), "--out", file.toString()))
                .isEqualTo("0 ");
        assertThat(file).isEmptyFile();
        try (var held = dev.covenant.store.Store.open(dev.covenant.store.Store.urlIn(folder))) {
            assertThat(held.portfolio().states()).isEmpty();
            assertThat(export("--server", DeskServer.address() + "/api/contracts?", "--out", file.toString()))
                    .startsWith("2 ")
                    .contains("gave no journal");
        }
    }

    @Test
    void anExportRefusesWhatItDoesNotUnderstand() {
        assertThat(export("--format", "xlsx")).startsWith("2 ").contains("Give jsonl or csv");
        assertThat(export("--from", "soon")).startsWith("2 ").contains("Give a date such as");
        assertThat(export("--server", "not an address")).startsWith("2 ").contains("no address of a server");
    }

    private static String export(String... args) {
        var err = new StringWriter();
        var line = Covenant.commandLine();
        line.setErr(new PrintWriter(err));
        var all = new ArrayList<String>();
        all.add("export");
        all.addAll(java.util.List.of(args));
        return line.execute(all.toArray(new String[0])) + " " + err;
    }
}
