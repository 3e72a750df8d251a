package dev.covenant.store;

/** The store cannot be used as it is configured; says so in one sentence and gives the cure in another. */
public final class UnusableStore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String cure;

    UnusableStore(String sentence, String cure) {
        super(sentence);
        this.cure = cure;
    }

    UnusableStore(String sentence, String cure, Throwable cause) {
        super(sentence, cause);
        this.cure = cure;
    }

    /**
     * What would be right.
     *
     * @return a sentence
     */
    public String cure() {
        return cure;
    }
}
