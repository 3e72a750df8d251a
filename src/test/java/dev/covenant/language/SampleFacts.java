package dev.covenant.language;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Fact;
import dev.covenant.finding.Subject;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Side;
import dev.covenant.terms.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Fact records for the tests of the language; those of the product live in position. */
public final class SampleFacts {

    public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private SampleFacts() {}

    public static Vocabulary vocabulary() {
        return Vocabulary.of(List.of(Month.class, Target.class, Letter.class, Consent.class));
    }

    public static ClauseText clause(String id, String number) {
        return new ClauseText(id, number, "words of " + number, true, new Source(Source.Kind.ILLUSTRATIVE, "test"));
    }

    public static Possible<Quantity> mwh(String value) {
        return Possible.known(Quantity.of(value, Unit.MWH));
    }

    public static Possible<Quantity> mwh(String least, String most) {
        return Possible.between(
                Quantity.of(least, Unit.MWH), Quantity.of(most, Unit.MWH), List.of("6 readings of 22 Oct 2026"));
    }

    public static Month month(String month, Possible<Quantity> drawn, String allowance) {
        return new Month(
                new BillingMonth(YearMonth.parse(month), CHICAGO),
                drawn,
                Quantity.of(allowance, Unit.MWH),
                Possible.known(Money.of("USD", "6000.00")),
                BigDecimal.valueOf(100),
                true,
                List.of());
    }

    /** A billing month. */
    @Thing(value = "billing month", plural = "billing months", meaning = "A calendar month of the contract's zone.")
    public record Month(
            BillingMonth month,

            @Words(value = "energy drawn", meaning = "What the Customer drew.", unit = "MWh")
            Possible<Quantity> energyDrawn,

            @Words(value = "allowance", meaning = "What is allowed.", unit = "MWh")
            Quantity allowance,

            @Words(value = "overage charge", meaning = "What lies above costs.")
            Possible<Money> charge,

            @Words(value = "completeness", meaning = "Share of intervals with a reading.")
            BigDecimal completeness,

            @Words(value = "complete", meaning = "Whether the month is over.")
            boolean complete,

            @Words(value = "gaps", meaning = "Intervals without a reading.")
            List<String> gaps)
            implements Subject {
        @Override
        public String subject() {
            return month.toString();
        }

        @Override
        public ClauseText clause() {
            return SampleFacts.clause("allowance", "6.1");
        }

        @Override
        public Optional<SubjectPeriod> period() {
            return Optional.of(new SubjectPeriod(
                    month.interval().getStart(), month.interval().getEnd(), month.zone()));
        }

        @Override
        public List<Evidence> evidence() {
            return List.of(new Evidence("energy drawn", energyDrawn.toString(), "meter"));
        }
    }

    /** The day a party wants to be free. */
    @Thing(value = "exit target", plural = "exit targets", meaning = "The last day we want to be bound.")
    public record Target(
            @Words(value = "exit day", meaning = "The last day we want to be bound.")
            LocalDate exitDay,

            @Words(value = "plan day", meaning = "By when to hand over.")
            ZonedDateTime planDay,

            @Words(value = "deadline", meaning = "Both dates.")
            Optional<Deadline> deadline,

            @Words(value = "cost of one day", meaning = "What a day's delay costs.")
            Optional<Money> cost)
            implements Subject {
        @Override
        public String subject() {
            return "target";
        }

        @Override
        public ClauseText clause() {
            return SampleFacts.clause("convenience", "14.2");
        }
    }

    /** What a notice may be worth. */
    public enum State {
        VALID,
        DEFECTIVE,
        INVALID,
        OPEN_QUESTION
    }

    /** A notice. */
    @Thing(value = "notice", plural = "notices", meaning = "A notice of termination.")
    public record Letter(
            String id,

            @Words(value = "giver", meaning = "Who gave it.")
            Side giver,

            @Words(value = "state", meaning = "What it is worth.")
            Possible<State> state,

            @Words(value = "last day in force", meaning = "The day it ends the contract.")
            Possible<LocalDate> lastDay,

            @Words(value = "received", meaning = "When it counts as received.")
            Possible<Instant> received,

            @Words(value = "acknowledged", meaning = "Whether the other side said so.")
            boolean acknowledged,

            @Words(value = "time under way", meaning = "From sending to receipt.")
            Duration underWay,

            @Words(value = "day named", meaning = "The day it names.")
            Optional<LocalDate> named)
            implements Subject {
        @Override
        public String subject() {
            return id;
        }

        @Override
        public ClauseText clause() {
            return SampleFacts.clause("notices", "21.3");
        }
    }

    /** A consent; nothing is found about it alone. */
    @Thing(value = "consent", plural = "consents", meaning = "A consent in writing.")
    public record Consent(
            @Words(value = "first day", meaning = "From when it holds.")
            LocalDate from,

            @Words(value = "last day", meaning = "Until when it holds.")
            LocalDate until,

            @Words(value = "extra energy", meaning = "What it allows on top.")
            Quantity extra,

            @Words(value = "given by the operator", meaning = "Whether the operator gave it.")
            boolean byOperator)
            implements Fact {}
}
