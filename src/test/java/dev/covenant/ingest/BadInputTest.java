package dev.covenant.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One file per mistake: each is told with its place and its cure, kept whole, and what is good beside it goes in. */
class BadInputTest {

    private static final Path BAD = Path.of("src/test/resources/bad");

    /** File, how many events of it go in, where the mistake is, what is said of it. */
    record Bad(String file, int good, String place, String says) {}

    static final List<Bad> EVENTS = List.of(
            new Bad("absurd-exponent", 0, "", "A number's exponent is beyond all bounds."),
            new Bad("absurd-number", 0, "", "The quantity 1E+400 is absurd. Check the unit and the decimal sign."),
            new Bad("after-the-array", 1, "#/1", "Line 1, column 259: no valid JSON"),
            new Bad("batch-cut-off", 1, "#/1", "the JSON ends too early. Send the whole of it."),
            new Bad("byte-order-mark", 0, "", "begins with a byte order mark. Save it as UTF-8 without one."),
            new Bad("compute-on-a-power-meter", 0, "", "Meter bus does not measure in GPUh. Send power (kW, MW)"),
            new Bad("deep", 0, "", "nested more than 64 levels deep. Send flat data."),
            new Bad("doubled-key", 0, "", "Line 1, column 249: the key \"value\" stands twice. Keep one of them."),
            new Bad("empty-batch", 0, "", "The batch is empty. Send at least one event."),
            new Bad("empty", 0, "", "The file is empty. Send at least one event."),
            new Bad("encoded-data", 0, "", "/data_base64: encoded data are not read. Send \"data\" as a JSON object."),
            new Bad("ends-too-early", 0, "", "the JSON ends too early. Send the whole of it."),
            new Bad("exit-target-in-words", 0, "", "/data/lastDay: \"end of March\" is not of the expected form."),
            new Bad("foreign-type", 0, "", "/type: \"com.example.sold\" is no type of event known here. Known are: "),
            new Bad("future-reading", 0, "", "begins at 2026-11-23T13:05:01Z, in the future"),
            new Bad("hour-24", 0, "", "/data/to: \"2026-11-22T24:00:00Z\" is no moment in time"),
            new Bad("invalid-json", 0, "", "Line 1, column 249: no valid JSON"),
            new Bad("latin-1", 0, "", "This is not UTF-8"),
            new Bad("leap-second", 0, "", "/data/to: \"2026-11-22T01:14:60Z\" is no moment in time"),
            new Bad("lone-surrogate", 0, "", "half of a surrogate pair"),
            new Bad("longer-than-a-month", 0, "", "The interval is 52 days long. Send readings of a month at most."),
            new Bad("misspelt-field", 0, "", "nothing is called \"worklod\" here. Did you mean \"workload\"?"),
            new Bad("negative-quantity", 0, "", "The quantity -1 is negative."),
            new Bad("no-data", 0, "", "\"data\" is missing. Add it."),
            new Bad("no-object", 0, "", "This is no JSON object."),
            new Bad("no-subject", 0, "", "\"subject\" is missing. Add it."),
            new Bad("not-a-number", 0, "", "NaN and Infinity are no numbers."),
            new Bad("notice-arrived-before-sent", 0, "", "before it was sent at 2026-11-21T00:52:00Z"),
            new Bad("notice-by-pigeon", 0, "", "/data/methods/0: \"pigeon\" is none of the words known here."),
            new Bad(
                    "notice-from-a-stranger",
                    0,
                    "",
                    "/data/giver: \"landlord\" is none of the words known here. " + "Known are: customer, operator."),
            new Bad("notice-names-31-february", 0, "", "/data/names: \"2027-02-31\" is no day of the calendar."),
            new Bad("notice-without-method", 0, "", "/data/methods: the list is empty. Name at least 1."),
            new Bad("nul-byte", 0, "", "holds a NUL byte"),
            new Bad("nul-character", 0, "", "the character U+0000"),
            new Bad("old-specversion", 0, "", "/specversion: \"0.3\" should be \"1.0\"."),
            new Bad("packed", 0, "", "The file is packed (zip or gzip). Unpack it first."),
            new Bad("picture", 0, "", "The file is not text."),
            new Bad("reading-called-valid", 0, "", "\"valid\" is said of a notice, not of the reading"),
            new Bad("recorded-in-year-9999", 0, "", "\"recordedtime\" is 9999-01-01T00:00:00Z. Give a year from 1990"),
            new Bad("reservation-of-an-unknown-clause", 0, "", "No clause \"alowance\" is in the contract colossus-1."),
            new Bad("reservation-without-a-side", 0, "", "\"by\" is missing. Add it."),
            new Bad("ruling-on-an-unknown-clause", 0, "", "No clause \"terminaton\" with readings is in the contract"),
            new Bad(
                    "standstill-ends-before-it-begins",
                    0,
                    "",
                    "The standstill ends at 2026-11-20T12:00:00Z, not after"),
            new Bad("standstill-of-an-unknown-clause", 0, "", "No clause \"99.9\" is in the contract colossus-1."),
            new Bad("assignment-on-a-whim", 0, "", "/data/ground: \"wish\" is none of the words known here."),
            new Bad("control-without-an-acquirer", 0, "", "/data: \"acquirer\" is missing. Add it."),
            new Bad("audit-report-without-currency", 0, "", "/data: \"currency\" is missing. Add it."),
            new Bad("certificate-that-shows-nothing", 0, "", "/data: \"evidence\" is missing. Add it."),
            new Bad("breach-of-an-unknown-clause", 0, "", "No clause \"99.9\" is in the contract colossus-1."),
            new Bad("breach-of-no-class", 0, "", "/data: \"class\" is missing. Add it."),
            new Bad("cure-answer-neither-way", 0, "", "/data: \"accepted\" is missing. Add it."),
            new Bad("cure-extension-in-words", 0, "", "/data/until: \"end of November\" is not of the expected form."),
            new Bad("waiver-without-an-instrument", 0, "", "/data: \"instrument\" is missing. Add it."),
            new Bad("thirteenth-month", 0, "", "/data/from: \"2026-13-22T01:00:00Z\" is no moment in time"),
            new Bad("time-without-offset", 0, "", "is no moment in time with an offset. Write it as 2026-10-14T08:00"),
            new Bad("to-before-from", 0, "", "not after its start 2026-11-22T01:00:00Z. Give \"to\" later"),
            new Bad("to-is-from", 0, "", "not after its start 2026-11-22T01:00:00Z. Give \"to\" later"),
            new Bad("too-many-decimals", 0, "", "has more than 12 decimals. Round it."),
            new Bad("unknown-contract", 0, "", "called \"colosus-1\". Did you mean \"colossus-1\"?"),
            new Bad("unknown-kind", 0, "", "Did you mean \"dev.covenant.usage\"?"),
            new Bad("unknown-meter", 0, "", "has no meter called \"buss\". Did you mean \"bus\"?"),
            new Bad("unknown-unit", 0, "", "/data/unit: \"Mw\" is no unit. Did you mean \"MW\"?"),
            new Bad("unknown-workload", 0, "", "no workload called \"custmer\". Did you mean \"customer\"?"),
            new Bad("utf-16", 0, "", "The file is UTF-16. Save it as UTF-8."),
            new Bad("value-is-a-word", 0, "", "/data/value: \"much\" is no number. Write it as 151.6."),
            new Bad("payment-in-no-currency", 0, "", "/data/currency: \"usd\" is no currency."),
            new Bad("invoice-below-zero", 0, "", "/data/amount: -5 is no likely amount."),
            new Bad("invoice-in-words", 0, "", "/data/amount: \"a million\" is no number."),
            new Bad("settlement-without-instrument", 0, "", "/data: \"instrument\" is missing."),
            new Bad("suspension-by-nobody", 0, "", "/data/giver: \"landlord\" is none of the words known here."),
            new Bad("withdrawal-without-time", 0, "", "/data/at: nothing says when this happened."),
            new Bad(
                    "maintenance-ends-before-it-begins",
                    0,
                    "",
                    "The maintenance ends at 2026-10-14T15:00:00Z, not after"),
            new Bad("outage-ends-before-it-begins", 0, "", "The outage ends at 2026-10-14T15:00:00Z, not after"),
            new Bad(
                    "outage-caused-by-a-stranger",
                    0,
                    "",
                    "/data/causedBy: \"weather\" is none of the words known here."),
            new Bad(
                    "force-majeure-ends-before-it-begins",
                    0,
                    "",
                    "The force majeure ends at 2026-11-05T08:10:00Z, not after"),
            new Bad("force-majeure-power-without-unit", 0, "", "missing property 'unit'"),
            new Bad("force-majeure-end-of-nothing", 0, "", "\"about\" is missing. Add it."),
            new Bad(
                    "credit-claim-arrived-before-sent",
                    0,
                    "",
                    "The claim arrived at 2026-11-20T17:00:00Z, before it was sent"),
            new Bad("credit-claim-for-a-day", 0, "", "/data/month: \"2026-10-14\" is not of the expected form."),
            new Bad("service-report-without-a-month", 0, "", "\"month\" is missing. Add it."),
            new Bad("credit-note-without-currency", 0, "", "\"currency\" is missing. Add it."),
            new Bad("curtailment-power-without-unit", 0, "", "missing property 'unit'"),
            new Bad("curtailment-of-energy", 0, "", "/data/unit: \"MWh\" is no unit of power."),
            new Bad("curtailment-response-negative", 0, "", "\"operatorOff\" is -80 MW."),
            new Bad("delivery-test-ends-before-it-begins", 0, "", "The test ends at 2026-07-01T05:00:00Z, not after"),
            new Bad("delivery-election-of-neither", 0, "", "/data/choice: \"wait\" is none of the words known here."),
            new Bad("delivery-of-no-notice", 0, "", "/data: \"notice\" is missing"),
            new Bad("delivery-lost-in-the-post", 0, "", "/data/what: \"lost\" is none of the words known here."),
            new Bad("delivery-by-pigeon", 0, "", "/data/method: \"pigeon\" is none of the words known here."),
            new Bad("delivery-without-time", 0, "", "/data/at: nothing says when this happened."),
            new Bad("delivery-until-31-february", 0, "", "/data/until: \"2027-02-31\" is no day of the calendar."),
            new Bad("address-change-of-a-stranger", 0, "", "/data/side: \"landlord\" is none of the words known here."),
            new Bad(
                    "address-change-of-nothing",
                    0,
                    "",
                    "/data: this changes nothing. Add one of addressee, place, email."),
            new Bad("address-change-by-no-method", 0, "", "/data/methods: the list is empty. Name at least 1."),
            new Bad(
                    "address-change-to-an-unknown-zone",
                    0,
                    "",
                    "/data/zone: \"Europe/Londn\" is no time zone. Did you mean \"Europe/London\"?"),
            new Bad(
                    "address-change-to-a-country-in-words",
                    0,
                    "",
                    "/data/country: \"England\" is not of the expected form."),
            new Bad(
                    "address-change-of-a-zone-alone",
                    0,
                    "",
                    "/data/place: a zone or a country belongs to a place. Add the new place."),
            new Bad("address-change-arrived-before-sent", 0, "", "before it was sent at 2026-11-21T00:52:00Z"),
            new Bad("signatory-change-of-nothing", 0, "", "/data: this changes nothing. Add one of added, removed."),
            new Bad("signatory-change-of-nobody", 0, "", "/data/added: the list is empty. Name at least 1."),
            new Bad(
                    "signatory-change-of-a-stranger",
                    0,
                    "",
                    "/data/side: \"landlord\" is none of the words known here."),
            new Bad("signatory-change-without-sending", 0, "", "/data: \"sent\" is missing."),
            new Bad("signatory-change-arrived-before-sent", 0, "", "before it was sent at 2026-11-21T00:52:00Z"),
            new Bad("notice-of-another-kind", 0, "", "/data/kind: \"eviction\" is none of the words known here."),
            new Bad("notice-in-writing-in-words", 0, "", "/data/inWriting"),
            new Bad("notice-particulars-in-words", 0, "", "/data/particulars"),
            new Bad("notice-copied-to-one-name", 0, "", "/data/copiedTo"),
            new Bad("notice-in-the-name-of-nobody", 0, "", "/data/party"),
            new Bad("notice-in-no-language", 0, "", "/data/language"),
            new Bad("notice-about-nothing", 0, "", "/data/about"),
            new Bad("acknowledgement-accepts-in-words", 0, "", "/data/accepts"),
            new Bad("year-0001", 0, "", "\"from\" is 0001-01-01T00:00:00Z. Give a year from 1990 to 2199."),
            new Bad("year-9999", 0, "", "\"from\" is 9999-01-01T00:00:00Z. Give a year from 1990 to 2199."));

    /** Each CSV file with a good row before and a good row after the bad third line: four readings go in. */
    static final List<Bad> CSV = List.of(
            new Bad("campus-31-february", 4, ":3", "\"2013-02-31 00:15\" is no time of the form yyyy-MM-dd HH:mm."),
            new Bad("campus-absurd", 4, ":3", "The quantity 1E+400 is absurd."),
            new Bad("campus-both-values-wrong", 4, ":3", "Column ChillerP: \"y\" is no number with a decimal comma."),
            new Bad("campus-comma-delimiter", 0, "", "campus-meter lacks the columns DateTime, TotalP, ChillerP"),
            new Bad("campus-decimal-point", 4, ":3", "Column TotalP: \"151.6\" is no number with a decimal comma."),
            new Bad("campus-empty-value", 4, ":3", "Column TotalP is empty. Fill it in"),
            new Bad("campus-empty", 0, "", "The file is empty. Send a header and rows."),
            new Bad("campus-latin-1", 4, ":3", "This is not UTF-8"),
            new Bad("campus-missing-field", 4, ":3", "The row has 5 fields where the header has 6."),
            new Bad("campus-negative", 4, ":3", "The quantity -151.6 is negative."),
            new Bad("campus-no-column", 0, "", "campus-meter lacks the columns TotalP"),
            new Bad("campus-nul", 4, ":3", "holds a NUL byte"),
            new Bad("campus-one-field-more", 4, ":3", "The row has 7 fields where the header has 6."),
            new Bad("campus-open-quote", 4, ":3", "The row's quotes do not match."),
            new Bad("campus-other-date-form", 4, ":3", "\"01/06/2013 00:15\" is no time of the form"),
            new Bad("campus-picture", 0, "", "The file is not text."),
            new Bad("campus-text-after-quote", 4, ":3", "The row's quotes do not match."),
            new Bad("campus-utf-16", 0, "", "The file is UTF-16. Save it as UTF-8."),
            new Bad("campus-word-for-number", 4, ":3", "Column TotalP: \"n/a\" is no number with a decimal comma."),
            new Bad("campus-year-0001", 4, ":3", "Give a year from 1990 to 2199."),
            new Bad("campus-year-9999", 4, ":3", "Give a year from 1990 to 2199."),
            new Bad("nobody", 0, "", "No mapping recognises this file by its name and header."));

    @ParameterizedTest
    @FieldSource("EVENTS")
    void aBadEventIsKeptWholeAndToldWithPlaceAndCure(Bad bad) throws IOException {
        check("event", bad);
    }

    @ParameterizedTest
    @FieldSource("CSV")
    void aBadRowIsKeptWithItsHeaderAndTheOthersGoIn(Bad bad) throws IOException {
        check("csv", bad);
    }

    private static void check(String kind, Bad bad) throws IOException {
        var file = fileOf(kind, bad.file());
        var sink = new Sample.Remembering();
        Sample.files().read(file, Optional.empty(), sink);
        assertThat(sink.arrivals).hasSize(bad.good());
        assertThat(sink.misfits).hasSize(1);
        var misfit = sink.misfits.get(0);
        assertThat(misfit.reason())
                .contains(bad.says())
                .doesNotContain("Exception")
                .matches("(?s).*[.?]");
        assertThat(misfit.place()).isEqualTo(file.getFileName() + bad.place());
        if (bad.good() == 0) {
            assertThat(misfit.raw()).isEqualTo(Files.readAllBytes(file));
        } else if (kind.equals("csv")) {
            var lines = Files.readAllLines(file, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(new String(misfit.raw(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .isEqualTo(lines.get(0) + "\n" + lines.get(2) + "\n");
        }
    }

    static Stream<String> kinds() {
        return Stream.of("event", "csv");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyBadFileIsInTheTable(String kind) throws IOException {
        var table =
                (kind.equals("event") ? EVENTS : CSV).stream().map(Bad::file).collect(Collectors.toSet());
        try (var files = Files.list(BAD.resolve(kind))) {
            Set<String> names = files.map(BadInputTest::withoutEnding).collect(Collectors.toSet());
            assertThat(names).isEqualTo(table);
        }
    }

    private static String withoutEnding(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static Path fileOf(String kind, String name) throws IOException {
        try (var files = Files.list(BAD.resolve(kind))) {
            return files.filter(file -> withoutEnding(file).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no file " + name));
        }
    }
}
