package dev.covenant.terms;

import java.time.LocalDate;

/**
 * A person's choice for or against a reading, made after the contract file was written.
 *
 * @param clause the clause's declared id
 * @param reading the reading's name
 * @param verdict for, against, or open again
 * @param by who chose
 * @param on the day of the choice, in the contract's zone
 * @param reason why
 */
public record ReadingChoice(String clause, String reading, Verdict verdict, String by, LocalDate on, String reason) {

    /** What a person says of a reading. */
    public enum Verdict {
        /** Deadlines called "latest" follow it. */
        ADOPTED,
        /** It no longer counts. */
        RULED_OUT,
        /** What was said of it before is taken back. */
        REOPENED
    }

    Adoption adoption() {
        return new Adoption(reading, by, on, reason);
    }
}
