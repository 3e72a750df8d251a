package dev.covenant.position;

import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.Reservation;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.terms.Contract;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** What calls for a reservation of our rights, and whether one is on record (DESIGN 2: standstill, reservation). */
final class ReservationFacts {

    private final Contract contract;
    private final LedgerState state;
    private final AsOf asOf;

    ReservationFacts(Contract contract, LedgerState state, AsOf asOf) {
        this.contract = contract;
        this.state = state;
        this.asOf = asOf;
    }

    List<MatterToReserve> of(List<NoticeOnRecord> notices, boolean performing) {
        return notices.stream()
                .flatMap(notice -> matter(notice).map(what -> fact(notice, what, performing)).stream())
                .toList();
    }

    private static Optional<String> matter(NoticeOnRecord notice) {
        if (notice.withdrawn()) {
            return Optional.empty();
        }
        if (notice.ours() && notice.kind() == Notice.Kind.BREACH) {
            return Optional.of("the breach that our notice of "
                    + InWords.date(notice.sent().toLocalDate()) + " names");
        }
        boolean doubtful = notice.validity() == Validity.DEFECTIVE || notice.validity() == Validity.UNDETERMINED;
        return !notice.ours() && notice.kind() == Notice.Kind.TERMINATION && doubtful
                ? Optional.of("the " + notice.giver().title() + "'s notice of termination of "
                        + InWords.date(notice.sent().toLocalDate()))
                : Optional.empty();
    }

    private MatterToReserve fact(NoticeOnRecord notice, String matter, boolean performing) {
        var since = known(notice);
        var reservations = state.events(Reservation.class, asOf.effective()).stream()
                .filter(reservation -> reservation.by() == contract.we())
                .filter(reservation -> !reservation.at().isBefore(since))
                .filter(reservation ->
                        reservation.covers(notice.clause().id(), notice.clause().number(), notice.subject()))
                .toList();
        return new MatterToReserve(
                notice.clause(),
                notice.subject(),
                matter,
                since.atZone(contract.zone()),
                !reservations.isEmpty(),
                performing,
                reservations.isEmpty()
                        ? List.of("No reservation by the " + contract.we().title() + " made since then covers it.")
                        : reservations.stream().map(this::line).toList(),
                notice.evidence());
    }

    /** Ours when it was sent; theirs when it reached us, at the earliest. */
    private static Instant known(NoticeOnRecord notice) {
        if (notice.ours()) {
            return notice.sent().toInstant();
        }
        if (notice.received() instanceof Possible.Known<ZonedDateTime> known) {
            return known.value().toInstant();
        }
        return notice.received() instanceof Possible.Between<ZonedDateTime> between
                ? between.atLeast().toInstant()
                : notice.sent().toInstant();
    }

    private String line(Reservation reservation) {
        return "Reserved " + InWords.moment(reservation.at().atZone(contract.zone())) + ": " + reservation.about()
                + reservation.instrument().map(paper -> " (" + paper + ")").orElse("");
    }
}
