package dev.covenant.desk;

import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.InWords;
import dev.covenant.position.ExitPlan;
import dev.covenant.position.NoticeOnRecord;
import dev.covenant.position.Validity;
import dev.covenant.position.WaysOut;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Nearest;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.TerminationForConvenience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drafts notices of ours. A draft is checked as a notice on record is, by the very same checks, as if it left at the
 * wished moment; people send it, or do not.
 *
 * @param terms the contract's timeline
 * @param state what is on record
 */
public record NoticeDesk(ResolvedTerms terms, LedgerState state) {

    /** The id of a draft; no notice on record is called so. */
    public static final String DRAFT = "draft";

    /**
     * Drafts a notice.
     *
     * @param wish what is wanted
     * @param template the letter with gaps
     * @return the draft, with checks and dates
     * @throws LetterTemplate.Unusable if the wish or the template cannot be used, with every reason
     */
    public NoticeDraft draft(DraftWish wish, LetterTemplate template) {
        var contract = terms.at(wish.at());
        var mechanics = contract.clause(NoticeMechanics.class)
                .orElseThrow(() -> new LetterTemplate.Unusable(List.of("Contract " + contract.id()
                        + " does not say how notices are given. Add its clause of kind notices.")));
        refuseWhatIsMissing(wish);
        var notice = notice(contract, mechanics, wish);
        var first = wish.withoutPrejudiceTo().map(this::first);
        var letter = template.filled(LetterValues.of(contract, mechanics, notice, first));
        var fact = WaysOut.of(terms, state.with(List.of(notice)), AsOf.at(wish.at())).notices().stream()
                .filter(known -> known.subject().equals(DRAFT))
                .findFirst();
        var ways = WaysOut.of(terms, state, AsOf.at(wish.at()));
        var plan = wish.lastDay().map(day -> ways.plans().leaveOn(contract.we(), day, wish.at()));
        var services = new ServiceDates(contract, mechanics, ways, wish).of(plan);
        return new NoticeDraft(
                letter,
                notice,
                fact.map(NoticeOnRecord::validity).orElse(Validity.UNDETERMINED),
                fact.map(NoticeOnRecord::failed).orElse("The checks of such a notice are not known."),
                fact.map(NoticeOnRecord::workings).orElse(List.of()),
                plan,
                services,
                remarks(contract, wish, plan, services));
    }

    private static void refuseWhatIsMissing(DraftWish wish) {
        var reasons = new ArrayList<String>();
        if (wish.methods().isEmpty()) {
            reasons.add("Say how the notice is to travel: name at least one method.");
        }
        if (wish.kind() == Notice.Kind.TERMINATION && wish.lastDay().isEmpty()) {
            reasons.add("Say which last day the notice of termination is to name.");
        }
        if (!reasons.isEmpty()) {
            throw new LetterTemplate.Unusable(reasons);
        }
    }

    private static Notice notice(Contract contract, NoticeMechanics mechanics, DraftWish wish) {
        var to = mechanics.placeOf(contract.we().other());
        var byMailAlone = wish.methods().equals(List.of(DeliveryMethod.EMAIL));
        var from = mechanics.placeOf(contract.we());
        return new Notice(
                new Envelope(contract.id(), "notice-desk", DRAFT, Optional.empty()),
                wish.kind(),
                contract.we(),
                wish.signatories(),
                to.addressee(),
                Optional.of(byMailAlone ? to.email().orElse(to.place()) : to.place()),
                List.copyOf(wish.methods()),
                wish.at(),
                Optional.empty(),
                wish.reliesOn()
                        .or(() -> contract.clause(TerminationForConvenience.class)
                                .filter(clause -> wish.kind() == Notice.Kind.TERMINATION)
                                .map(TerminationForConvenience::number)),
                wish.lastDay(),
                wish.withoutPrejudiceTo(),
                Optional.empty(),
                Optional.of(new Notice.Contents(
                        from.party(), Optional.of(true), Optional.empty(), Optional.empty(), Optional.of(to.copies()))),
                Optional.empty());
    }

    private Notice first(String id) {
        var ours = state.events(Notice.class, Instant.MAX).stream()
                .filter(notice -> notice.giver() == terms.signed().we())
                .toList();
        return ours.stream()
                .filter(notice -> notice.envelope().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new LetterTemplate.Unusable(List.of("No notice of ours on record is called \"" + id
                        + "\". "
                        + Nearest.cure(
                                id,
                                ours.stream()
                                        .map(notice -> notice.envelope().id())
                                        .toList()))));
    }

    private static List<String> remarks(
            Contract contract, DraftWish wish, Optional<ExitPlan> plan, List<Service> services) {
        var remarks = new ArrayList<String>();
        remarks.add("This is a draft. Nothing has been sent to the "
                + contract.we().other().title() + ".");
        plan.flatMap(ExitPlan::none).ifPresent(remarks::add);
        plan.flatMap(ExitPlan::latest)
                .filter(latest -> latest.moment().toInstant().isBefore(wish.at()))
                .ifPresent(latest -> remarks.add("Window passed: to end on "
                        + InWords.date(plan.orElseThrow().lastDay()) + " it had to be received by "
                        + InWords.moment(latest.moment()) + "."));
        services.stream()
                .filter(service -> service.wished() && !service.permitted())
                .forEach(service -> remarks.add("By " + service.method().title() + ": " + service.words() + "."));
        if (services.stream().noneMatch(service -> service.wished() && service.permitted())) {
            remarks.add("None of the wished methods is permitted. Permitted are: "
                    + String.join(
                            ", ",
                            services.stream()
                                    .filter(Service::permitted)
                                    .map(service -> service.method().title())
                                    .toList())
                    + ".");
        }
        plan.ifPresent(known -> remarks.addAll(known.notes()));
        return List.copyOf(remarks);
    }
}
