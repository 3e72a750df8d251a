package dev.covenant.ingest;

import dev.covenant.ledger.ContractEvent;
import java.util.List;

/** What became of an attempt to understand one event. */
public sealed interface Decoded {

    /**
     * It was understood.
     *
     * @param event what it says
     */
    record Understood(ContractEvent event) implements Decoded {}

    /**
     * It was not.
     *
     * @param reasons every mistake found, each a sentence with the place inside the event and the cure
     */
    record Refused(List<String> reasons) implements Decoded {

        /**
         * All reasons as one text.
         *
         * @return sentences, one after another
         */
        public String text() {
            return String.join(" ", reasons);
        }
    }

    /**
     * Refused for a single reason.
     *
     * @param reason a sentence, with the cure
     * @return it
     */
    static Refused refused(String reason) {
        return new Refused(List.of(reason));
    }
}
