package dev.covenant.ingest;

import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.Dispute;
import dev.covenant.ledger.DisputeResolution;
import dev.covenant.ledger.Invoice;
import dev.covenant.ledger.Payment;
import dev.covenant.ledger.SuspensionNotice;
import dev.covenant.terms.Side;
import java.util.Map;
import java.util.function.Function;

/** Invoices, payments and disputes: how their data become events. */
final class PaymentKinds {

    /** By the word after the prefix. */
    static final Map<String, Function<Fields, ContractEvent>> DECODERS = Map.of(
            "invoice", PaymentKinds::invoice,
            "payment", PaymentKinds::payment,
            "dispute", PaymentKinds::dispute,
            "dispute-resolution", PaymentKinds::resolution,
            "suspension-notice", PaymentKinds::suspension);

    private PaymentKinds() {}

    private static Invoice invoice(Fields fields) {
        return new Invoice(
                fields.envelope(),
                fields.text("number"),
                fields.sideOr("by", Side.OPERATOR),
                fields.money("amount", "currency"),
                fields.text("for").equals("committed-fee"),
                fields.day("issued"),
                fields.optionalMoment("received"),
                fields.day("due"),
                fields.at("at", "received"));
    }

    private static Payment payment(Fields fields) {
        return new Payment(
                fields.envelope(),
                fields.optionalText("invoice"),
                fields.sideOr("by", Side.CUSTOMER),
                fields.money("amount", "currency"),
                fields.at("at"));
    }

    private static Dispute dispute(Fields fields) {
        return new Dispute(
                fields.envelope(),
                fields.text("about"),
                fields.side("by"),
                fields.optionalMoney("amount", "currency"),
                fields.optionalText("reason"),
                fields.at("at"));
    }

    private static DisputeResolution resolution(Fields fields) {
        return new DisputeResolution(
                fields.envelope(),
                fields.text("about"),
                fields.money("notOwed", "currency"),
                fields.text("instrument"),
                fields.at("at"));
    }

    private static SuspensionNotice suspension(Fields fields) {
        return new SuspensionNotice(
                fields.envelope(),
                fields.side("giver"),
                fields.texts("invoices"),
                fields.optionalMoment("received"),
                fields.at("at", "received"));
    }
}
