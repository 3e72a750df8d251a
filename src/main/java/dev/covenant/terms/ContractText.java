package dev.covenant.terms;

import dev.covenant.terms.Yaml.Entries;
import dev.covenant.terms.Yaml.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A contract file's text, read into a {@link Contract}; no file is opened here. */
public final class ContractText {
    private ContractText() {}

    /**
     * Reads a contract, and reports every mistake at once: YAML, form and meaning.
     *
     * @param file its name as the person knows it, for the problems
     * @param text the file's text, UTF-8 decoded; at most a million characters
     * @return the contract, or what is wrong with its file; never an exception
     */
    public static ParsedContract parse(String file, String text) {
        var problems = new Problems(file);
        var contract = YamlText.read(text, problems).flatMap(root -> build(root, problems));
        var found = problems.sorted();
        return new ParsedContract(found.isEmpty() ? contract : Optional.empty(), found);
    }

    private static Optional<Contract> build(Yaml root, Problems problems) {
        if (!(root instanceof Entries entries)) {
            problems.add(
                    root.place(), "A contract file holds keys and values.", "Begin it with `contract:` and its id.");
            return Optional.empty();
        }
        var contract = new ContractBuilder(problems).contract(entries, version(root));
        ContractSchema.check(root, problems);
        if (contract.isEmpty() && problems.count() == 0) {
            problems.add(new Place(0, 0), "This contract is incomplete.", "Compare it with a sample.");
        }
        return contract;
    }

    private static String version(Yaml root) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = YamlJson.canonical(root).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
