package dev.covenant.cli;

import picocli.CommandLine.Option;

/** How an answer is printed; shared by the commands that answer. */
final class AnswerFormat {

    /** As typed. */
    enum Format {
        text,
        json
    }

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    boolean json() {
        return format == Format.json;
    }
}
