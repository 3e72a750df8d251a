package dev.covenant.ingest;

import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.Reading;
import dev.covenant.measure.Quantity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one file into readings, as its mapping says. A row stands or falls whole. The rows of an hour that a change
 * of clocks repeats are told apart by their order, so one decoder reads one file from its beginning.
 */
final class RowDecoder {

    private static final int ID_BYTES = 16;

    private final Mapping mapping;
    private final List<String> header;
    private final int[] timeColumns;
    private final int[] valueColumns;
    private final MessageDigest digest;
    private final String idPrefix;
    private final List<String> idColumns;
    private final LocalTimes times;
    private @Nullable Instant last;

    RowDecoder(Mapping mapping, List<String> header) {
        this.mapping = mapping;
        this.header = header;
        timeColumns = mapping.timeColumns().stream().mapToInt(header::indexOf).toArray();
        valueColumns = mapping.values().stream()
                .mapToInt(value -> header.indexOf(value.column()))
                .toArray();
        times = new LocalTimes(mapping.pattern(), mapping.patternText());
        idPrefix = "+" + mapping.interval();
        idColumns = mapping.values().stream()
                .map(value -> "\n" + value.contract() + "/" + value.series() + "=")
                .toList();
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The readings of a row, or every mistake in it. */
    sealed interface Row {
        record Readings(List<Reading> readings) implements Row {}

        record Mistakes(List<String> reasons) implements Row {}
    }

    Row decode(List<String> fields) {
        if (fields.size() != header.size()) {
            return new Row.Mistakes(List.of("The row has " + fields.size() + " fields where the header has "
                    + header.size() + ". Check delimiters and quotes."));
        }
        var reasons = new ArrayList<String>(0);
        var label = moment(fields, reasons);
        var numbers = new ArrayList<Optional<BigDecimal>>(valueColumns.length);
        for (int i = 0; i < valueColumns.length; i++) {
            numbers.add(
                    number(fields.get(valueColumns[i]).strip(), mapping.values().get(i), reasons));
        }
        if (!reasons.isEmpty() || label.isEmpty()) {
            return new Row.Mistakes(List.copyOf(reasons));
        }
        return new Row.Readings(readings(label.get(), numbers));
    }

    private List<Reading> readings(Instant label, List<Optional<BigDecimal>> numbers) {
        var from = mapping.label() == Mapping.Label.START ? label : label.minus(mapping.interval());
        var to = from.plus(mapping.interval());
        var id = id(from, numbers);
        var readings = new ArrayList<Reading>(numbers.size());
        var envelope = new Envelope(mapping.values().get(0).contract(), mapping.source(), id, Optional.empty());
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i).isPresent()) {
                var column = mapping.values().get(i);
                if (!envelope.contract().equals(column.contract())) {
                    envelope = new Envelope(column.contract(), mapping.source(), id, Optional.empty());
                }
                readings.add(new Reading(
                        envelope,
                        column.series(),
                        from,
                        to,
                        new Quantity(numbers.get(i).get(), column.unit()),
                        false));
            }
        }
        return readings;
    }

    /** The digest of what the row says: its interval and its values, whatever the spelling and the other columns. */
    private String id(Instant from, List<Optional<BigDecimal>> numbers) {
        var content = new StringBuilder(120).append(from.getEpochSecond()).append(idPrefix);
        for (int i = 0; i < numbers.size(); i++) {
            content.append(idColumns.get(i))
                    .append(numbers.get(i).map(RowDecoder::canonical).orElse(""))
                    .append(mapping.values().get(i).unit().symbol());
        }
        var bytes = digest.digest(content.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(bytes, 0, ID_BYTES);
    }

    private static String canonical(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }

    private Optional<Instant> moment(List<String> fields, List<String> reasons) {
        var text = fields.get(timeColumns[0]).strip();
        for (int i = 1; i < timeColumns.length; i++) {
            text = text + " " + fields.get(timeColumns[i]).strip();
        }
        var local = times.read(text);
        if (local.isEmpty()) {
            reasons.add("Column " + String.join(" and ", mapping.timeColumns()) + ": \"" + shown(text)
                    + "\" is no time of the form " + mapping.patternText() + ". Correct it.");
            return Optional.empty();
        }
        var offsets = mapping.zone().getRules().getValidOffsets(local.get());
        if (offsets.isEmpty()) {
            reasons.add("Column " + String.join(" and ", mapping.timeColumns()) + ": \"" + shown(text)
                    + "\" does not exist in " + mapping.zone()
                    + ", where the clocks go forward over it. If the meter's clock never changes, "
                    + "give the mapping a fixed zone such as +01:00.");
            return Optional.empty();
        }
        var moment = chosen(local.get(), offsets);
        last = moment;
        return Optional.of(moment);
    }

    private Instant chosen(LocalDateTime local, List<ZoneOffset> offsets) {
        var first = local.toInstant(offsets.get(0));
        boolean secondTime = offsets.size() > 1 && last != null && !first.isAfter(last);
        return secondTime ? local.toInstant(offsets.get(1)) : first;
    }

    private Optional<BigDecimal> number(String text, Mapping.Value column, List<String> reasons) {
        if (mapping.missing().contains(text)) {
            return Optional.empty();
        }
        var plain = mapping.grouping()
                .map(sign -> text.replace(String.valueOf(sign), ""))
                .orElse(text);
        boolean foreignSign = mapping.decimal() == ',' ? plain.indexOf('.') >= 0 : plain.indexOf(',') >= 0;
        if (!foreignSign && plain.length() <= StrictJson.MAX_NUMBER_LENGTH) {
            try {
                var number = new BigDecimal(plain.replace(mapping.decimal(), '.'));
                return Optional.of(
                        column.scale().compareTo(BigDecimal.ONE) == 0 ? number : number.multiply(column.scale()));
            } catch (NumberFormatException noNumber) {
                // told below, with the other ways not to be a number
            }
        }
        reasons.add(
                text.isEmpty()
                        ? "Column " + column.column() + " is empty. Fill it in, or list the empty text under "
                                + "\"missing\" in the mapping."
                        : "Column " + column.column() + ": \"" + shown(text) + "\" is no number with a decimal "
                                + (mapping.decimal() == ',' ? "comma" : "point")
                                + ". Correct it, or the mapping's \"decimal\" and \"grouping\".");
        return Optional.empty();
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
