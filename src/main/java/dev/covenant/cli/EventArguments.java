package dev.covenant.cli;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Contracts;
import dev.covenant.compliance.Misfit;
import dev.covenant.ingest.EventFiles;
import dev.covenant.ingest.EventSink;
import dev.covenant.ingest.Gate;
import dev.covenant.ingest.Mappings;
import dev.covenant.ingest.Oversize;
import dev.covenant.ledger.LedgerState;
import dev.covenant.terms.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the event files named on the command line say about one contract.
 *
 * @param state the events, folded
 * @param misfits what could not be understood, each a line with place and reason
 */
record EventArguments(LedgerState state, List<String> misfits) {

    /**
     * Reads files of CloudEvents.
     *
     * @param files in any order
     * @param contract whose events count
     * @param asOf what happened later is a future event
     * @param known events recorded later are not seen
     * @throws UnusableInput if a file cannot be read
     */
    static EventArguments read(List<Path> files, Contract contract, Instant asOf, Instant known) {
        var arrivals = new ArrayList<Arrival>();
        var misfits = new ArrayList<String>();
        var sink = new EventSink() {
            @Override
            public void arrival(Arrival arrival) {
                arrivals.add(arrival);
            }

            @Override
            public void misfit(Misfit misfit) {
                misfits.add(misfit.place() + ": " + misfit.reason());
            }
        };
        var reader = new EventFiles(
                new Mappings(List.of(), List.of()),
                new Gate(Contracts.of(List.of(contract)), () -> asOf),
                new Oversize.LeftInPlace());
        for (Path file : files) {
            try {
                reader.read(file, Optional.empty(), sink);
            } catch (IOException e) {
                throw new UnusableInput(file + ": cannot be read. Name a file of events.");
            }
        }
        var seen = arrivals.stream()
                .map(Arrival::event)
                .filter(event -> event.envelope().contract().equals(contract.id()))
                .filter(event -> event.envelope()
                        .recorded()
                        .filter(recorded -> recorded.isAfter(known))
                        .isEmpty())
                .toList();
        return new EventArguments(LedgerState.empty(contract.zone()).with(seen), List.copyOf(misfits));
    }
}
