package dev.covenant.terms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What force majeure excuses, and on what condition (DOMAIN 1.19).
 *
 * @param text identity and words
 * @param noticeWithin within what time of its onset notice must be given; empty: the contract does not say
 * @param counts what must happen in that time; several where the words can be read so
 * @param adopted which of several a person chose; empty: none was
 * @param conditionPrecedent whether late notice excuses nothing
 * @param endAfterDays after more than so many consecutive days either side may end; empty: never
 * @param paymentExcused whether payment is excused too
 */
public record ForceMajeureTerms(
        ClauseText text,
        Optional<Duration> noticeWithin,
        List<TimelyAct> counts,
        Optional<Adoption> adopted,
        boolean conditionPrecedent,
        Optional<Integer> endAfterDays,
        boolean paymentExcused)
        implements Clause {

    /**
     * What counts, as far as that is settled.
     *
     * @return one where a person chose or only one is possible, else all
     */
    public List<TimelyAct> settled() {
        return adopted.map(choice -> counts.stream()
                        .filter(act -> act.word().equals(choice.reading()))
                        .toList())
                .orElse(counts);
    }
}
