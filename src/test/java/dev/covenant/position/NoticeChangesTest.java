package dev.covenant.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.terms.Side;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of address and of signatories that are on their way while a notice is; worked out by hand. */
class NoticeChangesTest {

    /**
     * The Operator moves from Memphis to Austin and says so by courier on Mon 30 Nov 2026: received in San Francisco on
     * the 2nd business day, Wed 2 Dec 09:00 PST, which is 11:00 CST.
     */
    @ParameterizedTest
    @CsvSource({
        "hand,    2026-12-01T10:00-06:00, 'Memphis, Tennessee', VALID",
        "hand,    2026-12-02T10:59-06:00, 'Memphis, Tennessee', VALID",
        "hand,    2026-12-02T11:00-06:00, 'Memphis, Tennessee', DEFECTIVE",
        "hand,    2026-12-02T10:59-06:00, 'Austin, Texas',      DEFECTIVE",
        "hand,    2026-12-02T11:00-06:00, 'Austin, Texas',      VALID",
        // sent before the change is received, received after it: Thu 3 Dec 09:00 CST
        "courier, 2026-12-01T10:00-06:00, 'Memphis, Tennessee', UNDETERMINED",
        "courier, 2026-12-01T10:00-06:00, 'Austin, Texas',      VALID",
        // sent after it
        "courier, 2026-12-02T11:00-06:00, 'Memphis, Tennessee', DEFECTIVE",
    })
    void anAddressIsGoodUntilTheChangeIsReceived(String method, String sent, String address, Validity validity) {
        var notice = new NoticeTrial()
                .moves(Side.OPERATOR, "Austin, Texas", "", "", "courier", "2026-11-30T10:00-06:00", "")
                .by(method)
                .sent(sent)
                .to(address)
                .judged();
        assertThat(notice.validity()).as(notice.failed()).isEqualTo(validity);
        if (validity == Validity.UNDETERMINED) {
            assertThat(notice.failed()).contains("A change of address was on its way while this notice was.");
        }
    }

    /** The courier is there on Tue 1 Dec 09:00 PST, 11:00 CST: from then to Wed 2 Dec either address may be the one. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-01T10:59-06:00, 'Memphis, Tennessee', VALID",
        "2026-12-01T11:00-06:00, 'Memphis, Tennessee', UNDETERMINED",
        "2026-12-01T11:00-06:00, 'Austin, Texas',      UNDETERMINED",
        "2026-12-02T11:00-06:00, 'Austin, Texas',      VALID",
    })
    void whileReceiptOfTheChangeIsInDoubtSoIsTheAddress(String sent, String address, Validity validity) {
        var notice = new NoticeTrial()
                .moves(
                        Side.OPERATOR,
                        "Austin, Texas",
                        "",
                        "",
                        "courier",
                        "2026-11-30T10:00-06:00",
                        "2026-12-01T09:00-08:00")
                .sent(sent)
                .to(address)
                .judged();
        assertThat(notice.validity()).as(notice.failed()).isEqualTo(validity);
    }

    /** Told by hand on Mon 30 Nov. In London hours end at 17:00 GMT, which is 11:00 CST; Wed 2 Dec and 90 days: 2 Mar. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-02T17:00Z, 2026-12-02T17:00Z, 2027-03-02",
        "2026-12-02T17:01Z, 2026-12-03T09:00Z, 2027-03-03",
        "2026-12-03T08:59Z, 2026-12-03T09:00Z, 2027-03-03",
    })
    void aMoveToAnotherTimeZoneNeedsNoAmendment(String sent, String received, LocalDate lastDay) {
        var notice = toLondon().sent(sent).to("London").judged();
        assertThat(notice.validity()).as(notice.failed()).isEqualTo(Validity.VALID);
        assertThat(notice.counted().toString()).contains("[Europe/London]");
        assertThat(notice.counted().toString()).contains(received.replace("Z", ""));
        assertThat(notice.lastDay().toString()).contains(lastDay.toString());
    }

    @Test
    void aNoticeToTheOldPlaceIsReceivedByItsClock() {
        // 10:59 CST is 16:59 GMT, before the change counts nowhere; at 15:00 CST it is 21:00 in London
        var notice = toLondon().sent("2026-12-02T15:00-06:00").judged();
        assertThat(notice.validity()).isEqualTo(Validity.DEFECTIVE);
        assertThat(notice.counted().toString()).contains("2026-12-02T15:00-06:00[America/Chicago]");
    }

    @Test
    void plansFromThenOnGoByTheNewPlace() {
        var ways = toLondon().waysAt("2026-12-01T12:00Z");
        var latest = ExitPlans.of(ways.terms())
                .leaveOn(Side.CUSTOMER, LocalDate.of(2027, 3, 2), NoticeTrial.at("2026-12-01T12:00Z"))
                .latest()
                .orElseThrow()
                .moment();
        assertThat(latest).isEqualTo(ZonedDateTime.parse("2026-12-02T17:00Z[Europe/London]"));
        var before = ExitPlans.of(ways.terms())
                .leaveOn(Side.CUSTOMER, LocalDate.of(2027, 3, 2), NoticeTrial.at("2026-11-30T17:59Z"))
                .latest()
                .orElseThrow()
                .moment();
        assertThat(before).isEqualTo(ZonedDateTime.parse("2026-12-02T17:00-06:00[America/Chicago]"));
    }

    private static NoticeTrial toLondon() {
        return new NoticeTrial()
                .moves(Side.OPERATOR, "London", "Europe/London", "GB", "hand", "2026-11-30T10:00-08:00", "");
    }

    /** The Customer has Fay for Dee and says so by courier on Mon 30 Nov: received in Memphis Wed 2 Dec 09:00 CST. */
    @ParameterizedTest
    @CsvSource({
        "hand,    2026-12-01T10:00-06:00, Dee, VALID",
        "hand,    2026-12-01T10:00-06:00, Fay, DEFECTIVE",
        "hand,    2026-12-02T08:59-06:00, Dee, UNDETERMINED", // counts at 09:00, with the change
        "hand,    2026-12-02T09:00-06:00, Dee, DEFECTIVE",
        "hand,    2026-12-02T09:00-06:00, Fay, VALID",
        "courier, 2026-12-01T10:00-08:00, Dee, UNDETERMINED",
        "courier, 2026-12-01T10:00-08:00, Fay, VALID",
        "courier, 2026-12-03T10:00-08:00, Dee, DEFECTIVE",
    })
    void signatoriesAreThoseOfReceipt(String method, String sent, String signatory, Validity validity) {
        var notice = new NoticeTrial()
                .signatories(Side.CUSTOMER, "Fay", "Dee", "courier", "2026-11-30T10:00-08:00")
                .by(method)
                .sent(sent)
                .signed(signatory, "Eve")
                .judged();
        assertThat(notice.validity()).as(notice.failed()).isEqualTo(validity);
    }

    @Test
    void whatIsToldLaterIsNotSeenBefore() {
        var trial = new NoticeTrial()
                .moves(Side.OPERATOR, "Austin, Texas", "", "", "hand", "2026-11-30T10:00-08:00", "")
                .to("Austin, Texas");
        assertThat(trial.waysAt("2026-11-30T09:59-08:00").terms().told()).isEmpty();
        assertThat(trial.waysAt("2026-11-30T10:00-08:00").terms().told()).hasSize(1);
    }
}
