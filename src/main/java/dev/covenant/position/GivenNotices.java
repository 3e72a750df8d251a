package dev.covenant.position;

import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.Possible;
import dev.covenant.position.rights.GivenNotice;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** The notices on record as rights that depend on one see them. */
final class GivenNotices {

    private GivenNotices() {}

    static List<GivenNotice> of(List<NoticeOnRecord> facts, LedgerState state, Instant at) {
        var events = state.events(Notice.class, at);
        return facts.stream()
                .map(fact -> given(
                        fact,
                        events.stream()
                                .filter(event -> event.envelope().id().equals(fact.subject()))
                                .findFirst()))
                .toList();
    }

    private static GivenNotice given(NoticeOnRecord fact, Optional<Notice> event) {
        return new GivenNotice(
                fact.subject(),
                fact.kind(),
                fact.giver(),
                standing(fact),
                fact.failed(),
                fact.sent().toInstant(),
                least(fact.received()),
                most(fact.received()),
                event.flatMap(Notice::about),
                event.flatMap(Notice::reliesOn));
    }

    private static GivenNotice.Standing standing(NoticeOnRecord fact) {
        if (fact.withdrawn() || fact.validity() == Validity.INVALID) {
            return GivenNotice.Standing.NONE;
        }
        return fact.validity() == Validity.VALID ? GivenNotice.Standing.COUNTS : GivenNotice.Standing.OPEN;
    }

    private static Optional<ZonedDateTime> least(Possible<ZonedDateTime> received) {
        if (received instanceof Possible.Known<ZonedDateTime> known) {
            return Optional.of(known.value());
        }
        return received instanceof Possible.Between<ZonedDateTime> between
                ? Optional.of(between.atLeast())
                : Optional.empty();
    }

    private static Optional<ZonedDateTime> most(Possible<ZonedDateTime> received) {
        if (received instanceof Possible.Known<ZonedDateTime> known) {
            return Optional.of(known.value());
        }
        return received instanceof Possible.Between<ZonedDateTime> between
                ? Optional.of(between.atMost())
                : Optional.empty();
    }
}
