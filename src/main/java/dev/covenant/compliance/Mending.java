package dev.covenant.compliance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A person settles what waits in the quarantine: mends it and hands it in again, or says that it is not wanted. */
public final class Mending {

    private final Quarantine quarantine;
    private final Resubmission resubmission;

    /**
     * The use case.
     *
     * @param quarantine what waits
     * @param resubmission hands it in anew
     */
    public Mending(Quarantine quarantine, Resubmission resubmission) {
        this.quarantine = quarantine;
        this.resubmission = resubmission;
    }

    /**
     * Hands something in again. It is settled if all of it is understood now; if not, it goes on waiting as it was.
     *
     * @param piece what waits
     * @param text as it should read
     * @param by the person
     * @param at when
     * @return the reasons why it is not understood still, each a sentence with the cure; empty where it is settled
     */
    public List<String> mend(Quarantined piece, byte[] text, String by, Instant at) {
        var asItCame = quarantine.raw(piece.id()).filter(raw -> lines(raw).equals(lines(text)));
        if (asItCame.isEmpty() && piece.place().endsWith(".eml")) {
            return List.of("An e-mail is an original and cannot be mended. Hand it in as it is, or record it on the"
                    + " contract's page.");
        }
        var outcomes = resubmission.resubmit(piece.place(), asItCame.orElse(text));
        var reasons = outcomes.stream()
                .filter(outcome ->
                        outcome.kind() == Disposition.Kind.QUARANTINED || outcome.kind() == Disposition.Kind.CONFLICT)
                .map(Disposition::message)
                .distinct()
                .toList();
        if (outcomes.isEmpty()) {
            return List.of("It holds no event. Mend it, or dismiss it.");
        }
        if (reasons.isEmpty()) {
            var note = outcomes.size() == 1 ? "1 event handed in" : outcomes.size() + " events handed in";
            quarantine.settle(piece.id(), Quarantined.State.RESUBMITTED, by, note, at);
        }
        return reasons;
    }

    /** Forms change nothing but the ends of lines. */
    private static String lines(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }

    /**
     * Settles something as not wanted. It is kept all the same.
     *
     * @param piece what waits
     * @param by the person
     * @param note why
     * @param at when
     */
    public void dismiss(Quarantined piece, String by, String note, Instant at) {
        quarantine.settle(piece.id(), Quarantined.State.DISMISSED, by, note, at);
    }
}
