package dev.covenant.store;

import dev.covenant.compliance.Books;
import dev.covenant.compliance.Deliveries;
import dev.covenant.compliance.DeliveryAttempt;
import dev.covenant.compliance.Findings;
import dev.covenant.compliance.Journal;
import dev.covenant.compliance.Originals;
import dev.covenant.compliance.Portfolio;
import dev.covenant.compliance.Quarantine;
import dev.covenant.compliance.TakenMail;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** All ports of compliance on one database. Needs no Spring context: the command line opens it by itself. */
public final class Store implements AutoCloseable {

    private final DataSource source;
    private final ContractTable contracts;
    private final FindingTable findings;
    private final JournalTable journal;
    private final DeliveryTable deliveries;
    private final QuarantineTable quarantine;
    private final OriginalTable originals;
    private final TakenMailTable takenMail;
    private final JdbcBooks books;

    private Store(DataSource source) {
        this.source = source;
        var jdbc = new JdbcTemplate(source);
        var client = JdbcClient.create(jdbc);
        var manager = new JdbcTransactionManager(source);
        var transactions = new TransactionTemplate(manager);
        var apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        contracts = new ContractTable(client);
        findings = new FindingTable(client);
        journal = new JournalTable(jdbc, client, transactions);
        deliveries = new DeliveryTable(client, journal);
        quarantine = new QuarantineTable(client, journal);
        originals = new OriginalTable(client, journal);
        takenMail = new TakenMailTable(client);
        books = new JdbcBooks(
                transactions,
                new ReadingTable(jdbc, client, new NameTables(client, apart)),
                new RareEventTable(client),
                new MarkTable(jdbc, client),
                contracts,
                findings,
                journal);
    }

    /**
     * Opens a store of its own and brings its tables up to date.
     *
     * @param url a JDBC URL, such as {@code jdbc:h2:file:./data/covenant;MODE=PostgreSQL;WRITE_DELAY=0}
     * @return the store; close it
     * @throws UnusableStore if the URL would lose commits or another process holds the file
     */
    public static Store open(String url) {
        return on(H2File.open(url, "", ""));
    }

    /**
     * Where the store of a data directory lies.
     *
     * @param data the data directory
     * @return a JDBC URL that {@link #open} takes
     */
    public static String urlIn(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().normalize().resolve("covenant")
                + ";MODE=PostgreSQL;WRITE_DELAY=0";
    }

    /**
     * A store on connections that are there already; brings its tables up to date.
     *
     * @param source gives connections; closed with the store where it can be closed
     * @return the store
     */
    static Store on(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new Store(source);
    }

    /**
     * What the lanes write.
     *
     * @return the books
     */
    public Books books() {
        return books;
    }

    /**
     * Findings, to be read.
     *
     * @return of all contracts
     */
    public Findings findings() {
        return findings;
    }

    /**
     * The journal, to be read.
     *
     * @return of all lanes
     */
    public Journal journal() {
        return journal;
    }

    /**
     * Messages on their way.
     *
     * @return the delivery table
     */
    public Deliveries deliveries() {
        return deliveries;
    }

    /**
     * What was not understood.
     *
     * @return the quarantine
     */
    public Quarantine quarantine() {
        return quarantine;
    }

    /**
     * Documents as they came.
     *
     * @return the originals
     */
    public Originals originals() {
        return originals;
    }

    /**
     * Which messages of the mailbox were taken.
     *
     * @return the memory of them
     */
    public TakenMail takenMail() {
        return takenMail;
    }

    /**
     * Contracts at a glance.
     *
     * @return of all that were ever judged
     */
    public Portfolio portfolio() {
        return contracts;
    }

    /**
     * Every attempt at a delivery.
     *
     * @param delivery its id
     * @return in order
     */
    public List<DeliveryAttempt> attempts(String delivery) {
        return deliveries.attempts(delivery);
    }

    @Override
    public void close() {
        if (source instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("the store did not close: " + e.getMessage(), e);
            }
        }
    }
}
