package dev.covenant.answers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.position.ReadingRegister;
import dev.covenant.position.ReadingRegister.Answer;
import dev.covenant.position.ReadingRegister.Question;
import dev.covenant.terms.Contract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The ambiguity register as JSON; what does not exist is {@code null}. */
public final class ReadingsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReadingsJson() {}

    /**
     * Writes a register.
     *
     * @param contract whose
     * @param register the questions and their answers
     * @param wanted the last day in force that is wanted; empty where none is
     * @return a JSON object
     */
    public static String of(Contract contract, ReadingRegister register, Optional<LocalDate> wanted) {
        var root = JSON.objectNode();
        var zone = contract.zone();
        root.put("contract", contract.id());
        root.put("asOf", JsonValues.at(register.asOf().effective(), zone));
        root.put(
                "known",
                register.asOf().known().equals(Instant.MAX)
                        ? null
                        : JsonValues.at(register.asOf().known(), zone));
        root.put("leaveOn", wanted.map(LocalDate::toString).orElse(null));
        var questions = root.putArray("questions");
        register.questions().forEach(question -> questions.add(question(question)));
        var history = root.putArray("history");
        register.history()
                .forEach(choice -> history.addObject()
                        .put("about", choice.clause() + "/" + choice.reading())
                        .put("verdict", word(choice.verdict()))
                        .put("by", choice.by())
                        .put("on", choice.on().toString())
                        .put("reason", choice.reason()));
        return root.toPrettyString();
    }

    private static ObjectNode question(Question question) {
        var node = JSON.objectNode();
        node.put("clause", question.clause().id());
        node.put("clauseNumber", question.clause().number());
        node.put("name", question.name());
        node.put("question", question.asks());
        node.put("decided", question.decided());
        var spread = node.putObject("spread");
        spread.put("days", question.spread().days());
        spread.set("fees", JsonValues.money(question.spread().fees()));
        node.set("answers", answers(question));
        return node;
    }

    private static ArrayNode answers(Question question) {
        var array = JSON.arrayNode();
        question.answers().forEach(answer -> array.add(answer(question.clause().id(), answer)));
        return array;
    }

    private static ObjectNode answer(String clause, Answer answer) {
        var node = JSON.objectNode();
        node.put("name", answer.name());
        node.put("about", clause + "/" + answer.name());
        node.put("title", answer.title());
        node.put("status", word(answer.status()));
        node.put("account", answer.account().map(account -> account.name()).orElse(null));
        node.put("words", answer.account().map(account -> account.words()).orElse(null));
        node.set(
                "source",
                answer.account()
                        .map(account -> JSON.objectNode()
                                .put("kind", word(account.source().kind()))
                                .put("citation", account.source().citation()))
                        .orElse(null));
        node.set(
                "choice",
                answer.choice()
                        .map(choice -> JSON.objectNode()
                                .put("by", choice.by())
                                .put("on", choice.on().toString())
                                .put("reason", choice.reason()))
                        .orElse(null));
        node.put("lastDayInForce", answer.lastDay().map(LocalDate::toString).orElse(null));
        node.set("fees", JsonValues.money(answer.fees()));
        node.put("planBy", answer.planBy().map(LocalDate::toString).orElse(null));
        node.put("latest", answer.latest().map(LocalDate::toString).orElse(null));
        node.put("reason", answer.none().orElse(null));
        return node;
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
