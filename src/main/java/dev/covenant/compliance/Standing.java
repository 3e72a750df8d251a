package dev.covenant.compliance;

import dev.covenant.measure.AsOf;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the judging of a contract stands.
 *
 * @param contract the contract's id
 * @param version what it was last judged by
 * @param judged the last moment judged; empty: never
 * @param nextReview when it must be judged again though nothing happens; empty: never
 * @param trouble why it could not be judged, where it could not
 */
public record Standing(
        String contract,
        String version,
        Optional<AsOf> judged,
        Optional<Instant> nextReview,
        Optional<String> trouble) {

    /** The same, to be reviewed no later than a moment. */
    Standing sooner(Optional<Instant> moment) {
        var first = Stream.of(nextReview, moment).flatMap(Optional::stream).min(Comparator.naturalOrder());
        return new Standing(contract, version, judged, first, trouble);
    }

    /** The same, not judged for a reason. */
    Standing inTrouble(String why) {
        return new Standing(contract, version, judged, nextReview, Optional.of(why));
    }
}
