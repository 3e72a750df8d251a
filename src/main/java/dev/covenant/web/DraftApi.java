package dev.covenant.web;

import dev.covenant.answers.DraftJson;
import dev.covenant.desk.DraftWish;
import dev.covenant.desk.LetterTemplate;
import dev.covenant.desk.NoticeDesk;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Drafts a notice of ours for programs; nothing is stored and nothing is sent. */
@RestController
@RequestMapping(path = "/api/contracts/{id}/notices", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftApi {

    private static final Map<String, DeliveryMethod> METHODS = Arrays.stream(DeliveryMethod.values())
            .collect(Collectors.toUnmodifiableMap(DeliveryMethod::word, Function.identity()));
    private static final Map<String, Notice.Kind> KINDS =
            Map.of("termination", Notice.Kind.TERMINATION, "breach", Notice.Kind.BREACH, "other", Notice.Kind.OTHER);

    private final ContractSheets sheets;
    private final Path templates;

    DraftApi(ContractSheets sheets, @Value("${covenant.rules:rules}") Path rules) {
        this.sheets = sheets;
        this.templates = rules.resolve("templates");
    }

    /** The letter, its checks and its dates. */
    @PostMapping("/draft")
    String draft(@PathVariable String id, @RequestBody(required = false) Optional<String> body) {
        var sheet = sheets.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "There is no contract \"" + id.substring(0, Math.min(id.length(), 100))
                                + "\". /api/contracts lists those there are."));
        var fields = RequestFields.of(
                body.orElse(""),
                Set.of("kind", "lastDay", "by", "signedBy", "sent", "withoutPrejudiceTo", "clause", "template"));
        var kind = fields.choice("kind", KINDS).orElse(Notice.Kind.TERMINATION);
        var wish = new DraftWish(
                kind,
                fields.day("lastDay"),
                fields.choices("by", METHODS),
                fields.texts("signedBy"),
                fields.moment("sent").orElse(sheet.now()),
                fields.text("withoutPrejudiceTo"),
                fields.text("clause"));
        var template = template(fields, fields.text("template").orElse(Wording.lower(kind)));
        fields.check();
        var draft = new NoticeDesk(sheet.terms(), sheet.state()).draft(wish, template.orElseThrow());
        return DraftJson.of(sheet.terms().at(wish.at()), draft);
    }

    /** By its plain name in the folder of templates, and from nowhere else. */
    private Optional<LetterTemplate> template(RequestFields fields, String name) {
        var file = templates.resolve(name + ".txt");
        if (!name.matches("[a-z0-9-]{1,60}") || !Files.isRegularFile(file)) {
            fields.refuse(
                    "template", "There is no template of that name. There are: " + String.join(", ", names()) + ".");
            return Optional.empty();
        }
        try {
            return Optional.of(new LetterTemplate(name + ".txt", Files.readString(file)));
        } catch (IOException unreadable) {
            fields.refuse("template", "This template cannot be read as text in UTF-8. Save it so.");
            return Optional.empty();
        }
    }

    private List<String> names() {
        try (var files = Files.list(templates)) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".txt"))
                    .map(file -> file.substring(0, file.length() - 4))
                    .sorted()
                    .toList());
        } catch (IOException none) {
            return List.of();
        }
    }

    @ExceptionHandler(RequestFields.Refused.class)
    ResponseEntity<ProblemDetail> refused(RequestFields.Refused refused) {
        return problem(refused.mistakes());
    }

    @ExceptionHandler(LetterTemplate.Unusable.class)
    ResponseEntity<ProblemDetail> unusable(LetterTemplate.Unusable unusable) {
        return problem(unusable.mistakes().stream()
                .map(sentence -> new RequestFields.Mistake("", sentence))
                .toList());
    }

    private static ResponseEntity<ProblemDetail> problem(List<RequestFields.Mistake> mistakes) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                mistakes.size() == 1 ? mistakes.get(0).message() : mistakes.size() + " mistakes; nothing was done.");
        problem.setProperty("mistakes", mistakes);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
