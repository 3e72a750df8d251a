package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.FirstDay;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.Roll;
import dev.covenant.terms.Renewal.BeforeOpening;
import dev.covenant.terms.Renewal.Counts;
import dev.covenant.terms.Renewal.PriceNotice;
import dev.covenant.terms.Renewal.Renews;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** Builds a renewal clause; a window must open before it closes. */
final class RenewalBuilder {
    private static final Map<String, Renews> RENEWS =
            Map.of("unless-notice", Renews.UNLESS_NOTICE, "on-notice", Renews.ON_NOTICE);
    private static final Map<String, Counts> COUNTS = Map.of("received", Counts.RECEIVED, "given", Counts.GIVEN);
    private static final Map<String, Roll> ROLLS =
            Map.of("none", Roll.NONE, "forward", Roll.FORWARD, "backward", Roll.BACKWARD);
    private static final Map<String, BeforeOpening> BEFORE =
            Map.of("void", BeforeOpening.VOID, "at-opening", BeforeOpening.AT_OPENING, "valid", BeforeOpening.VALID);

    private final PeriodFields periods;

    RenewalBuilder(PeriodFields periods) {
        this.periods = periods;
    }

    Optional<Renewal> clause(ClauseText text, Fields fields) {
        var renews = fields.choice("renews", RENEWS);
        var length = length(fields);
        var times = fields.maybe("times", ContractValues::count);
        var who = EnumSet.noneOf(Side.class);
        for (String word : fields.list("who", ContractValues::text)) {
            Optional.ofNullable(ContractBuilder.SIDES.get(word)).ifPresent(who::add);
        }
        var inside = periods.inside(fields);
        var notice = fields.group("notice");
        var atLeast = notice.flatMap(group -> inside.countedBack(group, "at-least"));
        var atMost = notice.filter(group -> group.has("at-most")).flatMap(group -> inside.counted(group, "at-most"));
        var counts = notice.flatMap(group -> group.choice("counts", COUNTS));
        var roll = notice.flatMap(group -> group.maybeChoice("roll", ROLLS));
        var before = notice.flatMap(group -> group.maybeChoice("before-opening", BEFORE));
        notice.filter(group -> !group.has("roll")).ifPresent(group -> inside.rollsBack(group));
        notice.ifPresent(group -> opensBeforeItCloses(group, atLeast, atMost, before));
        var price = fields.group("price-notice").flatMap(group -> price(group, inside));
        if (notice.isEmpty()) {
            return Optional.empty();
        }
        return fields.whole(() -> new Renewal(
                text,
                renews.orElseThrow(),
                length.orElseThrow(),
                times,
                Collections.unmodifiableSet(who),
                atLeast.orElseThrow(),
                atMost,
                counts.orElseThrow(),
                roll,
                before.orElse(BeforeOpening.VALID),
                price));
    }

    /** A renewal runs from and including the day after the last, so its first day counts. */
    private Optional<CountedPeriod> length(Fields fields) {
        return periods.counted(fields, "for")
                .map(period -> period.withoutClearDays().with(FirstDay.INCLUDED));
    }

    private Optional<PriceNotice> price(Fields fields, PeriodFields inside) {
        var by = fields.choice("by", ContractBuilder.SIDES);
        var atLeast = inside.countedBack(fields, "at-least");
        var most = fields.maybe("increase-at-most", ContractValues::percent);
        return fields.whole(() -> new PriceNotice(by.orElseThrow(), atLeast.orElseThrow(), most));
    }

    private static void opensBeforeItCloses(
            Fields notice,
            Optional<CountedPeriod> least,
            Optional<CountedPeriod> most,
            Optional<BeforeOpening> before) {
        if (most.isPresent() && least.filter(l -> days(l) >= days(most.get())).isPresent()) {
            notice.refuse(
                    "at-most",
                    "The window would close before it opens: at least " + least.get() + " and at most " + most.get()
                            + ".",
                    "The greater period is the opening, `at-most`.");
        }
        if (most.isPresent() && before.isEmpty()) {
            notice.refuse(
                    "at-most",
                    "Nothing says what a notice before the window opens does.",
                    "Add `before-opening: void`, `at-opening` or `valid`.");
        }
    }

    /** Roughly, to tell which of two periods is longer. */
    private static long days(CountedPeriod period) {
        return period.count()
                * switch (period.unit()) {
                    case WEEKS -> 7L;
                    case MONTHS -> 30L;
                    case YEARS -> 365L;
                    default -> period.unit() == PeriodUnit.HOURS ? 0L : 1L;
                };
    }
}
