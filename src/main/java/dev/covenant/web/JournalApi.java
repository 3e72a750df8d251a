package dev.covenant.web;

import dev.covenant.audit.ExportSpan;
import dev.covenant.audit.JournalExport;
import dev.covenant.audit.JournalFormat;
import dev.covenant.compliance.Journal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The journal for programs, entry by entry, so that memory stays flat however long it is. */
@RestController
class JournalApi {

    private final Journal journal;
    private final Moment moment;

    JournalApi(Journal journal, Moment moment) {
        this.journal = journal;
        this.moment = moment;
    }

    @GetMapping("/api/journal")
    void journal(
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam(defaultValue = "jsonl") String format,
            HttpServletResponse response)
            throws IOException {
        var form = JournalFormat.parse(format)
                .orElseThrow(() -> refused("There is no such format. Give format=jsonl or format=csv."));
        ExportSpan span;
        try {
            span = ExportSpan.parse(from, to, moment.now().plusSeconds(1));
        } catch (IllegalArgumentException mistake) {
            throw refused(String.valueOf(mistake.getMessage()));
        }
        journal.sequence();
        response.setContentType(form.mediaType());
        JournalExport.write(journal.between(span.from(), span.to()), form, response.getOutputStream());
    }

    private static ResponseStatusException refused(String sentence) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, sentence);
    }
}
