package dev.covenant.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Runs the command line in this process. */
final class Covenants {

    static final String COLOSSUS = "rules/contracts/colossus-1.yaml";
    static final String EVENTS = "src/test/resources/good/exit/";

    private Covenants() {}

    record Run(int status, String out, String err) {

        /** With every run of blanks as one. */
        String squeezed() {
            return out.replaceAll(" +", " ");
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError(out + err, e);
            }
        }
    }

    static Run run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = Covenant.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Run(status, out.toString(), err.toString());
    }

    static Run exit(String... options) {
        return run(
                Stream.concat(Stream.of("exit", COLOSSUS), Stream.of(options)).toArray(String[]::new));
    }

    static Run readings(String... options) {
        return run(Stream.concat(Stream.of("readings", COLOSSUS), Stream.of(options))
                .toArray(String[]::new));
    }

    static JsonNode reading(JsonNode json, String name) {
        return named(json.get("readings"), name);
    }

    static JsonNode named(JsonNode array, String name) {
        List<JsonNode> found = StreamSupport.stream(array.spliterator(), false)
                .filter(node -> node.get("name").textValue().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(name + " in " + array);
        }
        return found.get(0);
    }
}
