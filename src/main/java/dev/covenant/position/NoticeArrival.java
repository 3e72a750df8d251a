package dev.covenant.position;

import dev.covenant.measure.InWords;
import dev.covenant.measure.Receipt;
import dev.covenant.position.notices.Reached;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The two moments that the recipient is told: when a notice was physically there, and when it counts as received (DOMAIN
 * 1.4).
 *
 * @param reached how it reached its addressee
 */
record NoticeArrival(Reached reached) {

    /** Whether it has physically arrived, and arrival is not at once the one plausible receipt. */
    boolean apartFromReceipt() {
        return reached.arrived().isPresent() && !atOnce();
    }

    /** Both moments, at the place of receipt. */
    String sentence() {
        var receipt = reached.reception().receipt();
        var arrived = reached.arrived().map(this::moment);
        if (atOnce()) {
            return "Arrived, and deemed received, " + arrived.orElseThrow() + ".";
        }
        return arrived.map(at -> "Arrived " + at).orElse("Its physical arrival is not on record")
                + receipt.map(r -> "; deemed received " + words(r) + ".")
                        .orElse("; nothing on record lets it count as received.");
    }

    private boolean atOnce() {
        var receipt = reached.reception().receipt();
        return reached.arrived().isPresent()
                && receipt.map(Receipt::earliest).equals(reached.arrived())
                && receipt.map(Receipt::latest).equals(reached.arrived());
    }

    private String words(Receipt receipt) {
        return receipt.earliest().equals(receipt.latest())
                ? moment(receipt.earliest())
                : "between " + moment(receipt.earliest()) + " and " + moment(receipt.latest());
    }

    private String moment(Instant at) {
        return InWords.moment(at.atZone(zone()));
    }

    private ZoneId zone() {
        return reached.place().zone();
    }
}
