package dev.covenant.rulebook;

import dev.covenant.terms.Contract;
import dev.covenant.terms.ContractText;
import dev.covenant.terms.ParsedContract;
import dev.covenant.terms.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contracts of a folder such as {@code rules/contracts}: every {@code *.yaml} in it, in the order of their names.
 *
 * @param contracts those that could be read, of different ids
 * @param problems every mistake of every file
 */
public record ContractFolder(List<Contract> contracts, List<Problem> problems) {
    private static final long MOST_BYTES = 4_000_000;

    /**
     * Reads a folder. A file that cannot be read keeps no other from being read.
     *
     * @param folder such as {@code rules/contracts}
     * @return its contracts and what is wrong; never an exception
     */
    public static ContractFolder read(Path folder) {
        var problems = new ArrayList<Problem>();
        var files = files(folder, problems);
        Map<String, Path> fileOf = new LinkedHashMap<>();
        var contracts = new ArrayList<Contract>();
        for (Path file : files) {
            var parsed = file(file);
            problems.addAll(parsed.problems());
            parsed.contract().ifPresent(contract -> {
                var other = fileOf.putIfAbsent(contract.id(), file);
                if (other == null) {
                    contracts.add(contract);
                } else {
                    problems.add(problem(
                            file,
                            "The contract `" + contract.id() + "` stands in " + other.getFileName() + " too.",
                            "Keep one of the two files."));
                }
            });
        }
        return new ContractFolder(List.copyOf(contracts), List.copyOf(problems));
    }

    /**
     * Reads one contract file.
     *
     * @param file a YAML file, UTF-8
     * @return the contract or what is wrong; never an exception
     */
    public static ParsedContract file(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return failed(
                        file, "This file has " + Files.size(file) + " bytes.", "A contract file has at most 4 MB.");
            }
            return ContractText.parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            return failed(file, "This file is no UTF-8 text.", "Save it as plain text in UTF-8.");
        } catch (IOException e) {
            return failed(file, "This file cannot be read: " + reason(e) + ".", "Check its name and who may read it.");
        }
    }

    private static List<Path> files(Path folder, List<Problem> problems) {
        try (var entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(problem(
                    folder, "This folder cannot be read: " + reason(e) + ".", "Contracts stand in rules/contracts."));
            return List.of();
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException
                ? "it is not there"
                : e.getClass().getSimpleName();
    }

    private static ParsedContract failed(Path file, String sentence, String cure) {
        return new ParsedContract(Optional.empty(), List.of(problem(file, sentence, cure)));
    }

    private static Problem problem(Path file, String sentence, String cure) {
        return new Problem(file.toString(), 0, 0, sentence, cure);
    }
}
