package dev.covenant.web;

import dev.covenant.compliance.FindingLife;
import dev.covenant.compliance.HumanLife;
import dev.covenant.finding.Amount;
import dev.covenant.finding.Outcome;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** How pages say things; chosen as if a court will read them. */
final class Wording {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private Wording() {}

    static String moment(Instant moment, ZoneId zone) {
        return InWords.moment(moment.atZone(zone));
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case MET -> "met";
            case BREACHED -> "apparent";
            case UNDETERMINED -> "undetermined";
        };
    }

    static String outcomeMeaning(Outcome outcome) {
        return switch (outcome) {
            case MET -> "The conditions of the rule hold.";
            case BREACHED -> "The conditions hold on what is known; whether it is a breach is for people to say.";
            case UNDETERMINED -> "What is known does not decide it.";
        };
    }

    static String computed(FindingLife.Computed computed) {
        return switch (computed) {
            case OPEN -> "open";
            case UPDATED -> "open, updated";
            case NO_LONGER_MET -> "no longer met";
            case LAPSED -> "lapsed";
        };
    }

    static String human(HumanLife life, ZoneId zone) {
        var by = life.by().map(who -> " by " + who).orElse("")
                + life.at().map(at -> ", " + moment(at, zone)).orElse("");
        return switch (life.stands()) {
            case UNSEEN -> "unseen";
            case SEEN -> "seen" + by;
            case ASSIGNED -> "assigned to " + life.assignee().orElse("nobody") + by;
            case SNOOZED ->
                "snoozed until "
                        + life.snoozedUntil().map(until -> moment(until, zone)).orElse("further notice") + by;
            case RULED_ON -> "ruled on: " + life.verdict().orElse("") + by;
        };
    }

    static String amount(Amount amount) {
        return amount.kind().words() + ", owed by the " + amount.owedBy().title() + ": " + amount.money();
    }

    static String power(Quantity power) {
        return rounded(power, 1);
    }

    static String rounded(Quantity quantity, int decimals) {
        return new Quantity(quantity.value().setScale(decimals, RoundingMode.HALF_UP), quantity.unit()).toString();
    }

    static String quantity(Possible<Quantity> possible) {
        return say(possible, quantity -> rounded(quantity, 1));
    }

    static String percent(Possible<BigDecimal> possible) {
        return say(possible, InWords::percent);
    }

    static <T extends Comparable<? super T>> String say(Possible<T> possible, Function<T, String> print) {
        if (possible instanceof Possible.Known<T> known) {
            return print.apply(known.value());
        }
        if (possible instanceof Possible.Between<T> between) {
            return print.apply(between.atLeast()) + " to " + print.apply(between.atMost());
        }
        return "not known";
    }

    /** A count with its noun. */
    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String title(Enum<?> name) {
        var words = name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
