package dev.covenant.compliance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in a notice as a person or a program describes it, with its original. */
public interface NoticeEntry {

    /**
     * Takes it in: all of it, or with its mistakes nothing.
     *
     * @param contract the contract's id
     * @param data the fields of the event {@code dev.covenant.notice}: texts, and lists of texts
     * @param original the notice as it came or went, where there is a document
     * @param by who hands it in; a person's name, a program or a folder
     * @return what became of it
     */
    Entered enter(String contract, Map<String, Object> data, Optional<Document> original, String by);

    /**
     * What became of a notice handed in.
     *
     * @param reasons why it was not taken in, each a sentence with the cure; empty where it was
     * @param event the event's id, made of what it says, so that the same again is a duplicate; empty where not taken in
     * @param kind accepted, duplicate or conflict; empty where not taken in
     * @param sha256 of the original; empty where there is none
     */
    record Entered(
            List<String> reasons, Optional<String> event, Optional<Disposition.Kind> kind, Optional<String> sha256) {

        /**
         * Not taken in.
         *
         * @param reasons why
         * @return the refusal
         */
        public static Entered refused(List<String> reasons) {
            return new Entered(List.copyOf(reasons), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
