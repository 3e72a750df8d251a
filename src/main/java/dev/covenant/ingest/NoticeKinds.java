package dev.covenant.ingest;

import dev.covenant.ledger.Acknowledgement;
import dev.covenant.ledger.AddressChange;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.DeliveryReport;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.SignatoryChange;
import dev.covenant.ledger.Withdrawal;
import dev.covenant.measure.DeliveryMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of events that are notices or happen to one. */
final class NoticeKinds {

    /** By the word after the prefix. */
    static final Map<String, Function<Fields, ContractEvent>> DECODERS = Map.of(
            "notice", NoticeKinds::notice,
            "acknowledgement", NoticeKinds::acknowledgement,
            "withdrawal", NoticeKinds::withdrawal,
            "delivery", NoticeKinds::delivery,
            "address-change", NoticeKinds::addressChange,
            "signatory-change", NoticeKinds::signatoryChange);

    private NoticeKinds() {}

    private static Notice notice(Fields fields) {
        return new Notice(
                fields.envelope(),
                Notice.Kind.valueOf(constant(fields.text("kind"))),
                fields.side("giver"),
                fields.texts("signedBy"),
                fields.text("addressee"),
                fields.optionalText("address"),
                fields.methods(),
                fields.moment("sent"),
                fields.optionalMoment("arrived"),
                fields.optionalText("reliesOn"),
                fields.day("names"),
                fields.optionalText("withoutPrejudiceTo"),
                fields.optionalText("about"),
                contents(fields),
                fields.optionalText("original"));
    }

    private static Optional<Notice.Contents> contents(Fields fields) {
        var contents = new Notice.Contents(
                fields.optionalText("party"),
                fields.optionalFlag("inWriting"),
                fields.optionalText("language"),
                fields.optionalFlag("particulars"),
                fields.has("copiedTo") ? Optional.of(fields.texts("copiedTo")) : Optional.empty());
        var said = contents.party().isPresent()
                || contents.inWriting().isPresent()
                || contents.language().isPresent()
                || contents.particulars().isPresent()
                || contents.copiedTo().isPresent();
        return said ? Optional.of(contents) : Optional.empty();
    }

    private static Acknowledgement acknowledgement(Fields fields) {
        return new Acknowledgement(
                fields.envelope(),
                fields.text("notice"),
                fields.side("by"),
                fields.at("at"),
                fields.textOr("comment", ""),
                fields.flag("accepts"));
    }

    private static Withdrawal withdrawal(Fields fields) {
        return new Withdrawal(fields.envelope(), fields.text("notice"), fields.at("at"), fields.flag("withConsent"));
    }

    private static DeliveryReport delivery(Fields fields) {
        return new DeliveryReport(
                fields.envelope(),
                fields.text("notice"),
                fields.optionalText("method").flatMap(DeliveryMethod::parse),
                DeliveryReport.What.valueOf(constant(fields.text("what"))),
                fields.at("at"),
                fields.day("until"));
    }

    private static AddressChange addressChange(Fields fields) {
        changesSomething(fields, "addressee", "place", "email");
        if (!fields.has("place") && (fields.has("zone") || fields.has("country"))) {
            fields.mistakes().add("/data/place: a zone or a country belongs to a place. Add the new place.");
        }
        return new AddressChange(
                fields.envelope(),
                fields.side("side"),
                fields.optionalText("addressee"),
                fields.optionalText("place"),
                fields.zone("zone"),
                fields.optionalText("country"),
                fields.optionalText("email"),
                fields.methods(),
                fields.moment("sent"),
                fields.optionalMoment("arrived"));
    }

    private static SignatoryChange signatoryChange(Fields fields) {
        changesSomething(fields, "added", "removed");
        return new SignatoryChange(
                fields.envelope(),
                fields.side("side"),
                fields.texts("added"),
                fields.texts("removed"),
                fields.methods(),
                fields.moment("sent"),
                fields.optionalMoment("arrived"));
    }

    private static void changesSomething(Fields fields, String... names) {
        if (Arrays.stream(names).noneMatch(fields::has)) {
            fields.mistakes().add("/data: this changes nothing. Add one of " + String.join(", ", names) + ".");
        }
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
