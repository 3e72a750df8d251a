package dev.covenant.ingest;

import dev.covenant.compliance.Contracts;
import dev.covenant.compliance.Intake;
import dev.covenant.compliance.Resubmission;
import java.time.InstantSource;
import org.apache.camel.component.servlet.CamelHttpTransportServlet;
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
    Resubmission mendedText(EventFiles files, Intake intake) {
        return new MendedText(files, intake);
    }

    @Bean
    EventsOverHttp eventsOverHttp(Gate gate, Intake intake, Oversize oversize) {
        return new EventsOverHttp(gate, intake, oversize);
    }

    /** Camel's door in Boot's web server: one path, exactly. */
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
        registration.setName("CamelServlet");
        registration.setLoadOnStartup(1);
        return registration;
    }
}
