package dev.covenant.language;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Fact;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The nouns and phrases that rules may use, taken from the fact records themselves: what is annotated with
 * {@link Thing} and {@link Words} can be said, nothing else.
 *
 * @param nouns in the order given
 */
public record Vocabulary(List<Noun> nouns) {

    private static final Map<Class<?>, Sort> SORTS = Map.ofEntries(
            Map.entry(Quantity.class, Sort.QUANTITY),
            Map.entry(Money.class, Sort.MONEY),
            Map.entry(BigDecimal.class, Sort.PERCENT),
            Map.entry(int.class, Sort.NUMBER),
            Map.entry(Integer.class, Sort.NUMBER),
            Map.entry(long.class, Sort.NUMBER),
            Map.entry(Long.class, Sort.NUMBER),
            Map.entry(Duration.class, Sort.DURATION),
            Map.entry(LocalDate.class, Sort.DATE),
            Map.entry(Instant.class, Sort.MOMENT),
            Map.entry(ZonedDateTime.class, Sort.MOMENT),
            Map.entry(boolean.class, Sort.YES_NO),
            Map.entry(Boolean.class, Sort.YES_NO),
            Map.entry(String.class, Sort.TEXT),
            Map.entry(List.class, Sort.LIST),
            Map.entry(Deadline.class, Sort.DEADLINE),
            Map.entry(Amount.class, Sort.AMOUNT));

    /**
     * The vocabulary of fact records.
     *
     * @param records each annotated with {@link Thing}; their components with {@link Words} become phrases
     * @return the vocabulary
     * @throws IllegalArgumentException if a record is not annotated, or two share a noun or a phrase
     */
    public static Vocabulary of(Collection<Class<? extends Fact>> records) {
        var nouns = new ArrayList<Noun>();
        for (Class<? extends Fact> type : records) {
            var noun = noun(type);
            nouns.stream()
                    .filter(other -> other.words().equals(noun.words()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new IllegalArgumentException(
                                "both " + other.type().getSimpleName() + " and " + type.getSimpleName()
                                        + " are called \"" + noun.words() + "\"");
                    });
            nouns.add(noun);
        }
        return new Vocabulary(List.copyOf(nouns));
    }

    /**
     * The noun of a fact.
     *
     * @param fact any
     * @return empty where its record is not part of this vocabulary
     */
    public Optional<Noun> nounOf(Fact fact) {
        return nouns.stream().filter(noun -> noun.type() == fact.getClass()).findFirst();
    }

    /**
     * The noun of these words.
     *
     * @param words singular or plural, lower case
     * @return empty where there is none such
     */
    public Optional<Noun> noun(String words) {
        return nouns.stream()
                .filter(noun -> noun.words().equals(words) || noun.plural().equals(words))
                .findFirst();
    }

    private static Noun noun(Class<? extends Fact> type) {
        var thing = type.getAnnotation(Thing.class);
        if (thing == null || !type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is no record annotated with @Thing");
        }
        var phrases = new ArrayList<Phrase>();
        for (RecordComponent component : type.getRecordComponents()) {
            var words = component.getAnnotation(Words.class);
            if (words == null) {
                continue;
            }
            if (phrases.stream().anyMatch(other -> other.words().equals(words.value()))) {
                throw new IllegalArgumentException(
                        "two components of " + type.getSimpleName() + " are called \"" + words.value() + "\"");
            }
            phrases.add(phrase(component, words));
        }
        return new Noun(thing.value(), thing.plural(), thing.meaning(), type, List.copyOf(phrases));
    }

    private static Phrase phrase(RecordComponent component, Words words) {
        boolean doubtful = false;
        boolean optional = false;
        Type type = component.getGenericType();
        while (type instanceof ParameterizedType wrapped && wrapped.getRawType() != List.class) {
            doubtful |= wrapped.getRawType() == Possible.class;
            optional |= wrapped.getRawType() == Optional.class;
            if (wrapped.getRawType() != Possible.class && wrapped.getRawType() != Optional.class) {
                break;
            }
            type = wrapped.getActualTypeArguments()[0];
        }
        var reader = component.getAccessor();
        reader.trySetAccessible();
        return new Phrase(
                words.value().toLowerCase(Locale.ROOT),
                words.meaning(),
                sort(type, words.unit()),
                words.unit().isEmpty() ? Optional.empty() : Optional.of(words.unit()),
                choices(type),
                doubtful,
                optional,
                reader);
    }

    /** A decimal number is a percentage unless its record names another unit, such as hours. */
    private static Sort sort(Type type, String unit) {
        boolean decimal = type == BigDecimal.class && !unit.isEmpty() && !unit.equals("%");
        return decimal ? Sort.DECIMAL : sort(type);
    }

    private static Sort sort(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list.getActualTypeArguments()[0] == Amount.class ? Sort.AMOUNT : Sort.LIST;
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return Sort.CHOICE;
        }
        return type instanceof Class<?> plain ? SORTS.getOrDefault(plain, Sort.PRINTED) : Sort.PRINTED;
    }

    private static List<Phrase.Choice> choices(Type type) {
        if (!(type instanceof Class<?> plain) || !plain.isEnum()) {
            return List.of();
        }
        return Arrays.stream(plain.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .map(constant -> new Phrase.Choice(Printed.choice(constant).toLowerCase(Locale.ROOT), constant))
                .toList();
    }
}
