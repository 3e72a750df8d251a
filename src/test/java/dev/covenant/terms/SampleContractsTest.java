package dev.covenant.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.DeemedReceipt;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.FirstDay;
import dev.covenant.measure.Money;
import dev.covenant.measure.MonthRule;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples under {@code rules/contracts} say what EXPERIENCE section 4 and DOMAIN 5.2 say. */
class SampleContractsTest {

    static String text(String name) {
        try {
            return Files.readString(Path.of("rules/contracts", name + ".yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Contract sample(String name) {
        var parsed = ContractText.parse(name + ".yaml", text(name));
        assertThat(parsed.problems()).isEmpty();
        return parsed.contract().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"colossus-1", "orbital-1", "campus-substation", "meridian-2"})
    void everySampleReadsWithoutAProblemAndSaysWhereEachClauseComesFrom(String name) {
        var contract = sample(name);
        assertThat(contract.id()).isEqualTo(name);
        assertThat(contract.we()).isEqualTo(Side.CUSTOMER);
        assertThat(contract.version()).matches("[0-9a-f]{64}");
        assertThat(contract.clauses())
                .allSatisfy(
                        clause -> assertThat(clause.text().source().citation()).isNotBlank());
        assertThat(contract.clauses())
                .filteredOn(clause -> clause.text().source().kind() == Source.Kind.PUBLIC)
                .as("public words are a paraphrase: no signed text is loaded")
                .allMatch(clause -> clause.text().paraphrase());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11, 216300", // 721 h: the clock change of Sunday 1 Nov
        "2027-03, 222900", // 743 h: the clock change of Sunday 14 Mar
        "2026-07, 223200", // 744 h
    })
    void colossusAllows300MegawattsAtEveryLocalHour(YearMonth month, String energy) {
        var contract = sample("colossus-1");
        var allowance = contract.clause(UsageAllowance.class).orElseThrow();
        assertThat(allowance.allowance().in(new BillingMonth(month, contract.zone())))
                .isEqualByComparingTo(Quantity.of(energy, Unit.MWH));
        assertThat(allowance.comparison()).isEqualTo(Comparison.MORE_THAN);
        assertThat(allowance.overage().orElseThrow().tiers())
                .containsExactly(
                        new OverageTier(
                                Optional.of(new java.math.BigDecimal("105")),
                                Money.of("USD", "6000"),
                                Unit.MWH,
                                Optional.empty()),
                        new OverageTier(Optional.empty(), Money.of("USD", "8000"), Unit.MWH, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-14, ",
        "2026-05-15, 100",
        "2026-05-31, 100",
        "2026-06-01, 200",
        "2026-06-30, 200",
        "2026-07-01, 300",
        "2029-05-31, 300",
    })
    void colossusCommitsByRamp(LocalDate day, String megawatts) {
        var committed = sample("colossus-1").clause(CommittedCapacity.class).orElseThrow();
        assertThat(committed.on(day)).isEqualTo(Optional.ofNullable(megawatts).map(mw -> Quantity.of(mw, Unit.MW)));
    }

    @ParameterizedTest
    @CsvSource({"2026-04, ", "2026-05, ", "2026-06, ", "2026-07, 1250000000", "2029-05, 1250000000"})
    void colossusFeeOfMayAndJuneIsUndisclosedNotZero(YearMonth month, String dollars) {
        var fee = sample("colossus-1").clause(MonthlyFee.class).orElseThrow();
        assertThat(fee.in(month)).isEqualTo(Optional.ofNullable(dollars).map(amount -> Money.of("USD", amount)));
    }

    @Test
    void colossusHasThreeAccountsWithFiveReadings() {
        var contract = sample("colossus-1");
        var clause = contract.clause(TerminationForConvenience.class).orElseThrow();
        assertThat(clause.who()).containsExactlyInAnyOrder(Side.OPERATOR, Side.CUSTOMER);
        assertThat(clause.accounts()).extracting(Account::name).containsExactly("A", "B", "C");
        assertThat(clause.readings()).extracting(TerminationReading::name).containsExactly("A", "B1", "B2", "C1", "C2");
        assertThat(clause.readings())
                .extracting(TerminationReading::notice)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("rules")
                .containsOnly(CountedPeriod.ofCalendarDays(90));
        var months = new CountedPeriod(
                3, PeriodUnit.MONTHS, FirstDay.EXCLUDED, false, Optional.of(MonthRule.CORRESPONDING_DATE));
        assertThat(clause.readings().get(1).lockIn().orElseThrow().period())
                .as("New York adds months by the same numeral (GCL s. 30)")
                .usingRecursiveComparison()
                .ignoringFields("rules")
                .isEqualTo(months);
        assertThat(clause.adopted().orElseThrow().by()).isEqualTo("Legal");
        assertThat(clause.adopted().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 6, 12));
        assertThat(clause.adoptedReading().orElseThrow().name()).isEqualTo("A");
    }

    @Test
    void colossusNoticesOfTerminationNeverGoByEmailAlone() {
        var notices = sample("colossus-1").clause(NoticeMechanics.class).orElseThrow();
        assertThat(notices.forTermination())
                .containsExactlyInAnyOrder(DeliveryMethod.HAND, DeliveryMethod.COURIER, DeliveryMethod.POST);
        assertThat(notices.receipt()).containsKey(DeliveryMethod.EMAIL);
        assertThat(notices.receipt().get(DeliveryMethod.COURIER))
                .extracting(DeemedReceipt::after, DeemedReceipt::unit, DeemedReceipt::rebuttable)
                .containsExactly(2, PeriodUnit.BUSINESS_DAYS, true);
        assertThat(notices.receipt().get(DeliveryMethod.POST))
                .extracting(DeemedReceipt::after, DeemedReceipt::unit)
                .containsExactly(5, PeriodUnit.BUSINESS_DAYS);
        assertThat(notices.placeOf(Side.OPERATOR).zone()).hasToString("America/Chicago");
        assertThat(notices.placeOf(Side.CUSTOMER).zone()).hasToString("America/Los_Angeles");
        assertThat(notices.signaturesNeeded()).isEqualTo(2);
    }

    @Test
    void colossusHasItsTermLimitAndSplit() {
        var contract = sample("colossus-1");
        var term = contract.clause(Term.class).orElseThrow();
        assertThat(term.firstDay()).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(term.lastDay()).isEqualTo(LocalDate.of(2029, 5, 31));
        var limit = contract.clause(DemandLimit.class).orElseThrow();
        assertThat(limit.limit()).isEqualTo(Quantity.of("315", Unit.MW));
        var split = contract.clause(WorkloadSplit.class).orElseThrow();
        assertThat(split.site()).isEqualTo(Quantity.of("420", Unit.MW));
        assertThat(split.first()).isEqualTo(Side.CUSTOMER);
        assertThat(contract.holidays().named()).contains("us-federal");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-09, 2026-12-31T00:00:00Z, false", // Wednesday, the day before it takes effect
        "2026-12-10, 2026-12-31T00:00:00Z, true", // Thursday
        "2026-12-10, 2026-12-10T16:59:59Z, false", // not recorded yet
    })
    void anAmendmentSettlesHowAccountBIsRead(LocalDate day, Instant known, boolean settled) {
        var terms = new ResolvedTerms(sample("colossus-1"), known);
        var clause = terms.on(day).clause(TerminationForConvenience.class).orElseThrow();
        assertThat(clause.readings())
                .filteredOn(reading -> reading.ruledOut().isPresent())
                .extracting(TerminationReading::name)
                .isEqualTo(settled ? List.of("B1") : List.of());
    }

    @Test
    void orbitalLeavesTwoReadingsUndecided() {
        var contract = sample("orbital-1");
        var clause = contract.clause(TerminationForConvenience.class).orElseThrow();
        assertThat(clause.readings()).extracting(TerminationReading::name).containsExactly("P1", "P2");
        assertThat(clause.adoptedReading()).isEmpty();
        var fee = contract.clause(MonthlyFee.class).orElseThrow();
        assertThat(fee.in(YearMonth.of(2026, 9))).isEmpty();
        assertThat(fee.in(YearMonth.of(2026, 10))).contains(Money.of("USD", "920000000"));
        assertThat(contract.clause(Term.class).orElseThrow().lastDay()).isEqualTo(LocalDate.of(2029, 6, 30));
    }

    @Test
    void campusCountsAsItsMetersClockRuns() {
        var contract = sample("campus-substation");
        assertThat(contract.zone()).isEqualTo(ZoneOffset.ofHours(1));
        var allowance = contract.clause(UsageAllowance.class).orElseThrow();
        assertThat(allowance.allowance().in(new BillingMonth(YearMonth.of(2013, 7), contract.zone())))
                .isEqualTo(Quantity.of("260000", Unit.KWH));
        assertThat(allowance.meter()).isEqualTo("TotalP");
        assertThat(allowance.workload()).isEqualTo("campus");
        assertThat(contract.clause(DemandLimit.class).orElseThrow().limit()).isEqualTo(Quantity.of("800", Unit.KW));
        assertThat(contract.meter("TotalP").orElseThrow().plausibleTo()).isEqualTo(Quantity.of("1000", Unit.KW));
        assertThat(contract.meter("ChillerP").orElseThrow().subMeterOf()).contains("TotalP");
        var term = contract.clause(Term.class).orElseThrow();
        assertThat(List.of(term.firstDay(), term.lastDay()))
                .containsExactly(LocalDate.of(2013, 6, 1), LocalDate.of(2016, 6, 30));
    }

    @Test
    void commentsSpacingAndTheOrderOfKeysDoNotChangeTheVersion() {
        var text = text("campus-substation");
        var moved =
                text.replace("we: customer\n", "").replace("law: plain\n", "law:   plain # a comment\nwe: customer\n");
        assertThat(moved).isNotEqualTo(text);
        assertThat(ContractText.parse("moved", moved).contract().orElseThrow().version())
                .isEqualTo(sample("campus-substation").version());
    }

    @Test
    void anotherFigureIsAnotherVersion() {
        var text = text("campus-substation").replace("limit: 800 kW", "limit: 801 kW");
        assertThat(ContractText.parse("changed", text).contract().orElseThrow().version())
                .isNotEqualTo(sample("campus-substation").version());
    }
}
