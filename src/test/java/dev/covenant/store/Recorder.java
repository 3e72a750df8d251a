package dev.covenant.store;

import dev.covenant.compliance.Deliveries;
import dev.covenant.compliance.Delivery;
import dev.covenant.compliance.Telling;
import dev.covenant.compliance.Tidings;
import dev.covenant.compliance.Told;
import dev.covenant.finding.Finding;
import dev.covenant.terms.Contract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Schedules one delivery per told step, and one per backfill, and remembers what it was asked to tell. */
final class Recorder implements Telling {

    final List<Tidings> tidings = new CopyOnWriteArrayList<>();
    private final Deliveries deliveries;
    volatile boolean broken;
    volatile Optional<Instant> reminder = Optional.empty();

    Recorder(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public List<Delivery> tell(Tidings told) {
        if (broken) {
            throw new IllegalStateException("the mail's template is broken");
        }
        tidings.add(told);
        var scheduled = new ArrayList<Delivery>();
        var parts = told.backfill()
                ? List.of(told.told())
                : told.told().stream().map(List::of).toList();
        for (List<Told> part : parts) {
            var delivery = delivery(told, part);
            if (deliveries.schedule(delivery)) {
                scheduled.add(delivery);
            }
        }
        return scheduled;
    }

    private static Delivery delivery(Tidings tidings, List<Told> part) {
        var first = part.get(0).transition();
        var id = Integer.toHexString((first.finding().key() + "/" + first.revision() + tidings.backfill()).hashCode());
        return new Delivery(
                id,
                tidings.contract().id(),
                Optional.of(first.finding().key().toString()),
                "counsel@example.org",
                first.kind() + " " + first.finding().title(),
                "<" + id + "@example.org>",
                "Subject: test\r\n\r\ntest\r\n".getBytes(StandardCharsets.US_ASCII),
                first.asOf().effective(),
                Delivery.State.SCHEDULED,
                0,
                Optional.of(first.asOf().effective()),
                "");
    }

    @Override
    public Optional<Instant> nextReminder(Contract contract, Finding finding, Instant after) {
        return reminder.filter(after::isBefore);
    }
}
