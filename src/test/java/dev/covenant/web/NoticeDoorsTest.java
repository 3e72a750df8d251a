package dev.covenant.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.covenant.audit.ProofOfService;
import dev.covenant.audit.ServicePart;
import dev.covenant.compliance.Lanes;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.Side;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Notices by form and by request, with their originals, on a real server and store. */
class NoticeDoorsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "x-covenant-part";
    private static final byte[] SCAN = HexFormat.of().parseHex("255044462d312e370a00ff0d0a");

    /** One part of a form: a text, or a file with its bytes. */
    // bytes as they are sent; nobody compares parts
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(String fileName, byte[] bytes) {
        static Part text(String text) {
            return new Part("", text.getBytes(UTF_8));
        }
    }

    private static HttpResponse<String> post(String path, Map<String, Part> parts, String... headers)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        for (var part : parts.entrySet()) {
            var file = part.getValue().fileName();
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\""
                            + (file.isEmpty() ? "" : "; filename=\"" + file + "\"\r\nContent-Type: application/pdf")
                            + "\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(part.getValue().bytes());
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(DeskServer.address() + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(DeskServer.address() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static Notice onRecord(String id) {
        return DeskServer.bean(Lanes.class)
                .onRecord("campus-substation")
                .orElseThrow()
                .events(Notice.class, Instant.MAX)
                .stream()
                .filter(notice -> notice.envelope().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Part> form(byte[] original) {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("kind", Part.text("other"));
        parts.put("giver", Part.text("operator"));
        parts.put("addressee", Part.text("General Counsel"));
        parts.put("methods", Part.text("courier"));
        parts.put("sent", Part.text("2016-01-11T09:30"));
        parts.put("sentZone", Part.text("America/Chicago"));
        parts.put("signedBy", Part.text("A. Name\r\nB. Name"));
        parts.put("names", Part.text("2016-03-31"));
        parts.put("by", Part.text("Ann <b>"));
        parts.put("original", new Part("notice of 11 Jan.pdf", original));
        return parts;
    }

    @Test
    void aNoticeByRequestKeepsItsOriginalUnderItsHashAndTheSameAgainIsADuplicate() throws Exception {
        var notice = "{\"kind\":\"other\",\"giver\":\"customer\",\"addressee\":\"General Counsel\","
                + "\"methods\":[\"hand\"],\"sent\":\"2016-02-01T10:00:00-06:00\"}";
        var parts = new LinkedHashMap<String, Part>();
        parts.put("notice", Part.text(notice));
        parts.put("original", new Part("../../etc/letter.pdf", SCAN));
        var answer = post("/api/contracts/campus-substation/notices", parts);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var hash = sha256(SCAN);
        assertThat(json(answer).path("original").asText()).isEqualTo(hash);
        assertThat(json(answer).path("outcome").asText()).isEqualTo("accepted");
        var event = json(answer).path("event").asText();
        assertThat(onRecord(event).original()).hasValue(hash);
        assertThat(onRecord(event).methods()).containsExactly(DeliveryMethod.HAND);

        var back = get("/api/originals/" + hash);
        assertThat(back.body()).isEqualTo(SCAN);
        assertThat(back.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment;")
                .doesNotContain("/etc");
        assertThat(back.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(back.headers().firstValue("content-type")).hasValue("application/octet-stream");

        assertThat(json(post("/api/contracts/campus-substation/notices", parts))
                        .path("outcome")
                        .asText())
                .isEqualTo("duplicate");
    }

    @Test
    void everyMistakeOfARequestIsToldAndNothingIsKept() throws Exception {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("notice", Part.text("{\"kind\":\"terminaton\",\"giver\":\"operator\",\"methods\":[\"pigeon\"]}"));
        parts.put("original", new Part("x.pdf", new byte[] {1, 2, 3, 4}));
        var answer = post("/api/contracts/campus-substation/notices", parts);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("reasons").size()).isGreaterThanOrEqualTo(3);
        assertThat(get("/api/originals/" + sha256(new byte[] {1, 2, 3, 4})).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormKeepsTheOffsetOfItsZoneAndTheNamesUnderTheNotice() throws Exception {
        var original = "scan of the form".getBytes(UTF_8);
        var answer = post("/contracts/campus-substation/notices/new", form(original), "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var hash = sha256(original);
        var notice = DeskServer.bean(Lanes.class)
                .onRecord("campus-substation")
                .orElseThrow()
                .events(Notice.class, Instant.MAX)
                .stream()
                .filter(known -> known.original().equals(java.util.Optional.of(hash)))
                .findFirst()
                .orElseThrow();
        assertThat(notice.sent()).isEqualTo(Instant.parse("2016-01-11T15:30:00Z"));
        assertThat(notice.signedBy()).isEqualTo(List.of("A. Name", "B. Name"));
        assertThat(notice.names()).hasValue(LocalDate.of(2016, 3, 31));
        assertThat(notice.giver()).isEqualTo(Side.OPERATOR);
        assertThat(new String(get("/contracts/campus-substation").body(), UTF_8))
                .contains("notice of 11 Jan.pdf")
                .contains(hash)
                .contains("Handed in by Ann &lt;b&gt;.");
    }

    @Test
    void aFormWithAMistakeShowsItAndWhatWasFilledIn() throws Exception {
        var parts = form("never kept".getBytes(UTF_8));
        // Sun 1 Nov 2026: 01:30 comes twice in Chicago
        parts.put("sent", Part.text("2026-11-01T01:30"));
        parts.put("by", Part.text(""));
        var page = post("/contracts/campus-substation/notices/new", parts, "Sec-Fetch-Site", "same-origin")
                .body();
        assertThat(page)
                .contains(
                        "the clock of America/Chicago shows 2026-11-01T01:30 twice, at the clock change. Give it in UTC.")
                .contains("Say who you are")
                .contains("value=\"General Counsel\"")
                .contains("A. Name");
        assertThat(get("/api/originals/" + sha256("never kept".getBytes(UTF_8))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormOfAForeignSiteDoesNothing() throws Exception {
        assertThat(post("/contracts/campus-substation/notices/new", form(SCAN), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/contracts/campus-substation/notices/new", form(SCAN)).statusCode())
                .isEqualTo(403);
        assertThat(post("/api/contracts/campus-substation/notices", form(SCAN), "Origin", "http://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theEmptyFormOffersTheContractsOwnAddressesAndClauses() throws Exception {
        assertThat(new String(get("/contracts/colossus-1/notices/new").body(), UTF_8))
                .contains("Recording it here sends nothing to anybody.")
                .contains("<option value=\"notices@operator.example\">")
                .contains("<option value=\"14.2\">")
                .contains("America/Los_Angeles");
    }

    @Test
    void aDraftByRequestStoresNothingAndTellsAllItsMistakes() throws Exception {
        var draft = draft("{\"lastDay\":\"2027-03-31\",\"by\":[\"hand\",\"courier\"],"
                + "\"signedBy\":[\"Customer signatory 1\",\"Customer signatory 2\"]}");
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(200);
        assertThat(json(draft).path("letter").asText()).contains("terminates at 24:00 Central Time on 31 March 2027");
        assertThat(json(draft).path("planBy").asText()).isEqualTo("2026-12-30T17:00:00-06:00");
        assertThat(json(draft).path("latest").asText()).isEqualTo("2026-12-31T17:00:00-06:00");
        assertThat(DeskServer.bean(Lanes.class)
                        .onRecord("colossus-1")
                        .orElseThrow()
                        .events(Notice.class, Instant.MAX))
                .noneMatch(notice -> notice.envelope().id().equals("draft"));
        var wrong = draft("{\"lastDay\":\"soon\",\"by\":\"corier\",\"template\":\"../../etc/passwd\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).path("mistakes").size()).isEqualTo(3);
        assertThat(wrong.body()).contains("There are: acknowledgement, breach, termination.");
    }

    private static HttpResponse<String> draft(String body) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(DeskServer.address() + "/api/contracts/colossus-1/notices/draft"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aProofOfServiceIsFiledOnlyIfItVerifiesAndIsOfTheContract() throws Exception {
        var proof = ProofOfService.make(
                "campus-substation",
                Map.of("kind", "other"),
                "2016-02-02T10:00:00Z",
                "Ann",
                List.of(new ServicePart("notice", "", "letter.pdf", SCAN)));
        var parts = new LinkedHashMap<String, Part>();
        parts.put("file", new Part("proof.zip", proof));
        parts.put("role", Part.text("proof"));
        parts.put("by", Part.text("Ann"));
        var filed = post("/api/contracts/campus-substation/originals", parts);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        assertThat(json(filed).path("sha256").asText()).isEqualTo(sha256(proof));
        assertThat(get("/api/originals/" + sha256(proof)).body()).isEqualTo(proof);
        assertThat(post("/api/contracts/colossus-1/originals", parts).body()).contains("not of this one");
        parts.put("file", new Part("proof.zip", SCAN));
        var refused = post("/api/contracts/campus-substation/originals", parts);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("this is no file of proof of service");
    }
}
