package dev.covenant.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.ClearDays;
import dev.covenant.measure.Computation;
import dev.covenant.measure.ComputationReading;
import dev.covenant.measure.Direction;
import dev.covenant.measure.Ending;
import dev.covenant.measure.MonthRule;
import dev.covenant.measure.Parameter;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.Roll;
import dev.covenant.measure.Rolls;
import dev.covenant.measure.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the laws say where a contract is silent: DOMAIN 2.1 and 2.4. */
class LawPresetsTest {

    @ParameterizedTest
    @EnumSource(GoverningLaw.class)
    void everyLawSpeaksToEveryParameterAndNamesItsSource(GoverningLaw law) {
        assertThat(law.preset().authorities())
                .allSatisfy(authority -> assertThat(authority.source()).isNotBlank())
                .extracting(authority -> (Object) authority.parameter())
                .containsExactlyInAnyOrderElementsOf(Parameter.all().stream()
                        .filter(Parameter::canBeOpen)
                        .map(Object.class::cast)
                        .toList());
        // nothing is both from memory and verified
        assertThat(law.preset().authorities())
                .filteredOn(authority -> authority.source().contains("from memory")
                        || authority.source().contains("not read")
                        || authority.source().contains("no source"))
                .noneMatch(authority -> authority.verified());
    }

    @Test
    void plainLawSaysNothing() {
        assertThat(GoverningLaw.PLAIN.rules().stated()).isEmpty();
    }

    @Test
    void lawsDifferWhereTheAuthoritiesDo() {
        assertThat(GoverningLaw.ENGLAND.rules().get(Parameter.CLEAR_DAYS)).contains(ClearDays.AT_LEAST);
        assertThat(GoverningLaw.NEW_YORK.rules().get(Parameter.CLEAR_DAYS)).contains(ClearDays.NO);
        assertThat(GoverningLaw.CALIFORNIA.rules().get(Parameter.ROLL_AFTER))
                .contains(new Rolls(Roll.NONE, Roll.FORWARD, Roll.FORWARD));
        assertThat(GoverningLaw.NEW_YORK.rules().get(Parameter.ROLL_AFTER)).contains(Rolls.FORWARD);
        assertThat(GoverningLaw.NEW_YORK.rules().get(Parameter.ROLL_BEFORE)).isEmpty();
        assertThat(GoverningLaw.NEW_YORK.monthRule()).contains(MonthRule.CORRESPONDING_DATE);
        assertThat(GoverningLaw.NEW_YORK.preset().verifiedRules().get(Parameter.MONTHS))
                .isEmpty();
        assertThat(GoverningLaw.TEXAS.monthRule()).isEmpty();
    }

    @Test
    void planBackwardContendForwardIsLeftOpenInNewYork() {
        // 10 days before Wed 25 Nov 2026 is Sun 15 Nov: back to Fri 13, where it is, or on to Mon 16
        var readings = new Computation(
                        new Trigger.Day(LocalDate.of(2026, 11, 25)),
                        10,
                        Optional.of(PeriodUnit.CALENDAR_DAYS),
                        Direction.BEFORE,
                        false,
                        Ending.ACT,
                        BusinessCalendar.of("us-new-york-gcl24"),
                        ZoneId.of("America/New_York"))
                .readings(GoverningLaw.NEW_YORK.rules());
        assertThat(readings)
                .extracting(ComputationReading::words)
                .containsExactly("roll-before backward", "roll-before none", "roll-before forward");
        assertThat(readings)
                .extracting(reading -> reading.computed().day())
                .containsExactly(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 15), LocalDate.of(2026, 11, 16));
    }

    @Test
    void aContractOverridesItsLawAndAReadingItsContract() throws IOException {
        var good = Files.readString(Path.of("src/test/resources/good/contract/small.yaml"))
                .replace("law: new-york\n", "law: unidroit\n")
                .replace(
                        "holidays:\n",
                        "computation:\n  first-day: excluded\n  month-rule: end-of-month\n  short-periods: 5 days\n  day-end: 17:00\nholidays:\n");
        var contract = parsed(good);
        assertThat(contract.computation().words(Parameter.DAY_END)).contains("17:00");
        assertThat(contract.computationRules().words(Parameter.TRIGGER_ZONE)).contains("party-setting-the-time");
        assertThat(lockIn(contract)).hasToString("3 months");
        assertThat(monthRule(contract)).contains(MonthRule.END_OF_MONTH);
        var clause = good.replace(
                "from: 2026-04-30\n",
                "from: 2026-04-30\n              computation:\n                month-rule: last-business-day\n");
        assertThat(monthRule(parsed(clause))).contains(MonthRule.LAST_BUSINESS_DAY);
        var shortNotice = good.replaceFirst("notice: 90 calendar days", "notice: 5 calendar days");
        assertThat(parsed(shortNotice)
                        .clause(TerminationForConvenience.class)
                        .orElseThrow()
                        .readings()
                        .get(0)
                        .notice()
                        .unit())
                .isEqualTo(PeriodUnit.BUSINESS_DAYS);
    }

    @Test
    void theDueDayMovesAsTheContractSaysAndElseAsItsLaw() throws IOException {
        var good = Files.readString(Path.of("src/test/resources/good/contract/paid.yaml"));
        assertThat(dueRolls(good.replaceFirst("law: [a-z-]+", "law: new-york"))).isEqualTo(Rolls.FORWARD);
        var said = good.replaceFirst(
                        "law: [a-z-]+",
                        "law: plain\ncomputation:\n  first-day: excluded\n  month-rule: end-of-month\n  roll-after: modified-forward")
                .replace("due-from: receipt\n", "due-from: receipt\n    extension-bears-interest: false\n");
        assertThat(dueRolls(said)).isEqualTo(Rolls.all(Roll.MODIFIED_FORWARD));
        var clause = said.replace(
                "due: 30 calendar days\n", "due: 30 calendar days\n    computation:\n      roll-after: none\n");
        assertThat(dueRolls(clause)).isEqualTo(Rolls.NONE);
        var shorter = clause.replace("due: 30 calendar", "due: 5 calendar")
                .replace("roll-after: none\n", "short-periods: 5 days\n");
        assertThat(parsed(shorter)
                        .clause(PaymentTerms.class)
                        .orElseThrow()
                        .due()
                        .unit())
                .isEqualTo(PeriodUnit.BUSINESS_DAYS);
    }

    private static Rolls dueRolls(String text) {
        return parsed(text).clause(PaymentTerms.class).orElseThrow().rolls();
    }

    private static Contract parsed(String text) {
        var parsed = ContractText.parse("small.yaml", text);
        assertThat(parsed.problems()).isEmpty();
        return parsed.contract().orElseThrow();
    }

    private static dev.covenant.measure.CountedPeriod lockIn(Contract contract) {
        return contract.clause(TerminationForConvenience.class).orElseThrow().readings().stream()
                .flatMap(reading -> reading.lockIn().stream())
                .findFirst()
                .orElseThrow()
                .period();
    }

    private static Optional<MonthRule> monthRule(Contract contract) {
        return lockIn(contract).monthRule();
    }
}
