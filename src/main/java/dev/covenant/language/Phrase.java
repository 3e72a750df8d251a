package dev.covenant.language;

import dev.covenant.finding.Fact;
import java.lang.reflect.Method;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A phrase by which rules speak of a component of a fact record.
 *
 * @param words lower case, without article, such as {@code energy drawn}
 * @param meaning what it is, for the glossary
 * @param sort what sort of value it stands for
 * @param unit the unit it is measured in, where the record says so
 * @param choices the words it may take, where it is a choice
 * @param doubtful whether what it stands for may be known in part only
 * @param optional whether there may be none
 * @param reader the record's accessor
 */
public record Phrase(
        String words,
        String meaning,
        Sort sort,
        Optional<String> unit,
        List<Choice> choices,
        boolean doubtful,
        boolean optional,
        Method reader) {

    /**
     * A word that a choice may take.
     *
     * @param words lower case
     * @param constant the enum's constant
     */
    public record Choice(String words, Enum<?> constant) {}

    /**
     * What a fact says, as people read it.
     *
     * @param fact of the record this phrase belongs to
     * @param zone in which moments without one of their own are printed
     * @return such as {@code 216,300 MWh}
     */
    public String print(Fact fact, ZoneId zone) {
        return new Printed(zone, sort == Sort.DECIMAL ? unit : Optional.empty()).value(read(fact));
    }

    /**
     * What a fact says.
     *
     * @param fact of the record this phrase belongs to
     * @return the component's value, never null
     */
    public Object read(Fact fact) {
        try {
            var value = reader.invoke(fact);
            if (value == null) {
                throw new IllegalStateException("the " + words + " of " + fact + " is null");
            }
            return value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read the " + words + " of " + fact, e);
        }
    }
}
