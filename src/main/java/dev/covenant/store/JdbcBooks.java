package dev.covenant.store;

import dev.covenant.compliance.Books;
import dev.covenant.compliance.FindingLife;
import dev.covenant.compliance.JournalLine;
import dev.covenant.compliance.Mark;
import dev.covenant.compliance.Standing;
import dev.covenant.compliance.Stored;
import dev.covenant.compliance.Transition;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** The lanes' books in a database. */
final class JdbcBooks implements Books {

    private final TransactionTemplate transactions;
    private final ReadingTable readings;
    private final RareEventTable rareEvents;
    private final MarkTable marks;
    private final ContractTable contracts;
    private final FindingTable findings;
    private final JournalTable journal;

    JdbcBooks(
            TransactionTemplate transactions,
            ReadingTable readings,
            RareEventTable rareEvents,
            MarkTable marks,
            ContractTable contracts,
            FindingTable findings,
            JournalTable journal) {
        this.transactions = transactions;
        this.readings = readings;
        this.rareEvents = rareEvents;
        this.marks = marks;
        this.contracts = contracts;
        this.findings = findings;
        this.journal = journal;
    }

    @Override
    public <T> T inOneTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    @Override
    public List<Stored> store(List<ContractEvent> events, Instant arrived) {
        var frequent = new ArrayList<Reading>();
        for (ContractEvent event : events) {
            if (event instanceof Reading reading) {
                frequent.add(reading);
            }
        }
        var storedReadings = readings.store(frequent, arrived).iterator();
        var stored = new ArrayList<Stored>(events.size());
        for (ContractEvent event : events) {
            stored.add(event instanceof Reading ? storedReadings.next() : rareEvents.store(event, arrived));
        }
        return stored;
    }

    @Override
    public void mark(Collection<Mark> marked) {
        marks.mark(marked);
    }

    @Override
    public void clear(Collection<Mark> judged) {
        marks.clear(judged);
    }

    @Override
    public void append(List<JournalLine> lines) {
        journal.append(lines);
    }

    @Override
    public void keep(Standing standing) {
        contracts.keep(standing);
    }

    @Override
    public void keep(FindingLife life) {
        findings.keep(life);
    }

    @Override
    public void keep(Transition step, Instant written) {
        findings.keep(step, written);
    }

    @Override
    public long lastSequence(int lane) {
        return journal.lastSequence(lane);
    }

    @Override
    public List<Standing> standings() {
        return contracts.all();
    }

    @Override
    public List<Mark> marks() {
        return marks.all();
    }

    @Override
    public List<FindingLife> lives() {
        return findings.all();
    }

    @Override
    public List<String> due(Instant now) {
        return contracts.due(now);
    }

    @Override
    public void replay(Predicate<String> wanted, BiConsumer<String, List<ContractEvent>> fold) {
        rareEvents.replay(wanted, fold);
        readings.replay(wanted, (contract, part) -> fold.accept(contract, List.copyOf(part)));
    }
}
