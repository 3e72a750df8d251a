package dev.covenant.position;

import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.InWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A notice and those given later to protect it, each without prejudice to an earlier one. The earliest valid end counts;
 * each later notice is shown with its own end.
 *
 * @param notices in order of sending; at least two
 * @param counting the notice whose end counts; empty while none is valid
 */
public record NoticeChain(List<NoticeOnRecord> notices, Optional<NoticeOnRecord> counting) {

    static List<NoticeChain> of(List<NoticeOnRecord> all) {
        var chains = new LinkedHashMap<String, List<NoticeOnRecord>>();
        for (NoticeOnRecord notice : all) {
            chains.computeIfAbsent(notice.first(), first -> new ArrayList<>()).add(notice);
        }
        return chains.values().stream()
                .filter(chain -> chain.size() > 1)
                .map(NoticeChain::chain)
                .toList();
    }

    /** The first of the notices that a notice protects, itself where it protects none. */
    static String first(String id, LedgerState state) {
        var protects = new HashMap<String, String>();
        for (Notice notice : state.events(Notice.class, Instant.MAX)) {
            notice.withoutPrejudiceTo()
                    .ifPresent(first -> protects.put(notice.envelope().id(), first));
        }
        var seen = new HashSet<String>();
        var first = id;
        while (protects.containsKey(first) && seen.add(first)) {
            first = protects.getOrDefault(first, first);
        }
        return first;
    }

    private static NoticeChain chain(List<NoticeOnRecord> notices) {
        var counting = notices.stream()
                .filter(notice -> notice.validity() == Validity.VALID && !notice.withdrawn())
                .filter(notice -> notice.end().isPresent())
                .min(Comparator.comparing(
                        notice -> notice.end().orElseThrow().latest().toInstant()));
        return new NoticeChain(List.copyOf(notices), counting);
    }

    /**
     * The chain, a line each.
     *
     * @return which notice counts, and what each would bring by itself
     */
    public List<String> lines() {
        return notices.stream().map(this::line).toList();
    }

    private String line(NoticeOnRecord notice) {
        var end = notice.end().isPresent() ? notice.end().get().what() : "no end can be computed";
        var own = notice.validity() == Validity.VALID && !notice.withdrawn() ? end : "if it is good, " + end;
        var status = counting.filter(notice::equals).isPresent() ? "its end counts" : "does not set the end";
        return "Notice " + notice.subject() + " of "
                + InWords.date(notice.sent().toLocalDate()) + ", "
                + (notice.withdrawn() ? "withdrawn" : notice.validity().name().toLowerCase(Locale.ROOT))
                + ": " + own + "; " + status + ".";
    }
}
