package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.terms.LockIn.FirstPermitted;
import dev.covenant.terms.LockIn.Restricts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds a termination clause with its accounts and readings. */
final class TerminationBuilder {
    private static final Map<String, Boolean> ENDS_WITH = Map.of("calendar-month", true, "any-day", false);
    private static final Map<String, Restricts> RESTRICTS =
            Map.of("giving", Restricts.GIVING, "ending", Restricts.ENDING);
    private static final Map<String, FirstPermitted> FIRST_PERMITTED =
            Map.of("last-day-of-period", FirstPermitted.LAST_DAY_OF_PERIOD, "day-after", FirstPermitted.DAY_AFTER);

    private final PeriodFields periods;

    TerminationBuilder(PeriodFields periods) {
        this.periods = periods;
    }

    Optional<TerminationForConvenience> clause(ClauseText text, Fields fields) {
        var who = new HashSet<Side>();
        for (String word : fields.list("who", ContractValues::text)) {
            Optional.ofNullable(ContractBuilder.SIDES.get(word)).ifPresent(who::add);
        }
        var accounts = new TerminationBuilder(periods.inside(fields)).accounts(fields);
        var adopted = fields.group("adopted")
                .flatMap(choice -> adoption(choice, choice.need("reading", ContractValues::text)));
        var clause = fields.whole(() -> new TerminationForConvenience(text, Set.copyOf(who), accounts, adopted));
        adoptedStands(fields, accounts);
        return clause.flatMap(built -> fields.whole(() -> built));
    }

    private static void adoptedStands(Fields fields, List<Account> accounts) {
        var choice = fields.group("adopted");
        var name = choice.flatMap(group -> group.maybe("reading", ContractValues::text));
        if (name.isEmpty() || accounts.isEmpty()) {
            return;
        }
        var readings = accounts.stream()
                .flatMap(account -> account.readings().stream())
                .toList();
        var names = readings.stream().map(TerminationReading::name).toList();
        if (!names.contains(name.get())) {
            choice.get()
                    .refuse(
                            "reading",
                            "`" + name.get() + "` is adopted, but no reading has that name.",
                            ContractValues.didYouMean(name.get(), names) + "Readings: " + String.join(", ", names)
                                    + ".");
        }
        if (readings.stream()
                .anyMatch(r -> r.name().equals(name.get()) && r.ruledOut().isPresent())) {
            choice.get()
                    .refuse(
                            "reading",
                            "`" + name.get() + "` is both adopted and ruled out.",
                            "Adopt another reading, or take out its `ruled-out`.");
        }
    }

    private List<Account> accounts(Fields fields) {
        var accounts = new ArrayList<Account>();
        var accountNames = new HashSet<String>();
        var readingNames = new HashSet<String>();
        for (Fields account : fields.groups("accounts")) {
            var name = account.need("name", ContractValues::text);
            var words = account.need("words", ContractValues::text);
            var source = ClauseBuilder.source(account);
            if (name.isPresent() && !accountNames.add(name.get())) {
                account.refuse("name", "Two accounts are called `" + name.get() + "`.", "Give each its own name.");
            }
            var readings = new ArrayList<TerminationReading>();
            for (Fields reading : account.groups("readings")) {
                reading(reading, readingNames).ifPresent(readings::add);
            }
            account.whole(() -> new Account(
                            name.orElseThrow(), words.orElseThrow(), source.orElseThrow(), List.copyOf(readings)))
                    .ifPresent(accounts::add);
        }
        return List.copyOf(accounts);
    }

    private Optional<TerminationReading> reading(Fields fields, Set<String> names) {
        var name = fields.need("name", ContractValues::text);
        var title = fields.need("title", ContractValues::text);
        if (name.isPresent() && !names.add(name.get())) {
            fields.refuse(
                    "name", "Two readings of this clause are called `" + name.get() + "`.", "Give each its own name.");
        }
        var notice = periods.counted(fields, "notice");
        var clear = fields.flag("clear-before-named-day");
        var month = fields.maybeChoice("ends-with", ENDS_WITH).orElse(false);
        var lockIn = fields.group("lock-in").flatMap(this::lockIn);
        var ruledOut = fields.group("ruled-out").flatMap(choice -> adoption(choice, name));
        return fields.whole(() -> new TerminationReading(
                name.orElseThrow(), title.orElseThrow(), notice.orElseThrow(), clear, month, lockIn, ruledOut));
    }

    private Optional<LockIn> lockIn(Fields fields) {
        var restricts = fields.choice("restricts", RESTRICTS);
        var first = fields.choice("first-permitted", FIRST_PERMITTED);
        var rolls = fields.flag("receipt-rolls");
        var until = fields.maybe("until", ContractValues::day);
        var from = fields.maybe("from", ContractValues::day);
        if (fields.has("until") && (fields.has("period") || fields.has("from"))) {
            fields.refuse(
                    "until", "This lock-in has both an end and a period.", "Keep `until`, or `period` and `from`.");
        } else if (!fields.has("until") && !(fields.has("period") && fields.has("from"))) {
            fields.refuse(
                    "This lock-in does not say when it is over.",
                    "Add `period: 3 months` and `from: 2026-05-03`, or `until: 2026-12-31`.");
        }
        var period = until.map(day -> CountedPeriod.ofCalendarDays(0))
                .or(() -> fields.has("period") ? periods.countedFrom(fields, "period", from) : Optional.empty());
        return fields.whole(() -> new LockIn(
                period.orElseThrow(),
                until.or(() -> from).orElseThrow(),
                restricts.orElseThrow(),
                first.orElseThrow(),
                rolls));
    }

    private static Optional<Adoption> adoption(Fields fields, Optional<String> reading) {
        var by = fields.need("by", ContractValues::text);
        var on = fields.need("on", ContractValues::day);
        var reason = fields.need("reason", ContractValues::text);
        return reading.flatMap(name ->
                fields.whole(() -> new Adoption(name, by.orElseThrow(), on.orElseThrow(), reason.orElseThrow())));
    }
}
