package dev.covenant.notify;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/** A letter in the form mail travels in (RFC 5322, MIME): text, HTML and the calendar entry, all of it 7-bit. */
final class MimeLetter {

    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final String from;
    private final LetterHtml html;

    MimeLetter(String from, LetterHtml html) {
        this.from = from;
        this.html = html;
    }

    /** Where one message goes, and what it belongs to. */
    record Address(String recipient, String messageId, Optional<String> thread, Instant date) {}

    byte[] print(Letter letter, Optional<DeadlineCalendar> calendar, Address address) {
        try {
            var message = new StampedMessage(NO_SESSION);
            message.setFrom(new InternetAddress(from, true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address.recipient(), true));
            message.setSubject(letter.subject(), "UTF-8");
            message.setSentDate(Date.from(address.date()));
            message.setHeader("Message-ID", address.messageId());
            if (address.thread().isPresent()) {
                message.setHeader("In-Reply-To", address.thread().get());
                message.setHeader("References", address.thread().get());
            }
            // no answering machine shall answer, and none of its answers be taken for an acknowledgement (RFC 3834)
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setContent(body(letter, calendar));
            message.saveChanges();
            var out = new ByteArrayOutputStream();
            message.writeTo(out, new String[0]);
            return out.toByteArray();
        } catch (MessagingException | IOException failed) {
            throw new IllegalStateException("cannot write the mail \"" + letter.subject() + "\"", failed);
        }
    }

    private MimeMultipart body(Letter letter, Optional<DeadlineCalendar> calendar) throws MessagingException {
        var forms = new MimeMultipart("alternative");
        forms.addBodyPart(text(LetterText.print(letter), "plain"));
        var page = html.print(letter);
        if (page.isPresent()) {
            forms.addBodyPart(text(page.get(), "html"));
        }
        if (calendar.isEmpty()) {
            return forms;
        }
        var whole = new MimeMultipart("mixed");
        var both = new MimeBodyPart();
        both.setContent(forms);
        whole.addBodyPart(both);
        whole.addBodyPart(attached(calendar.get()));
        return whole;
    }

    private static MimeBodyPart attached(DeadlineCalendar calendar) throws MessagingException {
        var part = text(calendar.text(), "calendar");
        var method = calendar.cancels() ? "CANCEL" : "PUBLISH";
        part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + method + "; name=deadline.ics");
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName("deadline.ics");
        return part;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
