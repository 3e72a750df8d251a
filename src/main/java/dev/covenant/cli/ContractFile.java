package dev.covenant.cli;

import dev.covenant.terms.Contract;
import dev.covenant.terms.ContractText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A contract named on the command line. */
final class ContractFile {

    private ContractFile() {}

    /**
     * Reads it.
     *
     * @throws UnusableInput with every mistake in it, or because it cannot be read
     */
    static Contract read(Path file) {
        try {
            var parsed = ContractText.parse(file.toString(), Files.readString(file));
            return parsed.contract().orElseThrow(() -> new UnusableInput(parsed.problems()));
        } catch (CharacterCodingException e) {
            throw new UnusableInput(file + ": this is not text in UTF-8; save it as a text file.");
        } catch (IOException e) {
            throw new UnusableInput(
                    file + ": cannot be read. Name a contract file such as" + " rules/contracts/colossus-1.yaml.");
        }
    }
}
