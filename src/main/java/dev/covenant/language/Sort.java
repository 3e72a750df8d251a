package dev.covenant.language;

/** What sort of value a phrase stands for; it decides which comparators fit. */
public enum Sort {
    /** An amount of power, energy or compute, with its unit. */
    QUANTITY("a quantity", "800 kW"),
    /** Money of one currency. */
    MONEY("an amount of money", "$6,000"),
    /** A percentage. */
    PERCENT("a percentage", "95 %"),
    /** A number of something that is no quantity, such as hours. */
    DECIMAL("a number", "721"),
    /** A whole number. */
    NUMBER("a whole number", "3"),
    /** A length of time. */
    DURATION("a length of time", "60 minutes"),
    /** A day of the calendar. */
    DATE("a day", "31 Mar 2027"),
    /** A moment of time. */
    MOMENT("a moment", "31 Mar 2027"),
    /** Yes or no. */
    YES_NO("yes or no", "yes"),
    /** One of a few words. */
    CHOICE("a choice", "valid"),
    /** Words. */
    TEXT("words", "\"Memphis\""),
    /** Several words or sentences. */
    LIST("a list", ""),
    /** A deadline with its plan day and latest day. */
    DEADLINE("a deadline", ""),
    /** Money at stake with its kind and who owes it. */
    AMOUNT("an amount at stake", ""),
    /** Something that can be printed in a message, and no more. */
    PRINTED("something to print", "");

    private final String words;
    private final String example;

    Sort(String words, String example) {
        this.words = words;
        this.example = example;
    }

    /**
     * As messages name it.
     *
     * @return such as {@code a quantity}
     */
    public String words() {
        return words;
    }

    /**
     * How such a value is written.
     *
     * @return such as {@code 800 kW}; empty where it cannot be written
     */
    public String example() {
        return example;
    }

    boolean ordered() {
        return this == QUANTITY
                || this == MONEY
                || this == PERCENT
                || this == DECIMAL
                || this == NUMBER
                || this == DURATION;
    }

    boolean temporal() {
        return this == DATE || this == MOMENT;
    }
}
