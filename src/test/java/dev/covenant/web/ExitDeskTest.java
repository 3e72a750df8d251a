package dev.covenant.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What if, readings and exit targets over HTTP and by form. Now is Mon 23 Nov 2026 07:00 CST. */
class ExitDeskTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLOSSUS = "/api/contracts/colossus-1";
    private static final String ORBITAL = "/api/contracts/orbital-1";

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(DeskServer.address() + path));
    }

    private static HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> form(String path, String form) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", DeskServer.address())
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static JsonNode json(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static JsonNode reading(JsonNode json, String name) {
        for (JsonNode reading : json.get("readings")) {
            if (reading.get("name").textValue().equals(name)) {
                return reading;
            }
        }
        throw new AssertionError(name + " in " + json);
    }

    /** EXPERIENCE.md 1, questions 1 and 2; San Francisco closes at 17:00 PST. */
    @ParameterizedTest
    @CsvSource({
        "us,   customer, 2026-11-23T13:00:00Z,      2027-02-21",
        "them, operator, 2026-11-23T17:00:00-08:00, 2027-02-21",
        "them, operator, 2026-11-23T17:30:00-08:00, 2027-02-22",
        "both, customer, 2026-12-31T18:00:00-06:00, 2027-04-04",
    })
    void whatIfAnswersAsTheCommandLineDoes(String party, String side, String sent, String last) throws Exception {
        var body = "{\"sent\":\"" + sent + "\",\"by\":\"hand\",\"party\":\"" + party + "\"}";
        var json = json(post(COLOSSUS + "/what-if", body), 200);
        var answer = reading(json, "A").get(side);
        assertThat(answer.get("lastDayInForce").textValue()).isEqualTo(last);
        assertThat(json.at("/plan/leaveOn").textValue()).isEqualTo("2027-03-31"); // the target on record
        assertThat(json.at("/plan/planBy/receivedBy").textValue()).isEqualTo("2026-12-30T17:00:00-06:00");
        assertThat(reading(json, "A").has(side.equals("customer") ? "operator" : "customer"))
                .isEqualTo(party.equals("both"));
    }

    @Test
    void whatIfOfNothingIsByHandNowForBoth() throws Exception {
        var json = json(post(COLOSSUS + "/what-if", ""), 200);
        assertThat(json.get("by").textValue()).isEqualTo("hand");
        assertThat(json.get("sent").textValue()).isEqualTo("2026-11-23T07:00:00-06:00");
        assertThat(json.at("/costOfDelay/least").textValue()).isEqualTo("40322580.65");
        assertThat(json.at("/costOfDelay/most").textValue()).isEqualTo("44642857.14");
    }

    @Test
    void allMistakesAreToldAtOnceEachWithItsPlace() throws Exception {
        var answer = post(
                COLOSSUS + "/what-if",
                "{\"sent\":\"tomorrow\",\"by\":\"pigeon\",\"party\":\"everybody\",\"leaveOn\":\"2027-02-30\",\"prty\":1}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json(answer, 400);
        var places = new ArrayList<String>();
        problem.get("mistakes")
                .forEach(mistake -> places.add(mistake.get("place").textValue()));
        assertThat(places).containsExactlyInAnyOrder("/prty", "/sent", "/by", "/party", "/leaveOn");
        assertThat(problem.get("detail").textValue()).isEqualTo("5 mistakes; nothing was done.");
        assertThat(answer.body()).contains("Did you mean \\\"party\\\"?").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what-if | [] | The body is no JSON object.",
                "what-if | {\"by\": | no valid JSON at line 1",
                "what-if | {\"by\":\"hand\",\"by\":\"post\"} | no valid JSON",
                "what-if | {\"sent\":\"9999-01-01T00:00:00Z\"} | outside the calendar",
                "what-if | {\"sent\":7} | This is no text.",
                "readings | {\"about\":\"termination/P9\",\"verdict\":\"adopted\",\"by\":\"Ann\",\"reason\":\"x\"} | No reading is called",
                "readings | {\"about\":\"termination/P1\",\"verdict\":\"liked\",\"by\":\"Ann\",\"reason\":\"x\"} | none of the words",
                "readings | {\"about\":\"termination/P1\",\"verdict\":\"adopted\"} | Say who rules",
                "exit-target | {\"lastDay\":\"2026-11-22\",\"by\":\"Ann\",\"reason\":\"x\"} | 2026-11-22 is past.",
                "exit-target | {\"by\":\"Ann\",\"reason\":\"x\"} | Give the last day we want to be bound",
                "exit-target | {\"lastDay\":null,\"by\":\"Ann\"} | Say why.",
            })
    void mistakesAreRefusedWithTheirCure(String act, String body, String says) throws Exception {
        var answer = post(ORBITAL + "/" + act, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(says).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"what-if", "readings", "exit-target"})
    void aContractThatIsNotThereIs404(String act) throws Exception {
        assertThat(post("/api/contracts/nobody/" + act, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void readingsAreARegisterAndARulingIsRecordedInIt() throws Exception {
        var before = json(send(to(ORBITAL + "/readings")), 200);
        assertThat(before.at("/questions/0/decided").booleanValue()).isFalse();
        var about = before.at("/questions/0/answers/0/about").textValue();
        var after = json(
                post(
                        ORBITAL + "/readings",
                        "{\"about\":\"" + about
                                + "\",\"verdict\":\"reopened\",\"by\":\"Ann Counsel\",\"reason\":\"To be argued.\"}"),
                201);
        var ruling = after.get("history").get(after.get("history").size() - 1);
        assertThat(ruling.get("by").textValue()).isEqualTo("Ann Counsel");
        assertThat(ruling.get("on").textValue()).isEqualTo("2026-11-23");
        assertThat(json(send(to(ORBITAL + "/readings?asOf=2026-11-23T12:59:59Z")), 200)
                        .get("history"))
                .isEmpty();
        assertThat(send(to(ORBITAL + "/readings?asOf=soon")).statusCode()).isEqualTo(400);
    }

    @Test
    void aTargetIsSetByAPersonAndGivenUp() throws Exception {
        var set = json(
                post(
                        ORBITAL + "/exit-target",
                        "{\"lastDay\":\"2028-06-30\",\"by\":\"Ann Counsel\",\"reason\":\"Our own site opens.\"}"),
                201);
        assertThat(set.at("/plan/leaveOn").textValue()).isEqualTo("2028-06-30");
        assertThat(send(to("/contracts/orbital-1")).body())
                .contains("To leave on Fri 30 Jun 2028")
                .contains("Set by Ann Counsel, ")
                .contains(": Our own site opens.");
        var given = json(
                post(ORBITAL + "/exit-target", "{\"lastDay\":null,\"by\":\"Ann Counsel\",\"reason\":\"Delayed.\"}"),
                201);
        assertThat(given.at("/plan/leaveOn").isNull()).isTrue();
    }

    @Test
    void theFormsOfThePageDoTheSame() throws Exception {
        assertThat(form("/contracts/orbital-1/exit-target", "lastDay=2028-07-31&by=Ann&reason=Test")
                        .statusCode())
                .isEqualTo(302);
        assertThat(form("/contracts/orbital-1/exit-target", "giveUp=yes&by=Ann&reason=Test")
                        .statusCode())
                .isEqualTo(302);
        assertThat(form("/contracts/orbital-1/exit-target", "lastDay=2028-07-31&by=&reason=")
                        .body())
                .contains("Say who sets the target")
                .contains("Say why.");
        assertThat(send(to("/contracts/orbital-1/exit-target")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("giveUp=yes&by=Ann&reason=x")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePageShowsRegisterAndWhatIf() throws Exception {
        var page = send(to("/contracts/colossus-1")).body();
        assertThat(page)
                .contains("Which account of 14.2 holds, and how is it to be read?")
                .contains("termination/C1")
                .contains("Legal, Fri 12 Jun 2026: It is the account of the filing itself")
                .contains("one day&#39;s delay $40.3-44.6m")
                .contains("What if notice were sent");
        var sent = URLEncoder.encode("2026-12-31T18:00", StandardCharsets.UTF_8);
        var path = "/contracts/colossus-1/what-if?sent=" + sent + "&by=hand&party=us";
        assertThat(send(to(path).header("HX-Request", "true")).body())
                .contains("Our notice, received Mon 4 Jan 2027 09:00 CST")
                .contains("Sun 4 Apr 2027")
                .doesNotContain("<html");
        assertThat(send(to(path)).body()).contains("Sun 4 Apr 2027").contains("<html");
        assertThat(send(to("/contracts/colossus-1/what-if?sent=soon").header("HX-Request", "true"))
                        .body())
                .contains("is no moment in time");
    }
}
