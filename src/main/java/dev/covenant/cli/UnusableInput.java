package dev.covenant.cli;

import java.util.List;

/** Input that a command cannot use: every problem at once, each a line with place, sentence and cure. */
public final class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    /**
     * Several problems.
     *
     * @param problems each as it is to be printed
     */
    public UnusableInput(List<?> problems) {
        super(problems.isEmpty() ? "unusable input" : problems.get(0).toString());
        this.lines = problems.stream().map(Object::toString).toList();
    }

    /**
     * One problem.
     *
     * @param problem as it is to be printed
     */
    public UnusableInput(String problem) {
        this(List.of(problem));
    }

    /**
     * The problems.
     *
     * @return lines in order
     */
    public List<String> lines() {
        return lines;
    }
}
