package dev.covenant.web;

import dev.covenant.compliance.Mending;
import dev.covenant.compliance.Quarantine;
import dev.covenant.compliance.Quarantined;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What could not be understood: seen, mended, handed in again, or dismissed. */
@Controller
class QuarantinePage {

    private static final int LISTED = 200;
    private static final int MENDABLE = 64 * 1024;

    private final Quarantine quarantine;
    private final Mending mending;
    private final ContractSheets sheets;

    QuarantinePage(Quarantine quarantine, Mending mending, ContractSheets sheets) {
        this.quarantine = quarantine;
        this.mending = mending;
        this.sheets = sheets;
    }

    /**
     * A piece as a page prints it.
     *
     * @param id its number
     * @param link its page
     * @param place where it stood
     * @param source who sent it
     * @param reason what is wrong, and the cure
     * @param arrived when it came
     * @param times how often, in words
     * @param size in words
     * @param waiting whether it waits for a person
     * @param state whether a person has settled it
     * @param note who settled it and how
     */
    record Piece(
            long id,
            String link,
            String place,
            String source,
            String reason,
            String arrived,
            String times,
            String size,
            boolean waiting,
            String state,
            String note) {

        static Piece of(Quarantined piece) {
            return new Piece(
                    piece.id(),
                    Links.quarantined(piece.id()),
                    piece.place(),
                    piece.source(),
                    piece.reason(),
                    Wording.moment(piece.arrived(), ZoneId.of("UTC")),
                    piece.times() == 1 ? "once" : piece.times() + " times",
                    Wording.count(piece.size(), "byte", "bytes"),
                    piece.state() == Quarantined.State.WAITING,
                    Wording.lower(piece.state()),
                    piece.note());
        }
    }

    @GetMapping("/quarantine")
    String list(Model model) {
        var waiting = quarantine.in(Quarantined.State.WAITING, LISTED);
        model.addAttribute("topLine", sheets.topLine());
        model.addAttribute("pieces", waiting.stream().map(Piece::of).toList());
        model.addAttribute("listed", waiting.size());
        model.addAttribute(
                "settled",
                java.util.stream.Stream.of(Quarantined.State.RESUBMITTED, Quarantined.State.DISMISSED)
                        .flatMap(state -> quarantine.in(state, 20).stream())
                        .map(Piece::of)
                        .toList());
        return "quarantine";
    }

    @GetMapping("/quarantine/{id}")
    String piece(@PathVariable long id, Model model) {
        return show(find(id), raw(id), List.of(), model);
    }

    /** The bytes as they came, to be kept and never to be shown by the browser. */
    @GetMapping("/quarantine/{id}/raw")
    ResponseEntity<byte[]> download(@PathVariable long id) {
        var name = ContentDisposition.attachment()
                .filename("quarantined-" + id + ".bin")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(raw(id));
    }

    /** Nothing acts on GET. */
    @PostMapping("/quarantine/{id}")
    String act(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String text,
            Model model) {
        var piece = find(id);
        var raw = raw(id);
        var given = text == null ? raw : unixLines(text).getBytes(StandardCharsets.UTF_8);
        if (piece.state() != Quarantined.State.WAITING) {
            return show(piece, raw, List.of("It is settled already; nothing was done."), model);
        }
        if (by.isBlank()) {
            return show(piece, given, List.of("Say who you are: the log names a person for each act."), model);
        }
        if (act.equals("dismiss")) {
            if (note.isBlank()) {
                return show(piece, raw, List.of("Say why it is not wanted."), model);
            }
            mending.dismiss(piece, by.strip(), note.strip(), sheets.now());
            return "redirect:/quarantine";
        }
        if (!act.equals("resubmit")) {
            return show(piece, raw, List.of("The form does not say what to do. Use one of its buttons."), model);
        }
        var reasons = mending.mend(piece, given, by.strip(), sheets.now());
        return reasons.isEmpty() ? "redirect:/quarantine" : show(piece, given, reasons, model);
    }

    private String show(Quarantined piece, byte[] text, List<String> mistakes, Model model) {
        var decoded = new String(text, StandardCharsets.UTF_8);
        boolean mendable =
                text.length <= MENDABLE && java.util.Arrays.equals(decoded.getBytes(StandardCharsets.UTF_8), text);
        model.addAttribute("topLine", sheets.topLine());
        model.addAttribute("piece", Piece.of(piece));
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("mendable", mendable);
        model.addAttribute("text", decoded.substring(0, Math.min(decoded.length(), MENDABLE)));
        return "quarantined";
    }

    /** Browsers send a text area's lines with two signs at each end. */
    private static String unixLines(String text) {
        return text.replace("\r\n", "\n");
    }

    private Quarantined find(long id) {
        return quarantine
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no such piece in the quarantine. The list is at /quarantine."));
    }

    private byte[] raw(long id) {
        return quarantine.raw(id).orElse(new byte[0]);
    }
}
