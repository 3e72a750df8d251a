package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CovenantTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''",
                "serve|''",
                "serve --server.port=0|--server.port=0",
                "--spring.profiles.active=demo|--spring.profiles.active=demo",
            })
    void theEngineIsTheDefault(String args, String left) {
        var served = new ArrayList<String>();
        var status = Covenant.run(
                args.isEmpty() ? new String[0] : args.split(" "), settings -> served.addAll(List.of(settings)));
        assertThat(status).isEmpty();
        assertThat(String.join(" ", served)).isEqualTo(left);
    }

    @Test
    void anUnknownSubcommandIsUnusableInput() {
        var err = new StringWriter();
        var line = Covenant.commandLine().setErr(new PrintWriter(err));
        assertThat(line.execute("leave")).isEqualTo(Covenant.UNUSABLE_INPUT);
        assertThat(err.toString()).contains("leave");
    }

    @Test
    void helpListsTheSubcommands() {
        var out = new StringWriter();
        var line = Covenant.commandLine().setOut(new PrintWriter(out));
        assertThat(line.execute("--help")).isZero();
        assertThat(out.toString()).contains("serve").contains("Starts the engine");
    }
}
