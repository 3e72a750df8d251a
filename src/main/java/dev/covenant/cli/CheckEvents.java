package dev.covenant.cli;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Contracts;
import dev.covenant.compliance.Misfit;
import dev.covenant.ingest.EventFiles;
import dev.covenant.ingest.EventSink;
import dev.covenant.ingest.Gate;
import dev.covenant.ingest.Mapping;
import dev.covenant.ingest.MappingFile;
import dev.covenant.ingest.Mappings;
import dev.covenant.ingest.Oversize;
import dev.covenant.ledger.Admission;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.terms.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The events of files on the command line, admitted one by one as the engine would, and what could not be understood.
 *
 * @param admission duplicates, corrections and conflicts told apart
 * @param misfits in the order of the files
 */
record CheckEvents(Admission admission, List<Misfit> misfits) {

    /**
     * Reads files of events, foreign CSV among them.
     *
     * @param files CloudEvents or CSV
     * @param contract whose events they are
     * @param mapping for CSV; empty: one of the folder's recognises it
     * @param mappings the folder of mappings; may be absent
     * @param clock what begins later than it is a future reading
     * @throws UnusableInput if a file or a mapping cannot be read
     */
    static CheckEvents read(
            List<Path> files, Contract contract, Optional<Path> mapping, Path mappings, InstantSource clock) {
        var admission = new Admission(contract.zone());
        var sink = new Handed(admission);
        var chosen = mapping.map(CheckEvents::mapping);
        var known = Files.isDirectory(mappings) ? Mappings.read(mappings) : new Mappings(List.of(), List.of());
        var reader =
                new EventFiles(known, new Gate(Contracts.of(List.of(contract)), clock), new Oversize.LeftInPlace());
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UnusableInput(file + ": there is no such file. Name a file of events.");
            }
            try {
                reader.read(file, chosen, sink);
            } catch (IOException e) {
                throw new UnusableInput(file + ": cannot be read. Check who may read it.");
            }
        }
        sink.end();
        return new CheckEvents(admission, List.copyOf(sink.misfits));
    }

    /** Hands events over in batches, in order: while one thread reads a file, another admits and folds what it has. */
    private static final class Handed implements EventSink {
        private static final int BATCH = 1 << 12;

        private final Admission admission;
        private final List<Misfit> misfits = new ArrayList<>();
        private CompletableFuture<Void> admitted = CompletableFuture.completedFuture(null);
        private List<ContractEvent> batch = new ArrayList<>(BATCH);

        Handed(Admission admission) {
            this.admission = admission;
        }

        @Override
        public void arrival(Arrival arrival) {
            batch.add(arrival.event());
            if (batch.size() == BATCH) {
                hand();
            }
        }

        @Override
        public void misfit(Misfit misfit) {
            misfits.add(misfit);
        }

        private void hand() {
            var handed = batch;
            batch = new ArrayList<>(BATCH);
            admitted = admitted.thenRunAsync(() -> handed.forEach(admission::admit));
        }

        /** Waits until all is admitted. */
        void end() {
            hand();
            admitted.join();
        }
    }

    private static Mapping mapping(Path file) {
        var read = MappingFile.read(file);
        return read.mapping().orElseThrow(() -> new UnusableInput(read.problems()));
    }
}
