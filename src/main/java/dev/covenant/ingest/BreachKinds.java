package dev.covenant.ingest;

import dev.covenant.ledger.Breach;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.CureEvidence;
import dev.covenant.ledger.CureExtension;
import dev.covenant.ledger.CureResponse;
import dev.covenant.ledger.Exercise;
import dev.covenant.ledger.Waiver;
import dev.covenant.terms.BreachClass;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** The kinds of events about breach, cure, and the use of rights. */
final class BreachKinds {

    private BreachKinds() {}

    static void add(Map<String, Function<Fields, ContractEvent>> kinds) {
        kinds.put(
                "breach",
                fields -> new Breach(
                        fields.envelope(),
                        fields.side("by"),
                        sort(fields.text("class")),
                        fields.text("clause"),
                        fields.text("what"),
                        fields.at("at"),
                        fields.flag("incurable")));
        kinds.put(
                "cure-evidence",
                fields -> new CureEvidence(
                        fields.envelope(),
                        fields.text("about"),
                        fields.side("by"),
                        fields.at("at"),
                        fields.text("evidence"),
                        fields.flag("partial")));
        kinds.put(
                "cure-response",
                fields -> new CureResponse(
                        fields.envelope(),
                        fields.text("about"),
                        fields.side("by"),
                        fields.flag("accepted"),
                        fields.at("at"),
                        fields.text("reason")));
        kinds.put(
                "cure-extension",
                fields -> new CureExtension(
                        fields.envelope(),
                        fields.text("about"),
                        fields.side("by"),
                        fields.day("until"),
                        fields.text("diligence"),
                        fields.flag("agreed"),
                        fields.at("at")));
        kinds.put(
                "waiver",
                fields -> new Waiver(
                        fields.envelope(),
                        fields.text("about"),
                        fields.side("by"),
                        fields.text("instrument"),
                        fields.flag("signed"),
                        fields.at("at")));
        kinds.put(
                "exercise",
                fields -> new Exercise(
                        fields.envelope(),
                        fields.text("about"),
                        fields.side("by"),
                        fields.optionalText("notice"),
                        fields.at("at")));
    }

    private static BreachClass sort(String word) {
        return Arrays.stream(BreachClass.values())
                .filter(sort -> sort.words().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the schema let " + word + " pass"));
    }
}
