package dev.covenant.terms;

import dev.covenant.measure.DeemedReceipt;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.PeriodUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds the clause that says how notices are given and when they are received. */
final class NoticesBuilder {
    static final Map<String, DeliveryMethod> METHODS = Map.of(
            "hand", DeliveryMethod.HAND,
            "courier", DeliveryMethod.COURIER,
            "post", DeliveryMethod.POST,
            "email", DeliveryMethod.EMAIL);
    private static final Pattern AFTER = Pattern.compile("(.+) after dispatch");

    private NoticesBuilder() {}

    static Optional<NoticeMechanics> clause(ClauseText text, Fields fields) {
        var receipt = new EnumMap<DeliveryMethod, DeemedReceipt>(DeliveryMethod.class);
        var methods = fields.group("methods");
        for (String key : methods.map(Fields::keys).orElse(List.of())) {
            Optional.ofNullable(METHODS.get(key))
                    .ifPresent(method -> methods.flatMap(group -> group.group(key))
                            .flatMap(NoticesBuilder::deemed)
                            .ifPresent(deemed -> receipt.put(method, deemed)));
        }
        var forTermination = EnumSet.noneOf(DeliveryMethod.class);
        for (String word : fields.list("for-termination", ContractValues::text)) {
            Optional.ofNullable(METHODS.get(word)).ifPresent(forTermination::add);
            if (METHODS.containsKey(word)
                    && methods.isPresent()
                    && !methods.get().has(word)) {
                fields.refuse(
                        "for-termination",
                        "`" + word + "` is permitted for termination, but not listed under `methods`.",
                        "Say there when a notice sent so is deemed received.");
            }
        }
        int signatures = fields.maybe("signatures", ContractValues::count).orElse(0);
        var places = places(fields, signatures);
        return fields.whole(
                () -> new NoticeMechanics(text, Map.copyOf(receipt), Set.copyOf(forTermination), places, signatures));
    }

    private static Optional<DeemedReceipt> deemed(Fields fields) {
        var after = fields.need("deemed", NoticesBuilder::after);
        var hours = fields.maybe("hours", ContractValues::hours);
        var rebuttable = fields.flag("rebuttable");
        return fields.whole(() -> new DeemedReceipt(
                after.orElseThrow().count(), after.orElseThrow().unit(), hours, rebuttable));
    }

    private static ContractValues.Period after(String words) {
        if (words.equals("on delivery") || words.equals("on dispatch")) {
            return new ContractValues.Period(0, PeriodUnit.HOURS);
        }
        var form = AFTER.matcher(words);
        if (!form.matches()) {
            throw new Mistake(
                    "`" + words + "` does not say when a notice is deemed received.",
                    "Write `on delivery`, `on dispatch` or `2 business days after dispatch`.");
        }
        var period = ContractValues.period(form.group(1));
        if (period.unit() == PeriodUnit.MONTHS || period.unit() == PeriodUnit.YEARS) {
            throw new Mistake("`" + words + "` is too long a way for a notice.", "Count in hours or days.");
        }
        return period;
    }

    private static List<NoticePlace> places(Fields fields, int signatures) {
        var places = new ArrayList<NoticePlace>();
        for (Fields place : fields.groups("places")) {
            var side = place.choice("side", ContractBuilder.SIDES);
            var addressee = place.need("addressee", ContractValues::text);
            var where = place.need("place", ContractValues::text);
            var zone = place.need("zone", ContractValues::zone);
            var email = place.maybe("email", ContractValues::text);
            var signatories = place.list("signatories", ContractValues::text);
            if (places.stream()
                    .anyMatch(known -> side.filter(known.side()::equals).isPresent())) {
                place.refuse(
                        "side",
                        "The " + side.orElseThrow().title() + " has two places of notice.",
                        "Keep the one that holds; a change of address is an amendment.");
            }
            if (!signatories.isEmpty() && signatories.size() < signatures) {
                place.refuse(
                        "signatories",
                        "A notice needs " + signatures + " signatories, and only " + signatories.size() + " is listed.",
                        "List all who may sign, or leave the list out.");
            }
            place.whole(() -> new NoticePlace(
                            side.orElseThrow(),
                            addressee.orElseThrow(),
                            where.orElseThrow(),
                            zone.orElseThrow(),
                            email,
                            signatories))
                    .ifPresent(places::add);
        }
        return List.copyOf(places);
    }
}
