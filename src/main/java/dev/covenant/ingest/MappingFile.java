package dev.covenant.ingest;

import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Series;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5}) (second|minute|hour|day)s?");
    private static final Set<String> TOP =
            Set.of("mapping", "description", "files", "csv", "time", "contract", "values");
    private static final Set<String> VALUE =
            Set.of("column", "contract", "meter", "measure", "workload", "unit", "scale");

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
            Node node = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text));
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

    /** Reads one mapping. */
    private static final class MappingReader {
        private final List<Problem> problems = new ArrayList<>();
        private final YamlFields top;

        private MappingReader(String file, Node node) {
            top = new YamlFields(file, node, TOP, problems);
        }

        private MappingFile read() {
            var name = top.parsed(
                    "mapping",
                    text -> Optional.of(text).filter(word -> word.matches("[a-z0-9][a-z0-9-]{0,60}")),
                    "Give it a name of lower-case letters, digits and dashes.");
            var files = top.optionalMap("files", Set.of("name"));
            var glob =
                    files.flatMap(fields -> fields.parsed("name", MappingReader::glob, "Write such as campus*.csv."));
            var csv = top.map("csv", Set.of("delimiter", "decimal", "grouping", "missing"));
            var delimiter = csv.flatMap(fields ->
                    fields.parsed("delimiter", MappingReader::delimiter, "Write one of \";\", \",\", \"|\", \"tab\"."));
            var decimal = csv.flatMap(fields -> fields.parsed(
                    "decimal", text -> one(text).filter(c -> c == '.' || c == ','), "Write \".\" or \",\"."));
            var grouping = csv.flatMap(fields -> fields.optionalParsed(
                    "grouping", MappingReader::one, "Write the one sign that stands between thousands."));
            var missing = csv.map(fields -> fields.texts("missing")).orElse(List.of());
            var time = top.map("time", Set.of("column", "pattern", "zone", "label", "interval"));
            var columns = time.map(fields -> fields.texts("column")).orElse(List.of());
            time.filter(fields -> !fields.has("column"))
                    .ifPresent(fields -> fields.text("column", "Name the column, or a list of them."));
            var patternText = time.flatMap(fields -> fields.text("pattern", "Write such as \"yyyy-MM-dd HH:mm\".")
                    .filter(text -> pattern(fields, text)));
            var zone = time.flatMap(fields -> fields.parsed(
                    "zone", text -> Optional.of(ZoneId.of(text)), "Write \"+01:00\" or \"Europe/Rome\"."));
            var label = time.flatMap(fields -> fields.parsed("label", MappingReader::label, "Write start or end."));
            var interval = time.flatMap(
                    fields -> fields.parsed("interval", MappingReader::length, "Write such as \"15 minutes\"."));
            var values = top.maps("values", VALUE).stream()
                    .map(this::value)
                    .flatMap(Optional::stream)
                    .toList();
            if (!problems.isEmpty()) {
                return new MappingFile(
                        Optional.empty(), problems.stream().distinct().toList());
            }
            return new MappingFile(
                    Optional.of(new Mapping(
                            name.orElseThrow(),
                            glob,
                            delimiter.orElseThrow(),
                            decimal.orElseThrow(),
                            grouping,
                            Set.copyOf(missing),
                            List.copyOf(columns),
                            formatter(patternText.orElseThrow()),
                            patternText.orElseThrow(),
                            zone.orElseThrow(),
                            label.orElseThrow(),
                            interval.orElseThrow(),
                            values)),
                    List.of());
        }

        private Optional<Mapping.Value> value(YamlFields fields) {
            var column = fields.text("column", "Name the column.");
            var contract = fields.has("contract")
                    ? fields.text("contract", "Name the contract.")
                    : top.text("contract", "Name the contract here, or at each value.");
            var meter = fields.text("meter", "Name the meter as the contract does.");
            var measure = fields.parsed(
                    "measure",
                    Measure::parse,
                    "Write one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Measure.values())
                                            .map(Measure::word)
                                            .toList()) + ".");
            var workload = fields.text("workload", "Say whose draw it is, such as customer.");
            var unit = fields.parsed(
                    "unit",
                    Unit::parse,
                    "Write one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Unit.values())
                                            .map(Unit::symbol)
                                            .toList()) + "; case counts.");
            var scale = fields.optionalParsed(
                    "scale",
                    text -> Optional.of(new BigDecimal(text)).filter(number -> number.signum() > 0),
                    "Write a number above 0, such as 0.001.");
            if (column.isEmpty()
                    || contract.isEmpty()
                    || meter.isEmpty()
                    || measure.isEmpty()
                    || workload.isEmpty()
                    || unit.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Mapping.Value(
                    column.get(),
                    contract.get(),
                    new Series(meter.get(), measure.get(), workload.get()),
                    unit.get(),
                    scale.orElse(BigDecimal.ONE)));
        }

        private static boolean pattern(YamlFields fields, String text) {
            try {
                var formatter = formatter(text);
                var moment = java.time.LocalDateTime.of(2013, 6, 1, 23, 45);
                if (java.time.LocalDateTime.parse(moment.format(formatter), formatter)
                        .equals(moment)) {
                    return true;
                }
            } catch (RuntimeException wrong) {
                // told below, together with a pattern that lacks a field
            }
            fields.problem(
                    "pattern",
                    "\"" + text + "\" is no pattern of a date and time to the minute.",
                    "Write such as \"yyyy-MM-dd HH:mm\" (yyyy year, MM month, dd day, HH hour of 24, mm minute).");
            return false;
        }

        /** Strict: 31 February is a mistake, not the 28th. The year is written yyyy by everybody and meant as uuuu. */
        private static DateTimeFormatter formatter(String text) {
            return DateTimeFormatter.ofPattern(text.replace('y', 'u'), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        }

        private static Optional<String> glob(String text) {
            FileSystems.getDefault().getPathMatcher("glob:" + text);
            return Optional.of(text);
        }

        private static Optional<Character> delimiter(String text) {
            return text.equals("tab") ? Optional.of('\t') : one(text).filter(c -> ";,|\t".indexOf(c) >= 0);
        }

        private static Optional<Character> one(String text) {
            return text.length() == 1 ? Optional.of(text.charAt(0)) : Optional.empty();
        }

        private static Optional<Mapping.Label> label(String text) {
            return switch (text) {
                case "start" -> Optional.of(Mapping.Label.START);
                case "end" -> Optional.of(Mapping.Label.END);
                default -> Optional.empty();
            };
        }

        private static Optional<Duration> length(String text) {
            var matcher = LENGTH.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            long count = Long.parseLong(matcher.group(1));
            var length = switch (matcher.group(2)) {
                case "second" -> Duration.ofSeconds(count);
                case "minute" -> Duration.ofMinutes(count);
                case "hour" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
            return Optional.of(length).filter(some -> !some.isZero() && some.compareTo(Gate.LONGEST) <= 0);
        }
    }
}
