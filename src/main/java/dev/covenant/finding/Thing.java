package dev.covenant.finding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The noun by which rules speak of a fact record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Thing {
    /**
     * The noun, such as {@code billing month}.
     *
     * @return singular, lower case
     */
    String value();

    /**
     * Its plural.
     *
     * @return such as {@code billing months}
     */
    String plural();

    /**
     * What it is, for the glossary.
     *
     * @return a sentence
     */
    String meaning();
}
