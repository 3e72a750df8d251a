package dev.covenant.language;

import dev.covenant.terms.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads rule text into checked rules, all problems at once. Nothing in the text is ever run. */
public final class RuleText {

    /** The longest block of rule text, in characters. */
    public static final int LONGEST_BLOCK = 64 * 1024;

    /** The longest line, in characters. */
    public static final int LONGEST_LINE = 2_000;

    /** The most blocks read at once. */
    public static final int MOST_BLOCKS = 5_000;

    private RuleText() {}

    /**
     * Reads blocks that together make a rulebook: exceptions may name rules of other blocks.
     *
     * @param vocabulary what can be said
     * @param blocks the text
     * @return rules and problems
     */
    public static Rules read(Vocabulary vocabulary, List<Block> blocks) {
        var problems = new ArrayList<Problem>();
        var rules = new ArrayList<Rule>();
        if (blocks.size() > MOST_BLOCKS) {
            var last = blocks.get(MOST_BLOCKS);
            problems.add(new Problem(
                    last.file(),
                    last.line(),
                    0,
                    "There are more than " + MOST_BLOCKS + " blocks of rules.",
                    "Split them."));
            return new Rules(List.of(), problems);
        }
        for (Block block : blocks) {
            if (withinLimits(block, problems)) {
                cut(lines(block))
                        .forEach(piece -> new RuleReader(block.file(), vocabulary, problems)
                                .read(piece)
                                .ifPresent(rules::add));
            }
        }
        var linked = Linking.link(rules, problems);
        problems.sort(Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        return new Rules(linked, List.copyOf(problems));
    }

    private static boolean withinLimits(Block block, List<Problem> problems) {
        if (block.text().length() > LONGEST_BLOCK) {
            problems.add(new Problem(
                    block.file(),
                    block.line(),
                    0,
                    "This block has more than " + LONGEST_BLOCK + " characters.",
                    "Split it into several."));
            return false;
        }
        for (SourceLine line : lines(block)) {
            if (line.text().length() > LONGEST_LINE) {
                problems.add(new Problem(
                        block.file(),
                        line.number(),
                        0,
                        "This line has more than " + LONGEST_LINE + " characters.",
                        "Break it into several lines."));
                return false;
            }
        }
        return true;
    }

    private static List<SourceLine> lines(Block block) {
        var lines = new ArrayList<SourceLine>();
        int number = block.line();
        for (String line : block.text().lines().toList()) {
            lines.add(new SourceLine(number++, line));
        }
        return lines;
    }

    /** One piece per rule: each begins with its "Rule:" or "Definition:". */
    private static List<List<SourceLine>> cut(List<SourceLine> lines) {
        var pieces = new ArrayList<List<SourceLine>>();
        for (SourceLine line : lines) {
            var lower = line.text().strip().toLowerCase(Locale.ROOT);
            boolean begins = lower.startsWith("rule:") || lower.startsWith("definition:");
            if (begins || (pieces.isEmpty() && !lower.isEmpty())) {
                pieces.add(new ArrayList<>());
            }
            if (!pieces.isEmpty()) {
                pieces.get(pieces.size() - 1).add(line);
            }
        }
        return pieces;
    }
}
