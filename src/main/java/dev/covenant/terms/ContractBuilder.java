package dev.covenant.terms;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.terms.ContractValues.PowerRange;
import dev.covenant.terms.Yaml.Entries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a contract of its tree, and refuses contradictions. */
final class ContractBuilder {
    static final Map<String, Side> SIDES = Map.of("operator", Side.OPERATOR, "customer", Side.CUSTOMER);

    private final Problems problems;

    ContractBuilder(Problems problems) {
        this.problems = problems;
    }

    Optional<Contract> contract(Entries root, String version) {
        var fields = new Fields(root, problems);
        var id = fields.need("contract", ContractValues::text);
        var title = fields.need("title", ContractValues::text);
        var law = fields.need("law", ContractValues::text);
        var agreed = fields.need("agreed", ContractValues::day);
        var zone = fields.need("zone", ContractValues::zone);
        var we = fields.choice("we", SIDES);
        var holidays = fields.group("holidays").flatMap(ContractBuilder::holidays);
        var known = law.flatMap(GoverningLaw::parse);
        var computation = ComputationBuilder.rules(fields);
        var meters = meters(fields);
        var clauseBuilder = new ClauseBuilder(known, ComputationBuilder.together(computation, known), meters);
        var clauses = clauses(fields, clauseBuilder);
        new ContractChecks(fields).together(clauses);
        var amendments = amendments(fields, clauseBuilder);
        return fields.whole(() -> new Contract(
                id.orElseThrow(),
                title.orElseThrow(),
                law.orElseThrow(),
                agreed.orElseThrow(),
                zone.orElseThrow(),
                we.orElseThrow(),
                holidays.orElse(new HolidaySource(Optional.empty(), List.of())),
                computation,
                meters,
                clauses,
                amendments,
                version));
    }

    private static Optional<HolidaySource> holidays(Fields fields) {
        var named = fields.maybe("source", ContractBuilder::holidaySource);
        var also = fields.list("also", ContractValues::day);
        return fields.whole(() -> new HolidaySource(named, also));
    }

    private static String holidaySource(String name) {
        if (!BusinessCalendar.sources().contains(name)) {
            throw new Mistake(
                    "`" + name + "` is no known source of holidays.",
                    ContractValues.didYouMean(name, BusinessCalendar.sources()) + "Known: "
                            + String.join(", ", BusinessCalendar.sources()) + ".");
        }
        return name;
    }

    private static List<Meter> meters(Fields contract) {
        var meters = new ArrayList<Meter>();
        for (Fields fields : contract.groups("meters")) {
            var id = fields.need("id", ContractValues::text);
            var workloads = fields.list("workloads", ContractValues::text);
            var interval = fields.need("interval", ContractValues::duration);
            var plausible = fields.need("plausible", ContractValues::powers);
            var whole = fields.maybe("sub-meter-of", ContractValues::text);
            var silent = fields.need("silent-after", ContractValues::duration);
            if (meters.stream().anyMatch(meter -> id.filter(meter.id()::equals).isPresent())) {
                fields.refuse("id", "Two meters are called `" + id.orElseThrow() + "`.", "Give each its own id.");
            }
            if (silent.isPresent() && interval.isPresent() && silent.get().compareTo(interval.get()) < 0) {
                fields.refuse(
                        "silent-after",
                        "The meter would be called silent before its next reading is due.",
                        "Write at least one interval.");
            }
            fields.whole(() -> new Meter(
                            id.orElseThrow(),
                            workloads,
                            interval.orElseThrow(),
                            plausible.map(PowerRange::from).orElseThrow(),
                            plausible.map(PowerRange::to).orElseThrow(),
                            whole,
                            silent.orElseThrow()))
                    .ifPresent(meters::add);
        }
        for (Fields fields : contract.groups("meters")) {
            wholeMeterIsKnown(fields, meters);
        }
        return List.copyOf(meters);
    }

    private static void wholeMeterIsKnown(Fields fields, List<Meter> meters) {
        var whole = fields.maybe("sub-meter-of", ContractValues::text);
        var id = fields.maybe("id", ContractValues::text);
        var others = meters.stream()
                .map(Meter::id)
                .filter(other -> id.filter(other::equals).isEmpty())
                .toList();
        if (whole.isPresent() && !others.contains(whole.get())) {
            fields.refuse(
                    "sub-meter-of",
                    "`" + whole.get() + "` is no other meter of this contract.",
                    ContractValues.didYouMean(whole.get(), others) + "Name the meter it is a part of.");
        }
    }

    private static List<Clause> clauses(Fields fields, ClauseBuilder builder) {
        var clauses = new ArrayList<Clause>();
        var ids = new HashSet<String>();
        for (Fields clause : fields.groups("clauses")) {
            var id = clause.maybe("id", ContractValues::text);
            if (id.isPresent() && !ids.add(id.get())) {
                clause.refuse(
                        "id",
                        "Two clauses have the id `" + id.get() + "`.",
                        "Give each its own: findings are kept under it for ever.");
            }
            builder.clause(clause).ifPresent(clauses::add);
        }
        return List.copyOf(clauses);
    }

    private static List<Amendment> amendments(Fields fields, ClauseBuilder builder) {
        var amendments = new ArrayList<Amendment>();
        var ids = new HashSet<String>();
        var last = Optional.<LocalDate>empty();
        for (Fields amendment : fields.groups("amendments")) {
            var id = amendment.need("id", ContractValues::text);
            var effective = amendment.need("effective", ContractValues::day);
            var recorded = amendment.need("recorded", ContractValues::moment);
            var title = amendment.need("title", ContractValues::text);
            var clauses = clauses(amendment, builder);
            if (id.isPresent() && !ids.add(id.get())) {
                amendment.refuse("id", "Two amendments have the id `" + id.get() + "`.", "Give each its own.");
            }
            if (last.isPresent() && effective.filter(last.get()::isAfter).isPresent()) {
                amendment.refuse(
                        "effective",
                        "This amendment takes effect before the one above it (" + last.get() + ").",
                        "List amendments in the order in which they take effect.");
            }
            last = effective.or(() -> Optional.empty());
            amendment
                    .whole(() -> new Amendment(
                            id.orElseThrow(),
                            effective.orElseThrow(),
                            recorded.orElseThrow(),
                            title.orElseThrow(),
                            clauses))
                    .ifPresent(amendments::add);
        }
        return List.copyOf(amendments);
    }
}
