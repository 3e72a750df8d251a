package dev.covenant.measure;

import java.util.Arrays;
import java.util.Optional;

/** What can show that a notice reached its addressee. */
public enum DeliveryProof {
    /** It physically arrived, or entered the recipient's system. */
    ARRIVAL("arrival", "proof of arrival"),
    /** The carrier or the mail system confirmed delivery. */
    DELIVERY_RECEIPT("delivery-receipt", "a delivery receipt"),
    /** The recipient acknowledged it. */
    ACKNOWLEDGEMENT("acknowledgement", "the recipient's acknowledgement"),
    /** The recipient opened or read it. */
    OPENING("opening", "its opening by the recipient");

    private final String word;
    private final String title;

    DeliveryProof(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /**
     * As contract files write it.
     *
     * @return such as {@code delivery-receipt}
     */
    public String word() {
        return word;
    }

    /**
     * As sentences name it.
     *
     * @return such as {@code a delivery receipt}
     */
    public String title() {
        return title;
    }

    /**
     * The proof written so.
     *
     * @param word such as {@code opening}
     * @return empty where there is none
     */
    public static Optional<DeliveryProof> parse(String word) {
        return Arrays.stream(values()).filter(proof -> proof.word.equals(word)).findFirst();
    }
}
