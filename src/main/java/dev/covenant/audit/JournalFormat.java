package dev.covenant.audit;

import java.util.Locale;
import java.util.Optional;

/** The forms in which the journal is taken away. */
public enum JournalFormat {
    /** One JSON object a line, in UTF-8. */
    JSONL("application/x-ndjson"),
    /** Comma-separated with a header, in UTF-8; cells that a spreadsheet would run as a formula are escaped. */
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    JournalFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * As people write it.
     *
     * @return such as {@code jsonl}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What HTTP calls it.
     *
     * @return a media type
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The form written so.
     *
     * @param word in any case
     * @return empty where there is none
     */
    public static Optional<JournalFormat> parse(String word) {
        for (JournalFormat format : values()) {
            if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
