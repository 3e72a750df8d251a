package dev.covenant.terms;

import java.util.Optional;

/** What a notice does that names a day before the full period is over (DOMAIN 2.4, 9). */
public enum TooEarlyDay {
    /** Nothing: the notice is void. */
    VOID,
    /** It takes effect at the end of the full period: <i>Hausrath v Caravan</i> (4th Dept 2023). */
    FULL_PERIOD,
    /** A person judges what a reasonable recipient understood: <i>Mannai</i> [1997] UKHL 19. */
    REASONABLE_RECIPIENT;

    /**
     * What a law says where the contract does not.
     *
     * @param law the governing law
     * @return empty where it was not read
     */
    public static Optional<TooEarlyDay> of(GoverningLaw law) {
        return switch (law) {
            case NEW_YORK -> Optional.of(FULL_PERIOD);
            case ENGLAND -> Optional.of(REASONABLE_RECIPIENT);
            default -> Optional.empty();
        };
    }
}
