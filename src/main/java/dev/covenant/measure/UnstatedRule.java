package dev.covenant.measure;

/**
 * A date that cannot be computed because the contract leaves open how, and the law disagrees. The message names the
 * period and the choices, with the day each would give.
 */
public final class UnstatedRule extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnstatedRule(String message) {
        super(message);
    }
}
