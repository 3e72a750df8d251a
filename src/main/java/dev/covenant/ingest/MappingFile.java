package dev.covenant.ingest;

import dev.covenant.terms.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A mapping as read from its YAML file, with every mistake at once.
 *
 * @param mapping what the file says; empty where there is any problem
 * @param problems every mistake, with its line
 */
public record MappingFile(Optional<Mapping> mapping, List<Problem> problems) {

    private static final int MAX_BYTES = 100_000;

    /**
     * Reads a mapping from a file.
     *
     * @param file a YAML file
     * @return the mapping or its problems; a file that cannot be read is a problem
     */
    public static MappingFile read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return of(problem(file.toString(), 0, 0, "The mapping is larger than 100 kB.", "Shorten it."));
            }
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return of(problem(
                    file.toString(), 0, 0, "The mapping cannot be read.", "Check that it is there and is UTF-8 text."));
        }
    }

    /**
     * Reads a mapping from text.
     *
     * @param file the name that problems give
     * @param text YAML
     * @return the mapping or its problems
     */
    public static MappingFile parse(String file, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(true); // told by us, with both others' mistakes
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        options.setCodePointLimit(MAX_BYTES);
        try {
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (node == null) {
                return of(problem(file, 0, 0, "The mapping is empty.", "Begin with \"mapping: <name>\"."));
            }
            if (text.lines().anyMatch(line -> line.matches("\\s*([\\w-]+:|-)\\s+[&*]\\w+\\s*"))) {
                return of(problem(file, 0, 0, "The mapping uses anchors or aliases.", "Write the fields out."));
            }
            if (!(node instanceof MappingNode)) {
                return of(problem(file, 1, 1, "The mapping is no list of fields.", "Begin with \"mapping: <name>\"."));
            }
            return new MappingReader(file, node).read();
        } catch (MarkedYAMLException mistake) {
            var mark = mistake.getProblemMark();
            return of(problem(
                    file,
                    mark == null ? 0 : mark.getLine() + 1,
                    mark == null ? 0 : mark.getColumn() + 1,
                    "No valid YAML: " + mistake.getProblem() + ".",
                    "Mend it there."));
        } catch (YAMLException mistake) {
            return of(problem(file, 0, 0, "No valid YAML, or nested too deep.", "Keep to the form of the samples."));
        }
    }

    private static MappingFile of(Problem problem) {
        return new MappingFile(Optional.empty(), List.of(problem));
    }

    private static Problem problem(String file, int line, int column, String sentence, String cure) {
        return new Problem(file, line, column, sentence, cure);
    }
}
