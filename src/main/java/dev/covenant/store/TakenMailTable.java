package dev.covenant.store;

import dev.covenant.compliance.TakenMail;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which messages of the mailbox were taken, by the SHA-256 of their identity. */
final class TakenMailTable implements TakenMail {

    private final JdbcClient client;

    TakenMailTable(JdbcClient client) {
        this.client = client;
    }

    @Override
    public boolean contains(String key) {
        return client.sql("select count(*) from taken_mail where identity = ?")
                        .param(digest(key))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void keep(String key, Instant at) {
        client.sql("insert into taken_mail (identity, taken) values (?, ?) on conflict do nothing")
                .params(digest(key), Micros.of(at))
                .update();
    }

    private static String digest(String key) {
        return HexFormat.of().formatHex(Json.sha256(key));
    }
}
