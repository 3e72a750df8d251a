package dev.covenant.ingest;

import dev.covenant.compliance.Contracts;
import dev.covenant.compliance.Intake;
import dev.covenant.compliance.Ledgers;
import dev.covenant.compliance.Originals;
import dev.covenant.compliance.TakenMail;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.camel.component.mail.MailAuthenticator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of notices, by the names that {@code routes/notices.yaml} calls them. */
@Configuration
@EnableConfigurationProperties(MailboxSettings.class)
class NoticeConfiguration {

    @Bean
    DescribedNotices describedNotices(
            Gate gate, Intake intake, Originals originals, ObjectProvider<InstantSource> clock) {
        return new DescribedNotices(gate, intake, originals, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    NoticeMails noticeMails(
            Contracts contracts,
            DescribedNotices notices,
            Originals originals,
            TakenMail taken,
            Ledgers ledgers,
            Intake intake,
            Oversize oversize,
            ObjectProvider<InstantSource> clock) {
        return new NoticeMails(
                new NoticeAddresses(contracts, ledgers),
                notices,
                originals,
                taken,
                ledgers,
                intake,
                oversize,
                clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    NoticeFiles noticeFiles(DescribedNotices notices, NoticeMails mails, Intake intake) {
        return new NoticeFiles(notices, mails, intake);
    }

    @Bean
    MendedNotices mendedNotices(NoticeFiles files, NoticeMails mails, IngestSettings settings) {
        return new MendedNotices(
                files, mails, settings.dataDirectory().resolve("inbox").resolve("notices"));
    }

    @Bean
    Mailbox noticeMailbox(
            NoticeMails mails, TakenMail taken, Intake intake, Oversize oversize, ObjectProvider<InstantSource> clock) {
        return new Mailbox(mails, taken, intake, oversize, clock.getIfAvailable(InstantSource::system));
    }

    /** Camel uses a session of its own whatever it is given; these are what it makes it of. */
    @Bean
    Properties noticeMailboxProperties(MailboxSettings settings) {
        return MailboxSession.of(settings);
    }

    @Bean
    MailAuthenticator noticeMailboxUser(MailboxSettings settings) {
        return MailboxSession.user(settings);
    }
}
