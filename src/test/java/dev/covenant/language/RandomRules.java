package dev.covenant.language;

import dev.covenant.finding.Fact;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Rules and facts made up from a seed, unknowns among them. */
public final class RandomRules {

    private static final Instant START = Instant.parse("2026-11-01T06:00:00Z");

    private final Random random;

    public RandomRules(long seed) {
        this.random = new Random(seed);
    }

    /** A rule about a notice. */
    public String rule(int number, List<String> exceptions) {
        var text = new StringBuilder("Rule: Rule " + number + "\nKind: kind-" + number
                + "\nClause: any\nOwner: Legal\nIn force from: " + (1 + random.nextInt(20)) + " Nov 2026\n\n"
                + "For each notice\nwhen " + conditions(2) + "\nthen record, severity notice\n  say \"{the state}\"\n");
        exceptions.forEach(title -> text.append("except where ").append(title).append(" applies\n"));
        return text.toString();
    }

    private String conditions(int depth) {
        var joint = random.nextBoolean() ? " and " : " or ";
        int count = 1 + random.nextInt(3);
        var parts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            parts.add(condition(depth));
        }
        return String.join(joint, parts);
    }

    private String condition(int depth) {
        if (depth == 0) {
            return ofNotice("the ");
        }
        return switch (random.nextInt(8)) {
            case 0 -> "(" + conditions(depth - 1) + ")";
            case 1 -> "it is not so that (" + conditions(depth - 1) + ")";
            case 2 -> "there is a consent " + whose(depth - 1);
            case 3 -> "there is no consent " + whose(depth - 1);
            case 4 -> "the number of consents " + counted(depth - 1) + " " + ordering() + " " + random.nextInt(3);
            case 5 ->
                random.nextBoolean()
                        ? "there is another notice whose " + ofNotice("")
                        : "there is no other notice whose " + ofNotice("");
            default -> ofNotice("the ");
        };
    }

    private String whose(int depth) {
        var joint = random.nextBoolean() ? " and " : " or ";
        var parts = new ArrayList<String>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            parts.add(
                    depth > 0 && random.nextInt(3) == 0
                            ? "for which (" + nested() + ")"
                            : random.nextInt(4) == 0
                                    ? "that is " + (random.nextBoolean() ? "" : "not ") + "given by the operator"
                                    : "whose " + ofConsent());
        }
        return String.join(joint, parts);
    }

    private String counted(int depth) {
        var plain = whose(0);
        var existence = "there is " + (random.nextBoolean() ? "a" : "no")
                + " billing month whose energy drawn is more than 105 % of the allowance"
                + " and for which the first day of the consent is before the last day in force of this notice";
        boolean both = depth > 0 && random.nextBoolean() && !plain.contains(" or ");
        return both ? plain + " and for which (" + existence + ")" : plain;
    }

    private String nested() {
        return switch (random.nextInt(3)) {
            case 0 ->
                "the number of billing months whose energy drawn " + ordering() + " the extra energy of the consent "
                        + ordering() + " " + random.nextInt(3);
            case 1 ->
                "there is " + (random.nextBoolean() ? "a" : "no")
                        + " billing month whose energy drawn is more than 105 % of the allowance"
                        + " and for which the first day of the consent is before the last day in force of this notice";
            default -> "the giver of this notice is the Customer or the last day has passed";
        };
    }

    private String ofConsent() {
        return switch (random.nextInt(4)) {
            case 0 -> "first day " + temporal() + " the last day in force of this notice";
            case 1 -> "last day has " + (random.nextBoolean() ? "" : "not ") + "passed";
            case 2 -> "extra energy " + ordering() + " " + (100 + random.nextInt(3)) + " MWh";
            default ->
                "first day is within " + (random.nextBoolean() ? "" : "the last ") + (1 + random.nextInt(9)) + " days";
        };
    }

    private String ofNotice(String article) {
        return article
                + switch (random.nextInt(8)) {
                    case 0 -> "giver is " + (random.nextBoolean() ? "" : "not ") + "the Customer";
                    case 1 -> "state is " + (random.nextBoolean() ? "one" : "none") + " of valid, open question";
                    case 2 -> "last day in force " + temporal() + " " + (1 + random.nextInt(20)) + " Nov 2026";
                    case 3 -> "received has " + (random.nextBoolean() ? "" : "not ") + "passed";
                    case 4 -> "received is within " + (1 + random.nextInt(72)) + " hours";
                    case 5 -> "time under way " + ordering() + " " + random.nextInt(4) + " hours";
                    case 6 -> "day named is " + (random.nextBoolean() ? "" : "not ") + "given";
                    default -> "day named " + temporal() + " the last day in force";
                };
    }

    private String ordering() {
        return pick("is more than", "is at least", "is less than", "is at most", "is", "is not");
    }

    private String temporal() {
        return pick("is before", "is after", "is on or before", "is on or after", "is on", "is not on");
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    /** The moment judged. */
    public Instant moment() {
        return START.plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
    }

    /** Some of each kind, none equal to another. */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            facts.add(notice("n-" + i));
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            facts.add(new SampleFacts.Consent(
                    day(),
                    day(),
                    new Quantity(new BigDecimal(i + "." + i).add(hundred()), Unit.MWH),
                    random.nextBoolean()));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            facts.add(new SampleFacts.Month(
                    new BillingMonth(YearMonth.of(2026, 1 + i), SampleFacts.CHICAGO),
                    doubtful(new Quantity(hundred(), Unit.MWH), new Quantity(hundred(), Unit.MWH)),
                    Quantity.of("98", Unit.MWH),
                    Possible.known(Money.of("USD", "1")),
                    BigDecimal.TEN,
                    true,
                    List.of()));
        }
        return facts;
    }

    private SampleFacts.Letter notice(String id) {
        var moment = moment();
        return new SampleFacts.Letter(
                id,
                random.nextBoolean() ? Side.CUSTOMER : Side.OPERATOR,
                doubtful(state(), state()),
                doubtful(day(), day()),
                doubtful(moment, moment()),
                random.nextBoolean(),
                Duration.ofHours(random.nextInt(4)),
                random.nextBoolean() ? Optional.of(day()) : Optional.empty());
    }

    private <T extends Comparable<? super T>> Possible<T> doubtful(T one, T other) {
        boolean ordered = one.compareTo(other) <= 0;
        return switch (random.nextInt(3)) {
            case 0 -> Possible.known(one);
            case 1 -> Possible.between(ordered ? one : other, ordered ? other : one, List.of("a reading"));
            default -> Possible.unknown("a letter");
        };
    }

    private BigDecimal hundred() {
        return BigDecimal.valueOf(98 + random.nextInt(6));
    }

    private SampleFacts.State state() {
        return List.of(SampleFacts.State.values()).get(random.nextInt(4));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 11, 1 + random.nextInt(20));
    }
}
