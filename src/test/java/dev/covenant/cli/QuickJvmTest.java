package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuickJvmTest {

    private static final List<String> PLAIN =
            List.of("-jar", "target/covenant.jar", "check", "a.yaml", "--as-of", "2026-01-01");

    @Test
    void aPlainJarIsStartedOnceMoreWithAllItsArguments() {
        assertThat(QuickJvm.command(Optional.of("/opt/java"), Optional.of(PLAIN))
                        .orElseThrow())
                .startsWith("/opt/java", "-XX:TieredStopAtLevel=1")
                .endsWith(PLAIN.toArray(String[]::new));
    }

    @Test
    void optionsOfOnesOwnAreLeftAlone() {
        assertThat(QuickJvm.command(
                        Optional.of("/opt/java"),
                        Optional.of(List.of("-Xmx256m", "-jar", "target/covenant.jar", "check"))))
                .isEmpty();
    }

    @Test
    void theSecondMachineDoesNotStartAThird() {
        var second =
                QuickJvm.command(Optional.of("/opt/java"), Optional.of(PLAIN)).orElseThrow();
        assertThat(QuickJvm.command(Optional.of(second.get(0)), Optional.of(second.subList(1, second.size()))))
                .isEmpty();
    }

    @Test
    void whereTheSystemDoesNotTellTheCommandRunsHere() {
        assertThat(QuickJvm.command(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(QuickJvm.command(Optional.of("/opt/java"), Optional.empty())).isEmpty();
    }

    @Test
    void onlyShortCommandsLeaveThisMachine() {
        assertThat(QuickJvm.run(List.of("serve"))).isEmpty();
        assertThat(QuickJvm.run(List.of())).isEmpty();
    }
}
