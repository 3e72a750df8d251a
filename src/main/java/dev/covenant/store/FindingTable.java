package dev.covenant.store;

import dev.covenant.compliance.FindingLife;
import dev.covenant.compliance.FindingRevision;
import dev.covenant.compliance.Findings;
import dev.covenant.compliance.HumanLife;
import dev.covenant.compliance.Transition;
import dev.covenant.finding.Outcome;
import dev.covenant.finding.Severity;
import dev.covenant.measure.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Findings with their two lives, and every revision of them. */
final class FindingTable implements Findings {

    private static final String SELECT = "select f.*, now.payload as finding_now, told.payload as finding_told"
            + " from finding f"
            + " join finding_revision now on now.finding_key = f.finding_key and now.revision = f.revision"
            + " join finding_revision told on told.finding_key = f.finding_key and told.revision = f.told_revision";
    private static final String OPEN = " f.computed in ('OPEN', 'UPDATED')";
    private static final String BY_WEIGHT = " order by f.severity desc, f.plan_by asc nulls last, f.finding_key";

    private final JdbcClient client;

    FindingTable(JdbcClient client) {
        this.client = client;
    }

    void keep(Transition step, Instant written) {
        client.sql("insert into finding_revision (finding_key, revision, step, effective, known, written, rules,"
                        + " payload) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        step.finding().key().toString(),
                        step.revision(),
                        step.kind().name(),
                        Micros.of(step.asOf().effective()),
                        Micros.of(step.asOf().known()),
                        Micros.of(written),
                        step.rules(),
                        Json.write(step.finding()))
                .update();
    }

    void keep(FindingLife life) {
        if (set(
                        life,
                        "update finding set contract = :contract, outcome = :outcome, severity = :severity,"
                                + " plan_by = :plan_by, revision = :revision, told_revision = :told_revision,"
                                + " computed = :computed, opened = :opened, effective = :effective, known = :known,"
                                + " rules = :rules, human_stands = :human_stands, assignee = :assignee,"
                                + " snoozed_until = :snoozed_until, verdict = :verdict, acted_by = :acted_by,"
                                + " acted_at = :acted_at, reason = :reason where finding_key = :finding_key")
                == 0) {
            set(
                    life,
                    "insert into finding (finding_key, contract, outcome, severity, plan_by, revision, told_revision,"
                            + " computed, opened, effective, known, rules, human_stands, assignee, snoozed_until,"
                            + " verdict, acted_by, acted_at, reason) values (:finding_key, :contract, :outcome,"
                            + " :severity, :plan_by, :revision, :told_revision, :computed, :opened, :effective, :known,"
                            + " :rules, :human_stands, :assignee, :snoozed_until, :verdict, :acted_by, :acted_at,"
                            + " :reason)");
        }
    }

    private int set(FindingLife life, String sql) {
        var human = life.human();
        return client.sql(sql)
                .param("finding_key", life.key().toString())
                .param("contract", life.key().contract())
                .param("outcome", life.finding().outcome().name())
                .param("severity", weight(life.finding().severity()))
                .param(
                        "plan_by",
                        Micros.of(life.finding().deadline().map(d -> d.planBy().toInstant())))
                .param("revision", life.revision())
                .param("told_revision", life.toldRevision())
                .param("computed", life.computed().name())
                .param("opened", Micros.of(life.opened()))
                .param("effective", Micros.of(life.asOf().effective()))
                .param("known", Micros.of(life.asOf().known()))
                .param("rules", life.rules())
                .param("human_stands", human.stands().name())
                .param("assignee", human.assignee().orElse(null))
                .param("snoozed_until", Micros.of(human.snoozedUntil()))
                .param("verdict", human.verdict().orElse(null))
                .param("acted_by", human.by().orElse(null))
                .param("acted_at", Micros.of(human.at()))
                .param("reason", human.reason())
                .update();
    }

    /** A severity as a number that sorts; apart, so that another may come between. */
    static int weight(Severity severity) {
        return switch (severity) {
            case INFORMATION -> 10;
            case NOTICE -> 20;
            case WARNING -> 30;
            case CRITICAL -> 40;
        };
    }

    private static FindingLife life(ResultSet result, int n) throws SQLException {
        var human = new HumanLife(
                HumanLife.Stands.valueOf(result.getString("human_stands")),
                Optional.ofNullable(result.getString("assignee")),
                Micros.toInstant(result.getObject("snoozed_until")),
                Optional.ofNullable(result.getString("verdict")),
                Optional.ofNullable(result.getString("acted_by")),
                Micros.toInstant(result.getObject("acted_at")),
                result.getString("reason"));
        return new FindingLife(
                Json.finding(result.getString("finding_now")),
                result.getInt("revision"),
                FindingLife.Computed.valueOf(result.getString("computed")),
                Json.finding(result.getString("finding_told")),
                result.getInt("told_revision"),
                Micros.toInstant(result.getLong("opened")),
                asOf(result),
                result.getString("rules"),
                human);
    }

    private static AsOf asOf(ResultSet result) throws SQLException {
        return new AsOf(Micros.toInstant(result.getLong("effective")), Micros.toInstant(result.getLong("known")));
    }

    List<FindingLife> all() {
        return client.sql(SELECT + " order by f.finding_key")
                .query(FindingTable::life)
                .list();
    }

    @Override
    public List<FindingLife> open() {
        return client.sql(SELECT + " where" + OPEN + BY_WEIGHT)
                .query(FindingTable::life)
                .list();
    }

    @Override
    public List<FindingLife> open(String contract) {
        return client.sql(SELECT + " where f.contract = ? and" + OPEN + BY_WEIGHT)
                .param(contract)
                .query(FindingTable::life)
                .list();
    }

    @Override
    public List<FindingLife> all(String contract) {
        return client.sql(SELECT + " where f.contract = ? order by f.finding_key")
                .param(contract)
                .query(FindingTable::life)
                .list();
    }

    @Override
    public Optional<FindingLife> find(String key) {
        return client.sql(SELECT + " where f.finding_key = ?")
                .param(key)
                .query(FindingTable::life)
                .optional();
    }

    @Override
    public List<FindingRevision> history(String key) {
        return client.sql("select * from finding_revision where finding_key = ? order by revision")
                .param(key)
                .query((result, n) -> new FindingRevision(
                        result.getInt("revision"),
                        Transition.Kind.valueOf(result.getString("step")),
                        asOf(result),
                        Micros.toInstant(result.getLong("written")),
                        result.getString("rules"),
                        Json.finding(result.getString("payload"))))
                .list();
    }

    @Override
    public Map<Outcome, Long> openByOutcome() {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        client.sql("select f.outcome, count(*) from finding f where" + OPEN + " group by f.outcome")
                .query(result -> {
                    counts.put(Outcome.valueOf(result.getString(1)), result.getLong(2));
                });
        return counts;
    }
}
