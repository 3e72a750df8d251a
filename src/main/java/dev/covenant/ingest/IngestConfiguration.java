package dev.covenant.ingest;

import dev.covenant.compliance.Contracts;
import dev.covenant.compliance.Intake;
import dev.covenant.compliance.Resubmission;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.component.servlet.CamelHttpTransportServlet;
import org.apache.camel.component.servlet.ServletComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the routes of {@code routes/*.yaml} call, by the names they call it. */
@Configuration
@EnableConfigurationProperties(IngestSettings.class)
class IngestConfiguration {

    @Bean
    Gate eventGate(Contracts contracts, ObjectProvider<InstantSource> clock) {
        return new Gate(contracts, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    Oversize oversize(IngestSettings settings) {
        return new Oversize.Folder(settings.dataDirectory().resolve("quarantine"));
    }

    @Bean
    EventFiles eventFiles(IngestSettings settings, Gate gate, Oversize oversize) {
        var mappings = Mappings.read(settings.routes().resolve("mappings"));
        // a broken mapping stops its own files, which then say that no mapping recognises them, and nothing else
        mappings.problems()
                .forEach(problem -> LoggerFactory.getLogger(Mappings.class).error("{}", problem));
        return new EventFiles(mappings, gate, oversize);
    }

    @Bean
    InboxFiles inboxFiles(EventFiles files, Intake intake, Oversize oversize) {
        return new InboxFiles(files, intake, oversize);
    }

    @Bean
    Resubmission mendedText(EventFiles files, Intake intake, ObjectProvider<MendedNotices> notices) {
        return new MendedText(files, intake, Optional.ofNullable(notices.getIfAvailable()));
    }

    @Bean
    EventsOverHttp eventsOverHttp(Gate gate, Intake intake, Oversize oversize) {
        return new EventsOverHttp(gate, intake, oversize);
    }

    /**
     * Camel's door in Boot's web server: one path, exactly. Camel keeps its servlets by name for the whole process, so
     * that each context names its own; two in one process would else take each other's events, or refuse to start.
     */
    @Bean
    ServletRegistrationBean<CamelHttpTransportServlet> eventsServlet() {
        var servlet = new CamelHttpTransportServlet() {
            @Override
            public void init(jakarta.servlet.ServletConfig config) throws jakarta.servlet.ServletException {
                super.init(config);
                setServletResolveConsumerStrategy(new ExactPath());
            }
        };
        var registration = new ServletRegistrationBean<CamelHttpTransportServlet>(servlet, "/events");
        registration.setName("events-" + UUID.randomUUID());
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** Has the routes that say {@code servlet:} without a name come in through this context's door. */
    @Bean
    ComponentCustomizer servletRoutes(ServletRegistrationBean<CamelHttpTransportServlet> eventsServlet) {
        return ComponentCustomizer.forType(
                ServletComponent.class, servlet -> servlet.setServletName(eventsServlet.getServletName()));
    }
}
