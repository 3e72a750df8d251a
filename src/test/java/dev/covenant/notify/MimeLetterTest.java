package dev.covenant.notify;

import static dev.covenant.compliance.TellingSamples.exitNoticeDue;
import static dev.covenant.compliance.TellingSamples.saying;
import static dev.covenant.notify.MailSamples.delivery;
import static dev.covenant.notify.MailSamples.parse;
import static dev.covenant.notify.MailSamples.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compliance.TellingSamples;
import dev.covenant.compliance.Transition;
import dev.covenant.measure.AsOf;
import dev.covenant.terms.Source;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeLetterTest {

    @Test
    void aMailReadsBackAsItWasWritten() throws Exception {
        var delivery = delivery(exitNoticeDue());
        var mail = parse(delivery.message());
        assertThat(mail.getSubject()).isEqualTo(delivery.subject());
        assertThat(mail.getMessageID()).isEqualTo(delivery.messageId()).endsWith("@customer.example.com>");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("counsel@customer.example.com");
        assertThat(mail.getFrom()[0]).hasToString("Covenant <covenant@customer.example.com>");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(TellingSamples.NOW.effective());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(mail, "text/plain").orElseThrow().replace("\r\n", "\n"))
                .contains("plan by  Wed 30 Dec 2026, 17:00 CST");
        assertThat(part(mail, "text/html").orElseThrow())
                .contains("<td")
                .contains("Wed 30 Dec 2026, 17:00 CST")
                .contains("Operator&#39;s General Counsel");
        for (byte one : delivery.message()) {
            assertThat(one).isGreaterThanOrEqualTo((byte) 0);
        }
    }

    @Test
    void theCalendarEntryIsThePlanMoment() throws Exception {
        var event = event(delivery(exitNoticeDue()).message());
        // Wed 30 Dec 2026 17:00 CST is 23:00 UTC
        assertThat(value(event, Property.DTSTART)).isEqualTo("20261230T230000Z");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.SUMMARY)).isEqualTo("[colossus-1] plan by: notice received in Memphis");
    }

    @Test
    void aLaterRevisionReplacesTheEntryAndAnEndTakesItAway() throws Exception {
        var first = event(delivery(exitNoticeDue()).message());
        var ended = new Transition(
                Transition.Kind.NO_LONGER_MET,
                Optional.of(exitNoticeDue()),
                exitNoticeDue(),
                3,
                AsOf.at(Instant.parse("2026-12-01T13:00:00Z")),
                "3f9c");
        var mail = MailSamples.office()
                .finding(MailSamples.colossus(Source.Kind.PUBLIC), MailSamples.told(ended), MailSamples.COUNSEL);
        var last = event(mail.message());
        assertThat(value(last, Property.UID)).isEqualTo(value(first, Property.UID));
        assertThat(value(last, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(last, Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    void theMailsOfAFindingStandInOneThreadAndEachHasItsOwnId() throws Exception {
        var opened = delivery(exitNoticeDue());
        var reminded = new Transition(
                Transition.Kind.REMINDED,
                Optional.of(exitNoticeDue()),
                exitNoticeDue(),
                1,
                AsOf.at(Instant.parse("2026-11-30T13:00:00Z")),
                "3f9c");
        var reminder = MailSamples.office()
                .finding(MailSamples.colossus(Source.Kind.PUBLIC), MailSamples.told(reminded), MailSamples.COUNSEL);
        assertThat(reminder.messageId()).isNotEqualTo(opened.messageId());
        assertThat(parse(reminder.message()).getHeader("References"))
                .isEqualTo(parse(opened.message()).getHeader("References"))
                .hasSize(1);
        assertThat(delivery(exitNoticeDue()).id()).isEqualTo(opened.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exit\r\nBcc: thief@example.net",
                "Exit\nBcc: thief@example.net\n\nbody",
                "Exit\rBcc: thief@example.net",
                "Exit\u2028Bcc: thief@example.net",
                "Exit\u0000\u0007\u001b[31m",
                "by 30 \u202eceD\u202c and \u2066x\u2069",
                "Frist \ud83d\udea8 f\u00fcr K\u00fcndigung \u2013 \u7d42\u4e86",
                "lone \ud83d surrogate",
                "<script>alert(1)</script> & \"quoted\"",
            })
    void aHostileTitleIsOnlyATitle(String title) throws Exception {
        var finding = saying(exitNoticeDue(), title, title, exitNoticeDue().deadline());
        var delivery = delivery(finding);
        var mail = parse(delivery.message());
        var names = Collections.list(mail.getAllHeaders()).stream()
                .map(jakarta.mail.Header::getName)
                .toList();
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "In-Reply-To",
                        "References",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Auto-Submitted",
                        "X-Auto-Response-Suppress"));
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo(delivery.subject()).doesNotContainPattern("[\\p{Cntrl}\u202e\u2066]");
        assertThat(part(mail, "text/html").orElseThrow())
                .doesNotContain("<script>")
                .doesNotContain("\u202e");
        assertThat(event(delivery.message())).isNotNull();
    }

    @Test
    void aTitleOfTenThousandLettersIsCutAndSaysSo() throws Exception {
        var delivery = delivery(saying(exitNoticeDue(), "x".repeat(10_000), "m", Optional.empty()));
        assertThat(delivery.subject()).hasSize(186).endsWith(" [...]");
        assertThat(new String(delivery.message(), StandardCharsets.US_ASCII).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
    }

    @Test
    void aBrokenTemplateStillLeavesThePlainText() throws Exception {
        var mime = new MimeLetter("covenant@example.com", LetterHtml.ofTemplate("no-such-template"));
        var letter = new FindingLetter(
                        MailSamples.masthead(),
                        MailSamples.colossus(Source.Kind.PUBLIC),
                        MailSamples.told(exitNoticeDue()),
                        MailSamples.COUNSEL)
                .write();
        var bytes = mime.print(
                letter,
                Optional.empty(),
                new MimeLetter.Address(
                        "a@example.com", "<1@example.com>", Optional.empty(), Instant.parse("2026-11-23T13:00:00Z")));
        assertThat(part(parse(bytes), "text/plain").orElseThrow()).contains("plan by");
        assertThat(part(parse(bytes), "text/html")).isEmpty();
    }

    private static VEvent event(byte[] message) throws Exception {
        var text = part(parse(message), "text/calendar").orElseThrow();
        var calendar = new CalendarBuilder().build(new StringReader(text));
        return calendar.<VEvent>getComponents(Component.VEVENT).get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }
}
