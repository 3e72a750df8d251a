package dev.covenant.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compliance.Lanes;
import dev.covenant.compliance.Misfit;
import dev.covenant.compliance.Quarantine;
import dev.covenant.compliance.Quarantined;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as a browser without scripts gets them, from a real server. */
class DeskPagesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TARGET = "/findings/colossus-1/termination/exit-notice-due/exit-target";

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(DeskServer.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String form, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(DeskServer.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theFirstScreenSaysWhoWeAreAndWhen() throws Exception {
        var page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("We are: Customer. Mon 23 Nov 2026 07:00 CST.")
                .contains("Nothing has been sent to the other side.")
                .contains("Quarantine <span class=\"tally wait\">")
                .contains("Mail unsent")
                .contains("Next deadline")
                .contains("Wed 30 Dec 2026 17:00 CST")
                .doesNotContainIgnoringCase("breach");
    }

    /** The dates are those of EXPERIENCE.md 1, questions 1 to 3. */
    @Test
    void aContractShowsItsExitWindowWithEachReading() throws Exception {
        assertThat(get("/contracts/colossus-1").body())
                .contains("If we handed over notice now")
                .contains("Sun 21 Feb 2027")
                .contains("$3,770,833,333.33")
                .contains("To leave on Wed 31 Mar 2027")
                .contains("Thu 31 Dec 2026 17:00 CST")
                .contains("Illustrative terms, made up for a demonstration: clauses 1, ")
                .contains("Nothing has been sent to the Operator.")
                .contains("216,300 MWh")
                .contains("1 implausible reading is left out")
                .contains("9,999 MW as read");
    }

    /** DOMAIN.md 5.2: the words of orbital-1 can be read in two ways, and nobody has chosen. */
    @Test
    void whereNobodyHasAdoptedAReadingThePageSaysSo() throws Exception {
        assertThat(get("/contracts/orbital-1").body())
                .contains("since nobody has adopted one")
                .contains("Nobody has adopted a reading yet.")
                .contains("Other methods, by reading P1")
                .contains("1 reading<")
                .doesNotContain("chip good");
    }

    @Test
    void aMonthCanBeChosenWithoutAScript() throws Exception {
        assertThat(get("/contracts/colossus-1?month=2026-10").body())
                .contains("Usage, October 2026")
                .contains("<option value=\"2026-10\" selected=\"selected\">October 2026</option>")
                .contains("223,200 MWh"); // 300 MW × 744 h
        assertThat(get("/contracts/colossus-1/period?month=2026-10").body())
                .contains("Usage, October 2026")
                .doesNotContain("<html");
        assertThat(get("/contracts/colossus-1?month=October").statusCode()).isEqualTo(400);
    }

    @Test
    void theChartGetsEachCurveAndLevel() throws Exception {
        var chart = get("/contracts/colossus-1/telemetry?month=2026-11").body();
        assertThat(chart)
                .contains("Customer (customer-bus)")
                .contains("Operator (operator-bus)")
                .contains("Limit (clause 6.2)")
                .contains("\"role\":\"limit\"")
                .contains("Sun 1 Nov 2026 01:45 CDT\",\"Sun 1 Nov 2026 01:00 CST"); // the clock goes back
    }

    @Test
    void aFindingIsShownWholeAndActedOnByFormOnly() throws Exception {
        var before = get(TARGET).body();
        assertThat(before)
                .contains("unseen")
                .contains("Tell Legal &lt;now&gt;.")
                .contains("Cost of delay, owed by the Customer: $41,666,666.67")
                .contains("opened");
        assertThat(get(TARGET + "?act=see&by=Ann").body()).contains("unseen");

        var origin = DeskServer.address();
        assertThat(post(TARGET, "act=see&by=Ann").statusCode()).isEqualTo(403);
        assertThat(post(TARGET, "act=see&by=Ann", "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(TARGET, "act=see&by=Ann", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(TARGET, "act=see&by=", "Origin", origin).body()).contains("Say who you are");
        assertThat(get(TARGET).body()).contains("unseen");

        assertThat(post(TARGET, "act=see&by=Ann", "Origin", origin).statusCode())
                .isEqualTo(302);
        assertThat(get(TARGET).body()).contains("seen by Ann, Mon 23 Nov 2026 07:00 CST");
        assertThat(post(TARGET, "act=snooze&by=Ann&until=2026-11-23&reason=x", "Origin", origin)
                        .body())
                .contains("tomorrow at the earliest");
        assertThat(post(TARGET, "act=snooze&by=Ann&until=2026-12-01&reason=travelling", "Origin", origin)
                        .statusCode())
                .isEqualTo(302);
        assertThat(get(TARGET).body()).contains("snoozed until Tue 1 Dec 2026 00:00 CST by Ann");
    }

    @Test
    void whatIsInQuarantineIsShownAsTextAndNeverRun() throws Exception {
        assertThat(get("/quarantine").body())
                .contains("We are: Customer. Mon 23 Nov 2026 07:00 CST.")
                .contains("events.ndjson:3")
                .contains("Give MW.")
                .doesNotContain("<script>alert");
        var piece = get("/quarantine/1");
        assertThat(piece.body()).contains("&lt;b&gt;not bold&lt;/b&gt;").doesNotContain("<b>not bold");
        assertThat(get("/quarantine/1/raw").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
    }

    @Test
    void aPieceIsMendedAndHandedInAgainOrWaitsOn() throws Exception {
        var quarantine = DeskServer.bean(Quarantine.class);
        DeskServer.bean(Lanes.class)
                .quarantine(new Misfit("sender", "mend.csv:2", "no unit", "unit MegaWatt".getBytes(UTF_8)));
        var piece = quarantine.in(Quarantined.State.WAITING, 10).stream()
                .filter(one -> one.place().equals("mend.csv:2"))
                .findFirst()
                .orElseThrow();
        var path = "/quarantine/" + piece.id();
        var origin = DeskServer.address();
        assertThat(post(path, "act=resubmit&by=Ann&text=MegaWatt", "Origin", origin)
                        .body())
                .contains("The unit is still not known.");
        assertThat(post(path, "act=dismiss&by=Ann", "Origin", origin).body()).contains("Say why it is not wanted.");
        assertThat(post(path, "act=resubmit&by=Ann&text=MW", "Origin", "http://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(quarantine.find(piece.id()).orElseThrow().state()).isEqualTo(Quarantined.State.WAITING);
        assertThat(post(path, "act=resubmit&by=Ann&text=MW", "Origin", origin).statusCode())
                .isEqualTo(302);
        assertThat(quarantine.find(piece.id()).orElseThrow())
                .extracting(Quarantined::state)
                .isEqualTo(Quarantined.State.RESUBMITTED);
        assertThat(get(path).body()).contains("Ann").doesNotContain("<form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/contracts/nobody", "/findings/a/b/c/d", "/quarantine/999999", "/nowhere", "/quarantine/abc"})
    void whatIsNotThereIsSaidPlainly(String path) throws Exception {
        var page = get(path);
        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.body())
                .doesNotContain("Exception")
                .doesNotContain("dev.covenant")
                .doesNotContain("\tat ");
    }

    @Test
    void browsersAreToldToRunNothingThatIsNotOurs() throws Exception {
        var headers = get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(get("/").body())
                .doesNotContain("onclick=")
                .doesNotContain("style=\"")
                .doesNotContain("<script>");
    }

    /** A foreign site can point its own name at this machine, and would then be of the same origin. */
    @Test
    void aNameThatIsNotOursIsNotAnswered() throws Exception {
        var address = URI.create(DeskServer.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var ask = "GET /api/contracts HTTP/1.1\r\nHost: elsewhere.example:8080\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(ask.getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 403")
                    .contains("covenant.web.hosts")
                    .doesNotContain("colossus");
        }
    }
}
