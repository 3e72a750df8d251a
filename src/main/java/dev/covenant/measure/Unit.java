package dev.covenant.measure;

import java.math.BigDecimal;
import java.util.Optional;

/** A unit of power, energy or compute, with its exact factor to the base unit of its dimension. */
public enum Unit {
    /** Watt. */
    W("W", Dimension.POWER, "0.001"),
    /** Kilowatt, the base of power. */
    KW("kW", Dimension.POWER, "1"),
    /** Megawatt. */
    MW("MW", Dimension.POWER, "1000"),
    /** Kilowatt-hour, the base of energy. */
    KWH("kWh", Dimension.ENERGY, "1"),
    /** Megawatt-hour. */
    MWH("MWh", Dimension.ENERGY, "1000"),
    /** GPU-hour. */
    GPUH("GPUh", Dimension.COMPUTE, "1");

    private final String symbol;
    private final Dimension dimension;
    private final BigDecimal toBase;

    Unit(String symbol, Dimension dimension, String toBase) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.toBase = new BigDecimal(toBase);
    }

    /**
     * The unit written so.
     *
     * @param symbol such as {@code MWh}; case counts
     * @return the unit, or empty where none is written so
     */
    public static Optional<Unit> parse(String symbol) {
        for (Unit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /**
     * As written on paper.
     *
     * @return such as {@code MWh}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * What it measures.
     *
     * @return power, energy or compute
     */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * How many base units (kW, kWh, GPUh) one of this is.
     *
     * @return an exact factor
     */
    public BigDecimal toBase() {
        return toBase;
    }

    /** What a unit measures. */
    public enum Dimension {
        /** Power, in kW. */
        POWER,
        /** Energy, in kWh. */
        ENERGY,
        /** Compute, in GPU-hours. */
        COMPUTE
    }
}
