package dev.covenant.ingest;

import dev.covenant.compliance.Disposition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Hands in anew what waited in the quarantine and is a notice: an e-mail as it came, or a mended description. */
final class MendedNotices {

    private final NoticeFiles files;
    private final NoticeMails mails;
    private final Path folder;

    /** The folder is where originals lie beside their descriptions. */
    MendedNotices(NoticeFiles files, NoticeMails mails, Path folder) {
        this.files = files;
        this.mails = mails;
        this.folder = folder;
    }

    boolean reads(String place) {
        return NoticeFiles.isMail(place) || NoticeFiles.isDescription(place);
    }

    List<Disposition> resubmit(String place, byte[] text) {
        try {
            var reasons = NoticeFiles.isMail(place)
                    ? mails.again(text)
                    : files.described(folder.resolve(place.replaceAll(".*[/\\\\]", "")), text);
            return List.of(
                    reasons.isEmpty()
                            ? new Disposition(place, Disposition.Kind.ACCEPTED, "")
                            : new Disposition(place, Disposition.Kind.QUARANTINED, String.join(" ", reasons)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
