package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.DeemedReceipt;
import dev.covenant.measure.DeliveryMethod;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the clause that says how notices are given and when they are received. */
final class NoticesBuilder {
    private static final Map<String, SeveralMethods> SEVERAL = Map.of(
            "earliest", SeveralMethods.EARLIEST, "hard-copy", SeveralMethods.HARD_COPY, "all", SeveralMethods.ALL);
    private static final Map<String, WithdrawalPolicy> WITHDRAWAL = Map.of(
            "not-allowed", WithdrawalPolicy.NOT_ALLOWED,
            "with-consent", WithdrawalPolicy.WITH_CONSENT,
            "free-until-receipt", WithdrawalPolicy.FREE_UNTIL_RECEIPT);
    private static final Map<String, TooEarlyDay> TOO_EARLY = Map.of(
            "void", TooEarlyDay.VOID,
            "full-period", TooEarlyDay.FULL_PERIOD,
            "reasonable-recipient", TooEarlyDay.REASONABLE_RECIPIENT);
    private static final Map<String, RequiredContent> CONTENT = Map.of(
            "clause", RequiredContent.CLAUSE,
            "date", RequiredContent.DATE,
            "particulars", RequiredContent.PARTICULARS);

    private NoticesBuilder() {}

    static Optional<NoticeMechanics> clause(ClauseText text, Fields fields, PeriodFields periods) {
        var receipt = new EnumMap<DeliveryMethod, DeemedReceipt>(DeliveryMethod.class);
        var methods = fields.group("methods");
        for (String key : methods.map(Fields::keys).orElse(List.of())) {
            DeliveryMethod.parse(key)
                    .ifPresent(method -> methods.flatMap(group -> group.group(key))
                            .flatMap(ReceiptBuilder::deemed)
                            .ifPresent(deemed -> receipt.put(method, deemed)));
        }
        var forTermination = EnumSet.noneOf(DeliveryMethod.class);
        for (String word : fields.list("for-termination", ContractValues::text)) {
            DeliveryMethod.parse(word).ifPresent(forTermination::add);
            if (DeliveryMethod.parse(word).isPresent()
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
        var policy = policy(fields, periods);
        abroadIsKnown(fields, places);
        return fields.whole(() ->
                new NoticeMechanics(text, Map.copyOf(receipt), Set.copyOf(forTermination), places, signatures, policy));
    }

    private static NoticePolicy policy(Fields fields, PeriodFields periods) {
        var several = fields.maybeChoice("several-methods", SEVERAL).orElse(SeveralMethods.EARLIEST);
        var withdrawal = fields.maybeChoice("withdrawal", WITHDRAWAL);
        var tooEarly = fields.maybeChoice("too-early-day", TOO_EARLY);
        var content = EnumSet.noneOf(RequiredContent.class);
        for (String word : fields.list("content", ContractValues::text)) {
            Optional.ofNullable(CONTENT.get(word)).ifPresent(content::add);
        }
        var language = fields.maybe("language", ContractValues::text);
        var hardCopy = fields.maybe("hard-copy-within", NoticesBuilder::days)
                .flatMap(known -> periods.maybeCounted(fields, "hard-copy-within"));
        return new NoticePolicy(several, withdrawal, tooEarly, content, language, hardCopy);
    }

    private static CountedPeriod days(String text) {
        var period = ContractValues.period(text);
        return switch (period.unit()) {
            case CALENDAR_DAYS -> CountedPeriod.ofCalendarDays(period.count());
            case BUSINESS_DAYS -> CountedPeriod.ofBusinessDays(period.count());
            default ->
                throw new Mistake(
                        "`" + text + "` counts no days.", "Write it as `2 business days` or `3 calendar days`.");
        };
    }

    private static void abroadIsKnown(Fields fields, List<NoticePlace> places) {
        var methods = fields.group("methods");
        for (String key : methods.map(Fields::keys).orElse(List.of())) {
            var international = methods.flatMap(group -> group.group(key)).filter(group -> group.has("international"));
            if (international.isPresent()
                    && places.stream().anyMatch(place -> place.country().isEmpty())) {
                international
                        .get()
                        .refuse(
                                "international",
                                "Post abroad has a time of its own, but not every place says its country.",
                                "Add `country: US` to each place.");
            }
        }
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
            var party = place.maybe("party", ContractValues::text);
            var country = place.maybe("country", ContractValues::text);
            var copies = place.list("copies", ContractValues::text);
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
                            signatories,
                            party,
                            country,
                            copies))
                    .ifPresent(places::add);
        }
        return List.copyOf(places);
    }
}
