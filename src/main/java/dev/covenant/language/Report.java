package dev.covenant.language;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Severity;
import dev.covenant.terms.Side;
import java.util.List;
import java.util.Optional;

/**
 * What a rule reports when its conditions hold.
 *
 * @param manner an apparent breach, a reminder or a record
 * @param severity how much it matters
 * @param amounts money at stake
 * @param deadline by when something must be done
 * @param say what is said
 * @param undetermined what is said while it is undetermined, where that differs
 * @param steps what to do, in order
 */
public record Report(
        Manner manner,
        Severity severity,
        List<AmountLine> amounts,
        Optional<DeadlineLine> deadline,
        Message say,
        Optional<Message> undetermined,
        List<Message> steps) {

    /** In what manner it is reported. */
    public enum Manner {
        /** The outcome is breached. */
        BREACH("report an apparent breach"),
        /** The outcome is met: something is due. */
        REMIND("remind"),
        /** The outcome is met: for the record. */
        RECORD("record");

        private final String words;

        Manner(String words) {
            this.words = words;
        }

        /**
         * As rules write it.
         *
         * @return such as {@code report an apparent breach}
         */
        public String words() {
            return words;
        }
    }

    /**
     * Money at stake.
     *
     * @param of the component read
     * @param kind what sort of money; empty where the component says so itself
     * @param owedBy whose debt; empty where the component says so itself
     */
    public record AmountLine(Operand.Read of, Optional<Amount.Kind> kind, Optional<Side> owedBy) {}

    /**
     * By when something must be done.
     *
     * @param of the component read
     * @param what must be done; empty where the component says so itself
     */
    public record DeadlineLine(Operand.Read of, Optional<String> what) {}
}
