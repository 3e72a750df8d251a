package dev.covenant.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The notice desk: drafts a notice, checks one before it goes, makes and verifies a file of proof of service. */
@Command(
        name = "notice",
        mixinStandardHelpOptions = true,
        description = "Drafts a notice, checks one before it is sent, makes and verifies proof of service.",
        footer = {"", "Nothing is sent to anybody."},
        subcommands = {NoticeDraftCommand.class, NoticeCheckCommand.class, NoticeProofCommand.class})
final class NoticeCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
