package dev.covenant.finding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The phrase by which rules speak of a fact record's component. A component without it is not for rules. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Words {
    /**
     * The phrase, without article, such as {@code energy drawn}.
     *
     * @return lower case
     */
    String value();

    /**
     * What it is, with its unit or zone, for the glossary.
     *
     * @return a sentence
     */
    String meaning();

    /**
     * The unit of a quantity, so that a rule that compares energy with power is refused when it is written.
     *
     * @return a symbol such as {@code kWh}; empty: not said
     */
    String unit() default "";
}
