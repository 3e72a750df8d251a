package dev.covenant.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a person or a program gets when something fails: a sentence, and nothing of the inside. */
@Controller
class Failures implements ErrorController {

    /** For browsers. */
    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request, Model model) {
        if (isApi(request)) {
            return problem(request);
        }
        var problem = describe(request);
        model.addAttribute("problem", problem);
        return "failure";
    }

    /** For programs, as RFC 9457 has it. */
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var problem = describe(request);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElse(request.getRequestURI());
    }

    private static ProblemDetail describe(HttpServletRequest request) {
        var status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        var problem = ProblemDetail.forStatusAndDetail(status, sentence(status, request));
        problem.setInstance(URI.create(path(request)));
        return problem;
    }

    private static String sentence(HttpStatus status, HttpServletRequest request) {
        if (status.is5xxServerError()) {
            return "Covenant failed at this; it is a mistake of the program, not yours. Its log says what went wrong.";
        }
        var said = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_MESSAGE))
                .map(Object::toString)
                .filter(text -> !text.isBlank() && !text.startsWith("No static resource"));
        return said.orElse(
                status == HttpStatus.NOT_FOUND
                        ? "There is no such page. The list of contracts is at /."
                        : "The request cannot be understood (" + status.getReasonPhrase() + ").");
    }
}
