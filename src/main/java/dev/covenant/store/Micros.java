package dev.covenant.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments as the books keep them: microseconds since 1970, the far ends for all that lies beyond. */
final class Micros {

    private Micros() {}

    static long of(Instant moment) {
        if (moment.equals(Instant.MAX)) {
            return Long.MAX_VALUE;
        }
        if (moment.equals(Instant.MIN)) {
            return Long.MIN_VALUE;
        }
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000L);
    }

    static @Nullable Long of(Optional<Instant> moment) {
        return moment.map(Micros::of).orElse(null);
    }

    static Instant toInstant(long micros) {
        if (micros == Long.MAX_VALUE) {
            return Instant.MAX;
        }
        return micros == Long.MIN_VALUE ? Instant.MIN : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Optional<Instant> toInstant(@Nullable Object micros) {
        return micros instanceof Number number ? Optional.of(toInstant(number.longValue())) : Optional.empty();
    }
}
