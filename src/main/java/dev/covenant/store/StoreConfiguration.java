package dev.covenant.store;

import dev.covenant.compliance.Books;
import dev.covenant.compliance.Deliveries;
import dev.covenant.compliance.Findings;
import dev.covenant.compliance.Journal;
import dev.covenant.compliance.Originals;
import dev.covenant.compliance.Portfolio;
import dev.covenant.compliance.Quarantine;
import dev.covenant.compliance.TakenMail;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store's ports as beans. Its tables are brought up to date before anything uses them. */
@Configuration
class StoreConfiguration {

    /** Without a URL of its own, a file in the data directory. */
    @Bean(destroyMethod = "close")
    DataSource dataSource(
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password,
            @Value("${covenant.data-directory:data}") Path data) {
        return H2File.open(url.isEmpty() ? Store.urlIn(data) : url, user, password);
    }

    @Bean(destroyMethod = "")
    Store store(DataSource source) {
        return Store.on(source);
    }

    @Bean
    Books books(Store store) {
        return store.books();
    }

    @Bean
    Findings findings(Store store) {
        return store.findings();
    }

    @Bean
    Journal journal(Store store) {
        return store.journal();
    }

    @Bean
    Deliveries deliveries(Store store) {
        return store.deliveries();
    }

    @Bean
    Quarantine quarantine(Store store) {
        return store.quarantine();
    }

    @Bean
    Originals originals(Store store) {
        return store.originals();
    }

    @Bean
    TakenMail takenMail(Store store) {
        return store.takenMail();
    }

    @Bean
    Portfolio portfolio(Store store) {
        return store.portfolio();
    }
}
