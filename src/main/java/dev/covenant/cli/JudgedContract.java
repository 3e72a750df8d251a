package dev.covenant.cli;

import dev.covenant.ledger.Identity;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.terms.Contract;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A contract's file, files of its events and the moment judged; shared by the commands that hold one to the other. */
final class JudgedContract {

    @Parameters(index = "0", paramLabel = "CONTRACT", description = "The contract's file.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path contract;

    @Parameters(index = "1..*", paramLabel = "EVENTS", description = "Files of CloudEvents or of a meter (CSV).")
    private List<Path> events = List.of();

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "T",
            description =
                    "The moment judged: an instant with offset, or a date = 24:00 that day in the contract's zone.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String asOf;

    @Option(names = "--known", paramLabel = "T", description = "Leaves out what was recorded later.")
    private @Nullable String known;

    @Option(
            names = "--mapping",
            paramLabel = "F",
            description = "How to read a CSV file (default: the one of routes/mappings that recognises it).")
    private @Nullable Path mapping;

    /**
     * All of it, read.
     *
     * @param signed the contract
     * @param asOf the moment judged and what was known
     * @param events admitted one by one, and what was not understood
     */
    record Read(Contract signed, AsOf asOf, CheckEvents events) {

        LedgerState state() {
            return events.admission().state(asOf.known());
        }

        /** What could not be used, a line each. */
        List<String> misfits() {
            var lines = new ArrayList<String>();
            events.misfits().forEach(misfit -> lines.add(misfit.place() + ": " + misfit.reason()));
            var conflicts = events.admission().count(Identity.CONFLICT);
            if (conflicts > 0) {
                lines.add(conflicts + (conflicts == 1 ? " event contradicts" : " events contradict")
                        + " an earlier one of the same source and id; the earlier one was used.");
            }
            return List.copyOf(lines);
        }
    }

    /** The contract's file as typed. */
    Path file() {
        return contract;
    }

    Read read() {
        var signed = ContractFile.read(contract);
        var effective = MomentText.parse("--as-of", asOf, signed.zone());
        var seen = known == null ? Instant.MAX : MomentText.parse("--known", known, signed.zone());
        // a file may reach beyond the moment judged; only what lies ahead of both clocks is a future reading
        var arrival = effective.isAfter(Instant.now()) ? effective : Instant.now();
        var read = CheckEvents.read(
                events,
                signed,
                Optional.ofNullable(mapping),
                Path.of("routes", "mappings"),
                Clock.fixed(arrival, signed.zone()));
        return new Read(signed, new AsOf(effective, seen), read);
    }
}
