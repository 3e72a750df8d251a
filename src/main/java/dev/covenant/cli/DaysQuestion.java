package dev.covenant.cli;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.Computation;
import dev.covenant.measure.ComputationRules;
import dev.covenant.measure.CountedDay;
import dev.covenant.measure.Direction;
import dev.covenant.measure.Ending;
import dev.covenant.measure.Parameter;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.Trigger;
import dev.covenant.terms.Contract;
import dev.covenant.terms.GoverningLaw;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what {@code covenant days} was asked, and refuses all that is amiss at once. */
final class DaysQuestion {
    private static final Pattern COUNT =
            Pattern.compile("([0-9]{1,5}) (clear )?(hour|day|calendar day|business day|week|month|year)s?");
    private static final Map<String, PeriodUnit> UNITS = Map.of(
            "hour", PeriodUnit.HOURS,
            "calendar day", PeriodUnit.CALENDAR_DAYS,
            "business day", PeriodUnit.BUSINESS_DAYS,
            "week", PeriodUnit.WEEKS,
            "month", PeriodUnit.MONTHS,
            "year", PeriodUnit.YEARS);

    private final DaysCommand asked;
    private final List<String> problems = new ArrayList<>();

    DaysQuestion(DaysCommand asked) {
        this.asked = asked;
    }

    /**
     * Computes what was asked.
     *
     * @throws UnusableInput with every option that cannot be read, or because the rules contradict each other
     */
    DaysAnswer answer() {
        var contract = Optional.ofNullable(asked.contract).map(ContractFile::read);
        var law = law(contract);
        var zone = zone("--zone", asked.zone).or(() -> contract.map(Contract::zone));
        if (zone.isEmpty() && asked.zone == null) {
            problems.add("--zone: no zone is named, so no day has an end; write a place, as America/Chicago.");
        }
        var place = zone("--event-zone", asked.eventZone).or(() -> zone);
        var trigger = read("--from", () -> trigger(asked.from, place.orElse(ZoneId.of("UTC"))));
        var calendar = calendar(contract);
        var count = COUNT.matcher(asked.count == null ? "" : asked.count);
        if (!count.matches()) {
            var written = asked.count == null ? "nothing" : "\"" + asked.count + "\"";
            problems.add("--count: " + written + " is no period; write it as \"90 days\", \"10 business days\","
                    + " \"14 clear days\", \"3 months\" or \"48 hours\".");
        }
        var stated = stated();
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
        var computation = new Computation(
                trigger.orElseThrow(),
                Integer.parseInt(count.group(1)),
                Optional.ofNullable(UNITS.get(count.group(3))),
                asked.before ? Direction.BEFORE : Direction.AFTER,
                asked.atLeast || count.group(2) != null,
                asked.ending == DaysCommand.For.act ? Ending.ACT : Ending.EFFECT,
                calendar.orElseThrow(),
                zone.orElseThrow());
        return answer(computation, stated, law.orElseThrow(), contract);
    }

    /**
     * The date that is named, which is not computed.
     *
     * @throws UnusableInput with every option that cannot be read
     */
    CountedDay named() {
        var day = read("--from", () -> MomentText.day("--from", asked.from));
        var calendar = calendar(Optional.ofNullable(asked.contract).map(ContractFile::read));
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
        return Computation.fixed(day.orElseThrow(), calendar.orElseThrow());
    }

    private DaysAnswer answer(
            Computation computation, ComputationRules stated, GoverningLaw law, Optional<Contract> contract) {
        var own = contract.map(Contract::computation).orElse(ComputationRules.OPEN);
        var fromLaw = asked.verifiedOnly ? law.preset().verifiedRules() : law.rules();
        var rules = stated.or(own).or(fromLaw);
        try {
            return new DaysAnswer(computation, stated, own, law, rules, computation.readings(rules));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnusableInput("covenant days: " + e.getMessage() + ".");
        }
    }

    private Optional<GoverningLaw> law(Optional<Contract> contract) {
        var word = asked.law != null ? asked.law : contract.map(Contract::law).orElse(GoverningLaw.PLAIN.word());
        var law = GoverningLaw.parse(word);
        if (law.isEmpty()) {
            problems.add("--law: \"" + word + "\" is no law known here; the known ones are "
                    + String.join(
                            ", ",
                            Stream.of(GoverningLaw.values())
                                    .map(GoverningLaw::word)
                                    .toList())
                    + ".");
        }
        return law;
    }

    private Optional<ZoneId> zone(String option, @org.jspecify.annotations.Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            problems.add(option + ": \"" + name + "\" is no time zone; write a place, as America/Chicago.");
            return Optional.empty();
        }
    }

    private Optional<BusinessCalendar> calendar(Optional<Contract> contract) {
        var also = new ArrayList<LocalDate>();
        for (String day : asked.also) {
            read("--also", () -> MomentText.day("--also", day)).ifPresent(also::add);
        }
        var ofContract = contract.map(Contract::holidays);
        var name = Optional.ofNullable(asked.holidays)
                .or(() -> ofContract.flatMap(source -> source.named()))
                .orElse(BusinessCalendar.WEEKENDS_ONLY.name());
        ofContract.ifPresent(source -> also.addAll(source.also()));
        return read("--holidays", () -> BusinessCalendar.of(name, also));
    }

    private ComputationRules stated() {
        var rules = ComputationRules.OPEN;
        for (String each : asked.set) {
            var name = each.substring(0, Math.max(0, each.indexOf('=')));
            var from = rules;
            rules = read(
                            "--set",
                            () -> from.withWords(
                                    Parameter.named(name)
                                            .orElseThrow(() -> new IllegalArgumentException("\"" + each
                                                    + "\" states no parameter; write one of "
                                                    + String.join(
                                                            ", ",
                                                            Parameter.all().stream()
                                                                    .map(Parameter::id)
                                                                    .toList())
                                                    + ", then = and its value")),
                                    each.substring(each.indexOf('=') + 1)))
                    .orElse(from);
        }
        return rules;
    }

    private static Trigger trigger(String text, ZoneId place) {
        try {
            if (!text.contains("T")) {
                return new Trigger.Day(LocalDate.parse(text));
            }
            return new Trigger.Moment(
                    text.matches(".*T.*(Z|[+-][0-9:]+)")
                            ? OffsetDateTime.parse(text).atZoneSameInstant(place)
                            : LocalDateTime.parse(text).atZone(place));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is neither a date such as 2026-07-01 nor a moment such"
                    + " as 2026-07-01T15:00 or 2026-07-01T15:00:00Z");
        }
    }

    private <T> Optional<T> read(String option, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            problems.add(option + ": " + e.getMessage() + ".");
        } catch (UnusableInput e) {
            problems.addAll(e.lines());
        }
        return Optional.empty();
    }
}
