package dev.covenant.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.covenant.measure.ComputationRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake has a file; each is refused at its line, in words that name the offending text and the cure. */
class BadContractTest {
    private static final Path BAD = Path.of("src/test/resources/bad/contract");
    private static final Path GOOD = Path.of("src/test/resources/good/contract/small.yaml");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            unknown-clause-kind | 26 | demand-limits | Did you mean `demand-limit`?
            day-that-no-calendar-has | 23 | 2029-02-31 | ends on 2029-02-28
            unknown-unit | 30 | `MVA` in `315 MVA` is no unit of power | W, kW, MW
            unit-in-the-wrong-case | 30 | `kw` | Did you mean `kW`?
            unknown-zone | 6 | America/Chicgo | Did you mean `America/Chicago`?
            unknown-key | 31 | `comparision` is no key of | Did you mean `comparison`?
            missing-key | 16 | `first-day` is missing from `term` | first-day: 2026-05-03
            doubled-key | 31 | `limit` stands twice | Keep one
            two-adopted-readings | 73 | Where one group of entries belongs, here stands a list | indented
            adopted-reading-unknown | 73 | `B1` is adopted, but no reading has that name | A1, A2
            adopted-reading-ruled-out | 74 | both adopted and ruled out | ruled-out
            term-ends-twice | 24 | said in more than one way | Keep one
            term-length-uncounted | 16 | `counted` is missing | from and including
            term-length-in-business-days | 23 | no length of a term | 36 months
            term-of-two-kinds | 22 | each has its own first and last day | Take `last-day` out
            two-tranches-of-one-name | 27 | Two tranches are called `A` | own name
            two-readings-of-one-name | 69 | Two readings of this clause are called `A1` | own name
            tier-hole | 47 | Between 105 % and 107 % of the allowance there is no price | 105 %
            tier-overlap | 47 | Between 103 % and 105 % of the allowance there are two prices | 105 %
            tiers-out-of-order | 47 | ends at 104 %, before it begins (105 %) | ascending
            last-tier-ends | 47 | Energy above 110 % of the allowance has no price | up-to
            tier-never-reached | 46 | never reached | up-to
            tariff-d13 | 48 | Between 300 % and 500 % of the allowance there is no price | Begin this tier at 300 %
            priced-in-two-ways | 47 | priced in several ways: tiers and packages | Keep one
            prices-in-two-currencies | 34 | several currencies: EUR, USD | one
            minimum-above-the-maximum | 46 | minimum is above the maximum | Exchange
            blocks-end | 46 | above them there is no price | Leave out `most`
            blocks-without-a-policy | 45 | Nothing says which tiers of blocks are charged | blocks-charged: all-tiers
            blocks-never-reached | 46 | never reached: these blocks have no end | most
            package-of-nothing | 45 | nothing at all | more than zero
            tier-mode-without-tiers | 44 | no tiers to read this way | leave it out
            bound-of-no-price | 44 | Nothing says what this bounds | packages
            days-without-a-kind | 63 | `90 days` does not say which days it counts | `90 calendar days` or `90 business days`
            month-without-a-rule | 65 | Neither the contract nor its law (plain) says how a month is added | corresponding-date` (2026-07-30) or `month-rule: end-of-month` (2026-07-31)
            unknown-meter | 32 | `busbar` is no meter of this contract | bus
            unknown-workload | 33 | `customers` is no workload of meter `bus` | Did you mean `customer`?
            sub-meter-of-nothing | 14 | `main` is no other meter | part of
            ratchet-over-no-month | 45 | holds nothing | 11
            ratchet-of-more-than-all | 44 | `120 %` is no part of a whole | at most 100 %
            windows-with-time-between | 44 | time that no window covers | every 15 minutes
            percentile-without-a-method | 35 | `method` is missing | drop floor
            price-of-energy-for-demand | 47 | is no unit of power | Did you mean `kW`?
            shortfall-below-nothing | 43 | `0 %` is no part of a whole | at most 100 %
            shortfall-at-an-unknown-meter | 41 | `busbar` is no meter of this contract | bus
            maintenance-hours-without-length | 42 | names no hours | Leave them out
            maintenance-outside-no-hours | 42 | no hours outside of which | hours
            election-in-hours | 42 | is no number of days | 15 business days
            credit-counted-in-two-ways | 35 | The credit is counted in several ways | uptime-bands
            credit-not-counted | 35 | Nothing says how the credit is counted | capacity short per hour
            uptime-bands-out-of-order | 44 | is not below the band above it (99 %) | from the highest uptime
            cap-of-nothing | 43 | either a share of the fees or a sum | `share` and `sum`
            all-down-of-one-part | 44 | Fewer than two parts | parts
            claim-in-hours | 41 | counted in hours | Write it in days
            claim-without-an-act | 35 | `counts` is missing | receipt
            report-by-a-stranger | 41 | landlord | operator
            chronic-of-two-kinds | 42 | one of outages, downtime and poor months | list further patterns
            chronic-months-reversed | 43 | `3 of 2` names no months | lesser number first
            chronic-window-in-business-days | 44 | 30 business days | 90 calendar days
            force-majeure-notice-of-what | 41 | Nothing says what must happen within this time | counts: [sending]
            force-majeure-adopted-unknown | 44 | is adopted, but it is not among | sending
            curtailment-without-a-time | 35 | `within` is missing | 30 minutes
            limit-beyond-the-meter | 30 | No reading can ever be above this limit | plausible
            no-place-of-notice | 92 | The Operator has no place of notice | side: operator
            termination-without-notices | 50 | no clause says how notices are received | kind `notices`
            method-not-described | 84 | `post` is permitted for termination, but not listed | deemed received
            too-few-signatories | 100 | needs 2 signatories, and only 1 | List all
            amendments-out-of-order | 118 | takes effect before the one above it (2026-12-10) | order
            two-clauses-of-one-id | 34 | Two clauses have the id `demand-limit` | for ever
            term-ends-before-it-begins | 23 | would end before it begins | 2026-05-03
            money-without-currency | 46 | `6,000` is no amount of money | USD
            receipt-that-says-no-time | 88 | `when it gets there` does not say when a notice is deemed received | on confirmed delivery
            hour-without-hours | 92 | no hours are set | hours: until 17:00
            post-abroad-without-countries | 92 | not every place says its country | country: US
            withdrawal-in-other-words | 85 | `sometimes` is not whether a notice can be taken back | not-allowed
            hours-end-before-they-begin | 88 | closes before it opens | opening
            unknown-source-of-holidays | 8 | `us-federel` is no known source of holidays | Did you mean `us-federal`?
            roll-in-other-words | 8 | `sideways` does not say where the last day for an act moves, in a period after an event | `forward`
            rolls-that-pass-each-other | 8 | pass each other | choose forward for both
            month-rule-stated-twice | 67 | stated here and under `computation` as well | Keep one
            clear-days-with-the-first-included | 63 | Clear days leave the first day out | `first-day: excluded`
            unknown-parameter | 8 | `month-rules` is no key of | Did you mean `month-rule`?
            lock-in-without-an-end | 65 | does not say when it is over | until
            text-where-a-list-belongs | 54 | Where a list belongs, here stands `both` | [operator, customer]
            tab-for-indentation | 30 | A tab stands where YAML wants spaces | indentation
            quotation-never-closed | 17 | does not go on with the entries above, which began on line 1 | quotation mark
            tag | 30 | is a tag, and nothing is ever run for a tag | Take it out
            bomb-of-aliases | 1 | `&a` repeats a part of the file by reference | Write the part out
            nested-too-deep | 2 | nested more than 20 deep | indentation
            empty | 0 | empty | contract:
            not-a-contract | 1 | holds keys and values | contract:
            fee-band-hole | 28 | Months 13 to 14 have no rate | the one above it: 13
            fee-band-overlap | 28 | Months 11 to 12 have two rates | the one above it: 13
            fee-band-last-ends | 29 | The months after 36 have no rate | rate: 0 %
            fee-band-never-reached | 26 | never reached | up-to-month
            fee-bands-descending | 28 | ends with month 6, before it begins (month 13) | ascending
            clawback-without-months | 35 | nothing says over how many months | up-to-month: 24
            waiver-in-business-days | 38 | counted in calendar days | 30 calendar days
            window-closes-before-it-opens | 52 | would close before it opens: at least 90 calendar days and at most 60 calendar days | the opening
            opening-without-consequence | 52 | Nothing says what a notice before the window opens does | before-opening: void
            renewal-month-without-a-rule | 47 | Neither the contract nor its law (plain) says how a month is added | corresponding-date
            renewal-zero-times | 48 | `0` is not how often at most | 2
            two-documents | 117 | A second document begins here | one contract per file
            interest-without-a-rate | 59 | This interest has no rate | rate: 8 %
            rates-out-of-order | 62 | is not after the rate above it (2026-07-01) | order of time
            one-rate-and-a-list | 59 | both one rate and a list of rates | rates:
            daily-rounding-of-unequal-days | 61 | By ACT/ACT days bear different sums | ACT/365F
            rounding-without-a-direction | 62 | does not say how to round | halves up
            invoice-day-that-months-lack | 55 | no day that every month has | to the 28th
            roll-that-the-law-leaves-open | 49 | says where a day moves that is no business day | roll: next business day
            extension-that-the-law-leaves-open | 60 | moves the beginning of interest as well | extension-bears-interest
            suspension-in-hours | 66 | counted in hours, and it begins with a day | Write it in days
            share-above-the-whole | 76 | `150 %` is more than the whole | 100 %
            disputes-in-plain-days | 73 | `45 days` does not say which days it counts | 45 calendar days
            character-of-no-text | 2 | A character stands here that no text file holds | UTF-8
            """)
    void eachMistakeIsNamedAtItsLineWithItsCure(String mistake, int line, String sentence, String cure) {
        var parsed = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> ContractText.parse(mistake + ".yaml", bad(mistake)));
        assertThat(parsed.contract()).isEmpty();
        assertThat(parsed.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(mistake + ".yaml");
            assertThat(problem.line()).as(problem.toString()).isEqualTo(line);
            assertThat(problem.sentence()).contains(sentence).endsWith(".");
            assertThat(problem.cure()).contains(cure);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            cure-of-nothing | 30 | not said to be for one sort of breach | class: non-monetary
            cure-of-a-class-and-a-clause | 30 | not said to be for one sort of breach | class: non-monetary
            cure-of-one-class-twice | 27 | two times for the cure of `payment` | Keep the one
            cure-of-an-unknown-clause | 30 | `terms` is no clause of this contract | Did you mean `term`?
            cure-extended-to-less | 29 | would not be longer than 30 calendar days | the whole time from receipt
            repeat-without-a-month-rule | 32 | Neither the contract nor its law (plain) says how a month is added | corresponding-date
            competitor-without-a-name | 44 | no competitor is named | Add `competitors:`
            audits-none-at-all | 56 | No audit at all is permitted | at least `times: 1`
            duty-neither-once-nor-lasting | 72 | whether this duty is done once or lasts | within: 30 calendar days
            duties-of-one-name | 76 | Two duties are called `deletion-certificate` | own name
            duty-without-a-roll | 64 | says where a day moves that is no business day | roll: none
            """)
    void eachMistakeAboutRightsIsNamedAtItsLineWithItsCure(String mistake, int line, String sentence, String cure) {
        eachMistakeIsNamedAtItsLineWithItsCure(mistake, line, sentence, cure);
    }

    @Test
    void everyBadFileHasItsRow() throws IOException {
        var rows = Stream.of(BadContractTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CsvSource.class))
                .map(method -> method.getAnnotation(CsvSource.class).textBlock())
                .flatMap(String::lines)
                .map(row -> row.substring(0, row.indexOf('|')).strip() + ".yaml")
                .toList();
        try (var files = Files.list(BAD)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(rows);
        }
    }

    @Test
    void theSchemaKnowsTheKindsThatTheBuilderKnows() throws IOException {
        var schema = new ObjectMapper()
                .readTree(Files.readString(Path.of("src/main/resources/schemas/contract.schema.json")));
        var kinds = new ArrayList<String>();
        schema.at("/definitions/kind/enum").forEach(kind -> kinds.add(kind.asText()));
        var built = new ArrayList<>(new ClauseBuilder(Optional.empty(), ComputationRules.OPEN, List.of()).kinds());
        built.addAll(OtherClause.KINDS);
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(built);
        var laws = new ArrayList<String>();
        schema.at("/properties/law/enum").forEach(law -> laws.add(law.asText()));
        assertThat(laws)
                .containsExactlyElementsOf(
                        Stream.of(GoverningLaw.values()).map(GoverningLaw::word).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "ways-out"})
    void theFileThatTheMistakesAreMadeInIsGood(String good) throws IOException {
        var parsed = ContractText.parse(good, Files.readString(GOOD.resolveSibling(good + ".yaml")));
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.contract()).isPresent();
    }

    @Test
    void allMistakesAreReportedAtOnceInTheOrderOfTheFile() throws IOException {
        var text = Files.readString(GOOD)
                .replace("zone: America/Chicago\nholidays", "zone: Chicago\nholidays")
                .replace("last-day: 2029-05-31", "last-day: 2029-05-32")
                .replace("limit: 315 MW", "limit: 315 MVA")
                .replace("kind: usage-allowance", "kind: usage-allowence")
                .replace("reading: A1", "reading: Z");
        var problems = ContractText.parse("many.yaml", text).problems();
        assertThat(problems).extracting(Problem::line).isSorted();
        assertThat(problems.toString())
                .contains("`Chicago`", "2029-05-32", "`MVA`", "usage-allowence", "`Z` is adopted");
    }

    @Test
    void aFileOfMoreThanAMillionCharactersIsNotRead() {
        var parsed = ContractText.parse("long.yaml", "# ".repeat(600_000));
        assertThat(parsed.problems()).hasSize(1);
        assertThat(parsed.problems().get(0).sentence()).contains("1200000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "colossus-1", "orbital-1", "campus-substation", "meridian-2"})
    void droppingAnyOneRequiredKeyIsAProblemAndNoException(String sample) throws IOException {
        var lines = sample.equals("small")
                ? Files.readAllLines(GOOD)
                : SampleContractsTest.text(sample).lines().toList();
        var dropped = new ArrayList<String>();
        for (int at = 0; at < lines.size(); at++) {
            var key = lines.get(at).strip().replaceFirst("^- ", "").replaceFirst(":.*$", "");
            if (!REQUIRED.contains(key)) {
                continue;
            }
            dropped.add(key);
            var parsed = ContractText.parse(sample, String.join("\n", without(lines, at)));
            assertThat(parsed.contract())
                    .as("without line %d: %s", at + 1, lines.get(at))
                    .isEmpty();
            assertThat(parsed.problems())
                    .as("without line %d: %s", at + 1, lines.get(at))
                    .isNotEmpty();
        }
        assertThat(dropped).hasSizeGreaterThan(20);
    }

    @Test
    void noDamageToASampleIsAnException() {
        long seed = 20261123L;
        System.out.println("BadContractTest.noDamageToASampleIsAnException seed " + seed);
        var random = new Random(seed);
        var text = SampleContractsTest.text("colossus-1");
        for (int round = 0; round < 120; round++) {
            var damaged = new StringBuilder(text);
            for (int cut = 0; cut <= random.nextInt(3); cut++) {
                int from = random.nextInt(damaged.length() - 40);
                switch (random.nextInt(3)) {
                    case 0 -> damaged.delete(from, from + 1 + random.nextInt(30));
                    case 1 -> damaged.insert(from, SPLINTERS.charAt(random.nextInt(SPLINTERS.length())));
                    default -> damaged.setCharAt(from, SPLINTERS.charAt(random.nextInt(SPLINTERS.length())));
                }
            }
            var parsed = ContractText.parse("damaged", damaged.toString());
            assertThat(parsed.contract().isPresent())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(parsed.problems().isEmpty());
        }
    }

    private static final String SPLINTERS = ":-#&*!|>'\"%@`{}[],?\t\n 0aZ\u0007\u00e9";

    /** Keys that the schema requires wherever they stand in these files. */
    private static final List<String> REQUIRED = List.of(
            "contract",
            "title",
            "we",
            "law",
            "agreed",
            "zone",
            "clauses",
            "id",
            "number",
            "kind",
            "words",
            "citation",
            "first-day",
            "last-day",
            "who",
            "accounts",
            "readings",
            "notice",
            "restricts",
            "first-permitted",
            "by",
            "on",
            "reason",
            "methods",
            "places",
            "deemed",
            "addressee",
            "place",
            "allowance",
            "comparison",
            "meter",
            "workload",
            "price",
            "limit",
            "power",
            "site",
            "first",
            "reclaim",
            "fee",
            "interval",
            "plausible",
            "silent-after",
            "workloads",
            "effective",
            "recorded",
            "period",
            "until");

    /** Without a line and what is nested below it; a dash in it moves to the next line of its entry. */
    private static List<String> without(List<String> lines, int at) {
        int depth = indent(lines.get(at));
        int end = at + 1;
        while (end < lines.size()
                && (lines.get(end).isBlank()
                        || indent(lines.get(end)) > depth
                        || (indent(lines.get(end)) == depth
                                && lines.get(end).strip().startsWith("- ")
                                && !lines.get(at).strip().startsWith("- ")))) {
            end++;
        }
        var rest = new ArrayList<>(lines.subList(0, at));
        if (lines.get(at).strip().startsWith("- ") && end > at) {
            int next = at + 1;
            if (next < lines.size() && indent(lines.get(next)) == depth + 2) {
                rest.add(" ".repeat(depth) + "- " + lines.get(next).strip());
                rest.addAll(lines.subList(next + 1, lines.size()));
                return rest;
            }
        }
        rest.addAll(lines.subList(end, lines.size()));
        return rest;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String bad(String mistake) throws IOException {
        return Files.readString(BAD.resolve(mistake + ".yaml"));
    }
}
