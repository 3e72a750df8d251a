package dev.covenant.terms;

import dev.covenant.measure.BusinessHours;
import dev.covenant.measure.DeemedReceipt;
import dev.covenant.measure.DeemedReceipt.EarlierReceipt;
import dev.covenant.measure.DeemedReceipt.Failure;
import dev.covenant.measure.DeemedReceipt.Trigger;
import dev.covenant.measure.DeliveryProof;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.Transit;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds when a notice sent by one method is deemed received. */
final class ReceiptBuilder {
    private static final Map<String, Failure> FAILURES =
            Map.of("bounce", Failure.BOUNCE, "out-of-office", Failure.OUT_OF_OFFICE);
    private static final Map<String, EarlierReceipt> EARLIER =
            Map.of("counts", EarlierReceipt.COUNTS, "does-not-count", EarlierReceipt.DOES_NOT_COUNT);
    private static final Set<DeliveryProof> CONFIRMED = Set.of(DeliveryProof.ARRIVAL, DeliveryProof.DELIVERY_RECEIPT);
    private static final Pattern TRANSIT =
            Pattern.compile("(expiry of )?([0-9]{1,3}) (clear )?([a-z ]+?)s? after dispatch");
    private static final Pattern CUT_OFF = Pattern.compile("(until|before) ([0-9]{2}:[0-9]{2})");
    private static final Pattern RANGE = Pattern.compile("([0-9]{2}:[0-9]{2})-(before )?([0-9]{2}:[0-9]{2})");

    private ReceiptBuilder() {}

    static Optional<DeemedReceipt> deemed(Fields fields) {
        var deemed = fields.need("deemed", ReceiptBuilder::when);
        var international = fields.maybe("international", ReceiptBuilder::transit);
        var otherwise = fields.maybe("otherwise-at", ReceiptBuilder::time);
        var hours = fields.maybe("hours", text -> hours(text, otherwise));
        var needs = proofs(fields, "needs");
        var orEarlier = proofs(fields, "or-earlier");
        var unless = EnumSet.noneOf(Failure.class);
        for (String word : fields.list("unless", ContractValues::text)) {
            Optional.ofNullable(FAILURES.get(word)).ifPresent(unless::add);
        }
        var absence = fields.maybe("absence", ReceiptBuilder::days);
        var rebuttable = fields.flag("rebuttable");
        var earlier = fields.maybeChoice("earlier-receipt", EARLIER).orElse(EarlierReceipt.UNSTATED);
        if (fields.has("otherwise-at") && !fields.has("hours")) {
            fields.refuse(
                    "otherwise-at",
                    "An hour is named for what comes outside hours, but no hours are set.",
                    "Add `hours: 09:00-17:00` or `hours: until 17:00`.");
        }
        if (fields.has("international")
                && deemed.filter(when -> when.transit().isEmpty()).isPresent()) {
            fields.refuse(
                    "international",
                    "Post abroad takes longer than what does not count from dispatch.",
                    "Write `deemed` as `2 business days after dispatch`, or take `international` out.");
        }
        return fields.whole(() -> {
            var when = deemed.orElseThrow();
            var shown = EnumSet.noneOf(DeliveryProof.class);
            shown.addAll(orEarlier);
            shown.addAll(when.proofs());
            return new DeemedReceipt(
                    when.trigger(),
                    when.transit(),
                    international,
                    hours,
                    needs,
                    shown,
                    unless,
                    absence,
                    rebuttable,
                    earlier);
        });
    }

    /** What {@code deemed} says. */
    private record When(Trigger trigger, Optional<Transit> transit, Set<DeliveryProof> proofs) {}

    private static When when(String words) {
        if (words.equals("on delivery")) {
            return new When(Trigger.DELIVERY, Optional.empty(), Set.of());
        }
        if (words.equals("on dispatch")) {
            return new When(Trigger.DISPATCH, Optional.empty(), Set.of());
        }
        if (words.equals("on confirmed delivery")) {
            return new When(Trigger.PROOF, Optional.empty(), CONFIRMED);
        }
        if (words.startsWith("on ")) {
            var proofs = EnumSet.noneOf(DeliveryProof.class);
            for (String word : List.of(words.substring(3).split(" or ", -1))) {
                proofs.add(DeliveryProof.parse(word).orElseThrow(() -> unreadable(words)));
            }
            return new When(Trigger.PROOF, Optional.empty(), proofs);
        }
        return new When(Trigger.TRANSIT, Optional.of(transit(words)), Set.of());
    }

    private static Transit transit(String words) {
        var form = TRANSIT.matcher(words);
        if (!form.matches()) {
            throw unreadable(words);
        }
        var period = ContractValues.period(
                form.group(2) + " " + form.group(4) + (form.group(2).equals("1") ? "" : "s"));
        if (period.count() == 0) {
            throw new Mistake("`" + words + "` is no time on the way.", "Write `on dispatch`.");
        }
        if (period.unit() == PeriodUnit.MONTHS || period.unit() == PeriodUnit.YEARS) {
            throw new Mistake("`" + words + "` is too long a way for a notice.", "Count in hours or days.");
        }
        return new Transit(period.count(), period.unit(), form.group(3) != null, form.group(1) != null);
    }

    private static Mistake unreadable(String words) {
        return new Mistake(
                "`" + words + "` does not say when a notice is deemed received.",
                "Write `on delivery`, `on confirmed delivery`, `on dispatch`, `2 business days after dispatch`,"
                        + " `expiry of 5 business days after dispatch` or `on acknowledgement or arrival or opening`.");
    }

    private static BusinessHours hours(String text, Optional<LocalTime> otherwise) {
        var cutOff = CUT_OFF.matcher(text);
        if (cutOff.matches()) {
            // what comes before the hour that the clause names for the next business day has come with that hour
            var opens = otherwise.orElse(LocalTime.MIDNIGHT);
            return hours(text, opens, time(cutOff.group(2)), cutOff.group(1).equals("until"), opens);
        }
        var range = RANGE.matcher(text);
        if (!range.matches()) {
            throw new Mistake(
                    "`" + text + "` names no hours.",
                    "Write them as `09:00-17:00`, `09:00-before 16:30`, `until 17:00` or `before 16:30`.");
        }
        var opens = time(range.group(1));
        return hours(text, opens, time(range.group(3)), range.group(2) == null, otherwise.orElse(opens));
    }

    private static BusinessHours hours(
            String text, LocalTime opens, LocalTime closes, boolean included, LocalTime otherwise) {
        if (!opens.isBefore(closes)) {
            throw new Mistake("`" + text + "` closes before it opens.", "Write the opening first, as `09:00-17:00`.");
        }
        return new BusinessHours(opens, closes, included, otherwise);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new Mistake("`" + text + "` is an hour that no clock has.", "Hours run from 00:00 to 23:59.");
        }
    }

    private static int days(String text) {
        var period = ContractValues.period(text);
        if (period.unit() != PeriodUnit.CALENDAR_DAYS) {
            throw new Mistake("`" + text + "` counts no calendar days.", "Write it as `1 calendar day`.");
        }
        return period.count();
    }

    private static Set<DeliveryProof> proofs(Fields fields, String key) {
        var proofs = EnumSet.noneOf(DeliveryProof.class);
        for (String word : fields.list(key, ContractValues::text)) {
            DeliveryProof.parse(word).ifPresent(proofs::add);
        }
        return proofs;
    }
}
