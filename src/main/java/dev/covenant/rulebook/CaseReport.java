package dev.covenant.rulebook;

import dev.covenant.terms.Problem;
import java.util.List;

/**
 * What became of all cases of a rulebook.
 *
 * @param results one for each case, in the order of file and line
 * @param uncovered rules without a case that fires them, or without one that does not, in words
 * @param problems mistakes in case files
 */
public record CaseReport(List<Result> results, List<String> uncovered, List<Problem> problems) {

    /**
     * What became of a case.
     *
     * @param of which
     * @param failures in words; empty: it passed
     */
    public record Result(RuleCase of, List<String> failures) {
        /**
         * Whether it passed.
         *
         * @return true without failures
         */
        public boolean passed() {
            return failures.isEmpty();
        }
    }

    /**
     * Whether all cases could be read and passed, and every rule is covered.
     *
     * @return true where nothing is to be mended
     */
    public boolean passed() {
        return problems.isEmpty() && uncovered.isEmpty() && results.stream().allMatch(Result::passed);
    }

    /**
     * For people: each failure with its place, what is not covered, and the counts.
     *
     * @return lines ending in a line feed
     */
    public String table() {
        var text = new StringBuilder();
        problems.forEach(problem -> text.append(problem).append('\n'));
        for (Result result : results) {
            if (!result.passed()) {
                var place = result.of().place();
                text.append("FAILED  ").append(place.file()).append(':').append(place.line());
                text.append("  ").append(result.of().name()).append('\n');
                result.failures()
                        .forEach(failure ->
                                text.append("          ").append(failure).append('\n'));
            }
        }
        uncovered.forEach(words -> text.append("NO CASE ").append(words).append('\n'));
        long passed = results.stream().filter(Result::passed).count();
        text.append(passed).append(" of ").append(results.size()).append(" cases passed");
        text.append(uncovered.isEmpty() ? "" : ", " + uncovered.size() + " missing");
        text.append(problems.isEmpty() ? "" : ", " + problems.size() + " mistakes in case files");
        return text.append(".\n").toString();
    }
}
