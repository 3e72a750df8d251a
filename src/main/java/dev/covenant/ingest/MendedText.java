package dev.covenant.ingest;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Disposition;
import dev.covenant.compliance.Intake;
import dev.covenant.compliance.Misfit;
import dev.covenant.compliance.Resubmission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a mended text as the file it came from would be read: all of it is understood, or none of it is taken in. */
final class MendedText implements Resubmission {

    private final EventFiles files;
    private final Intake intake;
    private final Optional<MendedNotices> notices;

    MendedText(EventFiles files, Intake intake, Optional<MendedNotices> notices) {
        this.files = files;
        this.intake = intake;
        this.notices = notices;
    }

    @Override
    public List<Disposition> resubmit(String place, byte[] text) {
        var notice = notices.filter(known -> known.reads(place));
        if (notice.isPresent()) {
            return notice.get().resubmit(place, text);
        }
        var arrivals = new ArrayList<Arrival>();
        var refused = new ArrayList<Disposition>();
        read(place, text, new EventSink() {
            @Override
            public void arrival(Arrival arrival) {
                arrivals.add(arrival);
            }

            @Override
            public void misfit(Misfit misfit) {
                refused.add(new Disposition(misfit.place(), Disposition.Kind.QUARANTINED, misfit.reason()));
            }
        });
        if (!refused.isEmpty() || arrivals.isEmpty()) {
            return refused;
        }
        var taken = intake.take(arrivals);
        intake.drained();
        return taken;
    }

    private void read(String place, byte[] text, EventSink sink) {
        try {
            var folder = Files.createTempDirectory("covenant-mended");
            var file = folder.resolve(nameOf(place));
            try {
                Files.write(file, text);
                files.read(file, Optional.empty(), sink);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The file's name without folder, line and anything that is no plain name. */
    private static String nameOf(String place) {
        var name = place.replaceFirst("[:#][^:#]*$", "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[^A-Za-z0-9._-]", "_");
        return name.isEmpty() || name.startsWith(".") ? "mended" : name.substring(0, Math.min(name.length(), 100));
    }
}
