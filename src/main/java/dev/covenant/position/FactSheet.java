package dev.covenant.position;

import dev.covenant.finding.Fact;
import dev.covenant.finding.Subject;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.Series;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BillingMonth;
import dev.covenant.position.aftermath.AfterEndFacts;
import dev.covenant.position.audits.AuditFacts;
import dev.covenant.position.availability.ChronicFacts;
import dev.covenant.position.availability.CreditFacts;
import dev.covenant.position.availability.ForceMajeureFacts;
import dev.covenant.position.capacity.CapacityShortfall;
import dev.covenant.position.capacity.CurtailmentFacts;
import dev.covenant.position.capacity.DeliveryFacts;
import dev.covenant.position.capacity.ShortfallFacts;
import dev.covenant.position.capacity.WithholdingFacts;
import dev.covenant.position.cause.CauseFacts;
import dev.covenant.position.parties.PartyFacts;
import dev.covenant.position.payment.PaymentFacts;
import dev.covenant.position.term.EarlyTerminations;
import dev.covenant.position.term.Holdover;
import dev.covenant.position.term.RenewalFacts;
import dev.covenant.position.term.TermFacts;
import dev.covenant.position.term.TrancheStarts;
import dev.covenant.terms.CapacityGuarantee;
import dev.covenant.terms.Clause;
import dev.covenant.terms.Contract;
import dev.covenant.terms.DemandLimit;
import dev.covenant.terms.PercentileDemand;
import dev.covenant.terms.RatchetedDemand;
import dev.covenant.terms.Renewal;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.UsageAllowance;
import dev.covenant.terms.WorkloadSplit;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/** Collects the facts of a contract for a scope. */
final class FactSheet {

    private final ResolvedTerms terms;
    private final LedgerState state;
    private final Scope scope;
    private final AsOf asOf;
    private final Metering metering;
    private final NoticeFacts noticeFacts;
    private final List<NoticeOnRecord> notices;
    private final TargetFacts targets;
    private final PaymentFacts payments;
    private final RenewalFacts renewals;
    private final CauseFacts causes;
    private final List<CapacityShortfall> shortfalls;
    private final CreditFacts credits;
    private final ForceMajeureFacts forces;
    private final ChronicFacts chronic;
    private final PartyFacts parties;
    private final AuditFacts audits;
    private final AfterEndFacts aftermath;
    private final List<Fact> facts = new ArrayList<>();

    FactSheet(ResolvedTerms terms, LedgerState state, Scope scope, AsOf asOf) {
        var ruled = TermsOnRecord.of(terms, state, asOf.effective());
        this.renewals = new RenewalFacts(ruled, notices(ruled, state, asOf), asOf.effective());
        this.terms = renewals.renewed();
        this.state = state;
        this.scope = scope;
        this.asOf = asOf;
        this.targets = new TargetFacts(this.terms, state, asOf);
        this.payments = new PaymentFacts(this.terms, state, asOf);
        this.noticeFacts = new NoticeFacts(this.terms, state, asOf);
        this.notices = noticeFacts.all();
        var capacity = new ShortfallFacts(this.terms, state, asOf);
        this.shortfalls = capacity.facts();
        this.credits = new CreditFacts(this.terms, state, asOf, shortfalls, capacity.excluded());
        this.forces = new ForceMajeureFacts(this.terms, state, asOf);
        this.chronic = new ChronicFacts(this.terms, state, asOf, shortfalls, capacity.excluded());
        var given = GivenNotices.of(notices, state, asOf.effective());
        this.causes = CauseFacts.of(this.terms, state, asOf.effective(), given);
        this.parties = new PartyFacts(this.terms, state, asOf.effective(), given);
        this.metering = new Metering(this.terms, state, asOf, life(this.terms.at(asOf.effective()), notices, ended()));
        this.audits = new AuditFacts(this.terms, state, asOf.effective(), given, end());
        this.aftermath = new AfterEndFacts(this.terms, state, asOf.effective(), end());
    }

    /** The notices that decide renewals; they are received and checked before it is known until when the term runs. */
    private static List<NoticeOnRecord> notices(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        return terms.at(asOf.effective()).clause(Renewal.class).isPresent()
                ? new NoticeFacts(terms, state, asOf).all()
                : List.of();
    }

    /** The earliest end by a right that was exercised. */
    private Optional<Instant> ended() {
        return Stream.concat(causes.end().stream(), parties.end().stream()).min(Comparator.naturalOrder());
    }

    /** When the contract ends, as it stands. */
    private Optional<ZonedDateTime> end() {
        return metering.life().isUnboundedEnd()
                ? Optional.empty()
                : Optional.of(metering.life().getEnd().atZone(terms.signed().zone()));
    }

    Position collect() {
        readings();
        months();
        var contract = terms.at(asOf.effective());
        notices.forEach(this::add);
        new ReservationFacts(contract, state, asOf)
                .of(notices, metering.life().contains(asOf.effective()))
                .forEach(this::add);
        targets.current().ifPresent(this::add);
        payments.facts().forEach(this::add);
        renewals.facts().forEach(this::add);
        causes.facts().forEach(this::add);
        parties.facts().forEach(this::add);
        audits.facts().forEach(this::add);
        aftermath.facts().forEach(this::add);
        contract.clauses(UsageAllowance.class)
                .forEach(clause -> PriceDip.of(clause, BillingMonth.of(asOf.effective(), contract.zone()))
                        .forEach(this::add));
        contract.clauses(TerminationForConvenience.class)
                .forEach(clause -> AmbiguousClause.of(clause).forEach(this::add));
        capacity(contract);
        add(ContractFacts.of(contract, metering.life(), asOf));
        term(contract).facts().forEach(this::add);
        leaving().first().ifPresent(this::add);
        var sorted =
                facts.stream().sorted(Comparator.comparing(FactSheet::order)).toList();
        return new Position(
                contract.id(),
                contract.zone(),
                contract.version(),
                contract.holidays().named().orElse("none named"),
                scope,
                asOf,
                sorted,
                next());
    }

    /** The term, ended earlier by the first valid notice of termination whose end is known, or for a cause. */
    private static Interval life(Contract contract, List<NoticeOnRecord> notices, Optional<Instant> forCause) {
        var term = Metering.termOf(contract);
        var noticed = notices.stream()
                .filter(notice -> notice.kind() == Notice.Kind.TERMINATION
                        && notice.validity() == Validity.VALID
                        && !notice.withdrawn())
                .flatMap(notice -> notice.end().stream())
                .map(end -> end.latest().toInstant());
        var earliest = Stream.concat(noticed, forCause.stream())
                .filter(end -> end.isAfter(term.getStart()))
                .min(Comparator.naturalOrder());
        return earliest.isPresent() && earliest.get().isBefore(term.getEnd())
                ? Interval.of(term.getStart(), earliest.get())
                : term;
    }

    private static String order(Fact fact) {
        var name = fact.getClass().getSimpleName();
        return fact instanceof Subject subject ? name + "/" + subject.clause().id() + "/" + subject.subject() : name;
    }

    private void readings() {
        var sources = new SourceFacts(metering, asOf);
        for (Series series : metering.series()) {
            if (wanted(Metering.CLAUSE.id(), series.toString())) {
                terms.signed()
                        .meter(series.meter())
                        .flatMap(meter -> sources.of(meter, series))
                        .ifPresent(facts::add);
            }
        }
    }

    private void months() {
        if (scope.equals(Scope.ALL)) {
            metering.computeAll();
        }
        var allowances = new AllowanceFacts(metering);
        var ahead = new OpenMonthFacts(metering);
        var demands = new MonthFacts(metering);
        var billed = new DemandFacts(metering);
        for (BillingMonth month : metering.months()) {
            var contract = metering.termsIn(month);
            for (UsageAllowance clause : contract.clauses(UsageAllowance.class)) {
                if (wanted(clause.id(), month.toString())) {
                    allowances.of(clause, month).ifPresent(known -> {
                        facts.add(known);
                        ahead.of(clause, month, known).ifPresent(facts::add);
                    });
                }
            }
            for (DemandLimit clause : contract.clauses(DemandLimit.class)) {
                if (wanted(clause.id(), month.toString())) {
                    demands.demand(clause, month).ifPresent(facts::add);
                }
            }
            for (RatchetedDemand clause : contract.clauses(RatchetedDemand.class)) {
                if (wanted(clause.id(), month.toString())) {
                    billed.ratchet(clause, month).ifPresent(facts::add);
                }
            }
            for (PercentileDemand clause : contract.clauses(PercentileDemand.class)) {
                if (wanted(clause.id(), month.toString())) {
                    billed.percentile(clause, month).ifPresent(facts::add);
                }
            }
            for (Series series : metering.series()) {
                if (wanted(Metering.CLAUSE.id(), month + "/" + series)) {
                    demands.meter(series, month).ifPresent(facts::add);
                }
            }
        }
    }

    private void capacity(Contract contract) {
        if (concerned(contract, CapacityGuarantee.class)) {
            addWanted(shortfalls);
        }
        if (concerned(contract, WorkloadSplit.class)) {
            addWanted(new WithholdingFacts(terms, state, asOf).facts());
        }
        new DeliveryFacts(terms, state, asOf).facts().forEach(this::add);
        var curtailments = new CurtailmentFacts(terms, state, asOf);
        curtailments.orders().forEach(this::add);
        curtailments.years().forEach(this::add);
        credits.facts().forEach(this::add);
        forces.facts().forEach(this::add);
        chronic.facts().forEach(this::add);
    }

    private EarlyTerminations leaving() {
        return new EarlyTerminations(terms, notices, state, asOf.effective());
    }

    private TermFacts term(Contract contract) {
        var now = asOf.effective();
        return new TermFacts(
                contract,
                metering.life(),
                new Holdover(contract, state, now),
                TrancheStarts.of(contract, state, now).keySet(),
                now);
    }

    private boolean concerned(Contract contract, Class<? extends Clause> kind) {
        return contract.clauses(kind).stream().anyMatch(clause -> scope.concerns(clause.id()));
    }

    private void addWanted(List<? extends Subject> subjects) {
        subjects.stream()
                .filter(fact -> wanted(fact.clause().id(), fact.subject()))
                .forEach(this::add);
    }

    private boolean wanted(String clause, String subject) {
        return scope.contains(clause, subject);
    }

    /** Facts of these kinds are few, and rules hold them against each other: they are in every position. */
    private void add(Fact fact) {
        facts.add(fact);
    }

    private Optional<Instant> next() {
        var moments = new ArrayList<>(metering.nextMoments());
        moments.addAll(targets.nextMoments());
        moments.addAll(new DeliveryFacts(terms, state, asOf).nextMoments());
        moments.addAll(new CurtailmentFacts(terms, state, asOf).nextMoments());
        moments.addAll(payments.nextMoments());
        moments.addAll(credits.nextMoments());
        moments.addAll(forces.nextMoments());
        moments.addAll(chronic.nextMoments());
        moments.addAll(noticeFacts.nextMoments());
        moments.addAll(renewals.nextMoments());
        moments.addAll(causes.nextMoments());
        moments.addAll(term(terms.at(asOf.effective())).nextMoments());
        moments.addAll(parties.nextMoments());
        moments.addAll(audits.nextMoments());
        moments.addAll(aftermath.nextMoments());
        moments.addAll(leaving().nextMoments());
        state.nextEvent(asOf.effective()).ifPresent(moments::add);
        return moments.stream()
                .filter(moment -> moment.isAfter(asOf.effective()))
                .min(Comparator.naturalOrder());
    }
}
