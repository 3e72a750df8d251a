package dev.covenant.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ContractText;
import dev.covenant.terms.ResolvedTerms;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real meter's months against the figures that its README gives. */
class CampusMeterTests {

    private static final Path FILE = Path.of("../shared/data/campus-meter/campus-2013-2016.csv");
    private static final Series CAMPUS = new Series("TotalP", Measure.USAGE, "campus");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static Position position;

    @BeforeAll
    static void readTheMeter() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: " + FILE + " is not here");
        var contract = contract();
        var readings = new ArrayList<Reading>();
        for (String line : Files.readAllLines(FILE).stream().skip(1).toList()) {
            var cells = line.split(";", -1);
            var from = LocalDateTime.parse(cells[0], STAMP).toInstant(ZoneOffset.ofHours(1));
            readings.add(new Reading(
                    new Envelope(contract.id(), "test", line, Optional.empty()),
                    CAMPUS,
                    from,
                    from.plusSeconds(900),
                    new Quantity(new BigDecimal(cells[2].replace(',', '.')), Unit.KW),
                    false));
        }
        assertThat(readings).hasSize(108_092);
        position = Position.of(
                new ResolvedTerms(contract, Instant.MAX),
                LedgerState.empty(contract.zone()).with(readings),
                Scope.ALL,
                AsOf.at(Instant.parse("2016-07-01T00:00:00Z")));
    }

    /** Peaks, percentiles and energies from the data's README; the last two columns counted by hand in the file. */
    @ParameterizedTest
    @CsvSource({
        "2013-06, 870, 712.8, 232812.2, 15",
        "2013-07, 948.4, 829.6, 297240.4, 237",
        "2013-09, 833.2, 695.2, ,",
        "2013-08, , , , 0",
    })
    void aMonthsFiguresAreThoseOfTheReadme(String month, String peak, String p95, String energy, Integer above) {
        var demand = demand(month);
        var allowance = allowance(month);
        if (peak != null) {
            assertThat(demand.peak()).isEqualTo(Possible.known(kw(peak)));
            assertThat(demand.ninetyFifth()).isEqualTo(Possible.known(kw(p95)));
        }
        if (energy != null) {
            assertThat(allowance.energy()).isEqualTo(Possible.known(new Quantity(new BigDecimal(energy), Unit.KWH)));
        }
        if (above != null) {
            assertThat(demand.above()).isEqualTo(above);
        }
    }

    /** 2,147.6 kW and five more on Wed 22 Oct 2014 from 14:15, and 1,032.8 kW on Sat 27 Feb 2016, 09:15. */
    @Test
    void sevenReadingsAreImplausibleAndKeptAsRead() {
        var implausible = position.facts().stream()
                .filter(MeterMonth.class::isInstance)
                .map(MeterMonth.class::cast)
                .filter(month -> month.implausible() > 0)
                .toList();
        assertThat(implausible)
                .extracting(MeterMonth::subject)
                .containsExactly("2014-10/TotalP/usage/campus", "2016-02/TotalP/usage/campus");
        assertThat(implausible).extracting(MeterMonth::implausible).containsExactly(6, 1);
        assertThat(implausible.get(0).evidence())
                .extracting(evidence -> evidence.value())
                .containsExactly("2,147.6 kW", "4,849.6 kW", "5,157.2 kW", "4,836.8 kW", "4,742.8 kW", "3,906 kW");
    }

    /** What was implausible may have been anything plausible, so the peak lies between the highest believed and 1,000. */
    @Test
    void thePeakOfOctober2014IsKnownOnlyBetweenBounds() {
        var peak = demand("2014-10").peak();
        assertThat(peak).isInstanceOf(Possible.Between.class);
        var between = (Possible.Between<Quantity>) peak;
        assertThat(between.atLeast()).isEqualTo(kw("726"));
        assertThat(between.atMost()).isEqualByComparingTo(kw("1000"));
    }

    /** Four stamps are missing on Sun 10 Aug 2014 from 15:15 to 16:15, one on Fri 14 Aug 2015 at 11:15. */
    @Test
    void gapsAreCountedWhereTheyAre() {
        assertThat(meter("2014-08").missing()).isEqualTo(4);
        assertThat(meter("2015-08").missing()).isEqualTo(1);
        assertThat(meter("2014-08").workings())
                .contains("Not known: 1 h without readings from Sun 10 Aug 2014 15:15 +01:00.");
        // 4 of 2,976: 2,972 / 2,976 = 99.8656 %
        assertThat(meter("2014-08").completeness()).isEqualByComparingTo("99.8656");
    }

    /** The doubled stamp on 14 Aug 2015 at 11:00 says the same twice and counts once. */
    @Test
    void theDoubledRowCountsOnce() {
        assertThat(meter("2015-08").readings()).isEqualTo(2_975);
    }

    @Test
    void onlyTheJuliesOf2013And2015AreAboveTheAllowance() {
        var above = position.facts().stream()
                .filter(AllowanceMonth.class::isInstance)
                .map(AllowanceMonth.class::cast)
                .filter(month -> atMost(month.energy()).compareTo(month.allowance()) > 0)
                .toList();
        assertThat(above).extracting(AllowanceMonth::subject).containsExactly("2013-07", "2015-07");
    }

    private static Quantity atMost(Possible<Quantity> energy) {
        return energy instanceof Possible.Between<Quantity> between
                ? between.atMost()
                : ((Possible.Known<Quantity>) energy).value();
    }

    private static DemandMonth demand(String month) {
        return only(DemandMonth.class, month);
    }

    private static AllowanceMonth allowance(String month) {
        return only(AllowanceMonth.class, month);
    }

    private static MeterMonth meter(String month) {
        return only(MeterMonth.class, month + "/" + CAMPUS);
    }

    private static <F extends dev.covenant.finding.Subject> F only(Class<F> kind, String subject) {
        List<F> found = position.facts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fact -> fact.subject().equals(subject))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Quantity kw(String value) {
        return new Quantity(new BigDecimal(value), Unit.KW);
    }

    private static Contract contract() throws IOException {
        var file = Path.of("rules/contracts/campus-substation.yaml");
        var parsed = ContractText.parse(file.toString(), Files.readString(file));
        assertThat(parsed.problems()).isEmpty();
        return parsed.contract().orElseThrow();
    }
}
