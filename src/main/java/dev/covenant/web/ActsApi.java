package dev.covenant.web;

import dev.covenant.answers.ExitAnswer;
import dev.covenant.answers.ExitJson;
import dev.covenant.answers.ExitQuestion;
import dev.covenant.answers.ReadingsJson;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.Side;
import dev.covenant.web.RequestFields.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What if, which reading holds, and by when we want out, for programs; a mistake is a problem with all its places. */
@RestController
@RequestMapping(path = "/api/contracts/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class ActsApi {

    static final Map<String, DeliveryMethod> METHODS = Map.of(
            "hand", DeliveryMethod.HAND,
            "courier", DeliveryMethod.COURIER,
            "post", DeliveryMethod.POST,
            "email", DeliveryMethod.EMAIL);

    private final ContractSheets sheets;
    private final Acts acts;

    ActsApi(ContractSheets sheets, Acts acts) {
        this.sheets = sheets;
        this.acts = acts;
    }

    /** What a notice sent at a moment by a method would do; nothing is stored and nothing is sent. */
    @PostMapping("/what-if")
    String whatIf(@PathVariable String id, @RequestBody(required = false) Optional<String> body) {
        var sheet = sheet(id);
        var fields = RequestFields.of(body.orElse(""), Set.of("asOf", "sent", "by", "party", "leaveOn"));
        var asOf = fields.moment("asOf").orElse(sheet.now());
        var question = question(fields, sheet, asOf);
        fields.check();
        return ExitJson.of(answer(sheet, asOf, question));
    }

    static ExitAnswer answer(ContractSheet sheet, Instant asOf, ExitQuestion question) {
        return ExitAnswer.of(sheet.terms().signed(), new AsOf(asOf, sheet.now()), sheet.state(), question, List.of());
    }

    static ExitQuestion question(RequestFields fields, ContractSheet sheet, Instant asOf) {
        var we = sheet.contract().we();
        Map<String, Set<Side>> parties =
                Map.of("us", Set.of(we), "them", Set.of(we.other()), "both", Set.of(we, we.other()));
        return new ExitQuestion(
                fields.moment("sent").orElse(asOf),
                fields.choice("by", METHODS).orElse(DeliveryMethod.HAND),
                fields.choice("party", parties).orElse(Set.of(we, we.other())),
                fields.day("leaveOn"));
    }

    /** The ambiguity register as of a moment. */
    @GetMapping("/readings")
    String readings(@PathVariable String id, @RequestParam Optional<String> asOf) {
        var sheet = sheet(id);
        var at = asOf.map(ActsApi::moment).orElse(sheet.now());
        return ReadingsJson.of(sheet.terms().signed(), Acts.register(sheet, at), sheet.wanted());
    }

    /** A person adopts a reading, rules it out, or opens it again. */
    @PostMapping("/readings")
    ResponseEntity<String> rule(@PathVariable String id, @RequestBody(required = false) Optional<String> body) {
        acts.rule(sheet(id), RequestFields.of(body.orElse(""), Set.of("about", "verdict", "by", "reason")));
        return ResponseEntity.status(HttpStatus.CREATED).body(readings(id, Optional.empty()));
    }

    /** A person sets the day on which we want out, or gives it up; the answer is the plan. */
    @PostMapping("/exit-target")
    ResponseEntity<String> target(@PathVariable String id, @RequestBody(required = false) Optional<String> body) {
        acts.target(sheet(id), RequestFields.of(body.orElse(""), Set.of("lastDay", "by", "reason")));
        var after = sheet(id);
        var question = ExitQuestion.of(after.now(), DeliveryMethod.HAND);
        return ResponseEntity.status(HttpStatus.CREATED).body(ExitJson.of(answer(after, after.now(), question)));
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                refused.mistakes().size() == 1
                        ? refused.mistakes().get(0).message()
                        : refused.mistakes().size() + " mistakes; nothing was done.");
        problem.setProperty("mistakes", refused.mistakes());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noMoment) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "asOf is no moment in time with an offset. Write it as 2026-11-23T13:00:00Z.",
                    noMoment);
        }
    }

    private ContractSheet sheet(String id) {
        return sheets.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "There is no contract \"" + id.substring(0, Math.min(id.length(), 100))
                                + "\". /api/contracts lists those there are."));
    }
}
