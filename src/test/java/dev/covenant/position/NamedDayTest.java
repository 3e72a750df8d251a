package dev.covenant.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.GoverningLaw;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** EXPERIENCE.md question 5: our notice of 1 July named 28 September; day 90 is 29 September. */
class NamedDayTest {
    private static final ExitOutcome OUTCOME = ExitWindows.of(Colossus.terms())
            .ifSent(Side.CUSTOMER, DeliveryMethod.HAND, Instant.parse("2026-07-01T15:00:00Z"))
            .adopted()
            .orElseThrow()
            .outcome()
            .orElseThrow();

    private static NamedDay named(int dayOfSeptember, GoverningLaw law) {
        return NamedDay.of(LocalDate.of(2026, 9, dayOfSeptember), OUTCOME, true, Optional.of(law));
    }

    @Test
    void aDayTooEarlyIsReadThreeWays() {
        var judged = named(28, GoverningLaw.NEW_YORK);
        assertThat(judged.verdict()).isEqualTo(NamedDay.Verdict.TOO_EARLY);
        assertThat(judged.readings())
                .extracting(NamedDay.Reading::name)
                .isEqualTo(List.of("full period", "reasonable recipient", "strict"));
        assertThat(judged.readings()).extracting(NamedDay.Reading::governing).containsExactly(true, false, false);
        assertThat(judged.readings().get(0).end().orElseThrow()).hasToString("Tue 29 Sep 2026 24:00 CDT");
        assertThat(judged.readings().get(2).end()).isEmpty();
        assertThat(named(28, GoverningLaw.ENGLAND).readings())
                .extracting(NamedDay.Reading::governing)
                .containsExactly(false, true, false);
        assertThat(named(28, GoverningLaw.PLAIN).readings())
                .extracting(NamedDay.Reading::governing)
                .containsExactly(false, false, false);
    }

    @Test
    void theLastDayOfThePeriodIsInOrderUnlessClearDaysAreNeeded() {
        assertThat(named(29, GoverningLaw.NEW_YORK).verdict()).isEqualTo(NamedDay.Verdict.IN_ORDER_UNLESS_CLEAR_DAYS);
        assertThat(named(30, GoverningLaw.NEW_YORK).verdict()).isEqualTo(NamedDay.Verdict.IN_ORDER);
        assertThat(named(30, GoverningLaw.NEW_YORK).readings().get(0).end().orElseThrow())
                .hasToString("Wed 30 Sep 2026 24:00 CDT");
        assertThat(NamedDay.of(LocalDate.of(2026, 9, 29), OUTCOME, false, Optional.empty())
                        .verdict())
                .isEqualTo(NamedDay.Verdict.IN_ORDER);
    }
}
