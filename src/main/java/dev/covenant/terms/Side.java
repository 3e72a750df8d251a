package dev.covenant.terms;

/** The two sides of a compute-capacity contract. */
public enum Side {
    /** Who provides the capacity. */
    OPERATOR,
    /** Who leases it. */
    CUSTOMER;

    /**
     * The one across the table.
     *
     * @return the other side
     */
    public Side other() {
        return this == OPERATOR ? CUSTOMER : OPERATOR;
    }

    /**
     * As sentences name it.
     *
     * @return {@code Operator} or {@code Customer}
     */
    public String title() {
        return this == OPERATOR ? "Operator" : "Customer";
    }
}
