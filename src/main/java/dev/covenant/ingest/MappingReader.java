package dev.covenant.ingest;

import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Series;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Problem;
import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.time.Duration;
import java.time.LocalDateTime;
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
import org.yaml.snakeyaml.nodes.Node;

/** One mapping out of its YAML tree, noting every mistake. */
final class MappingReader {

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5}) (second|minute|hour|day)s?");
    private static final Set<String> TOP =
            Set.of("mapping", "description", "files", "csv", "time", "contract", "values");
    private static final Set<String> VALUE =
            Set.of("column", "contract", "meter", "measure", "workload", "unit", "scale");

    private final List<Problem> problems = new ArrayList<>();
    private final YamlFields top;

    MappingReader(String file, Node node) {
        top = new YamlFields(file, node, TOP, problems);
    }

    MappingFile read() {
        var name = top.parsed(
                "mapping",
                text -> Optional.of(text).filter(word -> word.matches("[a-z0-9][a-z0-9-]{0,60}")),
                "Give it a name of lower-case letters, digits and dashes.");
        var files = top.optionalMap("files", Set.of("name"));
        var glob = files.flatMap(fields -> fields.parsed("name", MappingReader::glob, "Write such as campus*.csv."));
        var csv = top.map("csv", Set.of("delimiter", "decimal", "grouping", "missing"));
        var delimiter = csv.flatMap(fields ->
                fields.parsed("delimiter", MappingReader::delimiter, "Write one of \";\", \",\", \"|\", \"tab\"."));
        var decimal = csv.flatMap(fields ->
                fields.parsed("decimal", text -> one(text).filter(c -> c == '.' || c == ','), "Write \".\" or \",\"."));
        var grouping = csv.flatMap(fields -> fields.optionalParsed(
                "grouping", MappingReader::one, "Write the one sign that stands between thousands."));
        var missing = csv.map(fields -> fields.texts("missing")).orElse(List.of());
        var time = top.map("time", Set.of("column", "pattern", "zone", "label", "interval"));
        var columns = time.map(fields -> fields.texts("column")).orElse(List.of());
        time.filter(fields -> columns.isEmpty())
                .ifPresent(fields -> fields.text("column", "Name the column, or a list of them."));
        var patternText = time.flatMap(fields ->
                fields.text("pattern", "Write such as \"yyyy-MM-dd HH:mm\".").filter(text -> pattern(fields, text)));
        var zone = time.flatMap(fields ->
                fields.parsed("zone", text -> Optional.of(ZoneId.of(text)), "Write \"+01:00\" or \"Europe/Rome\"."));
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
                                Arrays.stream(Unit.values()).map(Unit::symbol).toList()) + "; case counts.");
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
            var moment = LocalDateTime.of(2013, 6, 1, 23, 45);
            if (LocalDateTime.parse(moment.format(formatter), formatter).equals(moment)) {
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
        return DateTimeFormatter.ofPattern(text.replace('y', 'u'), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
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
