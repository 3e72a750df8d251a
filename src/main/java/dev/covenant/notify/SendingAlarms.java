package dev.covenant.notify;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.covenant.compliance.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * When each delivery is to be attempted (db-scheduler). An alarm is set in the transaction that schedules the delivery;
 * the delivery table says what is true, and an alarm too many does nothing.
 */
final class SendingAlarms {

    private static final String TASK = "delivery";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration AFTER_ERROR = Duration.ofMinutes(1);

    private final SchedulerClient client;

    /**
     * Ready to set alarms.
     *
     * @param data the store's; alarms join its running transaction
     */
    SendingAlarms(DataSource data) {
        this.client = SchedulerClient.Builder.create(
                        new TransactionAwareDataSourceProxy(data), task(id -> Optional.empty()))
                .build();
    }

    /** Sets the alarm of a new delivery, within the running transaction. */
    void set(Delivery delivery) {
        var instance = new TaskInstance<Void>(TASK, delivery.id());
        client.scheduleIfNotExists(instance, delivery.due().orElse(delivery.scheduled()));
    }

    /** What an alarm does: attempts the delivery, and rings again when the next attempt is due. */
    static CustomTask<Void> task(Function<String, Optional<Instant>> attempt) {
        return Tasks.custom(TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureReschedule<>(FixedDelay.of(AFTER_ERROR)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> next(attempt.apply(instance.getId())));
    }

    private static CompletionHandler<Void> next(Optional<Instant> due) {
        return (ExecutionComplete complete, ExecutionOperations<Void> operations) -> {
            if (due.isPresent()) {
                operations.reschedule(complete, due.get());
            } else {
                operations.stop();
            }
        };
    }

    /** The clock-work; not yet started. */
    static Scheduler scheduler(DataSource data, Sending sending, int threads) {
        return Scheduler.create(data, task(sending::attempt))
                .schedulerName(new SchedulerName.Fixed("covenant-mail"))
                .threads(threads)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .build();
    }
}
