package dev.covenant.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Misfit;
import dev.covenant.evaluation.Evaluation;
import dev.covenant.finding.Amount;
import dev.covenant.finding.Finding;
import dev.covenant.ledger.Admission;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.Money;
import dev.covenant.position.Scope;
import dev.covenant.rulebook.ActiveRulebook;
import dev.covenant.rulebook.RulebookFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up events of colossus-1, judged on Mon 23 Nov 2026, 07:00 in Chicago, and around it. */
class DemonstrationTests {

    private static final String COLOSSUS = "colossus-1";
    private static final Instant MONDAY_SEVEN = Instant.parse("2026-11-23T13:00:00Z");

    private static ActiveRulebook rulebook;
    private static LedgerState state;

    @BeforeAll
    static void readTheDemonstration(@TempDir Path folder) throws IOException {
        rulebook = RulebookFolder.read(Path.of("rules")).rulebook().orElseThrow();
        var telemetry = folder.resolve("colossus-telemetry.csv");
        var lines = new ArrayList<String>();
        DemoTelemetry.write(lines::add);
        Files.write(telemetry, lines);
        var admission = new Admission(rulebook.contract(COLOSSUS).zone());
        var misfits = new ArrayList<Misfit>();
        var reader = new EventFiles(
                Mappings.read(Path.of("routes/mappings")),
                new Gate(rulebook, InstantSource.fixed(MONDAY_SEVEN)),
                new Oversize.LeftInPlace());
        var sink = new EventSink() {
            @Override
            public void arrival(Arrival arrival) {
                admission.admit(arrival.event());
            }

            @Override
            public void misfit(Misfit misfit) {
                misfits.add(misfit);
            }
        };
        reader.read(telemetry, Optional.empty(), sink);
        reader.read(Path.of("src/main/resources/demo/colossus-past.ndjson"), Optional.empty(), sink);
        reader.read(Path.of("src/main/resources/demo/colossus-later.ndjson"), Optional.empty(), sink);
        assertThat(misfits).isEmpty();
        state = admission.state(Instant.MAX);
    }

    /**
     * 529 h at 304.2 MW are 160,921.8 MWh; times 721 / 529 are 219,328.2; less 216,300 are 3,028.2 MWh at $6,000. What is
     * left, 55,378.2 MWh, over 192 h is 288.43 MW; at 304.2 MW it lasts 182.045 h, to Mon 30 Nov 14:02:42 CST.
     */
    @Test
    void novemberEndsAboveItsAllowance() {
        var forecast = only(judge(Scope.ALL, MONDAY_SEVEN), "allowance-forecast-exceeded");
        assertThat(forecast.message())
                .contains("219,328.2 MWh")
                .contains("216,300 MWh")
                .contains("160,921.8 MWh")
                .contains("101.4 %")
                .contains("288.4 MW");
        assertThat(forecast.amounts()).hasSize(1);
        assertThat(forecast.amounts().get(0).kind()).isEqualTo(Amount.Kind.CHARGE);
        assertThat(forecast.amounts().get(0).money()).isEqualByComparingTo(Money.of("USD", "18169200"));
        assertThat(forecast.deadline().orElseThrow().latest().toInstant())
                .isEqualTo(Instant.parse("2026-11-30T20:03:00Z"));
    }

    @Test
    void theExitTargetHasAPlanDayAndALatestDay() {
        var due = only(judge(Scope.ALL, MONDAY_SEVEN), "exit-notice-due")
                .deadline()
                .orElseThrow();
        // Wed 30 Dec and Thu 31 Dec 2026, 17:00 CST
        assertThat(due.planBy().toInstant()).isEqualTo(Instant.parse("2026-12-30T23:00:00Z"));
        assertThat(due.latest().toInstant()).isEqualTo(Instant.parse("2026-12-31T23:00:00Z"));
    }

    /** Fri 27 Nov 2026, 16:52 PST, by e-mail alone: defective; if actual notice suffices, day 90 is Thu 25 Feb 2027. */
    @Test
    void theOperatorsEmailIsADefectiveNoticeFromThatMomentOn() {
        var before = judge(Scope.ALL, Instant.parse("2026-11-28T00:51:59Z"));
        assertThat(before.findings()).noneMatch(finding -> finding.key().kind().equals("notice-received"));
        var notice = only(judge(Scope.ALL, Instant.parse("2026-11-28T00:52:00Z")), "notice-received");
        assertThat(notice.rule()).isEqualTo("notice-received-defective");
        assertThat(notice.message()).contains("e-mail alone").contains("Thu 25 Feb 2027");
    }

    /** The findings of every scope by itself, taken together, are those of one full evaluation. */
    @Test
    void theUnionOverScopesIsTheWhole() {
        var whole = judge(Scope.ALL, MONDAY_SEVEN).findings();
        assertThat(whole).isNotEmpty();
        var union = new ArrayList<Finding>();
        for (Finding finding : whole) {
            var pair = new Scope.Pair(finding.key().clause(), finding.key().subject());
            union.addAll(judge(Scope.of(Set.of(pair)), MONDAY_SEVEN).findings());
        }
        assertThat(union.stream()
                        .distinct()
                        .sorted(java.util.Comparator.comparing(Finding::key))
                        .toList())
                .isEqualTo(whole);
    }

    /** Between the moment judged and the next moment nothing changes, to the byte. */
    @Test
    void findingsHoldUntilTheNextMoment() {
        long seed = 20261123;
        var random = new Random(seed);
        var at = MONDAY_SEVEN;
        for (int step = 0; step < 12; step++) {
            var now = judge(Scope.ALL, at);
            var next = now.next().orElseThrow();
            assertThat(next).isAfter(at);
            long span = Duration.between(at, next).toMillis();
            for (int i = 0; i < 3; i++) {
                var between = at.plusMillis((long) (random.nextDouble() * span));
                assertThat(judge(Scope.ALL, between).findings())
                        .as("seed " + seed + ", step " + step + ", " + between)
                        .isEqualTo(now.findings());
            }
            at = next;
        }
    }

    private static Evaluation judge(Scope scope, Instant at) {
        return rulebook.judge(COLOSSUS, state, scope, AsOf.at(at));
    }

    private static Finding only(Evaluation evaluation, String kind) {
        List<Finding> found = evaluation.findings().stream()
                .filter(finding -> finding.key().kind().equals(kind))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
