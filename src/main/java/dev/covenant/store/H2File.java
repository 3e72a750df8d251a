package dev.covenant.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

/** An H2 database in a file, as the books need it: nothing acknowledged may be lost when the process dies. */
final class H2File {

    // H2's numbers for a file that another process holds
    private static final int LOCKED = 90020;
    private static final int LOCKED_STORE = 50100;
    private static final int CONNECTIONS = 12;

    private H2File() {}

    /**
     * Opens a database, if its URL keeps what it acknowledges.
     *
     * @param url a JDBC URL
     * @param user its user; may be empty
     * @param password its password; may be empty
     * @return a pool of connections
     * @throws UnusableStore if the URL would lose commits, or the file is held by another process or cannot be opened
     */
    static HikariDataSource open(String url, String user, String password) {
        check(url);
        try (var probe = DriverManager.getConnection(url, user, password)) {
            probe.isValid(1);
        } catch (SQLException e) {
            throw unusable(url, e);
        }
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("books");
        return new HikariDataSource(config);
    }

    private static UnusableStore unusable(String url, SQLException e) {
        boolean held =
                e.getErrorCode() == LOCKED || String.valueOf(e.getMessage()).contains("Locked by another process");
        if (held || e.getErrorCode() == LOCKED_STORE) {
            return new UnusableStore(
                    "The store " + url + " is held by another process, most likely a running Covenant.",
                    "Stop that process, or ask it instead: covenant export asks the running server by itself.",
                    e);
        }
        return new UnusableStore(
                "The store " + url + " cannot be opened: " + e.getMessage(),
                "Check the path, its rights and the free space on its disk; the setting is spring.datasource.url.",
                e);
    }

    /** H2 answers a commit up to half a second before it writes it, unless told otherwise. */
    static void check(String url) {
        var lower = url.toLowerCase(Locale.ROOT);
        boolean file = lower.startsWith("jdbc:h2:") && !lower.startsWith("jdbc:h2:mem:");
        boolean writesAtOnce = false;
        for (String setting : lower.split(";", -1)) {
            if (setting.strip().startsWith("write_delay=")) {
                writesAtOnce = setting.strip().equals("write_delay=0");
            }
        }
        if (file && !writesAtOnce) {
            throw new UnusableStore(
                    "The store's URL " + url + " lacks WRITE_DELAY=0: H2 would acknowledge events up to half a second"
                            + " before it writes them, and lose them if the process dies.",
                    "Add ;WRITE_DELAY=0 to spring.datasource.url.");
        }
    }
}
