package dev.covenant.cli;

import dev.covenant.measure.Authority;
import dev.covenant.terms.GoverningLaw;
import java.util.ArrayList;
import java.util.List;

/** What laws say of computing time, as Markdown tables: printed by {@code covenant laws} and kept in the manual. */
final class LawTables {

    private LawTables() {}

    static List<String> of(List<GoverningLaw> laws) {
        var lines = new ArrayList<String>();
        for (GoverningLaw law : laws) {
            lines.add("### " + law.preset().title() + " (`law: " + law.word() + "`)");
            lines.add("| parameter | value | source | checked |");
            lines.add("|---|---|---|---|");
            law.preset().authorities().forEach(authority -> lines.add(row(authority)));
            lines.add("");
        }
        return lines;
    }

    private static String row(Authority authority) {
        var checked = authority.value().isEmpty() ? "" : authority.verified() ? "yes" : "**unverified**";
        return "| " + authority.parameter().id() + " | " + authority.value().orElse("open") + " | " + authority.source()
                + " | " + checked + " |";
    }
}
