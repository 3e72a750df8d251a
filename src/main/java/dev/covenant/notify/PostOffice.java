package dev.covenant.notify;

import dev.covenant.compliance.Delivery;
import dev.covenant.compliance.Recipient;
import dev.covenant.compliance.Told;
import dev.covenant.terms.Contract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Turns what is told into messages ready to be sent, each to one recipient and with ids that never change. */
final class PostOffice {

    private final Masthead masthead;
    private final MessageIds ids;
    private final MimeLetter mime;
    private final Consumer<Delivery> alarm;

    /**
     * Ready to write.
     *
     * @param alarm sets the sender's alarm for a delivery, within the running transaction
     */
    PostOffice(MailSettings settings, LetterHtml html, Consumer<Delivery> alarm) {
        this.masthead = new Masthead(settings);
        this.ids = new MessageIds(settings.domain());
        this.mime = new MimeLetter(settings.from(), html);
        this.alarm = alarm;
    }

    Delivery finding(Contract contract, Told told, Recipient recipient) {
        var transition = told.transition();
        var key = transition.finding().key();
        var id = MessageIds.digest(
                "finding",
                key.toString(),
                Integer.toString(transition.revision()),
                transition.kind().name(),
                transition.kind() == dev.covenant.compliance.Transition.Kind.REMINDED
                        ? transition.asOf().effective().toString()
                        : "",
                recipient.address());
        var letter = new FindingLetter(masthead, contract, told, recipient).write();
        var message = mime.print(
                letter,
                DeadlineCalendar.of(transition, letter, ids),
                new MimeLetter.Address(
                        recipient.address(),
                        ids.of(id),
                        Optional.of(ids.thread(key)),
                        transition.asOf().effective()));
        return scheduled(
                id,
                contract,
                Optional.of(key.toString()),
                recipient,
                letter,
                message,
                transition.asOf().effective());
    }

    /** One message about all that an address is told of a load. */
    Delivery summary(Contract contract, List<Told> told, List<Recipient> reasons) {
        var recipient = reasons.get(0);
        var steps = told.stream()
                .map(one -> one.transition().finding().key() + "#"
                        + one.transition().revision())
                .sorted()
                .collect(Collectors.joining("\n"));
        var id = MessageIds.digest("summary", contract.id(), steps, recipient.address());
        var letter = new SummaryLetter(masthead, contract, told, reasons).write();
        var when = told.get(0).transition().asOf().effective();
        var message = mime.print(
                letter,
                Optional.empty(),
                new MimeLetter.Address(recipient.address(), ids.of(id), Optional.empty(), when));
        return scheduled(id, contract, Optional.empty(), recipient, letter, message, when);
    }

    void wake(Delivery delivery) {
        alarm.accept(delivery);
    }

    private Delivery scheduled(
            String id,
            Contract contract,
            Optional<String> finding,
            Recipient recipient,
            Letter letter,
            byte[] message,
            Instant when) {
        return new Delivery(
                id,
                contract.id(),
                finding,
                recipient.address(),
                letter.subject(),
                ids.of(id),
                message,
                when,
                Delivery.State.SCHEDULED,
                0,
                Optional.of(when),
                "");
    }
}
