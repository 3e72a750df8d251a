package dev.covenant.rulebook;

import dev.covenant.language.Block;
import dev.covenant.language.Rule;
import dev.covenant.language.RuleText;
import dev.covenant.language.Vocabulary;
import dev.covenant.terms.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rule pages of a folder: Markdown, any depth, each with the clause quoted, how it is read, and rules in fenced
 * blocks that are marked so.
 *
 * @param rules every rule and definition that could be read
 * @param problems every mistake of every page
 */
public record RulePages(List<Rule> rules, List<Problem> problems) {

    private static final long MOST_BYTES = 1_000_000;
    private static final String FENCE = "```";

    /**
     * Reads all pages below a folder, in the order of their names.
     *
     * @param folder such as {@code rules}
     * @param vocabulary what rules may speak of
     * @return rules and problems; never an exception
     */
    public static RulePages read(Path folder, Vocabulary vocabulary) {
        var problems = new ArrayList<Problem>();
        var blocks = new ArrayList<Block>();
        for (Path page : pages(folder, problems)) {
            lines(page, problems).forEach(lines -> blocks.addAll(blocks(page, lines, problems)));
        }
        if (blocks.isEmpty() && problems.isEmpty()) {
            problems.add(problem(folder, 0, "No page here holds a rule.", "Name the folder of the rule pages."));
        }
        var read = RuleText.read(vocabulary, blocks);
        problems.addAll(read.problems());
        return new RulePages(read.rules(), List.copyOf(problems));
    }

    private static List<Path> pages(Path folder, List<Problem> problems) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.toString().endsWith(".md") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(new Problem(
                    folder.toString(), 0, 0, "There is no folder of rules here.", "Name one with --rules."));
            return List.of();
        }
    }

    private static Stream<List<String>> lines(Path page, List<Problem> problems) {
        try {
            if (Files.size(page) > MOST_BYTES) {
                problems.add(problem(page, 0, "This page is larger than 1 MB.", "Split it."));
                return Stream.empty();
            }
            return Stream.of(Files.readAllLines(page));
        } catch (CharacterCodingException e) {
            problems.add(problem(page, 0, "This page is no UTF-8 text.", "Save it as plain text in UTF-8."));
        } catch (IOException e) {
            problems.add(problem(page, 0, "This page cannot be read.", "Check who may read it."));
        }
        return Stream.empty();
    }

    /** The fenced blocks of a page, which must quote its clause and say how it is read before the first of them. */
    static List<Block> blocks(Path page, List<String> lines, List<Problem> problems) {
        var blocks = new ArrayList<Block>();
        boolean quoted = false;
        boolean explained = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.startsWith(FENCE)) {
                quoted |= line.startsWith(">");
                explained |= line.startsWith("**How it is read.**");
                continue;
            }
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
                end++;
            }
            if (end == lines.size()) {
                problems.add(
                        problem(page, i + 1, "This block does not end.", "Close it with ``` on a line of its own."));
            } else if (line.equals(FENCE + "rule")) {
                required(page, i + 1, quoted, explained, problems);
                blocks.add(new Block(page.toString(), i + 2, String.join("\n", lines.subList(i + 1, end)) + "\n"));
            }
            i = end;
        }
        return blocks;
    }

    private static void required(Path page, int line, boolean quoted, boolean explained, List<Problem> problems) {
        if (!quoted) {
            problems.add(problem(
                    page, line, "No clause is quoted above this rule.", "Quote its words, each line begun with >."));
        }
        if (!explained) {
            problems.add(problem(
                    page,
                    line,
                    "Nothing above this rule says how its clause is read.",
                    "Add a paragraph that begins with **How it is read.**"));
        }
    }

    private static Problem problem(Path page, int line, String sentence, String cure) {
        return new Problem(page.toString(), line, 0, sentence, cure);
    }
}
