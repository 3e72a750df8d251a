package dev.covenant.ingest;

import dev.covenant.terms.Problem;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The mappings of a folder.
 *
 * @param all those without mistakes, by file name
 * @param problems the mistakes of the others
 */
public record Mappings(List<Mapping> all, List<Problem> problems) {

    /**
     * Reads every {@code *.yaml} of a folder.
     *
     * @param folder such as {@code routes/mappings}; where it is not there, there are no mappings
     * @return the mappings and the mistakes
     */
    public static Mappings read(Path folder) {
        var problems = new ArrayList<Problem>();
        var byName = new TreeMap<String, Mapping>();
        for (Path file : files(folder, problems)) {
            var read = MappingFile.read(file);
            problems.addAll(read.problems());
            read.mapping().ifPresent(mapping -> {
                if (byName.putIfAbsent(mapping.name(), mapping) != null) {
                    problems.add(new Problem(
                            file.toString(),
                            1,
                            1,
                            "Another file holds a mapping \"" + mapping.name() + "\".",
                            "Rename one."));
                }
            });
        }
        return new Mappings(List.copyOf(byName.values()), List.copyOf(problems));
    }

    private static List<Path> files(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.add(new Problem(folder.toString(), 0, 0, "The folder cannot be read.", "Check its permissions."));
            return List.of();
        }
    }

    /** The mapping that recognises a file, or why none does. */
    record Recognised(Optional<Mapping> mapping, String reason) {}

    /**
     * Recognises a file by its name and its header.
     *
     * @param fileName without folders
     * @param header its first line
     * @return the one mapping, or a sentence that says why there is none
     */
    Recognised recognise(String fileName, String header) {
        var fitting = new ArrayList<Mapping>();
        var lacking = new ArrayList<String>();
        for (Mapping mapping : all) {
            if (mapping.fileName().filter(glob -> !matches(glob, fileName)).isPresent()) {
                continue;
            }
            var absent = CsvRow.missingColumns(mapping, header);
            if (absent.isEmpty()) {
                fitting.add(mapping);
            } else {
                lacking.add(mapping.name() + " lacks the columns " + String.join(", ", absent));
            }
        }
        var named = fitting.stream()
                .filter(mapping -> mapping.fileName().isPresent())
                .toList();
        var best = named.isEmpty() ? fitting : named;
        if (best.size() == 1) {
            return new Recognised(Optional.of(best.get(0)), "");
        }
        var reason = best.isEmpty()
                ? "No mapping recognises this file by its name and header"
                        + (lacking.isEmpty() ? "" : " (" + String.join("; ", lacking) + ")")
                        + ". Add one under routes/mappings."
                : "Several mappings recognise this file: "
                        + String.join(", ", best.stream().map(Mapping::name).toList())
                        + ". Give each a file name of its own.";
        return new Recognised(Optional.empty(), reason);
    }

    private static boolean matches(String glob, String fileName) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(fileName));
    }
}
