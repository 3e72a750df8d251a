package dev.covenant.ingest;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Document;
import dev.covenant.compliance.Filing;
import dev.covenant.compliance.Intake;
import dev.covenant.compliance.Ledgers;
import dev.covenant.compliance.Misfit;
import dev.covenant.compliance.Originals;
import dev.covenant.compliance.TakenMail;
import dev.covenant.ingest.NoticeAddresses.Listed;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.DeliveryReport;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in a raw e-mail: a notice where its sender's address stands in a contract's notices clause; evidence where a
 * machine wrote it about one; else quarantine, whole, for people. Nothing is answered and nothing is marked.
 *
 * <p>What the notice does is read from its words, on the safe side: one that speaks of terminating counts as a notice of
 * termination until a person rules otherwise. No day, no signature and no clause is guessed.
 */
public final class NoticeMails {

    /** The source of the events made here; with the Message-ID it is their identity, by whatever door the mail came. */
    static final String SOURCE = "mail";

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMails.class);
    private static final Pattern ENDS = Pattern.compile("(?i)\\bterminat|\\bnon-renew|\\bnot (to )?renew");
    private static final Pattern BREACH = Pattern.compile("(?i)\\bbreach|\\bdefault\\b|\\bfailure to perform");

    private final NoticeAddresses addresses;
    private final DescribedNotices notices;
    private final Originals originals;
    private final TakenMail taken;
    private final Ledgers ledgers;
    private final Intake intake;
    private final Oversize oversize;
    private final InstantSource clock;

    NoticeMails(
            NoticeAddresses addresses,
            DescribedNotices notices,
            Originals originals,
            TakenMail taken,
            Ledgers ledgers,
            Intake intake,
            Oversize oversize,
            InstantSource clock) {
        this.addresses = addresses;
        this.notices = notices;
        this.originals = originals;
        this.taken = taken;
        this.ledgers = ledgers;
        this.intake = intake;
        this.oversize = oversize;
        this.clock = clock;
    }

    /**
     * Takes one in; returns when it is a notice on record, filed as evidence, or whole in quarantine. The same bytes
     * again change nothing.
     *
     * @param raw the message as it came
     * @param arrived when the mailbox took it in; empty where only the message itself can say
     * @param door where it came from, for people
     */
    public void take(byte[] raw, Optional<Instant> arrived, String door) {
        var hash = DescribedNotices.sha256(raw);
        var mail = MailRead.of(raw);
        var identity = "message " + mail.messageId() + " " + hash;
        if (taken.contains(identity)) {
            return;
        }
        var reasons = understand(raw, mail, hash, arrived);
        if (reasons.isEmpty()) {
            LOG.info("{}: taken in, {}", door, hash);
        } else {
            intake.quarantine(oversize.bounded(new Misfit(door, place(hash), String.join(" ", reasons), raw)));
            LOG.warn("{} QUARANTINED: {}", place(hash), printable(String.join(" ", reasons)));
        }
        taken.keep(identity, clock.instant());
    }

    /**
     * Takes in one that waited in quarantine, now that a contract may know its sender.
     *
     * @param raw the message as it came
     * @return why it is not understood still; empty where it was taken in
     */
    List<String> again(byte[] raw) {
        return understand(raw, MailRead.of(raw), DescribedNotices.sha256(raw), Optional.empty());
    }

    private List<String> understand(byte[] raw, MailRead mail, String hash, Optional<Instant> arrived) {
        var document = new Document(place(hash), "message/rfc822", raw);
        if (mail.automatic().isPresent()) {
            return evidence(mail, mail.automatic().get(), hash, arrived, document);
        }
        var listed = addresses.of(mail.from(), clock.instant());
        if (listed.size() > 1) {
            var named = listed.stream().filter(one -> names(mail, one)).toList();
            listed = named.isEmpty() ? listed : named;
        }
        if (listed.isEmpty()) {
            return List.of("A notice from a stranger: \"" + printable(mail.subject()) + "\" from "
                    + (mail.from().isEmpty() ? "no address" : String.join(", ", mail.from()))
                    + ", which no contract's notices clause lists. If it is a notice, record it on the contract's page;"
                    + " if the address has changed, amend the contract and hand this in again.");
        }
        if (listed.size() > 1) {
            return List.of("The sender's address is listed in several contracts ("
                    + String.join(
                            ", ",
                            listed.stream().map(one -> one.contract().id()).toList())
                    + "), and the mail names none of them. Record it on the page of the right one.");
        }
        return notice(mail, hash, arrived, listed.get(0), document);
    }

    private static boolean names(MailRead mail, Listed listed) {
        var words = (mail.subject() + "\n" + mail.text()).toLowerCase(Locale.ROOT);
        return words.contains(listed.contract().id().toLowerCase(Locale.ROOT))
                || words.contains(listed.contract().title().toLowerCase(Locale.ROOT));
    }

    private List<String> notice(
            MailRead mail, String hash, Optional<Instant> mailbox, Listed sender, Document document) {
        var arrived = mailbox.or(mail::received).orElseGet(clock::instant);
        var sent = mail.date().filter(date -> !date.isAfter(arrived)).orElse(arrived);
        var to = sender.across();
        var listedTo =
                to.email().filter(email -> mail.to().contains(email.strip().toLowerCase(Locale.ROOT)));
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", kind(mail).name().toLowerCase(Locale.ROOT));
        data.put("giver", sender.place().side().name().toLowerCase(Locale.ROOT));
        data.put("addressee", listedTo.map(email -> to.addressee()).orElse(firstOf(mail.to(), "not said")));
        data.put("address", listedTo.orElse(firstOf(mail.to(), "not said")));
        data.put("methods", List.of(DeliveryMethod.EMAIL.name().toLowerCase(Locale.ROOT)));
        data.put("sent", sent.toString());
        data.put("arrived", arrived.toString());
        var late = mail.date().filter(date -> date.isAfter(arrived)).isPresent()
                ? " Its Date lies after its arrival, so the arrival is taken for both."
                : "";
        return notices.enter(new DescribedNotices.Handed(
                        sender.contract().id(),
                        SOURCE,
                        Optional.of(id(mail, hash)),
                        data,
                        Optional.of(document),
                        "\"" + printable(mail.subject()) + "\" from " + String.join(", ", mail.from()) + ". "
                                + mail.authentication() + late))
                .reasons();
    }

    private static Notice.Kind kind(MailRead mail) {
        var words = mail.subject() + "\n" + mail.text();
        if (ENDS.matcher(words).find()) {
            return Notice.Kind.TERMINATION;
        }
        return BREACH.matcher(words).find() ? Notice.Kind.BREACH : Notice.Kind.OTHER;
    }

    /** Filed with the contract of the notice it is about, or of the address it comes from or reports on. */
    private List<String> evidence(
            MailRead mail, MailMachine machine, String hash, Optional<Instant> mailbox, Document document) {
        var about = aboutNotice(mail);
        var contract = about.map(notice -> notice.envelope().contract())
                .or(() -> byAddress(mail.from()))
                .or(() -> byAddress(mail.returned()));
        if (contract.isEmpty()) {
            return List.of(machine.words() + ": \"" + printable(mail.subject())
                    + "\" was written by a machine, about no notice and no address that a contract knows."
                    + " Dismiss it, or file it on a contract's page.");
        }
        originals.file(
                document,
                new Filing(
                        contract.get(),
                        Filing.Role.EVIDENCE,
                        about.map(notice -> notice.envelope().id()).orElse(""),
                        machine.words() + ": \"" + printable(mail.subject()) + "\" from "
                                + String.join(", ", mail.from()) + ". " + mail.authentication()),
                clock.instant());
        var report = about.filter(notice -> isOurs(notice))
                .flatMap(notice -> machine.what()
                        .map(what -> new DeliveryReport(
                                new Envelope(notice.envelope().contract(), SOURCE, id(mail, hash), Optional.empty()),
                                notice.envelope().id(),
                                Optional.of(DeliveryMethod.EMAIL),
                                what,
                                mailbox.or(mail::received).or(mail::date).orElseGet(clock::instant),
                                Optional.empty())));
        if (report.isEmpty()) {
            return List.of();
        }
        var told =
                intake.take(List.of(new Arrival(report.get(), document.name()))).get(0);
        intake.drained();
        return told.message().isEmpty() ? List.of() : List.of(told.message());
    }

    /** Only what we sent by e-mail ourselves is reported on to us; nobody reports to us on their own. */
    private boolean isOurs(Notice notice) {
        return notice.methods().contains(DeliveryMethod.EMAIL)
                && addresses
                        .contracts()
                        .find(notice.envelope().contract())
                        .filter(contract -> contract.we() == notice.giver())
                        .isPresent();
    }

    private static String id(MailRead mail, String hash) {
        return mail.messageId().isEmpty() ? "sha256-" + hash : mail.messageId();
    }

    private Optional<Notice> aboutNotice(MailRead mail) {
        for (String id : mail.refersTo()) {
            for (String contract : addresses.contracts().ids()) {
                var found = ledgers.onRecord(contract).stream()
                        .flatMap(state -> state.events(Notice.class, Instant.MAX).stream())
                        .filter(notice -> notice.envelope().id().equals(id))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> byAddress(List<String> found) {
        var contracts = addresses.of(found, clock.instant()).stream()
                .map(listed -> listed.contract().id())
                .distinct()
                .toList();
        return contracts.size() == 1 ? Optional.of(contracts.get(0)) : Optional.empty();
    }

    private static String firstOf(List<String> all, String otherwise) {
        return all.isEmpty() ? otherwise : all.get(0);
    }

    private static String place(String hash) {
        return "mail-" + hash.substring(0, 16) + ".eml";
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
