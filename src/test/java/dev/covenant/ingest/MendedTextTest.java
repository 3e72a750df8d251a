package dev.covenant.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compliance.Disposition;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mended piece is read as the file it came from: all of it, or nothing. */
class MendedTextTest {

    private static final String HEADER = "DateTime;FasciaAEEG;TotalP;ChillerP;Rad;Test\n";

    private final RecordingIntake intake = new RecordingIntake();
    private final MendedText mended = new MendedText(Sample.files(), intake, Optional.empty());

    private java.util.List<Disposition> resubmit(String place, String text) {
        return mended.resubmit(place, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMendedRowIsTakenIn() {
        assertThat(resubmit("campus.csv:17", HEADER + "2013-06-01 00:00;F23;151,6;0;0,3;16,8\n"))
                .extracting(Disposition::kind)
                .containsOnly(Disposition.Kind.ACCEPTED);
        assertThat(intake.stored).isNotEmpty();
    }

    @Test
    void aRowThatIsStillWrongTakesNothingIn() {
        var outcomes = resubmit(
                "campus.csv:17",
                HEADER + "2013-06-01 00:00;F23;151,6;0;0,3;16,8\n" + "2013-06-01 00:15;F23;much;0;0,5;16,4\n");
        assertThat(outcomes).extracting(Disposition::kind).containsOnly(Disposition.Kind.QUARANTINED);
        assertThat(outcomes.get(0).message()).contains("much");
        assertThat(intake.stored).isEmpty();
        assertThat(intake.misfits).isEmpty();
    }

    @Test
    void aPlaceThatIsNoFileNameStillReads() {
        assertThat(resubmit("../../etc/passwd:1", "not an event"))
                .extracting(Disposition::kind)
                .containsOnly(Disposition.Kind.QUARANTINED);
        assertThat(resubmit("POST /events#/0", "{}"))
                .extracting(Disposition::kind)
                .containsOnly(Disposition.Kind.QUARANTINED);
    }
}
