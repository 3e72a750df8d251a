package dev.covenant.notify;

import static dev.covenant.compliance.TellingSamples.exitNoticeDue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** db-scheduler on H2, with a clock of our own. */
class SendingAlarmsTest {

    private final JdbcDataSource data = new JdbcDataSource();
    private final SettableClock clock = new SettableClock();
    private final List<String> rung = new ArrayList<>();
    private final List<Instant> next = new ArrayList<>();

    @BeforeEach
    void database() {
        data.setURL("jdbc:h2:mem:alarms-" + System.identityHashCode(this) + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(data).load().migrate();
        clock.set(Instant.parse("2026-11-23T13:00:00Z"));
    }

    private com.github.kagkarlsson.scheduler.testhelper.ManualScheduler scheduler() {
        return TestHelper.createManualScheduler(data, SendingAlarms.task(id -> {
                    rung.add(id);
                    return next.isEmpty() ? Optional.empty() : Optional.of(next.remove(0));
                }))
                .clock(clock)
                .build();
    }

    @Test
    void anAlarmOfATransactionThatRollsBackNeverRings() {
        var alarms = new SendingAlarms(data);
        new TransactionTemplate(new JdbcTransactionManager(data)).executeWithoutResult(status -> {
            alarms.set(MailSamples.delivery(exitNoticeDue()));
            status.setRollbackOnly();
        });
        scheduler().runAnyDueExecutions();
        assertThat(rung).isEmpty();
    }

    @Test
    void anAlarmRingsOnceAndAgainWhenTheNextAttemptIsDue() {
        var alarms = new SendingAlarms(data);
        var delivery = MailSamples.delivery(exitNoticeDue());
        new TransactionTemplate(new JdbcTransactionManager(data)).executeWithoutResult(status -> {
            alarms.set(delivery);
            alarms.set(delivery);
        });
        next.add(clock.now().plus(Duration.ofMinutes(1)));
        var scheduler = scheduler();
        scheduler.runAnyDueExecutions();
        scheduler.runAnyDueExecutions();
        assertThat(rung).containsExactly(delivery.id());
        scheduler.tick(Duration.ofSeconds(61));
        scheduler.runAnyDueExecutions();
        scheduler.tick(Duration.ofDays(3));
        scheduler.runAnyDueExecutions();
        assertThat(rung).containsExactly(delivery.id(), delivery.id());
    }
}
