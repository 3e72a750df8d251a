package dev.covenant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code covenant notice} as it is typed. */
class NoticeCommandTest {

    private static final String CONTRACT = "rules/contracts/colossus-1.yaml";

    @TempDir
    Path folder;

    private record Ran(int status, String out, String err) {}

    private static Ran run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Covenant.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = line.execute(args);
        return new Ran(status, out.toString(), err.toString());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aDraftHasItsLetterItsChecksAndItsDates() {
        var ran = run(
                "notice",
                "draft",
                CONTRACT,
                "--as-of",
                "2026-11-23T13:00:00Z",
                "--leave-on",
                "2027-03-31",
                "--by",
                "hand,courier",
                "--signed-by",
                "Customer signatory 1",
                "--signed-by",
                "Customer signatory 2");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("This is a draft. Nothing has been sent to the Operator.")
                .contains("terminates at 24:00 Central Time on 31 March 2027 or, if later,")
                .contains("CHECKS  valid")
                .contains("plan by   Wed 30 Dec 2026 17:00 CST")
                .contains("latest    Thu 31 Dec 2026 17:00 CST")
                .contains("if it leaves now and receipt is not shown by the close of Fri 27 Nov 2026, then")
                .contains("e-mail is no such notice (21)");
    }

    @Test
    void aDraftWithTooFewSignaturesEndsWithOneAndAnUnknownMethodIsUnusable() {
        var few = run(
                "notice",
                "draft",
                CONTRACT,
                "--as-of",
                "2026-11-23T13:00:00Z",
                "--leave-on",
                "2027-03-31",
                "--signed-by",
                "Customer signatory 1",
                "--format",
                "json");
        assertThat(few.status()).isEqualTo(1);
        assertThat(few.out()).contains("\"sentToTheOtherSide\" : false").contains("1 of 2 listed signatories");
        var pigeon = run("notice", "draft", CONTRACT, "--as-of", "2026-11-23T13:00:00Z", "--by", "corier");
        assertThat(pigeon.status()).isEqualTo(2);
        assertThat(pigeon.err()).contains("Did you mean \"courier\"?");
    }

    @Test
    void aDescribedNoticeIsCheckedBeforeItGoes() throws IOException {
        var notice = file("notice.yaml", """
                contract: colossus-1
                kind: termination
                giver: operator
                addressee: General Counsel
                address: notices@customer.example
                methods: [email]
                signedBy: [Operator signatory 1]
                sent: 2026-11-27T18:52:00-06:00
                reliesOn: 14.2
                """);
        var ran = run("notice", "check", CONTRACT, "--as-of", "2026-11-28", "--notice", notice.toString());
        assertThat(ran.status()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out()).startsWith("Notice of the Operator, ").contains("1 of 2 listed signatories");
        var wrong = file("wrong.yaml", "contract: colossus-1\nkind: termination\ngivr: operator\n");
        var refused = run("notice", "check", CONTRACT, "--as-of", "2026-11-28", "--notice", wrong.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("wrong.yaml: ").contains("givr");
    }

    @Test
    void aProofIsMadeAndVerifiedOfflineAndAChangedOneIsNot() throws IOException {
        var notice = file("notice.yaml", """
                contract: colossus-1
                kind: termination
                giver: customer
                addressee: General Counsel
                methods: [courier]
                sent: 2026-11-23T10:00:00-08:00
                """);
        var proof = folder.resolve("proof.zip");
        var made = run(
                "notice",
                "proof",
                proof.toString(),
                "--notice",
                notice.toString(),
                "--sent",
                file("letter.txt", "We terminate.").toString(),
                "--part",
                "courier=" + file("tracking.txt", "Delivered."),
                "--by",
                "Ann");
        assertThat(made.status()).as(made.err()).isZero();
        var verified = run("notice", "proof", proof.toString());
        assertThat(verified.status()).isZero();
        assertThat(verified.out()).contains("Verified: 2 parts of contract colossus-1. SHA-256 of the whole: ");
        var bytes = Files.readAllBytes(proof);
        bytes[bytes.length / 2] ^= 1;
        Files.write(proof, bytes);
        var changed = run("notice", "proof", proof.toString());
        assertThat(changed.status()).isEqualTo(1);
        assertThat(changed.out()).contains("Not verified.");
        // never written over
        assertThat(run(
                                "notice",
                                "proof",
                                proof.toString(),
                                "--notice",
                                notice.toString(),
                                "--sent",
                                folder.resolve("letter.txt").toString(),
                                "--by",
                                "Ann")
                        .status())
                .isEqualTo(2);
        assertThat(new String(Files.readAllBytes(folder.resolve("letter.txt")), UTF_8))
                .isEqualTo("We terminate.");
    }
}
