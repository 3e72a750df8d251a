package dev.covenant.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A notice by courier of Mon 30 Nov 2026, received Wed 2 Dec 09:00 CST, and taken back. */
class NoticeWithdrawalTest {

    private static NoticeTrial courier() {
        return new NoticeTrial().by("courier").sent("2026-11-30T10:00-08:00");
    }

    @ParameterizedTest
    @CsvSource({
        // the clause says nothing: consent is needed
        "'', 2026-12-03T10:00-06:00, true,  true",
        "'', 2026-12-03T10:00-06:00, false, false",
        "not-allowed, 2026-12-03T10:00-06:00, true,  false",
        "not-allowed, 2026-12-01T10:00-06:00, false, false",
        "with-consent, 2026-12-03T10:00-06:00, true,  true",
        "with-consent, 2026-12-03T10:00-06:00, false, false",
        "with-consent, 2026-12-01T10:00-06:00, false, false",
        "free-until-receipt, 2026-12-02T08:59-06:00, false, true",
        // with the notice
        "free-until-receipt, 2026-12-02T09:00-06:00, false, true",
        "free-until-receipt, 2026-12-02T09:01-06:00, false, false",
        "free-until-receipt, 2026-12-02T09:01-06:00, true,  true",
    })
    void itIsTakenBackAsTheClauseAllows(String policy, String at, boolean consent, boolean withdrawn) {
        var trial = policy.isEmpty() ? courier() : courier().clause("withdrawal: " + policy);
        var notice = trial.withdrawn(at, consent).judged();
        assertThat(notice.withdrawn()).as(notice.withdrawal()).isEqualTo(withdrawn);
        assertThat(notice.withdrawalTried()).isEqualTo(!withdrawn);
    }

    /** By rules such as UNIDROIT's it never became effective; elsewhere that is for a person to say. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-02T08:59-06:00, true",
        "2026-12-02T09:00-06:00, true",
        "2026-12-02T09:01-06:00, false",
    })
    void oneThatCameBeforeTheNoticeOrWithItIsNamed(String at, boolean before) {
        var notice = courier().withdrawn(at, false).judged();
        assertThat(notice.withdrawn()).isFalse();
        assertThat(notice.withdrawal().contains("may never have become effective"))
                .isEqualTo(before);
        assertThat(notice.withdrawal()).endsWith("it runs on until a person rules.");
    }

    /** The courier is there on Tue 1 Dec 10:00 CST, which is plausible receipt: from then on it may be too late. */
    @ParameterizedTest
    @CsvSource({"2026-12-01T10:00-06:00, true", "2026-12-01T10:01-06:00, false"})
    void whereReceiptIsInDoubtTheEarliestCounts(String at, boolean withdrawn) {
        var notice = courier()
                .arrived("2026-12-01T10:00-06:00")
                .clause("withdrawal: free-until-receipt")
                .withdrawn(at, false)
                .judged();
        assertThat(notice.withdrawn()).as(notice.withdrawal()).isEqualTo(withdrawn);
    }

    @ParameterizedTest
    @CsvSource({"withdrawn, true, We agree", "not-withdrawn, false, We never agreed"})
    void aPersonRulesEitherWayWithAReason(String verdict, boolean withdrawn, String reason) {
        for (var consent : new boolean[] {true, false}) {
            var notice = courier()
                    .withdrawn("2026-11-30T10:30-08:00", consent)
                    .ruled(verdict, reason)
                    .judged();
            assertThat(notice.withdrawn()).isEqualTo(withdrawn);
            assertThat(notice.withdrawal())
                    .isEqualTo("Ruled " + verdict.replace('-', ' ') + " by Counsel on Mon 30 Nov 2026 13:00 CST: "
                            + reason);
            assertThat(notice.validity()).as("apart from that").isEqualTo(Validity.VALID);
        }
    }

    @Test
    void theNoticeRunsOnUntilItIsTakenBack() {
        var trial = courier().withdrawn("2026-12-03T10:00-06:00", true);
        assertThat(trial.judgedAt("2026-12-03T09:59-06:00").withdrawn()).isFalse();
        assertThat(trial.judgedAt("2026-12-03T10:00-06:00").withdrawn()).isTrue();
    }
}
