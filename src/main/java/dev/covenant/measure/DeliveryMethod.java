package dev.covenant.measure;

/** How a notice travels. */
public enum DeliveryMethod {
    /** Handed over in person. */
    HAND,
    /** By courier. */
    COURIER,
    /** By registered post. */
    POST,
    /** By e-mail alone. */
    EMAIL
}
