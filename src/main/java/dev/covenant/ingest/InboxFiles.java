package dev.covenant.ingest;

import dev.covenant.compliance.Disposition;
import dev.covenant.compliance.Intake;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in one file that a route picked up. */
public final class InboxFiles {

    private static final Logger LOG = LoggerFactory.getLogger(InboxFiles.class);
    private static final int SHOWN = 10;

    private final EventFiles files;
    private final Intake intake;
    private final Oversize oversize;

    InboxFiles(EventFiles files, Intake intake, Oversize oversize) {
        this.oversize = oversize;
        this.files = files;
        this.intake = intake;
    }

    /**
     * Reads a file to its end and hands its events in; returns when they are stored.
     *
     * @param file as a route picked it up
     * @throws IOException if the file cannot be read; it then stays where it is and is read again
     */
    public void take(File file) throws IOException {
        var tally = new Tally();
        var sink = new IntakeSink(intake, oversize, (number, outcome) -> {
            tally.count(outcome.kind());
            tell(file.getName(), outcome, tally);
        });
        files.read(file.toPath(), Optional.empty(), sink);
        sink.drained();
        LOG.info("{}: {}", printable(file.getName()), tally);
    }

    private static void tell(String name, IntakeSink.Outcome outcome, Tally tally) {
        boolean troubling =
                outcome.kind() == Disposition.Kind.QUARANTINED || outcome.kind() == Disposition.Kind.CONFLICT;
        long told = tally.of(Disposition.Kind.QUARANTINED) + tally.of(Disposition.Kind.CONFLICT);
        if (troubling && told <= SHOWN) {
            LOG.warn("{} {}: {}", printable(outcome.place()), outcome.kind(), printable(outcome.message()));
        } else if (troubling && told == SHOWN + 1) {
            LOG.warn("{}: more of these are in the quarantine, not listed here", printable(name));
        }
    }

    /** One line, whatever a sender wrote. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
