package dev.covenant.terms;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** How a credit is counted; percentages are of the fee, exact, and are never rounded before they are compared. */
public sealed interface CreditShape {

    /** The fee over the hours of the month, times the share of the capacity missing, times the hours of each shortfall. */
    record CapacityShort() implements CreditShape {}

    /**
     * A table of uptime. The lowest band that uptime falls under counts; each is half-open, so that uptime equal to a
     * limit is not below it.
     *
     * @param bands from the highest limit to the lowest
     */
    record UptimeBands(List<Band> bands) implements CreditShape {}

    /**
     * A band of uptime.
     *
     * @param below uptime of less than this, in percent
     * @param credit of the month's fee, in percent
     */
    record Band(BigDecimal below, BigDecimal credit) {}

    /**
     * So much for each outage and so much more for every increment of it.
     *
     * @param atOutset for an outage of more than {@code beyond}, in percent
     * @param more for each increment, in percent
     * @param per the increment, counted from {@code beyond}
     * @param beyond how long an outage may last without a credit
     * @param started whether an increment begun counts as a full one
     * @param ofTheDay whether the percentages are of one day's fee, not of the month's
     */
    record Increments(
            BigDecimal atOutset, BigDecimal more, Duration per, Duration beyond, boolean started, boolean ofTheDay)
            implements CreditShape {}

    /**
     * So much of the day's fee for each local day with too much downtime.
     *
     * @param credit of the day's fee, in percent
     * @param moreThan downtime of a day of more than this earns it
     */
    record Daily(BigDecimal credit, Duration moreThan) implements CreditShape {}
}
