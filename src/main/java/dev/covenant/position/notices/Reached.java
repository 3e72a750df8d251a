package dev.covenant.position.notices;

import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.DeliveryProof;
import dev.covenant.measure.Dispatch;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Receipt;
import dev.covenant.measure.ReceiptPlace;
import dev.covenant.measure.Reception;
import dev.covenant.measure.Reception.Standing;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.SeveralMethods;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether, by which method and when a notice on record reached its addressee. Where it went by several methods, the
 * contract says which governs; those that it does not permit only count where no permitted one was used.
 *
 * @param governing the dispatch that governs; empty where no method used has a rule of receipt
 * @param reception what the contract makes of it
 * @param arrived when it first physically arrived by any method, where that is on record
 * @param place where it is received
 * @param workings which method governs where there are several, each a sentence for people
 */
public record Reached(
        Optional<Dispatch> governing,
        Reception reception,
        Optional<Instant> arrived,
        ReceiptPlace place,
        List<String> workings) {

    private record Way(Dispatch dispatch, Reception reception) {

        boolean received() {
            return reception.receipt().isPresent();
        }

        Instant earliest() {
            return reception.receipt().orElseThrow().earliest();
        }

        Instant latest() {
            return reception.receipt().orElseThrow().latest();
        }
    }

    /**
     * Holds a notice against the contract's rules of receipt.
     *
     * @param notice the notice
     * @param mechanics the contract's rules, as they stood when it was sent
     * @param place where it is received
     * @param record what is on record of its delivery
     * @return how it reached its addressee
     */
    public static Reached of(Notice notice, NoticeMechanics mechanics, ReceiptPlace place, DeliveryRecord record) {
        var from = mechanics.placeOf(notice.giver()).zone();
        var all = new ArrayList<Way>();
        for (DeliveryMethod method : methods(notice, mechanics)) {
            mechanics.receiptOf(method).ifPresent(rule -> {
                var dispatch = record.dispatch(notice, method, from, place.zone());
                all.add(new Way(dispatch, rule.reception(dispatch, place)));
            });
        }
        var governing = governing(all, mechanics.policy().several());
        var arrived = notice.methods().stream()
                .map(method -> record.dispatch(notice, method, from, place.zone()))
                .flatMap(dispatch -> dispatch.proof(DeliveryProof.ARRIVAL).stream())
                .min(Comparator.naturalOrder());
        return new Reached(
                governing.map(Way::dispatch),
                governing
                        .map(Way::reception)
                        .orElseGet(() -> new Reception(
                                Standing.UNPROVEN,
                                Optional.empty(),
                                List.of("The contract does not say when a notice sent so is received."))),
                arrived,
                place,
                others(all, governing, mechanics));
    }

    /** The permitted methods used; where none is permitted, all used, as if actual notice sufficed. */
    private static List<DeliveryMethod> methods(Notice notice, NoticeMechanics mechanics) {
        var permitted = notice.methods().stream()
                .filter(method ->
                        !notice.kind().solemn() || mechanics.forTermination().contains(method))
                .toList();
        return permitted.isEmpty() ? notice.methods() : permitted;
    }

    private static Optional<Way> governing(List<Way> all, SeveralMethods several) {
        var missing = all.stream().filter(way -> !way.received()).findFirst();
        return switch (several) {
            case ALL -> missing.or(() -> all.stream().max(Comparator.comparing(Way::latest)));
            case HARD_COPY -> {
                var papers = all.stream()
                        .filter(way -> way.dispatch().method().isHardCopy())
                        .toList();
                yield earliest(papers.isEmpty() ? all : papers);
            }
            case EARLIEST -> earliest(all);
        };
    }

    /** The first that is surely received; else the first in doubt; else any. */
    private static Optional<Way> earliest(List<Way> ways) {
        return ways.stream()
                .filter(Way::received)
                .min(Comparator.comparing((Way way) -> way.reception().standing())
                        .thenComparing(Way::earliest))
                .or(() -> ways.stream().findFirst());
    }

    private static List<String> others(List<Way> all, Optional<Way> governing, NoticeMechanics mechanics) {
        if (all.size() < 2 || governing.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        var why = switch (mechanics.policy().several()) {
            case EARLIEST -> "the earliest receipt by a permitted method governs";
            case HARD_COPY -> "the paper governs";
            case ALL -> "the last of all methods governs";
        };
        lines.add("Of several methods " + why + ": by "
                + governing.get().dispatch().method().title() + ".");
        all.stream()
                .filter(way -> !way.equals(governing.get()))
                .forEach(way -> lines.add("By "
                        + way.dispatch().method().title() + ": "
                        + way.reception()
                                .receipt()
                                .map(receipt -> "received " + words(receipt) + ".")
                                .orElseGet(
                                        () -> String.join(" ", way.reception().workings()))));
        return List.copyOf(lines);
    }

    private static String words(Receipt receipt) {
        var earliest = InWords.moment(receipt.earliest().atZone(receipt.zone()));
        return receipt.earliest().equals(receipt.latest())
                ? earliest
                : "between " + earliest + " and "
                        + InWords.moment(receipt.latest().atZone(receipt.zone()));
    }
}
