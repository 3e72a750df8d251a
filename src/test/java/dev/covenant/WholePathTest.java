package dev.covenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.covenant.compliance.Deliveries;
import dev.covenant.compliance.Delivery;
import dev.covenant.compliance.Lanes;
import dev.covenant.compliance.Quarantine;
import dev.covenant.compliance.Quarantined;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The engine as it is shipped, nothing replaced: from a file or a request to findings and mails, and a new start. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholePathTest {

    private static final Path CAMPUS = Path.of("../shared/data/campus-meter/campus-2013-2016.csv");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    // the Operator's notice of Fri 20 Nov 2026, by e-mail alone and with one signature
    private static final String NOTICE = """
            {"specversion":"1.0","id":"notice-1","source":"/legal","type":"dev.covenant.notice","subject":"colossus-1",\
            "data":{"kind":"termination","giver":"operator","signedBy":["%s"],"addressee":"General Counsel",\
            "methods":["email"],"sent":"2026-11-20T10:00:00-06:00","arrived":"2026-11-20T10:00:00-06:00",\
            "reliesOn":"14.2"}}""";

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext engine;

    @BeforeAll
    static void start() throws IOException {
        engine = engineAt("2026-11-23T13:00:00Z");
        settled();
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    @Test
    @Order(1)
    void theCampusFileBecomesTheFindingsOfItsMonthsAndOneSummaryEach() throws Exception {
        assumeTrue(Files.exists(CAMPUS), "no campus meter file beside the project; skipped");
        drop(CAMPUS);
        // 108,092 rows of two values each; the one doubled row brings two values again
        assertThat(counted("ACCEPTED")).isEqualTo(216_182);
        assertThat(counted("DUPLICATE")).isEqualTo(2);
        assertThat(findings("campus-substation"))
                .containsExactlyInAnyOrder(
                        "allowance-exceeded 2013-07 breached",
                        "allowance-exceeded 2015-07 breached",
                        "demand-limit-exceeded 2013-06 breached",
                        "demand-limit-exceeded 2013-07 breached",
                        "demand-limit-exceeded 2013-09 breached",
                        "demand-limit-exceeded 2014-06 breached",
                        "demand-limit-exceeded 2014-07 breached",
                        "demand-limit-exceeded 2015-06 breached",
                        "demand-limit-exceeded 2015-07 breached",
                        // six spikes and one, and gaps of four and of one: what was not read may have been above 800 kW
                        "demand-limit-exceeded 2014-10 undetermined",
                        "demand-limit-exceeded 2016-02 undetermined",
                        "demand-limit-exceeded 2014-08 undetermined",
                        "demand-limit-exceeded 2015-08 undetermined",
                        "implausible-readings 2014-10/TotalP/usage/campus met",
                        "implausible-readings 2016-02/TotalP/usage/campus met",
                        "telemetry-incomplete 2014-08/TotalP/usage/campus met",
                        "telemetry-incomplete 2014-08/ChillerP/usage/chillers met",
                        "telemetry-incomplete 2015-08/TotalP/usage/campus met",
                        "telemetry-incomplete 2015-08/ChillerP/usage/chillers met");
        assertThat(message("campus-substation", "allowance-exceeded", "2013-07"))
                .contains("297,240.4 kWh of 260,000 kWh");
        assertThat(message("campus-substation", "demand-limit-exceeded", "2013-07"))
                .contains("peak 948.4 kW", "Intervals beyond it: 237.");
        assertThat(message("campus-substation", "implausible-readings", "2014-10"))
                .contains("outside its plausible range: 6.");
        assertThat(message("campus-substation", "implausible-readings", "2016-02"))
                .contains("outside its plausible range: 1.");
        assertThat(recipientsOfMail("_campus-substation_"))
                .containsExactlyInAnyOrder(
                        "summary_counsel", "summary_deputy.counsel", "summary_finance", "summary_operations");
    }

    @Test
    @Order(2)
    void theSameFileAgainIsOnlyDuplicatesAndNobodyIsToldAgain() throws Exception {
        assumeTrue(Files.exists(CAMPUS), "no campus meter file beside the project; skipped");
        var steps = journal("transition").size();
        var mails = mails();
        drop(CAMPUS);
        assertThat(counted("ACCEPTED")).isEqualTo(216_182);
        assertThat(counted("DUPLICATE")).isEqualTo(2 + 216_184);
        assertThat(journal("transition")).hasSize(steps);
        assertThat(mails()).isEqualTo(mails);
    }

    @Test
    @Order(3)
    void aNoticeIsFoundAndToldAndTheSameIsADuplicateAndOtherWordsUnderItsIdAConflict() throws Exception {
        var answer = post(NOTICE.formatted("VP Infrastructure"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("accepted").asInt()).isEqualTo(1);
        settled();
        assertThat(findings("colossus-1")).anyMatch(finding -> finding.startsWith("notice-received "));
        assertThat(message("colossus-1", "notice-received", "")).startsWith("Defective notice of termination");
        assertThat(recipientsOfMail("_colossus-1_notice-received_"))
                .containsExactlyInAnyOrder("counsel", "deputy.counsel");

        var mails = mails();
        var again = post(NOTICE.formatted("VP Infrastructure"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(again.body()).path("duplicate").asInt()).isEqualTo(1);
        settled();
        assertThat(mails()).isEqualTo(mails);

        var other = post(NOTICE.formatted("Chief Executive"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(other.body()).path("conflicting").asInt()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void whatIsNoEventIsAnsweredWithItsPlaceAndCureAndNothingInternal() throws Exception {
        var answer = post("{\"specversion\": \"1.0\", \"id\": oops}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body())
                        .path("events")
                        .get(0)
                        .path("message")
                        .asText())
                .startsWith("Line 1, column ");
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("at dev.")
                .doesNotContain("jackson");
    }

    @Test
    @Order(5)
    void anEventOfAnUnknownContractIsKeptWhole() throws Exception {
        var sent = NOTICE.formatted("VP Infrastructure").replace("colossus-1", "colosus-1");
        var answer = post(sent);
        assertThat(answer.body()).contains("\"quarantined\":1", "colossus-1");
        var quarantine = engine.getBean(Quarantine.class);
        var kept = quarantine.in(Quarantined.State.WAITING, 1).get(0);
        assertThat(kept.reason()).contains("colosus-1");
        assertThat(new String(quarantine.raw(kept.id()).orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo(sent);
    }

    @Test
    @Order(6)
    void aNewStartOnTheSameDataFindsTheSameAndTellsNobodyAgain() throws Exception {
        var campus = findings("campus-substation");
        var colossus = findings("colossus-1");
        var steps = journal("transition");
        var mails = mails();
        engine.close();
        engine = engineAt("2026-11-23T13:05:00Z");
        settled();
        assertThat(findings("campus-substation")).isEqualTo(campus);
        assertThat(findings("colossus-1")).isEqualTo(colossus);
        assertThat(journal("transition")).isEqualTo(steps);
        assertThat(mails()).isEqualTo(mails);
    }

    private static ConfigurableApplicationContext engineAt(String moment) {
        return SpringApplication.run(
                CovenantApplication.class,
                "--server.port=0",
                "--covenant.clock.start=" + moment,
                "--covenant.data-directory=" + data);
    }

    /** As a file is to be dropped: under another name first; returns when it is taken in, judged and told. */
    private static void drop(Path file) throws IOException {
        var inbox = data.resolve("inbox/usage");
        long before = taken(inbox);
        var part = Files.copy(file, inbox.resolve(".arriving.part"));
        Files.move(part, inbox.resolve("campus-2013-2016.csv"), StandardCopyOption.ATOMIC_MOVE);
        await().atMost(Duration.ofMinutes(3)).until(() -> taken(inbox) > before);
        settled();
    }

    private static long taken(Path inbox) throws IOException {
        var done = inbox.resolve(".done");
        if (!Files.exists(done)) {
            return 0;
        }
        try (var files = Files.list(done)) {
            return files.count();
        }
    }

    /** Returns when all that came in is judged, and all that was to be told is written to the outbox. */
    private static void settled() {
        engine.getBean(Lanes.class).settle();
        var deliveries = engine.getBean(Deliveries.class);
        var toGo = EnumSet.complementOf(EnumSet.of(Delivery.State.SENT));
        await().atMost(Duration.ofMinutes(1)).until(() -> deliveries.count(toGo) == 0);
    }

    /** As kind, subject and outcome. */
    private static List<String> findings(String contract) throws Exception {
        var found = new ArrayList<String>();
        for (JsonNode finding : open(contract)) {
            found.add(finding.path("kind").asText() + " "
                    + finding.path("subject").asText() + " "
                    + finding.path("outcome").asText());
        }
        return found;
    }

    private static String message(String contract, String kind, String subject) throws Exception {
        for (JsonNode finding : open(contract)) {
            if (finding.path("kind").asText().equals(kind)
                    && finding.path("subject").asText().startsWith(subject)) {
                return finding.path("message").asText();
            }
        }
        throw new AssertionError("no finding " + kind + " of " + contract + " " + subject);
    }

    private static JsonNode open(String contract) throws Exception {
        return JSON.readTree(get("/api/findings?contract=" + contract)).path("findings");
    }

    private static List<JsonNode> journal(String kind) throws Exception {
        var entries = new ArrayList<JsonNode>();
        for (String line : get("/api/journal").lines().toList()) {
            var entry = JSON.readTree(line);
            if (entry.path("kind").asText().equals(kind)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** How many events of the campus were of a disposition, by the journal. */
    private static int counted(String disposition) throws Exception {
        return journal("batch").stream()
                .filter(entry -> entry.path("contract").asText().equals("campus-substation"))
                .mapToInt(entry ->
                        entry.path("payload").path("counts").path(disposition).asInt())
                .sum();
    }

    private static Set<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("outbox"))) {
            var names = new TreeSet<String>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    /** What stands in the names of mails after a mark, up to the digest at their end. */
    private static List<String> recipientsOfMail(String mark) throws IOException {
        return mails().stream()
                .filter(name -> name.contains(mark))
                .map(name -> name.substring(name.indexOf(mark) + mark.length(), name.lastIndexOf('_')))
                .toList();
    }

    private static String get(String path) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address() + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> post(String event) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address() + "/events"))
                        .header("Content-Type", "application/cloudevents+json")
                        .POST(HttpRequest.BodyPublishers.ofString(event))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String address() {
        return "http://127.0.0.1:" + engine.getEnvironment().getRequiredProperty("local.server.port");
    }
}
