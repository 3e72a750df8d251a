package dev.covenant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a file that keeps what it acknowledges, and that nobody else holds, is a store. */
class H2FileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/covenant",
                "jdbc:h2:./data/covenant;MODE=PostgreSQL",
                "jdbc:h2:~/covenant;WRITE_DELAY=500",
                "jdbc:h2:file:./data/covenant;WRITE_DELAY=00",
                "JDBC:H2:file:./WRITE_DELAY=0/covenant",
                "jdbc:h2:file:./data/covenant;XWRITE_DELAY=0"
            })
    void aFileThatMayLoseCommitsIsRefused(String url) {
        assertThatThrownBy(() -> H2File.check(url)).isInstanceOfSatisfying(UnusableStore.class, refused -> {
            assertThat(refused).hasMessageContaining(url).hasMessageContaining("WRITE_DELAY=0");
            assertThat(refused.cure()).isEqualTo("Add ;WRITE_DELAY=0 to spring.datasource.url.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/covenant;MODE=PostgreSQL;WRITE_DELAY=0",
                "jdbc:h2:file:./data/covenant;write_delay=0;MODE=PostgreSQL",
                "jdbc:h2:mem:test"
            })
    void whatWritesBeforeItAnswersIsTaken(String url) {
        assertThatCode(() -> H2File.check(url)).doesNotThrowAnyException();
    }

    @Test
    void aSecondProcessOnTheFileIsRefusedInPlainWords(@TempDir Path folder) throws Exception {
        try (var child = Child.writing(folder)) {
            child.awaitAcknowledged(1);
            assertThatThrownBy(() -> Store.open(Bench.url(folder)))
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageContaining("is held by another process");
        }
    }
}
