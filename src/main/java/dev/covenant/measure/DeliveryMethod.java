package dev.covenant.measure;

import java.util.Arrays;
import java.util.Optional;

/** How a notice travels. */
public enum DeliveryMethod {
    /** Handed over in person. */
    HAND("hand", "hand"),
    /** By courier. */
    COURIER("courier", "courier"),
    /** By registered post. */
    POST("post", "registered post"),
    /** By post that nobody signs for. */
    ORDINARY_POST("ordinary-post", "ordinary post"),
    /** By a document exchange (DX). */
    DOCUMENT_EXCHANGE("document-exchange", "document exchange"),
    /** By fax. */
    FAX("fax", "fax"),
    /** By e-mail alone. */
    EMAIL("email", "e-mail");

    private final String word;
    private final String title;

    DeliveryMethod(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /**
     * As contract files and events write it.
     *
     * @return such as {@code ordinary-post}
     */
    public String word() {
        return word;
    }

    /**
     * As sentences name it after "by".
     *
     * @return such as {@code registered post}
     */
    public String title() {
        return title;
    }

    /**
     * Whether it leaves a paper in the addressee's hands.
     *
     * @return false for fax and e-mail
     */
    public boolean isHardCopy() {
        return this != FAX && this != EMAIL;
    }

    /**
     * Whether sending and arriving are one moment unless something else is shown.
     *
     * @return true for hand, fax and e-mail
     */
    public boolean arrivesAtOnce() {
        return this == HAND || !isHardCopy();
    }

    /**
     * The method written so.
     *
     * @param word such as {@code post}
     * @return empty where there is none
     */
    public static Optional<DeliveryMethod> parse(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word.equals(word))
                .findFirst();
    }
}
