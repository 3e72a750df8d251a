package dev.covenant.position;

import dev.covenant.finding.Amount;
import dev.covenant.measure.Dispatch;
import dev.covenant.measure.Money;
import dev.covenant.measure.Receipt;
import dev.covenant.terms.Side;
import dev.covenant.terms.TerminationForConvenience;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when a contract binds if a side sends notice of termination for convenience: every account and reading side by
 * side.
 *
 * @param giver the side that gives notice
 * @param dispatch how and when it is sent
 * @param barred why the method is no notice of termination, although it was counted as if actual notice sufficed; empty
 *     where it is permitted
 * @param clause the clause; empty where there is none
 * @param receipt when it counts as received; empty where nothing can be counted
 * @param readings in the order of the contract file; empty where nothing can be counted
 * @param none why there is no exit at all; empty where there is
 */
public record ExitWindow(
        Side giver,
        Dispatch dispatch,
        Optional<String> barred,
        Optional<TerminationForConvenience> clause,
        Optional<Receipt> receipt,
        List<ExitReading> readings,
        Optional<String> none) {

    /**
     * The outcome of the reading adopted.
     *
     * @return empty where nobody adopted one, or it has no outcome
     */
    public Optional<ExitReading> adopted() {
        return readings.stream()
                .filter(reading -> reading.adopted() && reading.outcome().isPresent())
                .findFirst();
    }

    /**
     * The outcomes that nobody has ruled out.
     *
     * @return in the order of the contract file
     */
    public List<ExitReading> standing() {
        return readings.stream()
                .filter(reading -> reading.stands() && reading.outcome().isPresent())
                .toList();
    }

    /**
     * The reading by which the contract ends last; the one to plan for when we leave.
     *
     * @return the first of those that end last; empty where none stands
     */
    public Optional<ExitReading> last() {
        return standing().stream().reduce((a, b) -> byEnd().compare(b, a) > 0 ? b : a);
    }

    /**
     * The reading by which the contract ends first; the one to plan for when they leave.
     *
     * @return the first of those that end first; empty where none stands
     */
    public Optional<ExitReading> first() {
        return standing().stream().min(byEnd());
    }

    /**
     * The reading to plan for: the last end of our own notice, the first of theirs.
     *
     * @param ours whether the giver is our side
     * @return empty where none stands
     */
    public Optional<ExitReading> planFor(boolean ours) {
        return ours ? last() : first();
    }

    /**
     * How far the readings lie apart.
     *
     * @return days between the first and the last end; 0 where all agree
     */
    public long spreadInDays() {
        return Stream.of(first(), last()).allMatch(Optional::isPresent)
                ? ChronoUnit.DAYS.between(lastDay(first()), lastDay(last()))
                : 0;
    }

    /**
     * How far the readings lie apart in committed fees.
     *
     * @return empty where a fee is not known
     */
    public Optional<Money> spreadInFees() {
        return feesOf(last()).flatMap(most -> feesOf(first()).map(most::minus));
    }

    /**
     * What more a reading costs than the one adopted.
     *
     * @param reading one of these
     * @return the difference in committed fees, negative where it costs less; empty where a fee is not known
     */
    public Optional<Amount> against(ExitReading reading) {
        return feesOf(Optional.of(reading))
                .flatMap(fees -> feesOf(adopted()).map(fees::minus))
                .map(more -> new Amount(Amount.Kind.COMMITTED_FEE, Side.CUSTOMER, more));
    }

    private static Optional<Money> feesOf(Optional<ExitReading> reading) {
        return reading.flatMap(ExitReading::outcome)
                .flatMap(outcome -> outcome.fees().total());
    }

    private static LocalDate lastDay(Optional<ExitReading> reading) {
        return reading.orElseThrow().outcome().orElseThrow().end().lastDayInForce();
    }

    private static Comparator<ExitReading> byEnd() {
        return Comparator.comparing(reading -> reading.outcome().orElseThrow().end());
    }
}
