package dev.covenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.covenant.compliance.Filed;
import dev.covenant.compliance.Filing;
import dev.covenant.compliance.Lanes;
import dev.covenant.compliance.Originals;
import dev.covenant.compliance.Quarantine;
import dev.covenant.compliance.Quarantined;
import dev.covenant.compliance.Resubmission;
import dev.covenant.ledger.DeliveryReport;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.Side;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Notices by e-mail, from a real IMAP server through the shipped route: read, taken once, and left as they were. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticeMailboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // long past by any clock, so that no Date lies after its arrival
    private static final Instant SENT = Instant.parse("2020-01-15T16:00:00Z");
    private static final String DATE = "Wed, 15 Jan 2020 10:00:00 -0600";

    private static final String NOTICE = """
            Return-Path: <notices@operator.example>
            Authentication-Results: mx.customer.example; dkim=pass header.d=operator.example; spf=pass
            DKIM-Signature: v=1; a=rsa-sha256; d=operator.example; s=k1; h=from:to; bh=x; b=y
            Message-ID: <n-1@operator.example>
            Date: %s
            From: "General Counsel of the Operator" <Notices@Operator.example>
            To: notices@customer.example
            Disposition-Notification-To: notices@operator.example
            Return-Receipt-To: notices@operator.example
            Subject: =?UTF-8?Q?Notice_of_termination_=E2=80=93_colossus-1?=
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            We terminate the Agreement under clause 14.2.
            """.formatted(DATE);

    /** A blind copy of what we sent ourselves. */
    private static final String OURS = """
            Message-ID: <ours-1@customer.example>
            Date: %s
            From: notices@customer.example
            To: notices@operator.example
            Subject: Request for records
            Content-Type: text/plain

            Please send the records of October.
            """.formatted(DATE);

    private static final String BOUNCE = """
            Return-Path: <>
            Message-ID: <dsn-1@mx.operator.example>
            Date: %s
            From: MAILER-DAEMON@mx.operator.example
            To: notices@customer.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            We could not deliver your notice of termination.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.operator.example

            Final-Recipient: rfc822; notices@operator.example
            Action: failed
            Status: 5.1.1
            --b
            Content-Type: text/rfc822-headers

            Message-ID: <ours-1@customer.example>
            Subject: Notice of termination
            --b--
            """.formatted(DATE);

    private static final String AWAY = """
            Message-ID: <ooo-1@operator.example>
            In-Reply-To: <n-1@operator.example>
            Auto-Submitted: auto-replied (vacation)
            Date: %s
            From: notices@operator.example
            To: notices@customer.example
            Subject: Out of office: notice of termination
            Content-Type: text/plain

            I am away until Monday.
            """.formatted(DATE);

    private static final String STRANGER = """
            Message-ID: <s-1@elsewhere.example>
            Date: %s
            From: counsel@elsewhere.example
            To: notices@customer.example
            Subject: Notice of termination
            Content-Type: text/plain

            We terminate.
            """.formatted(DATE);

    @TempDir
    static Path data;

    private static GreenMail server;
    private static GreenMailUser box;
    private static ConfigurableApplicationContext engine;

    @BeforeAll
    static void start() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
        });
        server.start();
        box = server.setUser("notices@customer.example", "reader", "secret");
        engine = engine();
    }

    @AfterAll
    static void end() {
        engine.close();
        server.stop();
    }

    private static ConfigurableApplicationContext engine() {
        return SpringApplication.run(
                CovenantApplication.class,
                "--server.port=0",
                "--covenant.data-directory=" + data,
                "--covenant.imap.host=127.0.0.1",
                "--covenant.imap.port=" + server.getImap().getPort(),
                "--covenant.imap.user=reader",
                "--covenant.imap.password=secret",
                "--covenant.imap.tls=none",
                "--covenant.imap.every=200");
    }

    private static void arrives(String mail) {
        box.deliver(GreenMailUtil.newMimeMessage(mail.replace("\n", "\r\n")));
    }

    private static List<Notice> notices() {
        return engine.getBean(Lanes.class).onRecord("colossus-1").orElseThrow().events(Notice.class, Instant.MAX);
    }

    private static List<DeliveryReport> reports() {
        return engine.getBean(Lanes.class)
                .onRecord("colossus-1")
                .orElseThrow()
                .events(DeliveryReport.class, Instant.MAX);
    }

    private static List<Filed> filed(Filing.Role role) {
        return engine.getBean(Originals.class).of("colossus-1").stream()
                .filter(filed -> filed.filing().role() == role)
                .toList();
    }

    private static List<Quarantined> waiting() {
        return engine.getBean(Quarantine.class).in(Quarantined.State.WAITING, 10);
    }

    /** Every message in the box, read by the test itself without marking it. */
    private static List<Message> box() throws Exception {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", server.getImap().getPort(), "reader", "secret");
        var folder = store.getFolder("INBOX");
        folder.open(Folder.READ_ONLY);
        return Arrays.asList(folder.getMessages());
    }

    @Test
    @Order(1)
    void aNoticeFromAListedAddressIsOnRecordWithItsOriginalAndStaysUnseen() throws Exception {
        arrives(NOTICE);
        await().atMost(PATIENCE).until(() -> notices().size() == 1);
        var notice = notices().get(0);
        assertThat(notice.kind()).isEqualTo(Notice.Kind.TERMINATION);
        assertThat(notice.giver()).isEqualTo(Side.OPERATOR);
        assertThat(notice.addressee()).isEqualTo("General Counsel");
        assertThat(notice.address()).hasValue("notices@customer.example");
        assertThat(notice.methods()).containsExactly(DeliveryMethod.EMAIL);
        assertThat(notice.sent()).isEqualTo(SENT);
        assertThat(notice.arrived()).isPresent();
        assertThat(notice.signedBy()).isEmpty();
        assertThat(notice.names()).isEmpty();
        var original = notice.original().orElseThrow();
        var raw = new String(engine.getBean(Originals.class).bytes(original).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(raw).contains("DKIM-Signature:", "We terminate the Agreement under clause 14.2.");
        assertThat(filed(Filing.Role.NOTICE).get(0).filing().note())
                .contains("dkim=pass header.d=operator.example")
                .contains("DKIM signature of operator.example, as read and not verified here.");
        assertThat(box()).hasSize(1).allSatisfy(mail -> {
            assertThat(mail.isSet(Flags.Flag.SEEN)).isFalse();
            assertThat(mail.isSet(Flags.Flag.ANSWERED)).isFalse();
            assertThat(mail.isSet(Flags.Flag.DELETED)).isFalse();
        });
    }

    @Test
    @Order(2)
    void aStrangersNoticeIsKeptWholeForPeople() {
        arrives(STRANGER);
        await().atMost(PATIENCE).until(() -> waiting().size() == 1);
        var piece = waiting().get(0);
        assertThat(piece.reason())
                .startsWith("A notice from a stranger: \"Notice of termination\" from counsel@elsewhere.example");
        assertThat(new String(engine.getBean(Quarantine.class).raw(piece.id()).orElseThrow(), StandardCharsets.UTF_8))
                .contains("We terminate.");
        // handing it in again changes nothing while its sender is a stranger
        assertThat(engine.getBean(Resubmission.class)
                        .resubmit(piece.place(), STRANGER.getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .message())
                .startsWith("A notice from a stranger");
        assertThat(notices()).hasSize(1);
    }

    @Test
    @Order(3)
    void aBounceOfOurOwnAndAnOutOfOfficeAreEvidenceAndNoNotices() {
        arrives(OURS);
        await().atMost(PATIENCE).until(() -> notices().size() == 2);
        arrives(BOUNCE);
        arrives(AWAY);
        await().atMost(PATIENCE).until(() -> filed(Filing.Role.EVIDENCE).size() == 2);
        assertThat(filed(Filing.Role.EVIDENCE))
                .extracting(filed -> filed.filing().note().replaceFirst(":.*", ""))
                .containsExactlyInAnyOrder("Could not be delivered", "Automatic answer, such as out of office");
        assertThat(filed(Filing.Role.EVIDENCE))
                .extracting(filed -> filed.filing().about())
                .containsExactlyInAnyOrder("ours-1@customer.example", "n-1@operator.example");
        assertThat(notices()).hasSize(2);
        // the bounce is known to the dates of our notice; nobody reports to us on theirs
        await().atMost(PATIENCE).until(() -> reports().size() == 1);
        assertThat(reports().get(0).what()).isEqualTo(DeliveryReport.What.BOUNCED);
        assertThat(reports().get(0).notice()).isEqualTo("ours-1@customer.example");
    }

    @Test
    @Order(4)
    void aNewStartTakesNothingAgainAndTheSameMailByFileIsNoSecondNotice() throws Exception {
        engine.close();
        engine = engine();
        // one more, so that it is known when the box was read again
        arrives(NOTICE.replace("n-1@", "n-2@").replace("clause 14.2", "clause 14.2 again"));
        await().atMost(PATIENCE).until(() -> notices().size() == 3);
        assertThat(waiting()).hasSize(1);
        assertThat(filed(Filing.Role.EVIDENCE)).hasSize(2);

        var same = engine.getBean(Originals.class)
                .bytes(notices().stream()
                        .filter(notice -> notice.envelope().id().equals("n-1@operator.example"))
                        .findFirst()
                        .orElseThrow()
                        .original()
                        .orElseThrow())
                .orElseThrow();
        drop("again.eml", same);
        drop("other.eml", "Subject: x\r\nFrom: a@b.example\r\n\r\nhello".getBytes(StandardCharsets.UTF_8));
        await().atMost(PATIENCE).until(() -> waiting().size() == 2);
        assertThat(notices()).hasSize(3);
        assertThat(box())
                .allSatisfy(mail -> assertThat(mail.isSet(Flags.Flag.SEEN)).isFalse());
        // no receipt, no answer: nobody was written to
        assertThat(server.getReceivedMessages()).hasSize(box().size());
    }

    @Test
    @Order(5)
    void aScanWithItsDescriptionIsANoticeWithThatOriginal() throws Exception {
        var scan = "scan of the courier's envelope".getBytes(StandardCharsets.UTF_8);
        drop("letter.pdf", scan);
        drop("letter.yaml", """
                contract: colossus-1
                file: letter.pdf
                kind: other
                giver: operator
                addressee: General Counsel
                address: San Francisco, California
                methods: [courier]
                sent: 2026-11-20T10:00:00-06:00
                reliesOn: 14.10
                """.getBytes(StandardCharsets.UTF_8));
        await().atMost(PATIENCE).until(() -> notices().size() == 4);
        var notice = notices().stream()
                .filter(known -> known.methods().contains(DeliveryMethod.COURIER))
                .findFirst()
                .orElseThrow();
        assertThat(notice.reliesOn()).hasValue("14.10");
        assertThat(engine.getBean(Originals.class)
                        .bytes(notice.original().orElseThrow())
                        .orElseThrow())
                .isEqualTo(scan);
        assertThat(data.resolve("inbox/notices/letter.pdf")).doesNotExist();

        drop("../outside.txt", scan);
        drop("bad.yaml", "contract: colosus-1\nfile: ../outside.txt\nkind: other\n".getBytes(StandardCharsets.UTF_8));
        await().atMost(PATIENCE)
                .until(() -> waiting().stream().anyMatch(piece -> piece.place().equals("bad.yaml")));
        assertThat(waiting())
                .anyMatch(piece -> piece.reason().startsWith("file: \"../outside.txt\" is no file beside bad.yaml."));
    }

    private static void drop(String name, byte[] bytes) throws IOException {
        var inbox = Files.createDirectories(data.resolve("inbox/notices"));
        var part = Files.write(inbox.resolve("arriving.part"), bytes);
        Files.move(part, inbox.resolve(name).normalize(), StandardCopyOption.ATOMIC_MOVE);
    }
}
