package dev.covenant.ingest;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be read in a raw e-mail without answering it, loading anything it points to or believing it.
 *
 * @param messageId without its angle brackets; empty where it has none
 * @param from addresses of the From field, in small letters
 * @param to addresses of To and Cc, in small letters
 * @param subject decoded; may be empty
 * @param date as its sender says; empty where it says none
 * @param received as the server that took it in says; empty where it says none
 * @param text the beginning of its plain text; may be empty
 * @param refersTo message ids that it answers or reports on, without angle brackets, nearest first
 * @param returned addresses that a delivery report names
 * @param automatic what kind of machine wrote it; empty where it seems to be a person's
 * @param authentication what the receiving server noted of its origin, and whose signatures it carries: as read, not
 *     verified
 */
record MailRead(
        String messageId,
        List<String> from,
        List<String> to,
        String subject,
        Optional<Instant> date,
        Optional<Instant> received,
        String text,
        List<String> refersTo,
        List<String> returned,
        Optional<MailMachine> automatic,
        String authentication) {

    private static final int TEXT = 20_000;
    private static final int DEEPEST = 8;
    private static final int NOTED = 600;
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,400})>");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:final|original)-recipient:\\s*rfc822;\\s*<?([^\\s<>;]+@[^\\s<>;]+)>?");
    private static final Pattern RETURNED_ID = Pattern.compile("(?im)^message-id:\\s*<([^<>\\s]{1,400})>");
    private static final Pattern ORIGINAL_ID = Pattern.compile("(?im)^original-message-id:\\s*<([^<>\\s]{1,400})>");

    /** Reads one; nothing in it makes this fail, only make it know less. */
    static MailRead of(byte[] raw) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            var report = report(mail);
            return new MailRead(
                    first(ID, header(mail, "Message-ID")).orElse(""),
                    addresses(mail, "From"),
                    Stream.of("To", "Cc")
                            .flatMap(name -> addresses(mail, name).stream())
                            .toList(),
                    decoded(header(mail, "Subject")),
                    Optional.ofNullable(mail.getSentDate()).map(Date::toInstant),
                    received(mail),
                    text(mail, 0).orElse(""),
                    refersTo(mail, report),
                    all(RECIPIENT, report)
                            .map(address -> address.toLowerCase(Locale.ROOT))
                            .toList(),
                    MailMachine.of(mail, report),
                    authentication(mail));
        } catch (MessagingException broken) {
            return new MailRead(
                    "",
                    List.of(),
                    List.of(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    "");
        }
    }

    /** A header's lines as one text; empty where there is none or it cannot be read. */
    static String header(Part part, String name) {
        try {
            var lines = part.getHeader(name);
            return lines == null ? "" : String.join(" ", lines);
        } catch (MessagingException broken) {
            return "";
        }
    }

    private static List<String> addresses(Message mail, String name) {
        return InternetAddressList.of(header(mail, name));
    }

    /** Lenient about everything but the address itself. */
    private static final class InternetAddressList {
        static List<String> of(String header) {
            try {
                return Arrays.stream(InternetAddress.parseHeader(header.replaceAll("[\\r\\n]+", " "), false))
                        .map(Address.class::cast)
                        .map(address -> ((InternetAddress) address).getAddress())
                        .filter(address -> address != null && address.contains("@"))
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
            } catch (MessagingException broken) {
                return List.of();
            }
        }
    }

    private static String decoded(String header) {
        var unfolded = MimeUtility.unfold(header);
        try {
            return MimeUtility.decodeText(unfolded)
                    .replaceAll("\\p{Cntrl}", " ")
                    .strip();
        } catch (UnsupportedEncodingException unknown) {
            return unfolded.replaceAll("\\p{Cntrl}", " ").strip();
        }
    }

    /** The topmost Received field is our own server's; what stands below it was written by others. */
    private static Optional<Instant> received(Message mail) throws MessagingException {
        var lines = mail.getHeader("Received");
        if (lines == null || lines.length == 0 || !lines[0].contains(";")) {
            return Optional.empty();
        }
        try {
            var date = lines[0].substring(lines[0].lastIndexOf(';') + 1).strip();
            return Optional.ofNullable(new MailDateFormat().parse(date)).map(Date::toInstant);
        } catch (ParseException noDate) {
            return Optional.empty();
        }
    }

    private static List<String> refersTo(Message mail, String report) {
        return Stream.of(
                        all(ID, header(mail, "In-Reply-To")),
                        all(ORIGINAL_ID, report),
                        all(RETURNED_ID, report),
                        all(ID, header(mail, "References")))
                .flatMap(ids -> ids)
                .distinct()
                .limit(50)
                .toList();
    }

    /** The machine-readable parts of a report, and the headers it returns. */
    private static String report(Part mail) {
        var parts = new ArrayList<String>();
        try {
            if (mail.isMimeType("multipart/report") && mail.getContent() instanceof Multipart report) {
                for (int i = 0; i < Math.min(report.getCount(), DEEPEST); i++) {
                    reported(report.getBodyPart(i)).ifPresent(parts::add);
                }
            }
        } catch (MessagingException | IOException broken) {
            // what was read so far has to do
        }
        return String.join("\n", parts);
    }

    private static Optional<String> reported(BodyPart part) throws MessagingException, IOException {
        boolean machine = part.isMimeType("message/delivery-status")
                || part.isMimeType("message/disposition-notification")
                || part.isMimeType("message/rfc822")
                || part.isMimeType("text/rfc822-headers");
        if (!machine) {
            return Optional.empty();
        }
        try (var bytes = part.getInputStream()) {
            return Optional.of(new String(bytes.readNBytes(TEXT), StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> text(Part part, int depth) {
        try {
            if (part.isMimeType("text/plain")) {
                try (var bytes = part.getInputStream()) {
                    return Optional.of(new String(bytes.readNBytes(TEXT), StandardCharsets.UTF_8));
                }
            }
            if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < Math.min(parts.getCount(), 50); i++) {
                    var found = text(parts.getBodyPart(i), depth + 1);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        } catch (MessagingException | IOException broken) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String authentication(Message mail) throws MessagingException {
        var notes = new ArrayList<String>();
        var results = mail.getHeader("Authentication-Results");
        notes.add(
                results == null
                        ? "No Authentication-Results."
                        : "Authentication-Results as read: " + clipped(MimeUtility.unfold(results[0])) + ".");
        var signatures = mail.getHeader("DKIM-Signature");
        var domains = signatures == null
                ? List.<String>of()
                : Arrays.stream(signatures)
                        .flatMap(line -> first(Pattern.compile("\\bd\\s*=\\s*([A-Za-z0-9.-]+)"), line).stream())
                        .toList();
        notes.add(
                domains.isEmpty()
                        ? "No DKIM signature."
                        : "DKIM signature of " + String.join(", ", domains) + ", as read and not verified here.");
        return String.join(" ", notes);
    }

    private static String clipped(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= NOTED ? line : line.substring(0, NOTED) + "...";
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return all(pattern, text).findFirst();
    }

    private static Stream<String> all(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.results().map(result -> result.group(1));
    }
}
