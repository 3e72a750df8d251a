package dev.covenant.position;

import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Reception;
import dev.covenant.position.notices.DeliveryRecord;
import dev.covenant.position.notices.NoticeDirectory;
import dev.covenant.position.notices.Reached;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.RequiredContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The checks of how a notice was given (DOMAIN 1.5): in whose name, how, to whom, by whose hand, saying what. Each stands
 * alone; none is collapsed into a yes or no. What the contract does not ask for is not checked.
 *
 * @param notice the notice
 * @param directory whose address and signatories held, and when
 * @param reached how it reached its addressee
 * @param record what is on record of its delivery
 */
record FormChecks(Notice notice, NoticeDirectory directory, Reached reached, DeliveryRecord record) {

    List<NoticeCheck> all() {
        var checks = new ArrayList<NoticeCheck>();
        party().ifPresent(checks::add);
        inWriting().ifPresent(checks::add);
        checks.add(method());
        checks.add(delivery());
        hardCopy().ifPresent(checks::add);
        checks.add(inForceAtReceipt("address", this::addressee));
        copies().ifPresent(checks::add);
        if (solemn()) {
            checks.add(inForceAtReceipt("signatories", this::signatures));
            content(checks);
        }
        language().ifPresent(checks::add);
        return checks.stream().map(this::unlessAccepted).toList();
    }

    /** Notices of termination, of breach and of renewal; others need no listed signatory and no listed content. */
    private boolean solemn() {
        return notice.kind().solemn();
    }

    private NoticeMechanics contract() {
        return directory.contract();
    }

    /** Who accepted a notice cannot deny that it was given well; that nothing gave a right to it is another matter. */
    private NoticeCheck unlessAccepted(NoticeCheck check) {
        var accepted = record.of(notice).stream().filter(a -> a.accepts()).findFirst();
        if (accepted.isEmpty() || check.result() == Validity.VALID || check.result() == Validity.INVALID) {
            return check;
        }
        var by = accepted.get().by();
        return new NoticeCheck(
                check.what(),
                Validity.VALID,
                check.sentence() + " The " + by.title() + " accepted it as good on "
                        + InWords.moment(accepted.get()
                                .at()
                                .atZone(contract().placeOf(by).zone()))
                        + ".");
    }

    /**
     * Address and signatories are those in force when it is received; where a change was on its way, that is left open.
     */
    private NoticeCheck inForceAtReceipt(String what, Function<NoticeMechanics, NoticeCheck> check) {
        var receipt = reached.reception().receipt();
        var earliest = receipt.map(r -> r.earliest()).orElse(notice.sent());
        var latest = receipt.map(r -> r.latest()).orElse(notice.sent());
        var surely = check.apply(directory.surelyAt(earliest));
        var possibly = check.apply(directory.possiblyAt(latest));
        var atSending = check.apply(directory.surelyAt(notice.sent()));
        if (surely.result() == possibly.result()
                && (possibly.result() == Validity.VALID || atSending.result() != Validity.VALID)) {
            return possibly;
        }
        return new NoticeCheck(
                possibly.what(),
                Validity.UNDETERMINED,
                "A change of " + what + " was on its way while this notice was. By the old: " + atSending.sentence()
                        + " By the new: " + possibly.sentence());
    }

    private Optional<NoticeCheck> party() {
        return notice.contents()
                .flatMap(Notice.Contents::party)
                .filter(name -> contract().placeOf(notice.giver()).party().isPresent())
                .map(name -> inForceAtReceipt("party", mechanics -> party(name, mechanics)));
    }

    private NoticeCheck party(String name, NoticeMechanics mechanics) {
        var signed = mechanics.placeOf(notice.giver()).party().orElse(name);
        return new NoticeCheck(
                "party",
                same(name, signed) ? Validity.VALID : Validity.DEFECTIVE,
                "In the name of " + name
                        + (same(name, signed) ? "." : "; the " + notice.giver().title() + " is " + signed + "."));
    }

    private Optional<NoticeCheck> inWriting() {
        return notice.contents()
                .flatMap(Notice.Contents::inWriting)
                .map(written -> new NoticeCheck(
                        "writing",
                        written ? Validity.VALID : Validity.DEFECTIVE,
                        written ? "In writing." : "Not in writing."));
    }

    private NoticeCheck method() {
        var permitted = notice.methods().stream()
                .filter(method -> solemn()
                        ? contract().forTermination().contains(method)
                        : contract().receiptOf(method).isPresent())
                .toList();
        if (!permitted.isEmpty()) {
            return new NoticeCheck(
                    "method",
                    Validity.VALID,
                    "By " + words(permitted) + ", which " + contract().number() + " permits for " + purpose() + ".");
        }
        return new NoticeCheck(
                "method",
                Validity.DEFECTIVE,
                "By " + words(notice.methods()) + " alone, which " + contract().number() + " bars for notices of "
                        + purpose() + ".");
    }

    private String purpose() {
        return switch (notice.kind()) {
            case BREACH -> "breach";
            case NON_RENEWAL -> "non-renewal";
            case RENEWAL -> "renewal";
            case RENEWAL_PRICE, OTHER -> "this kind";
            case TERMINATION, TERMINATION_FOR_CAUSE -> "termination";
        };
    }

    private static String words(List<DeliveryMethod> methods) {
        return methods.stream().map(DeliveryMethod::title).collect(Collectors.joining(" and "));
    }

    private NoticeCheck delivery() {
        var standing = reached.reception().standing();
        var result = switch (standing) {
            case RECEIVED -> Validity.VALID;
            case IN_DOUBT, UNPROVEN -> Validity.UNDETERMINED;
            case NOT_RECEIVED -> Validity.DEFECTIVE;
        };
        var workings = reached.reception().workings();
        var last = workings.isEmpty() ? "It counts as received." : workings.get(workings.size() - 1);
        return new NoticeCheck(
                "receipt", result, standing == Reception.Standing.RECEIVED ? "It counts as received." : last);
    }

    private Optional<NoticeCheck> hardCopy() {
        var within = contract().policy().hardCopyWithin();
        if (within.isEmpty() || notice.methods().stream().anyMatch(DeliveryMethod::isHardCopy)) {
            return Optional.empty();
        }
        var place = directory.contract().placeOf(notice.giver());
        var sent = notice.sent().atZone(place.zone()).toLocalDate();
        var copy = record.hardCopySent(notice).map(at -> at.atZone(place.zone()).toLocalDate());
        if (copy.isEmpty()) {
            return Optional.of(new NoticeCheck(
                    "hard copy",
                    Validity.UNDETERMINED,
                    "A paper must follow within " + within.get() + "; none is on record."));
        }
        var last = within.get().after(sent, reached.place().calendar()).day();
        return Optional.of(new NoticeCheck(
                "hard copy",
                copy.get().isAfter(last) ? Validity.DEFECTIVE : Validity.VALID,
                "The paper followed on " + InWords.date(copy.get()) + "; it had until " + InWords.date(last) + "."));
    }

    private NoticeCheck addressee(NoticeMechanics mechanics) {
        var place = mechanics.placeOf(notice.giver().other());
        if (!same(notice.addressee(), place.addressee())) {
            return new NoticeCheck(
                    "addressee",
                    Validity.DEFECTIVE,
                    "To \"" + notice.addressee() + "\"; " + mechanics.number() + " names the " + place.addressee()
                            + ".");
        }
        if (notice.address().isEmpty()) {
            return new NoticeCheck("addressee", Validity.UNDETERMINED, "The address it was sent to is not on record.");
        }
        var address = notice.address().orElseThrow();
        boolean listed = NoticeDirectory.isListed(address, place);
        return new NoticeCheck(
                "addressee",
                listed ? Validity.VALID : Validity.DEFECTIVE,
                "To the " + place.addressee() + " at \"" + address + "\", "
                        + (listed ? "as " : "which is not the address of ") + mechanics.number()
                        + (listed ? " has it." : "."));
    }

    private static boolean same(String a, String b) {
        return a.strip().toLowerCase(Locale.ROOT).equals(b.strip().toLowerCase(Locale.ROOT));
    }

    private Optional<NoticeCheck> copies() {
        var needed = contract().placeOf(notice.giver().other()).copies();
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        var went = notice.contents().flatMap(Notice.Contents::copiedTo);
        if (went.isEmpty()) {
            return Optional.of(new NoticeCheck(
                    "copies",
                    Validity.UNDETERMINED,
                    "Copies must go to " + String.join(", ", needed) + "; who got one is not on record."));
        }
        var missing = needed.stream()
                .filter(name -> went.get().stream().noneMatch(other -> same(other, name)))
                .toList();
        return Optional.of(new NoticeCheck(
                "copies",
                missing.isEmpty() ? Validity.VALID : Validity.DEFECTIVE,
                missing.isEmpty()
                        ? "Copies went to " + String.join(", ", needed) + "."
                        : "No copy went to " + String.join(", ", missing) + "."));
    }

    private NoticeCheck signatures(NoticeMechanics mechanics) {
        int needed = mechanics.signaturesNeeded();
        var listed = mechanics.placeOf(notice.giver()).signatories();
        if (needed == 0) {
            return new NoticeCheck("signatures", Validity.VALID, "The contract asks for none.");
        }
        if (notice.signedBy().isEmpty()) {
            return new NoticeCheck(
                    "signatures",
                    Validity.UNDETERMINED,
                    needed + " listed signatories must sign; who signed is not on record.");
        }
        long signed = notice.signedBy().stream()
                .filter(name -> listed.stream().anyMatch(other -> same(other, name)))
                .distinct()
                .count();
        return new NoticeCheck(
                "signatures",
                signed >= needed ? Validity.VALID : Validity.DEFECTIVE,
                signed + " of " + needed + " listed signatories signed (" + String.join(", ", notice.signedBy())
                        + ").");
    }

    private void content(List<NoticeCheck> checks) {
        var asked = contract().policy().content();
        if (asked.contains(RequiredContent.CLAUSE)) {
            checks.add(said("clause relied on", notice.reliesOn().map(number -> "It relies on " + number + ".")));
        }
        if (asked.contains(RequiredContent.DATE) && notice.kind() != Notice.Kind.BREACH) {
            checks.add(said("date", notice.names().map(day -> "It names " + InWords.date(day) + ".")));
        }
        if (asked.contains(RequiredContent.PARTICULARS) && notice.kind() == Notice.Kind.BREACH) {
            var given = notice.contents().flatMap(Notice.Contents::particulars);
            checks.add(
                    given.equals(Optional.of(false))
                            ? new NoticeCheck(
                                    "particulars", Validity.DEFECTIVE, "It gives no particulars of the breach.")
                            : said("particulars", given.map(yes -> "It gives the particulars of the breach.")));
        }
    }

    private NoticeCheck said(String what, Optional<String> sentence) {
        return sentence.map(words -> new NoticeCheck(what, Validity.VALID, words))
                .orElseGet(() -> new NoticeCheck(
                        what,
                        Validity.UNDETERMINED,
                        contract().number() + " asks for the " + what + ", and none is on record."));
    }

    private Optional<NoticeCheck> language() {
        var written = notice.contents().flatMap(Notice.Contents::language);
        return contract()
                .policy()
                .language()
                .map(asked -> written.map(words -> new NoticeCheck(
                                "language",
                                same(words, asked) ? Validity.VALID : Validity.DEFECTIVE,
                                "Written in " + words + "; " + contract().number() + " asks for " + asked + "."))
                        .orElseGet(() -> new NoticeCheck(
                                "language",
                                Validity.UNDETERMINED,
                                contract().number() + " asks for " + asked + "; its language is not on record.")));
    }
}
