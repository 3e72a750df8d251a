package dev.covenant.notify;

import dev.covenant.finding.FindingKey;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Source;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriUtils;

/**
 * What stands above every mail, and where its links lead.
 *
 * @param settings as configured
 */
record Masthead(MailSettings settings) {

    private static final int FINGERPRINT = 16;

    /** Legal's header and the mark of demonstration data, where they apply. */
    List<String> heading(Contract contract) {
        var lines = new ArrayList<String>();
        if (!settings.heading().isBlank()) {
            lines.add(Printable.line(settings.heading()));
        }
        boolean illustrative = contract.clauses().stream()
                .anyMatch(clause -> clause.text().source().kind() == Source.Kind.ILLUSTRATIVE);
        if (settings.demonstration() || illustrative) {
            lines.add("DEMONSTRATION DATA.");
        }
        return lines;
    }

    /** That nothing went across the table. */
    List<String> notice(Contract contract) {
        var other = contract.we().other().title();
        return List.of("This is not a notice. Nothing has been sent to the " + other + ".");
    }

    /** The page of a finding. */
    String link(FindingKey key) {
        // a subject may have slashes of its own, which servers refuse when they are encoded
        return base() + "/findings/" + UriUtils.encodePath(key.toString(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The page of a contract. */
    String link(Contract contract) {
        return base() + "/contracts/" + segment(contract.id());
    }

    /** A rulebook's fingerprint, short enough to be read aloud. */
    String fingerprint(String rules) {
        return rules.length() <= FINGERPRINT ? rules : rules.substring(0, FINGERPRINT) + "..";
    }

    private String base() {
        return settings.link().replaceFirst("/+$", "");
    }

    private static String segment(String text) {
        return UriUtils.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
