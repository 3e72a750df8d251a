package dev.covenant.terms;

import java.util.List;
import java.util.Optional;

/** What clauses say together must fit together. */
final class ContractChecks {
    private final Fields contract;

    ContractChecks(Fields contract) {
        this.contract = contract;
    }

    void together(List<Clause> clauses) {
        onlyOne("term");
        onlyOne("termination-for-convenience");
        onlyOne("early-termination-fee");
        onlyOne("renewal");
        onlyOne("termination-for-cause");
        onlyOne("notices");
        onlyOne("workload-split");
        terminationHasNotices(clauses);
        curesAreOfClauses();
        siteHoldsCommitment(clauses);
    }

    private void onlyOne(String kind) {
        of(kind).stream()
                .skip(1)
                .forEach(second -> second.refuse(
                        "kind",
                        "This is a second clause of kind `" + kind + "`, and a contract has one.",
                        "Put what holds later into an amendment, and other readings under `accounts`."));
    }

    private void terminationHasNotices(List<Clause> clauses) {
        var termination = of("termination-for-convenience");
        var notices = of("notices");
        if (!termination.isEmpty() && notices.isEmpty()) {
            termination
                    .get(0)
                    .refuse(
                            "kind",
                            "Notice can end this contract, but no clause says how notices are received.",
                            "Add a clause of kind `notices` with methods and places.");
            return;
        }
        var built = first(clauses, NoticeMechanics.class);
        if (termination.isEmpty() || built.isEmpty()) {
            return;
        }
        for (Side side : Side.values()) {
            if (built.get().places().stream().noneMatch(place -> place.side() == side)) {
                notices.get(0)
                        .refuse(
                                "places",
                                "The " + side.title() + " has no place of notice, so no notice to it can be dated.",
                                "Add a place with `side: " + side.title().toLowerCase(java.util.Locale.ROOT) + "`.");
            }
        }
    }

    private void curesAreOfClauses() {
        var ids = contract.groups("clauses").stream()
                .flatMap(clause -> clause.maybe("id", ContractValues::text).stream())
                .toList();
        for (Fields clause : of("termination-for-cause")) {
            for (Fields cure : clause.groups("cure")) {
                var named = cure.maybe("clause", ContractValues::text);
                if (named.filter(id -> !ids.contains(id)).isPresent()) {
                    cure.refuse(
                            "clause",
                            "`" + named.get() + "` is no clause of this contract.",
                            ContractValues.didYouMean(named.get(), ids) + "Its clauses: " + String.join(", ", ids)
                                    + ".");
                }
            }
        }
    }

    private void siteHoldsCommitment(List<Clause> clauses) {
        var site = first(clauses, WorkloadSplit.class).map(WorkloadSplit::site);
        var most = first(clauses, CommittedCapacity.class)
                .flatMap(capacity -> capacity.steps().stream()
                        .map(CommittedCapacity.Step::power)
                        .max(java.util.Comparator.naturalOrder()));
        if (site.isPresent()
                && most.filter(power -> power.compareTo(site.get()) > 0).isPresent()) {
            of("workload-split")
                    .get(0)
                    .refuse(
                            "site",
                            "The site holds " + site.get() + ", but " + most.get() + " are committed.",
                            "Mend one of the two.");
        }
    }

    private List<Fields> of(String kind) {
        return contract.groups("clauses").stream()
                .filter(clause -> clause.maybe("kind", ContractValues::text)
                        .filter(kind::equals)
                        .isPresent())
                .toList();
    }

    private static <C extends Clause> Optional<C> first(List<Clause> clauses, Class<C> kind) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
