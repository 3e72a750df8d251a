package dev.covenant.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.DeliveryReport.What;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a notice on its way, told by events, by one method and by several; worked out by hand. */
class NoticeDeliveryEventsTest {

    private static final String WITH_EMAIL = "hand, courier, post, email";

    private static NoticeTrial email(String rule) {
        return new NoticeTrial()
                .permitted(WITH_EMAIL)
                .emailRule(rule)
                .by("email")
                .to("notices@operator.example")
                .sent("2026-11-30T10:00-08:00");
    }

    private static void ends(NoticeOnRecord notice, String lastDay) {
        assertThat(notice.lastDay().toString())
                .as(String.join("\n", notice.workings()))
                .contains(lastDay);
    }

    /** Sent Mon 30 Nov 12:00 CST. By courier received Wed 2 Dec (90 days: 2 Mar), by post Mon 7 Dec (7 Mar). */
    @ParameterizedTest
    @CsvSource({
        "earliest,  'courier,post',  2027-03-02",
        "all,       'courier,post',  2027-03-07",
        "hard-copy, 'courier,post',  2027-03-02",
        // e-mail is received at once, Mon 30 Nov: 31 + 31 + 28 days
        "earliest,  'email,courier', 2027-02-28",
        "hard-copy, 'email,courier', 2027-03-02",
        "all,       'email,courier', 2027-03-02",
        "hard-copy, 'email',         2027-02-28",
    })
    void ofSeveralMethodsTheOneThatTheClauseNamesGoverns(String policy, String methods, LocalDate lastDay) {
        var notice = email("{deemed: on dispatch, hours: 09:00-17:00}")
                .clause("several-methods: " + policy)
                .by(methods.split(","))
                .judged();
        assertThat(notice.validity()).as(notice.failed()).isEqualTo(Validity.VALID);
        ends(notice, lastDay.toString());
    }

    @Test
    void aMethodThatIsBarredDoesNotGovernWhereAPermittedOneWasUsed() {
        var notice = new NoticeTrial()
                .by("email", "courier")
                .sent("2026-11-30T10:00-08:00")
                .judged();
        assertThat(notice.validity()).as(notice.failed()).isEqualTo(Validity.VALID);
        ends(notice, "2027-03-02");
    }

    /** Deemed received four hours after Mon 30 Nov 10:00 PST, unless something comes back. */
    @ParameterizedTest
    @CsvSource({
        "BOUNCED,       2026-11-30T13:59-08:00, DEFECTIVE",
        "BOUNCED,       2026-11-30T14:00-08:00, DEFECTIVE",
        "BOUNCED,       2026-11-30T14:01-08:00, UNDETERMINED",
        "OUT_OF_OFFICE, 2026-11-30T10:01-08:00, DEFECTIVE",
        "OUT_OF_OFFICE, 2026-11-30T14:01-08:00, UNDETERMINED",
        // before it was sent it is about something else
        "BOUNCED,       2026-11-30T09:59-08:00, VALID",
    })
    void whatComesBackKeepsItFromBeingReceived(What what, String at, Validity validity) {
        var notice = email("{deemed: 4 hours after dispatch, unless: [bounce, out-of-office]}")
                .report("email", what, at)
                .judged();
        assertThat(notice.validity()).as(notice.failed()).isEqualTo(validity);
    }

    @Test
    void aBounceOfTheMailLeavesTheCourier() {
        var notice = email("{deemed: 4 hours after dispatch, unless: [bounce]}")
                .by("email", "courier")
                .report("", What.BOUNCED, "2026-11-30T10:01-08:00")
                .judged();
        assertThat(notice.validity()).as(notice.failed()).isEqualTo(Validity.VALID);
        ends(notice, "2027-03-02");
    }

    @Test
    void aBounceIsSeenFromItsMomentOn() {
        var trial = email("{deemed: 4 hours after dispatch, unless: [bounce]}")
                .report("email", What.BOUNCED, "2026-11-30T10:01-08:00");
        assertThat(trial.judgedAt("2026-11-30T10:00-08:00").validity()).isEqualTo(Validity.VALID);
        assertThat(trial.judgedAt("2026-11-30T10:01-08:00").validity()).isEqualTo(Validity.DEFECTIVE);
    }

    @Test
    void aReceiptThatTheClauseNeedsIsMissedUntilItIsThere() {
        var trial = email("{deemed: on dispatch, needs: [delivery-receipt]}");
        assertThat(trial.judged().validity()).isEqualTo(Validity.UNDETERMINED);
        assertThat(trial.judged().failed()).contains("It counts only with a delivery receipt, and none is on record.");
        trial.report("email", What.DELIVERY_RECEIPT, "2026-11-30T10:02-08:00");
        assertThat(trial.judged().validity()).isEqualTo(Validity.VALID);
    }

    /** Away for more than a day: the day of return counts. Thu 3 Dec and 90 days: Wed 3 Mar 2027. */
    @ParameterizedTest
    @CsvSource({"2026-12-01, 2027-02-28", "2026-12-02, 2027-03-02", "2026-12-03, 2027-03-03"})
    void aLongerAbsenceMakesItTheDayOfReturn(String back, String lastDay) {
        var notice = email("{deemed: on dispatch, hours: 09:00-17:00, absence: 1 calendar day}")
                .report("email", What.OUT_OF_OFFICE, "2026-11-30T10:01-08:00", back)
                .judged();
        ends(notice, lastDay);
    }

    /**
     * Posted Mon 30 Nov; the 5th business day is Mon 7 Dec. Without post on 2 and 3 Dec the days are 1, 4, 7, 8 and 9 Dec:
     * Wed 9 Dec and 90 days is Tue 9 Mar 2027.
     */
    @Test
    void aStrikeMakesALaterReceiptPlausibleWhichCountsAgainstUs() {
        var ours = new NoticeTrial()
                .by("post")
                .sent("2026-11-30T10:00-08:00")
                .report("post", What.NO_POST, "2026-12-02T00:00-06:00", "2026-12-03");
        ends(ours.judged(), "2027-03-09");
        assertThat(ours.judged().arrivalAndReceipt())
                .contains("between Mon 7 Dec 2026 09:00 CST and Wed 9 Dec 2026 09:00 CST");
        var theirs = new NoticeTrial()
                .theirs()
                .by("post")
                .sent("2026-11-30T10:00-06:00")
                .report("post", What.NO_POST, "2026-12-02T00:00-08:00", "2026-12-03");
        ends(theirs.judged(), "2027-03-07");
        var conclusive = new NoticeTrial()
                .conclusive()
                .by("post")
                .sent("2026-11-30T10:00-08:00")
                .report("post", What.NO_POST, "2026-12-02T00:00-06:00", "2026-12-03");
        ends(conclusive.judged(), "2027-03-07");
    }

    @Test
    void aStrikeOfThePostDoesNotHoldTheCourier() {
        var notice = new NoticeTrial()
                .by("courier")
                .sent("2026-11-30T10:00-08:00")
                .report("", What.NO_POST, "2026-12-01T00:00-06:00", "2026-12-02")
                .judged();
        ends(notice, "2027-03-02");
    }

    @Test
    void anArrivalToldByAnEventIsTold() {
        var trial = new NoticeTrial()
                .by("courier")
                .sent("2026-11-30T10:00-08:00")
                .report("courier", What.ARRIVED, "2026-12-01T09:30-06:00");
        assertThat(trial.judgedAt("2026-12-01T09:29-06:00").arrivedApart()).isFalse();
        var notice = trial.judgedAt("2026-12-01T09:30-06:00");
        assertThat(notice.arrivedApart()).isTrue();
        assertThat(notice.arrivalAndReceipt())
                .isEqualTo("Arrived Tue 1 Dec 2026 09:30 CST; deemed received between Tue 1 Dec 2026 09:30 CST and"
                        + " Wed 2 Dec 2026 09:00 CST.");
    }

    /** E-mail of Wed 25 Nov; Thu 26 is Thanksgiving: two business days run to Mon 30 Nov, in San Francisco. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-25T10:01-08:00, VALID",
        "2026-11-30T23:59-08:00, VALID",
        "2026-12-01T00:00-08:00, DEFECTIVE",
        ", UNDETERMINED",
    })
    void thePaperFollowsInTime(String paper, Validity validity) {
        var trial = email("{deemed: on dispatch, hours: 09:00-17:00}")
                .clause("hard-copy-within: 2 business days")
                .sent("2026-11-25T10:00-08:00");
        var notice = (paper == null ? trial : trial.report("", What.HARD_COPY_SENT, paper)).judged();
        assertThat(notice.validity()).as(notice.failed()).isEqualTo(validity);
    }

    @Test
    void aPaperNeedsNoPaper() {
        var notice =
                new NoticeTrial().clause("hard-copy-within: 2 business days").judged();
        assertThat(notice.validity()).isEqualTo(Validity.VALID);
    }
}
