package dev.covenant.web;

import dev.covenant.audit.ProofOfService;
import dev.covenant.compliance.Document;
import dev.covenant.compliance.Filing;
import dev.covenant.compliance.NoticeEntry;
import dev.covenant.compliance.Originals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Originals for programs: taken away as they came, and handed in with the notice they are. */
@RestController
@RequestMapping("/api")
class OriginalApi {

    private static final Map<String, Filing.Role> ROLES =
            Map.of("evidence", Filing.Role.EVIDENCE, "proof", Filing.Role.PROOF);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Originals originals;
    private final NoticeEntry entry;
    private final ContractSheets sheets;

    OriginalApi(Originals originals, NoticeEntry entry, ContractSheets sheets) {
        this.originals = originals;
        this.entry = entry;
        this.sheets = sheets;
    }

    /** The bytes as they came, to be kept and never to be shown by the browser. */
    @GetMapping("/originals/{sha256}")
    ResponseEntity<byte[]> original(@PathVariable String sha256) {
        var original = originals
                .find(sha256)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "No original is kept under that SHA-256. A contract's page lists its own."));
        var name = ContentDisposition.attachment()
                .filename(FiledView.safe(original.name()), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .eTag("\"" + original.sha256() + "\"")
                .body(originals.bytes(sha256).orElseThrow());
    }

    /** A contract's file: every original with its hash. */
    @GetMapping("/contracts/{id}/originals")
    Map<String, Object> originals(@PathVariable String id) {
        known(id);
        return Map.of(
                "originals", originals.of(id).stream().map(FiledView::json).toList());
    }

    /**
     * Takes in a notice with its original: part {@code notice}, the fields of the event as JSON, and part
     * {@code original}, the document.
     */
    @PostMapping(path = "/contracts/{id}/notices", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> notice(
            @PathVariable String id,
            @RequestParam("notice") String notice,
            @RequestParam("original") Optional<MultipartFile> original,
            @RequestParam(defaultValue = "POST /api/contracts/{id}/notices") String by)
            throws IOException {
        known(id);
        var entered = entry.enter(id, fields(notice), document(original), by);
        if (!entered.reasons().isEmpty()) {
            return ResponseEntity.badRequest()
                    .body(Map.of(
                            "message",
                            "Nothing was taken in. Mend what is said and send it again.",
                            "reasons",
                            entered.reasons()));
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("event", entered.event().orElseThrow());
        answer.put("outcome", Wording.lower(entered.kind().orElseThrow()));
        entered.sha256().ifPresent(hash -> {
            answer.put("original", hash);
            answer.put("download", "/api/originals/" + hash);
        });
        return ResponseEntity.ok(answer);
    }

    /**
     * Files a document about a notice: evidence, or a file of proof of service, which must verify and be of this contract.
     */
    @PostMapping(path = "/contracts/{id}/originals", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> file(
            @PathVariable String id,
            @RequestParam("file") Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String by)
            throws IOException {
        known(id);
        var reasons = new ArrayList<String>();
        var document = document(file);
        var kind = ROLES.get(role);
        if (kind == null) {
            reasons.add("role: \"" + role.substring(0, Math.min(role.length(), 50)) + "\" is none. "
                    + "Give evidence or proof.");
        }
        if (by.isBlank()) {
            reasons.add("by: say who files it; the log names a person for each act.");
        }
        if (document.isEmpty()) {
            reasons.add("file: the document is missing. Send it as the part file.");
        } else if (kind == Filing.Role.PROOF) {
            var verified = ProofOfService.verify(document.get().bytes());
            reasons.addAll(verified.mistakes());
            if (verified.mistakes().isEmpty() && !verified.contract().equals(id)) {
                reasons.add("file: the proof is of contract \"" + verified.contract() + "\", not of this one.");
            }
        }
        if (!reasons.isEmpty() || kind == null) {
            return ResponseEntity.badRequest()
                    .body(Map.of("message", "Nothing was filed. Mend what is said.", "reasons", reasons));
        }
        var original = originals.file(
                document.orElseThrow(),
                new Filing(id, kind, about.strip(), ("Filed by " + by.strip() + ". " + note.strip()).strip()),
                sheets.now());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("sha256", original.sha256(), "download", Links.original(original.sha256())));
    }

    static Optional<Document> document(Optional<MultipartFile> file) throws IOException {
        if (file.isEmpty() || file.get().isEmpty()) {
            return Optional.empty();
        }
        var given = file.get();
        return Optional.of(new Document(
                Optional.ofNullable(given.getOriginalFilename())
                        .filter(name -> !name.isBlank())
                        .orElse("original"),
                Optional.ofNullable(given.getContentType()).orElse("application/octet-stream"),
                given.getBytes()));
    }

    private static Map<String, Object> fields(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException broken) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "The part \"notice\" is no JSON object. Send the fields of schemas/events/notice.json.",
                    broken);
        }
    }

    private void known(String id) {
        if (sheets.text(id).isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "There is no contract \"" + id.substring(0, Math.min(id.length(), 100))
                            + "\". /api/contracts lists those there are.");
        }
    }
}
