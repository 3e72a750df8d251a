package dev.covenant.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A file of proof of service verifies by itself, and nothing in it can be changed unseen. */
class ProofOfServiceTest {

    private static final List<ServicePart> PARTS = List.of(
            new ServicePart("notice", "", "../letter of exit.pdf", "the notice".getBytes(UTF_8)),
            new ServicePart("evidence", "courier", "tracking.pdf", "delivered Wed".getBytes(UTF_8)),
            new ServicePart("evidence", "hand", "receipt.jpg", "signed 10:02".getBytes(UTF_8)));

    private static byte[] proof() {
        return ProofOfService.make(
                "colossus-1",
                Map.of("kind", "termination", "methods", List.of("courier", "hand")),
                "2026-11-27T15:00:00Z",
                "Ann",
                PARTS);
    }

    private static Map<String, byte[]> opened(byte[] zip) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] closed(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void itHoldsEveryPartUnderASafeNameAndVerifies() throws IOException {
        var verified = ProofOfService.verify(proof());
        assertThat(verified.mistakes()).isEmpty();
        assertThat(verified.contract()).isEqualTo("colossus-1");
        assertThat(verified.lines()).hasSize(3);
        assertThat(opened(proof()).keySet())
                .containsExactly(
                        "manifest.json",
                        "MANIFEST.txt",
                        "notice/01-letter_of_exit.pdf",
                        "evidence/02-tracking.pdf",
                        "evidence/03-receipt.jpg");
        // SHA-256 of "the notice", by sha256sum
        assertThat(new String(opened(proof()).get("MANIFEST.txt"), UTF_8))
                .contains("545caddfd503947f8df7a298f35e0664e2f99f008132615d1df4817ddb6b7c20")
                .contains("courier");
    }

    @Test
    void theSamePartsGiveTheSameBytes() {
        assertThat(proof()).isEqualTo(proof());
    }

    @Test
    void aChangedPartIsSeen() throws IOException {
        var entries = opened(proof());
        entries.put("evidence/02-tracking.pdf", "delivered Tue".getBytes(UTF_8));
        assertThat(ProofOfService.verify(closed(entries)).mistakes())
                .singleElement()
                .asString()
                .startsWith("evidence/02-tracking.pdf: was changed. Its SHA-256 is ");
    }

    @Test
    void aMissingAnAddedAndARewordedPartAreSeen() throws IOException {
        var without = opened(proof());
        without.remove("evidence/03-receipt.jpg");
        assertThat(ProofOfService.verify(closed(without)).mistakes())
                .containsExactly("evidence/03-receipt.jpg: is listed and is not there.");
        var more = opened(proof());
        more.put("evidence/04-extra.pdf", new byte[] {1});
        assertThat(ProofOfService.verify(closed(more)).mistakes())
                .containsExactly("evidence/04-extra.pdf: is not listed in the manifest.");
        var reworded = opened(proof());
        reworded.put("MANIFEST.txt", "All is well.".getBytes(UTF_8));
        assertThat(ProofOfService.verify(closed(reworded)).mistakes())
                .containsExactly("MANIFEST.txt does not say what manifest.json says.");
    }

    @Test
    void whatIsNoProofIsSaidToBeNone() {
        assertThat(ProofOfService.verify("no zip".getBytes(UTF_8)).mistakes())
                .contains("It holds no manifest.json: this is no file of proof of service.");
        assertThat(ProofOfService.verify(java.util.Arrays.copyOf(proof(), 600)).mistakes())
                .isNotEmpty();
        assertThatThrownBy(() -> ProofOfService.make("c", Map.of(), "t", "Ann", PARTS.subList(1, 3)))
                .hasMessage("The notice as it was sent is missing. Add it.");
    }
}
