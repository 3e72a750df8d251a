package dev.covenant.web;

import dev.covenant.ledger.Notice;
import dev.covenant.ledger.Reservation;
import dev.covenant.ledger.Standstill;
import dev.covenant.measure.InWords;
import dev.covenant.position.NoticeOnRecord;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What is on record that bears on the exit, a line each: notices, chains of them, standstills, reservations. */
final class OnRecordView {

    private OnRecordView() {}

    static List<String> lines(ContractSheet sheet) {
        var zone = sheet.contract().zone();
        var ways = sheet.ways();
        var lines = new ArrayList<String>();
        ways.notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.TERMINATION)
                .forEach(notice -> lines.add(notice(notice, zone)));
        ways.chains().forEach(chain -> lines.addAll(chain.lines()));
        lines.addAll(ways.sentences());
        ways.standstills().agreements().forEach(agreement -> lines.add(standstill(agreement, zone)));
        sheet.state()
                .events(Reservation.class, sheet.now())
                .forEach(reservation -> lines.add(reservation(reservation, zone)));
        return List.copyOf(lines);
    }

    private static String notice(NoticeOnRecord notice, ZoneId zone) {
        return "Notice of termination of the " + notice.giver().title() + ", sent "
                + Wording.moment(notice.sent().toInstant(), zone) + ": "
                + (notice.withdrawn() ? "withdrawn, " : "") + Wording.lower(notice.validity())
                + (notice.acknowledged() ? ", acknowledged" : "")
                + notice.end().map(end -> "; " + end.what()).orElse("") + "."
                + (notice.failed().isEmpty() ? "" : " " + notice.failed());
    }

    private static String standstill(Standstill agreement, ZoneId zone) {
        return "Standstill from " + Wording.moment(agreement.from(), zone)
                + agreement.to().map(to -> " to " + Wording.moment(to, zone)).orElse(" until further notice") + ", of "
                + (agreement.covers().isEmpty()
                        ? "every clock"
                        : "the clocks of " + String.join(", ", agreement.covers()))
                + (agreement.instrument().isEmpty() ? "" : " (" + agreement.instrument() + ")") + ".";
    }

    /** A reservation, as the contract page and the findings it covers print it. */
    static String reservation(Reservation reservation, ZoneId zone) {
        return "Rights reserved by the " + reservation.by().title() + ", "
                + InWords.date(reservation.at().atZone(zone).toLocalDate()) + ": " + reservation.about()
                + reservation.instrument().map(paper -> " (" + paper + ")").orElse("");
    }
}
