package dev.covenant.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.Notice;
import dev.covenant.terms.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check of DOMAIN 1.5 alone; the dates are worked out by hand. */
class NoticeValidityTest {

    private static void is(Validity validity, NoticeOnRecord notice, String says) {
        assertThat(notice.validity()).as(notice.failed()).isEqualTo(validity);
        assertThat(String.join("\n", notice.workings())).contains(says);
    }

    @Test
    void oneInDueFormByHandIsValidAndEndsOnDay90() {
        var notice = new NoticeTrial().judged();
        is(Validity.VALID, notice, "By hand, which 21 permits for termination.");
        // Tue 1 Dec 2026: 30 days of December, 31, 28 are 89, so Mon 1 Mar 2027
        assertThat(notice.lastDay().toString()).contains("2027-03-01");
    }

    @ParameterizedTest
    @CsvSource({"Customer LLC, VALID", "CUSTOMER LLC, VALID", "Customer Holdings LLC, DEFECTIVE"})
    void itIsGivenInTheNameOfTheParty(String name, Validity validity) {
        is(validity, new NoticeTrial().inTheNameOf(name).judged(), "In the name of " + name);
    }

    /** From Wed 2 Dec 00:00 CST the Customer is Successor LLC. By courier a notice of Tue 1 Dec is received Thu 3 Dec. */
    @ParameterizedTest
    @CsvSource({
        "hand,    2026-12-01T16:59-06:00, Customer LLC,  VALID",
        "hand,    2026-12-01T16:59-06:00, Successor LLC, DEFECTIVE",
        "hand,    2026-12-02T09:00-06:00, Customer LLC,  DEFECTIVE",
        "hand,    2026-12-02T09:00-06:00, Successor LLC, VALID",
        "courier, 2026-12-01T10:00-06:00, Customer LLC,  UNDETERMINED",
        "courier, 2026-12-01T10:00-06:00, Successor LLC, VALID",
    })
    void thePartyIsTheOneAtReceipt(String method, String sent, String name, Validity validity) {
        var notice = new NoticeTrial()
                .customerIsFrom2Dec("Successor LLC")
                .by(method)
                .sent(sent)
                .inTheNameOf(name)
                .judged();
        is(validity, notice, "In the name of " + name);
    }

    @ParameterizedTest
    @CsvSource({"true, VALID, In writing.", "false, DEFECTIVE, Not in writing."})
    void itIsInWriting(boolean written, Validity validity, String says) {
        is(validity, new NoticeTrial().inWriting(written).judged(), says);
    }

    @Test
    void whereTheContractAsksForTheClauseItIsNamed() {
        var asks = "content: [clause]";
        is(
                Validity.UNDETERMINED,
                new NoticeTrial().clause(asks).judged(),
                "21 asks for the clause relied on, and none");
        is(
                Validity.VALID,
                new NoticeTrial().clause(asks).relyingOn("clause 14.2").judged(),
                "It relies on clause 14.2.");
        is(
                Validity.DEFECTIVE,
                new NoticeTrial().clause(asks).relyingOn("15.2").judged(),
                "It relies on 15.2; termination for convenience is 14.2.");
    }

    @Test
    void whereTheContractAsksForADateItIsNamed() {
        var asks = "content: [date]";
        is(
                Validity.UNDETERMINED,
                new NoticeTrial().clause(asks).judged(),
                "21 asks for the date, and none is on record.");
        is(Validity.VALID, new NoticeTrial().clause(asks).naming("2027-03-01").judged(), "It names Mon 1 Mar 2027.");
    }

    @ParameterizedTest
    @CsvSource({"true, VALID", "false, DEFECTIVE", ", UNDETERMINED"})
    void aNoticeOfBreachGivesParticularsWhereTheContractAsksForThem(Boolean given, Validity validity) {
        var trial = new NoticeTrial().clause("content: [particulars]").kind(Notice.Kind.BREACH);
        is(validity, (given == null ? trial : trial.particulars(given)).judged(), "particulars");
    }

    @Test
    void aNoticeOfTerminationNeedsNoParticularsOfABreach() {
        is(Validity.VALID, new NoticeTrial().clause("content: [particulars]").judged(), "By hand");
    }

    @ParameterizedTest
    @CsvSource({"English, VALID", "english, VALID", "German, DEFECTIVE", ", UNDETERMINED"})
    void itIsInTheLanguageOfTheContract(String language, Validity validity) {
        var trial = new NoticeTrial().clause("language: English");
        is(validity, (language == null ? trial : trial.writtenIn(language)).judged(), "asks for English");
    }

    @Test
    void whoMustGetACopyGetsOne() {
        is(
                Validity.VALID,
                new NoticeTrial()
                        .copies("Outside counsel")
                        .copiedTo("outside counsel", "Bank")
                        .judged(),
                "Copies went to Outside counsel.");
        is(
                Validity.DEFECTIVE,
                new NoticeTrial()
                        .copies("Outside counsel, Bank")
                        .copiedTo("Bank")
                        .judged(),
                "No copy went to Outside counsel.");
        is(
                Validity.DEFECTIVE,
                new NoticeTrial().copies("Outside counsel").copiedTo().judged(),
                "No copy went to");
        is(Validity.UNDETERMINED, new NoticeTrial().copies("Outside counsel").judged(), "who got one is not on record");
        is(
                Validity.VALID,
                new NoticeTrial().copies("Outside counsel").theirs().judged(),
                "By hand"); // copies are asked for by the Operator, of notices to it
    }

    /** Three months from Thu 3 Sep 2026 run to Thu 3 Dec; notice may be received from Fri 4 Dec. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-03T17:00-06:00, DEFECTIVE, 'from Fri 4 Dec 2026 a fresh one counts'",
        "2026-12-04T09:00-06:00, VALID, Received",
    })
    void oneReceivedBeforeTheLockInIsOverIsPremature(String sent, Validity validity, String says) {
        var lock = "lock-in: {period: 3 months, from: 2026-09-03, restricts: giving, first-permitted: day-after}";
        is(validity, new NoticeTrial().lockIn(lock).sent(sent).judged(), says);
    }

    @Test
    void whoMayNotEndTheContractGivesNoValidNotice() {
        is(Validity.INVALID, new NoticeTrial().who("operator").judged(), "The Customer may not terminate");
    }

    @Test
    void whoAcceptsANoticeCannotDenyItsFormAfterwards() {
        var byEmail = new NoticeTrial().by("email").to("notices@operator.example");
        is(Validity.DEFECTIVE, byEmail.judged(), "By e-mail alone, which 21 bars for notices of termination.");
        // an acknowledgement that it came is not an acceptance
        byEmail.acknowledged(Side.OPERATOR, "2026-12-01T11:00-06:00", false);
        is(Validity.DEFECTIVE, byEmail.judged(), "By e-mail alone");
        assertThat(byEmail.judged().acknowledged()).isTrue();
        byEmail.acknowledged(Side.OPERATOR, "2026-12-02T11:00-06:00", true);
        is(
                Validity.VALID,
                byEmail.judged(),
                "By e-mail alone, which 21 bars for notices of termination. The Operator accepted it as good on Wed 2 Dec"
                        + " 2026 11:00 CST.");
        assertThat(byEmail.judgedAt("2026-12-02T10:59-06:00").validity())
                .as("before that")
                .isEqualTo(Validity.DEFECTIVE);
    }

    @Test
    void nobodyAcceptsHisOwnNoticeNorOneThatIsStillToBeSent() {
        var byEmail = new NoticeTrial().by("email").to("notices@operator.example");
        byEmail.acknowledged(Side.CUSTOMER, "2026-12-02T11:00-06:00", true);
        byEmail.acknowledged(Side.OPERATOR, "2026-12-01T09:59-06:00", true);
        is(Validity.DEFECTIVE, byEmail.judged(), "By e-mail alone");
        assertThat(byEmail.judged().acknowledged()).isFalse();
    }

    @Test
    void acceptanceOfTheFormGivesNoRightToEnd() {
        var notice = new NoticeTrial().who("operator").acknowledged(Side.OPERATOR, "2026-12-02T11:00-06:00", true);
        is(Validity.INVALID, notice.judged(), "The Customer may not terminate");
    }

    @ParameterizedTest
    @CsvSource({
        "valid, VALID, Actual notice is conceded",
        "defective, DEFECTIVE, The power of attorney has lapsed",
        "invalid, INVALID, It was never meant",
        "undetermined, UNDETERMINED, To be argued",
    })
    void aPersonsRulingWithItsReasonStandsAboveTheChecksEitherWay(String verdict, Validity validity, String reason) {
        for (var trial :
                List.of(new NoticeTrial(), new NoticeTrial().by("email").to("notices@operator.example"))) {
            var notice = trial.ruled(verdict, reason).judged();
            is(validity, notice, "Ruled " + verdict + " by Counsel on Tue 1 Dec 2026 11:00 CST: " + reason);
            assertThat(notice.ruledOn()).isTrue();
        }
    }

    /** To leave on Tue 2 Mar 2027 receipt is needed by Wed 2 Dec 2026: 29 + 31 + 28 + 2 days. Hours end at 17:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-01T17:00-06:00, VALID",
        "2026-12-02T17:00-06:00, VALID",
        "2026-12-02T17:01-06:00, DEFECTIVE",
        "2026-12-03T09:00-06:00, DEFECTIVE",
    })
    void oneOnTheLastDayCountsAndOneADayLaterDoesNot(String sent, Validity validity) {
        is(validity, new NoticeTrial().sent(sent).naming("2027-03-02").judged(), "It names Tue 2 Mar 2027");
    }

    /**
     * By courier dispatched Mon 30 Nov 2026, deemed received Wed 2 Dec, arrived Thu 3 Dec, with the contrary to be shown:
     * the last of the 90 days is Tue 2 or Wed 3 Mar 2027.
     */
    @Test
    void oursCountsFromTheLatestPlausibleReceiptTheirsFromTheEarliest() {
        var ours = new NoticeTrial()
                .by("courier")
                .sent("2026-11-30T10:00-08:00")
                .arrived("2026-12-03T10:00-06:00")
                .judged();
        assertThat(ours.lastDay().toString()).contains("2027-03-03");
        var theirs = new NoticeTrial()
                .theirs()
                .by("courier")
                .sent("2026-11-30T10:00-06:00")
                .arrived("2026-12-03T10:00-08:00")
                .judged();
        assertThat(theirs.lastDay().toString()).contains("2027-03-02");
        is(
                Validity.DEFECTIVE,
                new NoticeTrial()
                        .by("courier")
                        .sent("2026-11-30T10:00-08:00")
                        .arrived("2026-12-03T10:00-06:00")
                        .naming("2027-03-02")
                        .judged(),
                "the full period ends Wed 3 Mar 2027");
        is(
                Validity.VALID,
                new NoticeTrial()
                        .theirs()
                        .by("courier")
                        .sent("2026-11-30T10:00-06:00")
                        .arrived("2026-12-03T10:00-08:00")
                        .naming("2027-03-02")
                        .judged(),
                "the full period ends Tue 2 Mar 2027");
    }

    @ParameterizedTest
    @CsvSource({
        "void, INVALID, '21 says that it is void then.'",
        "full-period, VALID, '21 says that it takes effect then.'",
        "reasonable-recipient, UNDETERMINED, 'what a reasonable recipient understands'",
    })
    void aDayNamedTooEarlyIsWhatTheClauseSays(String policy, Validity validity, String says) {
        var notice = new NoticeTrial()
                .clause("too-early-day: " + policy)
                .naming("2027-02-28")
                .judged();
        is(validity, notice, says);
        assertThat(notice.lastDay().toString()).contains("2027-03-01");
    }
}
