package dev.covenant.position;

import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.End;
import dev.covenant.measure.InWords;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.TerminationForConvenience;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The checks of a notice of termination (DOMAIN 1.5): right giver, addressee and address, permitted method, signatures,
 * and a named day that is not too early. Each stands alone; none is collapsed into a yes or no.
 */
final class NoticeChecks {

    private final NoticeMechanics mechanics;

    NoticeChecks(NoticeMechanics mechanics) {
        this.mechanics = mechanics;
    }

    List<NoticeCheck> of(
            Notice notice, TerminationForConvenience clause, Optional<ExitOutcome> adopted, Optional<String> noExit) {
        var checks = new ArrayList<NoticeCheck>();
        checks.add(giver(notice, clause));
        checks.add(method(notice));
        checks.add(addressee(notice));
        checks.add(signatures(notice));
        checks.add(namedDay(notice, adopted.map(ExitOutcome::end)));
        adopted.filter(ExitOutcome::premature).ifPresent(outcome -> checks.add(premature(outcome)));
        noExit.ifPresent(reason -> checks.add(new NoticeCheck("right to leave", Validity.INVALID, reason)));
        return checks;
    }

    /** Of a notice of breach, or of termination for one: how it was given; its ground is judged with the breach. */
    List<NoticeCheck> ofBreach(Notice notice) {
        return List.of(method(notice), addressee(notice), signatures(notice));
    }

    private static NoticeCheck premature(ExitOutcome outcome) {
        return new NoticeCheck(
                "lock-in",
                Validity.DEFECTIVE,
                "Received before notice may be given; from " + InWords.date(outcome.giveFrom())
                        + " a fresh one counts.");
    }

    static Validity overall(List<NoticeCheck> checks) {
        for (Validity worst : List.of(Validity.INVALID, Validity.DEFECTIVE, Validity.UNDETERMINED)) {
            if (checks.stream().anyMatch(check -> check.result() == worst)) {
                return worst;
            }
        }
        return Validity.VALID;
    }

    private static NoticeCheck giver(Notice notice, TerminationForConvenience clause) {
        boolean may = clause.who().contains(notice.giver());
        return new NoticeCheck(
                "giver",
                may ? Validity.VALID : Validity.INVALID,
                "The " + notice.giver().title() + (may ? " may" : " may not") + " terminate for convenience ("
                        + clause.number() + ").");
    }

    private NoticeCheck method(Notice notice) {
        var permitted = notice.methods().stream()
                .filter(mechanics.forTermination()::contains)
                .toList();
        if (!permitted.isEmpty()) {
            return new NoticeCheck(
                    "method",
                    Validity.VALID,
                    "By " + words(permitted) + ", which " + mechanics.number() + " permits for " + purpose(notice)
                            + ".");
        }
        return new NoticeCheck(
                "method",
                Validity.DEFECTIVE,
                "By " + words(notice.methods()) + " alone, which " + mechanics.number() + " bars for notices of "
                        + purpose(notice) + ".");
    }

    private static String purpose(Notice notice) {
        return notice.kind() == Notice.Kind.BREACH ? "breach" : "termination";
    }

    private static String words(List<DeliveryMethod> methods) {
        return methods.stream().map(DeliveryMethod::title).collect(Collectors.joining(" and "));
    }

    private NoticeCheck addressee(Notice notice) {
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
        boolean listed = notice.address()
                .filter(address ->
                        same(address, place.place()) || place.email().stream().anyMatch(email -> same(email, address)))
                .isPresent();
        return new NoticeCheck(
                "addressee",
                listed ? Validity.VALID : Validity.DEFECTIVE,
                "To the " + place.addressee() + " at \"" + notice.address().orElse("") + "\", "
                        + (listed ? "as " : "which is not the address of ") + mechanics.number()
                        + (listed ? " has it." : "."));
    }

    private static boolean same(String a, String b) {
        return a.strip().toLowerCase(Locale.ROOT).equals(b.strip().toLowerCase(Locale.ROOT));
    }

    private NoticeCheck signatures(Notice notice) {
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

    /** New York: too early a day leaves the full period (Hausrath v Caravan, 4th Dept 2023); elsewhere it may differ. */
    private static NoticeCheck namedDay(Notice notice, Optional<End> adoptedEnd) {
        if (notice.names().isEmpty()) {
            return new NoticeCheck("named day", Validity.VALID, "It names no day, so it ends when the period is over.");
        }
        var named = notice.names().get();
        if (adoptedEnd.isEmpty()) {
            return new NoticeCheck(
                    "named day",
                    Validity.UNDETERMINED,
                    "It names " + InWords.date(named) + "; which end the contract permits is not known.");
        }
        var earliest = adoptedEnd.get().lastDayInForce();
        boolean early = named.isBefore(earliest);
        return new NoticeCheck(
                "named day",
                early ? Validity.DEFECTIVE : Validity.VALID,
                "It names " + InWords.date(named) + "; the full period ends " + InWords.date(earliest)
                        + (early
                                ? ". In New York it takes effect then (Hausrath v Caravan, 4th Dept 2023); in England a"
                                        + " reasonable recipient decides (Mannai); read strictly it is void."
                                : "."));
    }
}
