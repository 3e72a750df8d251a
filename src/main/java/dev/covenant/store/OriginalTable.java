package dev.covenant.store;

import dev.covenant.compliance.Document;
import dev.covenant.compliance.Filed;
import dev.covenant.compliance.Filing;
import dev.covenant.compliance.JournalLine;
import dev.covenant.compliance.Label;
import dev.covenant.compliance.Original;
import dev.covenant.compliance.Originals;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents as they came, in parts of half a mebibyte, and what each is to a contract. */
final class OriginalTable implements Originals {

    private static final int PART = 512 * 1024;

    private final JdbcClient client;
    private final JournalTable journal;

    OriginalTable(JdbcClient client, JournalTable journal) {
        this.client = client;
        this.journal = journal;
    }

    @Override
    public Original file(Document document, Filing filing, Instant at) {
        var sha256 = HexFormat.of().formatHex(Json.sha256(document.bytes()));
        if (!filed(sha256, filing)) {
            journal.outer(sequence -> {
                keep(sha256, document, at);
                client.sql("insert into original_filing (contract, sha256, role, about, note, filed)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                filing.contract(),
                                sha256,
                                filing.role().name(),
                                clipped(filing.about(), 500),
                                clipped(filing.note(), 4_000),
                                Micros.of(at))
                        .update();
                return line(sequence, at, sha256, document, filing);
            });
        }
        return find(sha256).orElseThrow();
    }

    private boolean filed(String sha256, Filing filing) {
        return client.sql("select count(*) from original_filing where contract = ? and sha256 = ? and role = ?"
                                + " and about = ?")
                        .params(filing.contract(), sha256, filing.role().name(), clipped(filing.about(), 500))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void keep(String sha256, Document document, Instant at) {
        int isNew = client.sql("insert into original (sha256, name, content_type, size, kept) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        sha256,
                        clipped(document.name(), 500),
                        clipped(document.contentType(), 200),
                        document.bytes().length,
                        Micros.of(at))
                .update();
        for (int part = 0; isNew > 0 && part * PART < document.bytes().length; part++) {
            int from = part * PART;
            client.sql("insert into original_part (sha256, part, bytes) values (?, ?, ?)")
                    .params(
                            sha256,
                            part,
                            Arrays.copyOfRange(document.bytes(), from, Math.min(from + PART, document.bytes().length)))
                    .update();
        }
    }

    private static JournalLine line(long sequence, Instant at, String sha256, Document document, Filing filing) {
        return new JournalLine(
                JournalLine.OUTER,
                sequence,
                at,
                JournalLine.Kind.FILED,
                Optional.of(filing.contract()),
                Label.BUSINESS,
                Map.of(
                        "about", filing.about(),
                        "content", sha256,
                        "name", document.name(),
                        "note", filing.note(),
                        "role", filing.role(),
                        "size", document.bytes().length));
    }

    private static String clipped(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    @Override
    public Optional<Original> find(String sha256) {
        return client.sql("select * from original where sha256 = ?")
                .param(sha256)
                .query(OriginalTable::original)
                .optional();
    }

    private static Original original(ResultSet result, int n) throws SQLException {
        return new Original(
                result.getString("sha256"),
                result.getString("name"),
                result.getString("content_type"),
                result.getLong("size"),
                Micros.toInstant(result.getLong("kept")));
    }

    @Override
    public Optional<byte[]> bytes(String sha256) {
        return find(sha256).map(found -> {
            var whole = new ByteArrayOutputStream(Math.toIntExact(found.size()));
            client.sql("select bytes from original_part where sha256 = ? order by part")
                    .param(sha256)
                    .query(byte[].class)
                    .list()
                    .forEach(whole::writeBytes);
            return whole.toByteArray();
        });
    }

    @Override
    public List<Filed> of(String contract) {
        return client.sql("select o.*, f.role, f.about, f.note, f.filed from original_filing f"
                        + " join original o on o.sha256 = f.sha256 where f.contract = ?"
                        + " order by f.filed desc, o.sha256, f.role, f.about")
                .param(contract)
                .query((result, n) -> new Filed(
                        original(result, n),
                        new Filing(
                                contract,
                                Filing.Role.valueOf(result.getString("role")),
                                result.getString("about"),
                                result.getString("note")),
                        Micros.toInstant(result.getLong("filed"))))
                .list();
    }
}
