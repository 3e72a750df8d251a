package dev.covenant.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.covenant.compliance.Contracts;
import dev.covenant.ledger.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The real routes on a real server, with an intake in memory behind them. */
@SpringBootTest(classes = RoutesTest.Server.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RoutesTest {

    private static final String READING = """
            {"specversion":"1.0","id":"%s","source":"/meters/bus","type":"dev.covenant.usage","subject":"colossus-1",\
            "data":{"meter":"bus","workload":"customer","from":"2026-11-22T0%d:00:00Z","to":"2026-11-22T0%d:15:00Z",\
            "value":%s,"unit":"MW"}}""";

    @TempDir
    static Path data;

    // no @Configuration: the whole application, which scans all packages, must not take these parts for its own
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
            })
    @Import(IngestConfiguration.class)
    static class Server {
        @Bean
        RecordingIntake intake() {
            return new RecordingIntake();
        }

        @Bean
        Contracts contracts() {
            return Sample.contracts();
        }

        @Bean
        InstantSource clock() {
            return Sample.CLOCK;
        }
    }

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        registry.add("covenant.data-directory", () -> data.toString());
        registry.add("camel.main.routes-include-pattern", () -> "file:routes/inbox.yaml,file:routes/http.yaml");
    }

    @Autowired
    RecordingIntake intake;

    @Autowired
    CamelContext camel;

    @LocalServerPort
    int port;

    @BeforeEach
    void forget() {
        intake.forget();
    }

    @Test
    void everyRouteHasIdAndDescription() {
        assertThat(camel.getRoutes())
                .extracting(route -> route.getRouteId())
                .containsExactlyInAnyOrder("inbox-usage", "inbox-events", "http-events");
        assertThat(camel.getRoutes())
                .allSatisfy(route -> assertThat(route.getDescription()).isNotBlank());
    }

    @Test
    void oneStructuredEventIsAnsweredAfterItIsStored() throws Exception {
        var answer = post("application/cloudevents+json", reading("r-1", 1, "300.5"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("retry-after")).isEmpty();
        var json = json(answer);
        assertThat(json.path("accepted").asInt()).isEqualTo(1);
        assertThat(json.path("events").get(0).path("id").asText()).isEqualTo("r-1");
        assertThat(json.path("events").get(0).path("outcome").asText()).isEqualTo("accepted");
        assertThat(((Reading) intake.stored.get(0)).value()).hasToString("300.5 MW");
        assertThat(intake.drainedTimes()).isEqualTo(1);
    }

    @Test
    void theSameAgainIsADuplicateAnotherIdACorrectionAndTheSameIdWithAnotherValueAConflict() throws Exception {
        post("application/cloudevents+json", reading("r-1", 1, "300"));
        assertThat(json(post("application/json", reading("r-1", 1, "300")))
                        .path("duplicate")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(post("application/json", reading("r-2", 1, "301")))
                        .path("corrected")
                        .asInt())
                .isEqualTo(1);
        var conflict = post("application/json", reading("r-1", 1, "299"));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(json(conflict).path("conflicting").asInt()).isEqualTo(1);
    }

    @Test
    void aBatchGivesAnOutcomeOfEachEventInItsOrder() throws Exception {
        var batch = "[" + reading("a", 1, "1") + "," + reading("b", 2, "-1") + "," + reading("c", 3, "1") + ","
                + reading("a", 1, "1") + "]";
        var answer = post("application/cloudevents-batch+json", batch);
        assertThat(answer.statusCode()).isEqualTo(200);
        var events = json(answer).path("events");
        assertThat(events)
                .extracting(event -> event.path("outcome").asText())
                .containsExactly("accepted", "quarantined", "accepted", "duplicate");
        assertThat(events.get(1).path("place").asText()).isEqualTo("request#/1");
        assertThat(events.get(1).path("message").asText())
                .isEqualTo("The quantity -1 is negative. Send what was drawn as a positive number.");
        assertThat(new String(intake.misfits.get(0).raw(), StandardCharsets.UTF_8))
                .isEqualTo(reading("b", 2, "-1"));
    }

    @Test
    void linesGoOnAfterABrokenOne() throws Exception {
        var answer = post(
                "application/x-ndjson", reading("a", 1, "1") + "\n{\"specversion\":\n\n" + reading("b", 2, "1") + "\n");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("accepted").asInt()).isEqualTo(2);
        assertThat(json(answer).path("events").get(1).path("place").asText()).isEqualTo("request:2");
    }

    @Test
    void theBinaryFormTakesAttributesFromHeaders() throws Exception {
        var request = request("application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", "b%2D1")
                .header("ce-source", "/meters/bus")
                .header("ce-type", "dev.covenant.exit-target")
                .header("ce-subject", "colossus-1")
                .header("ce-time", "2026-11-02T09:00:00-06:00")
                .POST(HttpRequest.BodyPublishers.ofString("{\"lastDay\":\"2027-03-31\",\"by\":\"Legal\"}"));
        var answer = send(request);
        assertThat(answer.body()).contains("\"accepted\":1");
        assertThat(intake.stored.get(0).envelope().id()).isEqualTo("b-1");
    }

    @Test
    void whatCannotBeUnderstoodAloneIs400WithPlaceAndCureAndNothingInternal() throws Exception {
        var answer = post("application/json", "{\"specversion\": \"1.0\", \"id\": NaN}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("events").get(0).path("message").asText())
                .startsWith("Line 1, column ")
                .contains("NaN and Infinity are no numbers.");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("jackson");
        assertThat(intake.misfits).hasSize(1);
    }

    @Test
    void anUnknownContractIsKeptAndNamedWithWhatWasMeant() throws Exception {
        var answer = post("application/json", reading("x", 1, "1").replace("colossus-1", "colosus-1"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Did you mean \\\"colossus-1\\\"?");
        assertThat(intake.misfits).hasSize(1);
    }

    @Test
    void anotherTypeIs415AndAnEmptyBody400AndGetIsNotAllowed() throws Exception {
        assertThat(post("text/csv", "a;b").statusCode()).isEqualTo(415);
        assertThat(post("application/json; charset=utf-16", "{}").statusCode()).isEqualTo(415);
        assertThat(post("application/json", " ").statusCode()).isEqualTo(400);
        assertThat(send(request("application/json").GET()).statusCode()).isEqualTo(405);
        assertThat(send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/events/below"))
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void moreThan16MegabytesIs413AndKeptWhole() throws Exception {
        for (int size : new int[] {(16 << 20) + 1, 50 << 20}) {
            var large = new byte[size];
            Arrays.fill(large, (byte) ' ');
            var answer = send(request("application/x-ndjson").POST(HttpRequest.BodyPublishers.ofByteArray(large)));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("kept in quarantine");
            var misfit = intake.misfits.get(intake.misfits.size() - 1);
            assertThat(misfit.reason()).contains("larger than 16 MB").contains("kept as quarantine/");
            var name = misfit.reason().replaceFirst(".*quarantine/(\\S+)\\.$", "$1");
            try (var kept = Files.walk(data)) {
                assertThat(kept.filter(file -> file.endsWith(name)).map(RoutesTest::size))
                        .containsExactly((long) size);
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aStoreThatIsDownIs503AndSaysNothingOfItself() throws Exception {
        intake.down = true;
        var answer = post("application/json", reading("x", 1, "1"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("jdbc");
        assertThat(answer.headers().firstValue("retry-after")).hasValue("5");
    }

    @Test
    void headersFromOutsideSteerNothingAndAreNotEchoed() throws Exception {
        var request = request("application/json")
                .header("CamelHttpResponseCode", "202")
                .header("CamelBeanMethodName", "toString")
                .header("CamelFileName", "../../x")
                .header("kafka.OVERRIDE_TOPIC", "x")
                .header("mail.smtp.host", "x")
                .header("To", "somebody@example.org")
                .header("X-Mine", "echo")
                .POST(HttpRequest.BodyPublishers.ofString(reading("h", 1, "1")));
        var answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.headers().map().keySet())
                .doesNotContain("x-mine", "to", "mail.smtp.host", "kafka.override_topic");
    }

    @Test
    void aMeterFileGoesInItsBadRowsAsideAndItselfToDone() throws Exception {
        drop("usage", "campus-test.csv", """
                DateTime;FasciaAEEG;TotalP;ChillerP;Rad;Test
                2013-06-01 00:00;F23;151,6;0;0,3;16,8
                2013-06-01 00:15;F23;no;0;0,5;16,4
                2013-06-01 00:30;F23;140;0;0,5;16,4
                """);
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.drainedTimes() == 1);
        assertThat(intake.stored).hasSize(4);
        assertThat(intake.misfits).hasSize(1);
        assertThat(intake.misfits.get(0).place()).isEqualTo("campus-test.csv:3");
        assertThat(intake.misfits.get(0).source()).isEqualTo("mapping:campus-meter");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> names(data.resolve("inbox/usage/.done")).endsWith("-campus-test.csv"));
        assertThat(names(data.resolve("inbox/usage"))).isEqualTo(".done");
    }

    @Test
    void aFileUnderATemporaryNameWaitsForItsRename() throws Exception {
        var lines = IntStream.range(1, 4)
                .mapToObj(hour -> reading("f-" + hour, hour, "1"))
                .collect(Collectors.joining("\n"));
        var part = data.resolve("inbox/events/later.ndjson.part");
        Files.createDirectories(part.getParent());
        Files.writeString(part, lines);
        drop("events", "first.json", reading("first", 5, "1"));
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.drainedTimes() == 1);
        assertThat(part).exists();
        Files.move(part, data.resolve("inbox/events/later.ndjson"), StandardCopyOption.ATOMIC_MOVE);
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.drainedTimes() == 2);
        assertThat(intake.stored).hasSize(4);
    }

    @Test
    void aFileThatCannotBeStoredNowWaitsInTheInboxAndIsReadAgain() throws Exception {
        intake.down = true;
        drop("events", "patient.json", reading("p", 6, "1"));
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.refusedTimes() > 0);
        assertThat(data.resolve("inbox/events/patient.json")).exists();
        intake.down = false;
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.drainedTimes() == 1);
        assertThat(intake.stored).hasSize(1);
    }

    @Test
    void theCampusFileFedTwiceIsOnlyDuplicates() throws Exception {
        assumeTrue(Files.exists(Sample.CAMPUS), "skipped: the campus file is not at " + Sample.CAMPUS);
        for (int time = 1; time <= 2; time++) {
            int times = time;
            drop("usage", "campus-2013-2016.csv", Files.readString(Sample.CAMPUS));
            await().atMost(Duration.ofSeconds(60)).until(() -> intake.drainedTimes() == times);
            // 108,092 rows of two readings, one of the rows doubled
            assertThat(intake.stored).hasSize(2 * 108_091);
            assertThat(intake.misfits).isEmpty();
        }
    }

    @Test
    void aPackedBodyIs415AndIsNotUnpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(reading("g", 1, "1").getBytes(StandardCharsets.UTF_8));
        }
        var answer = send(request("application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray())));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("Send it unpacked.");
    }

    private static String reading(String id, int hour, String value) {
        return READING.formatted(id, hour, hour, value);
    }

    private static void drop(String inbox, String name, String content) throws IOException {
        var folder = Files.createDirectories(data.resolve("inbox").resolve(inbox));
        var part = folder.resolve("." + name + ".part");
        Files.writeString(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return "";
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.joining(","));
        }
    }

    private HttpRequest.Builder request(String type) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/events"))
                .header("Content-Type", type);
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return send(request(type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
