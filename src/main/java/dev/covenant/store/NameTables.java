package dev.covenant.store;

import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Series;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Short numbers for the names that every reading repeats: its series and its sender. A number is committed before any
 * row uses it, so that a batch undone takes no number with it.
 */
final class NameTables {

    private final JdbcClient client;
    private final TransactionTemplate apart;
    private final Map<OfContract, Integer> seriesNumbers = new ConcurrentHashMap<>();
    private final Map<Integer, OfContract> seriesByNumber = new ConcurrentHashMap<>();
    private final Map<String, Integer> senderNumbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> sendersByNumber = new ConcurrentHashMap<>();

    /**
     * A series of a contract.
     *
     * @param contract the contract's id
     * @param series the line of readings
     */
    record OfContract(String contract, Series series) {}

    /** The transactions must be ones of their own, apart from the caller's. */
    NameTables(JdbcClient client, TransactionTemplate apart) {
        this.client = client;
        this.apart = apart;
    }

    int series(String contract, Series series) {
        return seriesNumbers.computeIfAbsent(new OfContract(contract, series), name -> {
            int number = apart.execute(status -> {
                client.sql("insert into series (contract, meter, measure, workload) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(contract, series.meter(), series.measure().word(), series.workload())
                        .update();
                return client.sql("select id from series where contract = ? and meter = ? and measure = ?"
                                + " and workload = ?")
                        .params(contract, series.meter(), series.measure().word(), series.workload())
                        .query(Integer.class)
                        .single();
            });
            seriesByNumber.put(number, name);
            return number;
        });
    }

    OfContract series(int number) {
        return seriesByNumber.computeIfAbsent(
                number,
                n -> client.sql("select contract, meter, measure, workload from series where id = ?")
                        .param(n)
                        .query((result, row) -> new OfContract(
                                result.getString(1),
                                new Series(
                                        result.getString(2),
                                        Measure.parse(result.getString(3)).orElseThrow(),
                                        result.getString(4))))
                        .single());
    }

    int sender(String name) {
        return senderNumbers.computeIfAbsent(name, n -> {
            int number = apart.execute(status -> {
                client.sql("insert into sender (name) values (?) on conflict do nothing")
                        .param(n)
                        .update();
                return client.sql("select id from sender where name = ?")
                        .param(n)
                        .query(Integer.class)
                        .single();
            });
            sendersByNumber.put(number, n);
            return number;
        });
    }

    String sender(int number) {
        return sendersByNumber.computeIfAbsent(
                number,
                n -> client.sql("select name from sender where id = ?")
                        .param(n)
                        .query(String.class)
                        .single());
    }
}
