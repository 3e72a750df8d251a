package dev.covenant.store;

import dev.covenant.compliance.Journal;
import dev.covenant.compliance.JournalEntry;
import dev.covenant.compliance.JournalLine;
import dev.covenant.compliance.Label;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journal. A lane's rows carry its own count; positions are given afterwards. Whatever no contract's lane writes
 * goes through {@link #outer}, one at a time, so that its rows too commit in the order of their count.
 */
final class JournalTable implements Journal {

    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final ReentrantLock outer = new ReentrantLock();
    private final ReentrantLock sequencer = new ReentrantLock();
    // a number at or below the lane's last placed one: a place to look from, never an answer
    private final Map<Integer, Long> lastSeen = new ConcurrentHashMap<>();

    JournalTable(JdbcTemplate jdbc, JdbcClient client, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.client = client;
        this.transactions = transactions;
    }

    void append(List<JournalLine> lines) {
        jdbc.batchUpdate(
                "insert into journal (lane, sequence, written, kind, contract, label, payload)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                lines,
                lines.size() + 1,
                (PreparedStatement statement, JournalLine line) -> set(statement, line));
    }

    private static void set(PreparedStatement statement, JournalLine line) throws SQLException {
        statement.setInt(1, line.lane());
        statement.setLong(2, line.sequence());
        statement.setLong(3, Micros.of(line.written()));
        statement.setString(4, line.kind().name());
        statement.setString(5, line.contract().orElse(null));
        statement.setString(6, line.label().name());
        statement.setString(7, Json.write(line.payload()));
    }

    /** The last number committed; asks only for rows beyond those it has seen before. */
    long lastSequence(int lane) {
        long seen = lastSeen.getOrDefault(lane, 0L);
        return client.sql("select coalesce(max(sequence), ?) from journal where lane = ? and sequence > ?")
                .params(seen, lane, seen)
                .query(Long.class)
                .single();
    }

    /** Some work and its journal row in one transaction, outside the contracts' lanes. */
    void outer(LongFunction<JournalLine> work) {
        outer.lock();
        try {
            transactions.executeWithoutResult(status -> {
                var line = work.apply(lastSequence(JournalLine.OUTER) + 1);
                append(List.of(line));
            });
        } finally {
            outer.unlock();
        }
    }

    @Override
    public long sequence() {
        sequencer.lock();
        try {
            Long placed = transactions.execute(status -> place());
            return placed == null ? 0 : placed;
        } finally {
            sequencer.unlock();
        }
    }

    /** A lane commits its rows in the order of its count, so what is seen of a lane has no gaps. */
    private long place() {
        long before = client.sql("select coalesce(max(position), 0) from journal_position")
                .query(Long.class)
                .single();
        long last = before;
        var placedNow = new HashMap<Integer, Long>();
        for (int lane : lanes()) {
            long placed = placedOf(lane);
            long written = client.sql("select coalesce(max(sequence), ?) from journal where lane = ? and sequence > ?")
                    .params(placed, lane, placed)
                    .query(Long.class)
                    .single();
            if (written > placed) {
                client.sql("insert into journal_position (position, lane, sequence)"
                                + " select cast(:last as bigint) + sequence - cast(:placed as bigint), lane, sequence"
                                + " from journal where lane = :lane and sequence > :placed and sequence <= :written")
                        .param("last", last)
                        .param("placed", placed)
                        .param("lane", lane)
                        .param("written", written)
                        .update();
                last += written - placed;
            }
            placedNow.put(lane, placed);
        }
        // positions just given are not committed yet; what is remembered lies before them
        lastSeen.putAll(placedNow);
        return last - before;
    }

    private long placedOf(int lane) {
        long seen = lastSeen.getOrDefault(lane, 0L);
        return client.sql("select coalesce(max(sequence), ?) from journal_position where lane = ? and sequence > ?")
                .params(seen, lane, seen)
                .query(Long.class)
                .single();
    }

    /** The lanes that have rows, one index look-up each. */
    private List<Integer> lanes() {
        var lanes = new ArrayList<Integer>();
        var next = lane("select lane from journal order by lane, sequence fetch first 1 row only", List.of());
        while (next.isPresent()) {
            lanes.add(next.get());
            next = lane(
                    "select lane from journal where lane > ? order by lane, sequence fetch first 1 row only",
                    List.of(next.get()));
        }
        return lanes;
    }

    private Optional<Integer> lane(String sql, List<Integer> params) {
        return client.sql(sql).params(params).query(Integer.class).optional();
    }

    @Override
    public Iterator<JournalEntry> between(Instant from, Instant to) {
        return new Pages(from, to);
    }

    private List<JournalEntry> page(long after, Instant from, Instant to) {
        return client.sql("select p.position, j.lane, j.sequence, j.written, j.kind, j.contract, j.label, j.payload"
                        + " from journal_position p join journal j on j.lane = p.lane and j.sequence = p.sequence"
                        + " where p.position > ? and j.written >= ? and j.written < ?"
                        + " order by p.position fetch first " + PAGE + " rows only")
                .params(after, Micros.of(from), Micros.of(to))
                .query((result, n) -> new JournalEntry(
                        result.getLong(1),
                        result.getInt(2),
                        result.getLong(3),
                        Micros.toInstant(result.getLong(4)),
                        JournalLine.Kind.valueOf(result.getString(5)),
                        Optional.ofNullable(result.getString(6)),
                        Label.valueOf(result.getString(7)),
                        result.getString(8)))
                .list();
    }

    /** Entries a page at a time; no database resource is held between pages. */
    private final class Pages implements Iterator<JournalEntry> {
        private final Instant from;
        private final Instant to;
        private final Deque<JournalEntry> ready = new ArrayDeque<>();
        private long after;
        private boolean more = true;

        Pages(Instant from, Instant to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public boolean hasNext() {
            if (ready.isEmpty() && more) {
                ready.addAll(page(after, from, to));
                more = ready.size() == PAGE;
                if (!ready.isEmpty()) {
                    after = ready.getLast().position();
                }
            }
            return !ready.isEmpty();
        }

        @Override
        public JournalEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the journal has no further entry in that span");
            }
            return ready.removeFirst();
        }
    }
}
