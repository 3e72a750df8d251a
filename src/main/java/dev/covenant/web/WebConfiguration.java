package dev.covenant.web;

import dev.covenant.compliance.Mending;
import dev.covenant.compliance.Quarantine;
import dev.covenant.compliance.Resubmission;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What the pages need besides their controllers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

    @Bean
    FilterRegistrationBean<Guard> guard(WebSettings settings) {
        var registration = new FilterRegistrationBean<>(new Guard(settings));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    Libraries libraries() {
        return Libraries.onClassPath();
    }

    @Bean
    Mending mending(Quarantine quarantine, Resubmission resubmission) {
        return new Mending(quarantine, resubmission);
    }

    @Bean
    Moment moment(ObjectProvider<InstantSource> clock) {
        return new Moment(clock.getIfAvailable(InstantSource::system));
    }
}
