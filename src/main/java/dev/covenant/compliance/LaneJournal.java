package dev.covenant.compliance;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A lane's rows of the journal: numbered as they are written, and numbered anew if their transaction is undone. */
final class LaneJournal {

    private final int lane;
    private final Books books;
    private final InstantSource clock;
    private final List<JournalLine> pending = new ArrayList<>();
    private long appended;
    private boolean inDoubt;

    LaneJournal(int lane, Books books, InstantSource clock) {
        this.lane = lane;
        this.books = books;
        this.clock = clock;
        this.appended = books.lastSequence(lane);
    }

    /** The transaction is undone, or may be: forgets its rows, and asks the books before the next one is numbered. */
    void undone() {
        pending.clear();
        inDoubt = true;
    }

    /** Notes a row; returns how people cite it. */
    String write(JournalLine.Kind kind, Optional<String> contract, Object payload) {
        if (inDoubt) {
            appended = books.lastSequence(lane);
            inDoubt = false;
        }
        long sequence = appended + pending.size() + 1;
        Instant now = clock.instant();
        pending.add(new JournalLine(lane, sequence, now, kind, contract, Label.BUSINESS, payload));
        return "lane " + lane + " entry " + sequence;
    }

    /** Writes the noted rows, in the caller's transaction. */
    void append() {
        if (!pending.isEmpty()) {
            books.append(List.copyOf(pending));
            appended += pending.size();
            pending.clear();
        }
    }
}
