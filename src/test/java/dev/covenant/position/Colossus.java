package dev.covenant.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.terms.Clause;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ContractText;
import dev.covenant.terms.ResolvedTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The sample contract {@code colossus-1}, as read from its file, and variations of it. */
final class Colossus {

    private static final Contract CONTRACT = read();

    private Colossus() {}

    static ResolvedTerms terms() {
        return new ResolvedTerms(contract(), Instant.MAX);
    }

    static Contract contract() {
        return CONTRACT;
    }

    private static Contract read() {
        var file = Path.of("rules/contracts/colossus-1.yaml");
        try {
            var parsed = ContractText.parse(file.toString(), Files.readString(file));
            assertThat(parsed.problems()).isEmpty();
            return parsed.contract().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With each clause of a kind replaced. */
    static <C extends Clause> ResolvedTerms with(Class<C> kind, UnaryOperator<C> change) {
        var c = contract();
        var clauses = c.clauses().stream()
                .map(clause -> kind.isInstance(clause) ? (Clause) change.apply(kind.cast(clause)) : clause)
                .toList();
        return new ResolvedTerms(
                new Contract(
                        c.id(),
                        c.title(),
                        c.law(),
                        c.agreed(),
                        c.zone(),
                        c.we(),
                        c.holidays(),
                        c.meters(),
                        clauses,
                        c.amendments(),
                        c.version()),
                Instant.MAX);
    }
}
