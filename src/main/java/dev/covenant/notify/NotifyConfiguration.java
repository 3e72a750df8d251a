package dev.covenant.notify;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.covenant.compliance.Deliveries;
import dev.covenant.compliance.FindingKinds;
import dev.covenant.compliance.Telling;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.terms.Contract;
import jakarta.mail.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mail.JavaMailSender;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Findings out: the table, the writing, the alarms and the sending. */
@Configuration
@EnableConfigurationProperties(MailSettings.class)
class NotifyConfiguration {

    private static final int THREADS = 4;

    @Bean
    Telling telling(
            @Value("${covenant.rules:rules}") Path rules,
            FindingKinds kinds,
            Deliveries deliveries,
            DataSource data,
            MailSettings settings) {
        var office = new PostOffice(settings, LetterHtml.ofTemplate("letter"), new SendingAlarms(data)::set);
        return new ContractMail(
                WhoIsToldFolder.read(rules, kinds.all()), NotifyConfiguration::businessDays, deliveries, office);
    }

    /**
     * A contract that names no source of holidays, or one that ends before the day, is itself a finding; its people
     * still rest at weekends, and a reminder is never lost for want of a calendar.
     */
    private static Predicate<LocalDate> businessDays(Contract contract) {
        var holidays = contract.holidays();
        return day -> {
            try {
                var source = holidays.named().orElse(BusinessCalendar.WEEKENDS_ONLY.name());
                return BusinessCalendar.of(source, holidays.also()).isBusinessDay(day);
            } catch (IllegalArgumentException notCovered) {
                return !BusinessCalendar.isWeekend(day);
            }
        };
    }

    @Bean
    BoundedSockets mailSockets(MailSettings settings) {
        return new BoundedSockets(settings.whole());
    }

    @Bean
    Session covenantMailSession(MailSettings settings, BoundedSockets sockets) {
        return MailSession.of(settings, sockets);
    }

    @Bean
    JavaMailSender covenantMailSender(MailSettings settings, Session covenantMailSession) {
        return MailSession.sender(settings, covenantMailSession);
    }

    @Bean
    Sending sending(
            Deliveries deliveries,
            ProducerTemplate routes,
            Session covenantMailSession,
            MailSettings settings,
            ObjectProvider<Clock> clock) {
        return new Sending(
                deliveries,
                new CamelPost(routes, covenantMailSession, settings.hasServer()),
                RetrySchedule.THREE_DAYS,
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean(destroyMethod = "stop")
    Scheduler deliveryScheduler(DataSource data, Sending sending) {
        return SendingAlarms.scheduler(data, sending, THREADS);
    }

    /** Sending begins when the routes stand. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> deliveriesBegin(Scheduler deliveryScheduler) {
        return ready -> deliveryScheduler.start();
    }
}
