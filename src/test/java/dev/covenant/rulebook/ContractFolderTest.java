package dev.covenant.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.terms.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractFolderTest {
    private static final Path SAMPLES = Path.of("rules/contracts");

    @Test
    void theSamplesAreReadInTheOrderOfTheirNames() {
        var folder = ContractFolder.read(SAMPLES);
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.contracts())
                .extracting(Contract::id)
                .containsExactly("campus-substation", "colossus-1", "meridian-2", "orbital-1");
    }

    @Test
    void aBadFileKeepsNoOtherFromBeingRead(@TempDir Path folder) throws IOException {
        var good = SAMPLES.resolve("campus-substation.yaml");
        Files.copy(good, folder.resolve("a.yaml"));
        Files.writeString(folder.resolve("b.yaml"), "contract: [");
        Files.write(folder.resolve("c.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.copy(good, folder.resolve("d.yaml"));
        Files.writeString(folder.resolve("notes.txt"), "no contract");
        var read = ContractFolder.read(folder);
        assertThat(read.contracts()).extracting(Contract::id).containsExactly("campus-substation");
        assertThat(read.problems()).hasSize(3);
        assertThat(read.problems().get(0).file()).endsWith("b.yaml");
        assertThat(read.problems().get(1).sentence()).contains("no UTF-8 text");
        assertThat(read.problems().get(2).sentence()).contains("`campus-substation` stands in a.yaml too");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem(@TempDir Path folder) {
        var read = ContractFolder.read(folder.resolve("contracts"));
        assertThat(read.contracts()).isEmpty();
        assertThat(read.problems().get(0).sentence()).contains("it is not there");
    }
}
