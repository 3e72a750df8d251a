package dev.covenant.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.Acknowledgement;
import dev.covenant.ledger.AddressChange;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.DeliveryReport;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.Ruling;
import dev.covenant.ledger.SignatoryChange;
import dev.covenant.ledger.Withdrawal;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ContractText;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A small contract, one notice and what is on record of it. We are the Customer in San Francisco; the Operator is in
 * Memphis. Ninety days' notice from the day after receipt; federal holidays. Every moment is written with its offset.
 */
final class NoticeTrial {

    private static final String CONTRACT = """
            contract: trial-1
            title: A trial
            we: customer
            law: new-york
            agreed: 2026-05-03
            zone: America/Chicago
            holidays: {source: us-federal}
            clauses:
              - id: term
                number: "2"
                kind: term
                words: Through May 2029.
                source: illustrative
                citation: Made up for a test.
                first-day: 2026-05-03
                last-day: 2029-05-31
              - id: termination
                number: "14.2"
                kind: termination-for-convenience
                words: 90 days' notice.
                source: illustrative
                citation: Made up for a test.
                who: [WHO]
                accounts:
                  - name: A
                    words: 90 days' notice.
                    source: illustrative
                    citation: Made up for a test.
                    readings:
                      - name: A
                        title: 90 days
                        notice: 90 calendar days
                        LOCK
                adopted: {reading: A, by: Legal, on: 2026-06-12, reason: There is no other.}
            NOTICES
            amendments: AMENDMENTS
            """;

    private static final String NOTICES = """
              - id: notices
                number: "21"
                kind: notices
                words: Notices.
                source: illustrative
                citation: Made up for a test.
                signatures: 2
                for-termination: [FOR]
                EXTRA
                methods:
                  hand: {deemed: on delivery, hours: 09:00-17:00}
                  courier: {deemed: 2 business days after dispatch, hours: 09:00-17:00, rebuttable: REBUT}
                  post: {deemed: 5 business days after dispatch, hours: 09:00-17:00, rebuttable: REBUT}
                  email: EMAIL
                places:
                  - side: operator
                    addressee: General Counsel
                    place: Memphis, Tennessee
                    zone: America/Chicago
                    email: notices@operator.example
                    signatories: [Ada, Bob]
                    party: Operator Inc.
                    COPIES
                  - side: customer
                    addressee: General Counsel
                    place: San Francisco, California
                    zone: America/Los_Angeles
                    email: notices@customer.example
                    signatories: [Dee, Eve]
                    party: PARTY
            """;

    private final List<ContractEvent> events = new ArrayList<>();
    private String who = "operator, customer";
    private String lock = "";
    private String permitted = "hand, courier, post";
    private String extra = "";
    private String email = "{deemed: on dispatch, hours: 09:00-17:00}";
    private String copies = "";
    private String rebuttable = "true";
    private String amendedParty = "";

    private Side giver = Side.CUSTOMER;
    private Notice.Kind kind = Notice.Kind.TERMINATION;
    private List<String> signedBy = List.of("Dee", "Eve");
    private String address = "Memphis, Tennessee";
    private List<DeliveryMethod> methods = List.of(DeliveryMethod.HAND);
    private Instant sent = at("2026-12-01T10:00-06:00");
    private Optional<Instant> arrived = Optional.empty();
    private Optional<String> reliesOn = Optional.empty();
    private Optional<LocalDate> names = Optional.empty();
    private Optional<String> party = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<Boolean> particulars = Optional.empty();
    private Optional<Boolean> inWriting = Optional.empty();
    private Optional<List<String>> copiedTo = Optional.empty();

    static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    NoticeTrial who(String sides) {
        who = sides;
        return this;
    }

    NoticeTrial lockIn(String line) {
        lock = line;
        return this;
    }

    NoticeTrial permitted(String words) {
        permitted = words;
        return this;
    }

    NoticeTrial clause(String line) {
        extra = line;
        return this;
    }

    NoticeTrial emailRule(String rule) {
        email = rule;
        return this;
    }

    NoticeTrial copies(String names) {
        copies = "copies: [" + names + "]";
        return this;
    }

    NoticeTrial conclusive() {
        rebuttable = "false";
        return this;
    }

    /** From 2 Dec 2026 the Customer is another. */
    NoticeTrial customerIsFrom2Dec(String name) {
        amendedParty = name;
        return this;
    }

    NoticeTrial kind(Notice.Kind what) {
        kind = what;
        return this;
    }

    /** Theirs: by Ada and Bob of the Operator, to San Francisco. */
    NoticeTrial theirs() {
        giver = Side.OPERATOR;
        signedBy = List.of("Ada", "Bob");
        address = "San Francisco, California";
        return this;
    }

    NoticeTrial by(String... words) {
        methods = Arrays.stream(words)
                .map(word -> DeliveryMethod.parse(word).orElseThrow())
                .toList();
        return this;
    }

    NoticeTrial to(String where) {
        address = where;
        return this;
    }

    NoticeTrial signed(String... names) {
        signedBy = List.of(names);
        return this;
    }

    NoticeTrial sent(String moment) {
        sent = at(moment);
        return this;
    }

    NoticeTrial arrived(String moment) {
        arrived = Optional.of(at(moment));
        return this;
    }

    NoticeTrial relyingOn(String clause) {
        reliesOn = Optional.of(clause);
        return this;
    }

    NoticeTrial naming(String day) {
        names = Optional.of(LocalDate.parse(day));
        return this;
    }

    NoticeTrial inTheNameOf(String name) {
        party = Optional.of(name);
        return this;
    }

    NoticeTrial writtenIn(String words) {
        language = Optional.of(words);
        return this;
    }

    NoticeTrial inWriting(boolean written) {
        inWriting = Optional.of(written);
        return this;
    }

    NoticeTrial particulars(boolean given) {
        particulars = Optional.of(given);
        return this;
    }

    NoticeTrial copiedTo(String... names) {
        copiedTo = Optional.of(List.of(names));
        return this;
    }

    private Envelope next() {
        return new Envelope("trial-1", "/legal", "e-" + events.size(), Optional.empty());
    }

    NoticeTrial report(String method, DeliveryReport.What what, String moment) {
        return report(method, what, moment, "");
    }

    NoticeTrial report(String method, DeliveryReport.What what, String moment, String until) {
        events.add(new DeliveryReport(
                next(),
                "n-1",
                DeliveryMethod.parse(method),
                what,
                at(moment),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until))));
        return this;
    }

    NoticeTrial acknowledged(Side by, String moment, boolean accepts) {
        events.add(new Acknowledgement(next(), "n-1", by, at(moment), "", accepts));
        return this;
    }

    NoticeTrial withdrawn(String moment, boolean withConsent) {
        events.add(new Withdrawal(next(), "n-1", at(moment), withConsent));
        return this;
    }

    NoticeTrial ruled(String verdict, String reason) {
        events.add(new Ruling(next(), "n-1", verdict, "Counsel", sent.plusSeconds(3600), reason));
        return this;
    }

    NoticeTrial moves(Side side, String place, String zone, String country, String method, String moment, String seen) {
        events.add(new AddressChange(
                next(),
                side,
                Optional.empty(),
                Optional.of(place),
                zone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(zone)),
                country.isEmpty() ? Optional.empty() : Optional.of(country),
                Optional.empty(),
                List.of(DeliveryMethod.parse(method).orElseThrow()),
                at(moment),
                seen.isEmpty() ? Optional.empty() : Optional.of(at(seen))));
        return this;
    }

    NoticeTrial signatories(Side side, String added, String removed, String method, String moment) {
        events.add(new SignatoryChange(
                next(),
                side,
                List.of(added),
                List.of(removed),
                List.of(DeliveryMethod.parse(method).orElseThrow()),
                at(moment),
                Optional.empty()));
        return this;
    }

    private Contract contract() {
        var notices = NOTICES.replace("FOR", permitted)
                .replace("EXTRA", extra)
                .replace("REBUT", rebuttable)
                .replace("EMAIL", email)
                .replace("COPIES", copies);
        var amendments = amendedParty.isEmpty()
                ? "[]"
                : "\n  - id: a-1\n    effective: 2026-12-02\n    recorded: 2026-12-02T09:00:00Z\n    title: Another party\n"
                        + "    clauses:\n"
                        + notices.replace("PARTY", amendedParty).indent(4);
        var text = CONTRACT.replace("WHO", who)
                .replace("LOCK", lock)
                .replace("NOTICES\n", notices.replace("PARTY", "Customer LLC"))
                .replace("AMENDMENTS", amendments);
        var parsed = ContractText.parse("trial-1.yaml", text);
        assertThat(parsed.problems()).as(text).isEmpty();
        return parsed.contract().orElseThrow();
    }

    WaysOut waysAt(String moment) {
        var notice = new Notice(
                new Envelope("trial-1", "/legal", "n-1", Optional.empty()),
                kind,
                giver,
                signedBy,
                "General Counsel",
                Optional.of(address),
                methods,
                sent,
                arrived,
                reliesOn,
                names,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Notice.Contents(party, inWriting, language, particulars, copiedTo)),
                Optional.empty());
        var all = new ArrayList<ContractEvent>(events);
        all.add(notice);
        var contract = contract();
        return WaysOut.of(
                new ResolvedTerms(contract, Instant.MAX),
                LedgerState.empty(contract.zone()).with(all),
                AsOf.at(at(moment)));
    }

    /** The notice as it stands long after. */
    NoticeOnRecord judged() {
        return judgedAt("2027-01-31T00:00Z");
    }

    NoticeOnRecord judgedAt(String moment) {
        return waysAt(moment).notices().get(0);
    }
}
