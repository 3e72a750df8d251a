package dev.covenant.position.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.terms.ContractText;
import dev.covenant.terms.ResolvedTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Contracts of a few clauses, written out in a test. */
final class SmallContract {
    private static final String HEAD = """
            contract: small-2
            title: A small contract
            we: customer
            law: LAW
            agreed: 2025-12-01
            zone: America/New_York
            holidays:
              source: us-federal
            clauses:
            """;
    private static final String TEXT = """
              - id: %1$s
                number: "%2$s"
                kind: %1$s
                words: As the parameters say.
                source: illustrative
                citation: Made up for a test.
            """;

    private static final String NOTICES = clause("notices", "12", """
            for-termination: [hand, courier]
            methods:
              hand: {deemed: on delivery, hours: 09:00-17:00}
              courier: {deemed: 2 business days after dispatch, hours: 09:00-17:00}
            places:
              - {side: operator, addressee: GC, place: Columbus, zone: America/New_York}
              - {side: customer, addressee: GC, place: Denver, zone: America/Denver}
            """);

    private SmallContract() {}

    /** Of clauses made by {@link #clause}, under the law of New York. */
    static ResolvedTerms of(String... clauses) {
        return ofLaw("new-york", clauses);
    }

    static ResolvedTerms ofLaw(String law, String... clauses) {
        var parsed = ContractText.parse("small-2.yaml", HEAD.replace("LAW", law) + String.join("", clauses) + NOTICES);
        assertThat(parsed.problems()).isEmpty();
        return new ResolvedTerms(parsed.contract().orElseThrow(), Instant.MAX);
    }

    /** A clause of a kind, its id being the kind, with its parameters in YAML. */
    static String clause(String kind, String number, String parameters) {
        return TEXT.formatted(kind, number) + parameters.indent(4);
    }

    /** A sample contract as shipped. */
    static ResolvedTerms sample(String name) {
        var file = Path.of("rules/contracts", name + ".yaml");
        try {
            var parsed = ContractText.parse(file.toString(), Files.readString(file));
            assertThat(parsed.problems()).isEmpty();
            return new ResolvedTerms(parsed.contract().orElseThrow(), Instant.MAX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
