package dev.covenant.ingest;

import dev.covenant.compliance.Document;
import dev.covenant.compliance.Intake;
import dev.covenant.compliance.Misfit;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what is dropped into the folder of notices: an e-mail as {@code .eml}, or a small YAML file that describes a
 * notice, with its scan or letter beside it; the YAML is dropped last. What cannot be understood goes whole to quarantine, and the scan stays where it is.
 */
public final class NoticeFiles {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeFiles.class);
    private static final String SOURCE = "inbox/notices";
    private static final Pattern PLAIN_NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}.][^/\\\\:\\p{Cntrl}]{0,254}");

    private final DescribedNotices notices;
    private final NoticeMails mails;
    private final Intake intake;

    NoticeFiles(DescribedNotices notices, NoticeMails mails, Intake intake) {
        this.notices = notices;
        this.mails = mails;
        this.intake = intake;
    }

    /**
     * Takes a file in; returns when its notice is stored or the whole of it is in quarantine.
     *
     * @param file as a route picked it up
     * @throws IOException if it cannot be read; it then stays where it is and is read again
     */
    public void take(File file) throws IOException {
        var name = file.getName();
        var raw = Files.readAllBytes(file.toPath());
        if (isMail(name)) {
            mails.take(raw, Optional.empty(), SOURCE + "/" + name);
            return;
        }
        var reasons = described(file.toPath(), raw);
        if (!reasons.isEmpty()) {
            intake.quarantine(new Misfit(SOURCE, name, String.join(" ", reasons), raw));
            LOG.warn("{} QUARANTINED: {}", printable(name), printable(String.join(" ", reasons)));
        }
    }

    static boolean isMail(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    static boolean isDescription(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml");
    }

    /**
     * Takes in a description.
     *
     * @param file where it lies or lay; its original lies beside it
     * @param raw what it says
     * @return why it was not taken in; empty where it was
     */
    List<String> described(Path file, byte[] raw) throws IOException {
        var name = file.getFileName().toString();
        var described = NoticeYaml.parse(new String(raw, StandardCharsets.UTF_8));
        if (!described.mistakes().isEmpty()) {
            return described.mistakes();
        }
        var named = described.original();
        var original = named.flatMap(other -> beside(file, other));
        if (named.isPresent() && original.isEmpty()) {
            return List.of("file: \"" + named.get() + "\" is no file beside " + name
                    + ". Drop the original first, and then hand this in again.");
        }
        return enter(described, original, name);
    }

    private List<String> enter(NoticeYaml described, Optional<Path> original, String name) throws IOException {
        Optional<Document> document = Optional.empty();
        if (original.isPresent()) {
            var path = original.get();
            if (Files.size(path) > Document.LIMIT) {
                return List.of("The original is larger than 25 MB. Split it, or send a smaller scan.");
            }
            document = Optional.of(new Document(
                    path.getFileName().toString(),
                    contentType(path.getFileName().toString()),
                    Files.readAllBytes(path)));
        }
        var entered = notices.enter(described.contract(), described.data(), document, SOURCE + "/" + name);
        if (entered.reasons().isEmpty()) {
            LOG.info(
                    "{}: notice {} {}",
                    printable(name),
                    entered.event().orElse(""),
                    entered.kind().orElseThrow());
            if (original.isPresent()) {
                putAside(original.get());
            }
        }
        return entered.reasons();
    }

    /** A plain file beside another, never a link and never elsewhere. */
    private static Optional<Path> beside(Path file, String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.of(file.resolveSibling(name))
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
    }

    private static void putAside(Path original) throws IOException {
        var done = Files.createDirectories(original.resolveSibling(".done"));
        Files.move(original, done.resolve(original.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Told by the name's ending alone; nobody relies on it. */
    static String contentType(String name) {
        var ending = name.toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
        return switch (ending) {
            case "pdf" -> "application/pdf";
            case "eml" -> "message/rfc822";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "tif", "tiff" -> "image/tiff";
            case "txt" -> "text/plain";
            case "zip" -> "application/zip";
            default -> "application/octet-stream";
        };
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
