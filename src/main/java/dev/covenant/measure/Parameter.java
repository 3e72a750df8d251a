package dev.covenant.measure;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One way in which a law or a contract can say how time is computed, and the words in which its value is written in a
 * contract file, on the command line and in the manual.
 *
 * @param <T> the type of its value
 */
public final class Parameter<T> {
    /** What "days" means where the words do not say. */
    public static final Parameter<PeriodUnit> DAYS = words(
            "days",
            "what \"days\" are where the words do not say",
            PeriodUnit.class,
            List.of(PeriodUnit.CALENDAR_DAYS, PeriodUnit.BUSINESS_DAYS),
            2);

    /** Whether the day of the trigger counts. */
    public static final Parameter<FirstDay> FIRST_DAY = words(
            "first-day",
            "whether the day of the trigger counts",
            FirstDay.class,
            List.of(FirstDay.EXCLUDED, FirstDay.INCLUDED),
            2);

    /** Where days are clear days. */
    public static final Parameter<ClearDays> CLEAR_DAYS = words(
            "clear-days",
            "whether \"not less than\" leaves the day of the end out as well",
            ClearDays.class,
            List.of(ClearDays.NO, ClearDays.AT_LEAST, ClearDays.ALWAYS),
            2);

    /** How months are added. */
    public static final Parameter<MonthRule> MONTHS =
            words("month-rule", "how a month is added", MonthRule.class, List.of(MonthRule.values()), 2);

    /** How years are added. */
    public static final Parameter<YearRule> YEARS =
            words("year-rule", "how a year is added", YearRule.class, List.of(YearRule.values()), 2);

    /** Up to how many calendar days a period skips weekends and holidays; 0 means it never does. */
    public static final Parameter<Integer> SHORT_PERIODS = new Parameter<>(
            "short-periods",
            "up to how many days a period skips weekends and holidays",
            Integer.class,
            text -> ParameterWords.number(text, "days?"),
            days -> days == 0 ? "none" : days + " days",
            List.of(0, 5),
            "`none` or `5 days`");

    /** How many business days a period of two days or more holds at least; 0 means any number. */
    public static final Parameter<Integer> LEAST_BUSINESS_DAYS = new Parameter<>(
            "least-business-days",
            "how many business days a period of two days or more holds at least",
            Integer.class,
            text -> ParameterWords.number(text, "days?"),
            days -> days == 0 ? "none" : days + " days",
            List.of(0),
            "`none` or `2 days`");

    /** Where the last day for an act moves, in periods after an event. */
    public static final Parameter<Rolls> ROLL_AFTER =
            rolls("roll-after", "where the last day for an act moves, in a period after an event");

    /** Where the last day for an act moves, in periods before an event. */
    public static final Parameter<Rolls> ROLL_BEFORE =
            rolls("roll-before", "where the last day for an act moves, in a period before an event");

    /** Where the last moment for an act moves, in periods of hours: to the same time of another day. */
    public static final Parameter<Rolls> ROLL_HOURS =
            rolls("roll-hours", "to which day a period of hours moves, at the same time of day");

    /** When the last day for an act is over. */
    public static final Parameter<DayEnd> DAY_END = new Parameter<>(
            "day-end",
            "when the last day for an act is over",
            DayEnd.class,
            ParameterWords::dayEnd,
            DayEnd::toString,
            List.of(DayEnd.MIDNIGHT, new DayEnd(Optional.of(LocalTime.of(17, 0)))),
            "`24:00` or the close of business, as `17:00`");

    /** In whose local time the day of the trigger is read. */
    public static final Parameter<TriggerZone> TRIGGER_ZONE = words(
            "trigger-zone",
            "in whose local time the day of the trigger is read",
            TriggerZone.class,
            List.of(TriggerZone.PLACE_OF_EVENT, TriggerZone.CONTRACT, TriggerZone.PARTY_SETTING_THE_TIME),
            2);

    /** Whether a day counts that begins with a trigger at midnight. */
    public static final Parameter<MidnightTrigger> MIDNIGHT_TRIGGER = words(
            "midnight-trigger",
            "whether the day counts that begins with a trigger at midnight",
            MidnightTrigger.class,
            List.of(MidnightTrigger.LEFT_OUT, MidnightTrigger.COUNTS),
            2);

    private static final List<Parameter<?>> ALL = List.of(
            DAYS,
            FIRST_DAY,
            CLEAR_DAYS,
            MONTHS,
            YEARS,
            SHORT_PERIODS,
            LEAST_BUSINESS_DAYS,
            ROLL_AFTER,
            ROLL_BEFORE,
            ROLL_HOURS,
            DAY_END,
            TRIGGER_ZONE,
            MIDNIGHT_TRIGGER);

    private final String id;
    private final String question;
    private final Class<T> type;
    private final Function<String, Optional<T>> reader;
    private final Function<T, String> writer;
    private final List<T> choices;
    private final String forms;

    private Parameter(
            String id,
            String question,
            Class<T> type,
            Function<String, Optional<T>> reader,
            Function<T, String> writer,
            List<T> choices,
            String forms) {
        this.id = id;
        this.question = question;
        this.type = type;
        this.reader = reader;
        this.writer = writer;
        this.choices = choices;
        this.forms = forms;
    }

    /**
     * All parameters.
     *
     * @return in the order in which they apply
     */
    public static List<Parameter<?>> all() {
        return ALL;
    }

    /**
     * A parameter by its name.
     *
     * @param id such as {@code month-rule}
     * @return empty where there is none
     */
    public static Optional<Parameter<?>> named(String id) {
        return ALL.stream().filter(parameter -> parameter.id.equals(id)).findFirst();
    }

    /**
     * Its name in contract files.
     *
     * @return such as {@code month-rule}
     */
    public String id() {
        return id;
    }

    /**
     * What it decides.
     *
     * @return a phrase such as {@code how a month is added}
     */
    public String question() {
        return question;
    }

    /**
     * The ways in which a value can be written.
     *
     * @return a phrase such as {@code `excluded` or `included`}
     */
    public String forms() {
        return forms;
    }

    /**
     * Reads a value.
     *
     * @param text such as {@code end-of-month}
     * @return empty for other words
     * @throws IllegalArgumentException for switches that contradict each other
     */
    public Optional<T> parse(String text) {
        return reader.apply(text);
    }

    /**
     * Whether law can leave it open; else it holds only where somebody states it.
     *
     * @return false for the number of business days that a period holds at least
     */
    public boolean canBeOpen() {
        return choices.size() > 1;
    }

    /** The values among which the law may leave the choice open. */
    List<T> choices() {
        return choices;
    }

    String word(Object value) {
        return writer.apply(type.cast(value));
    }

    T cast(Object value) {
        return type.cast(value);
    }

    private static <E extends Enum<E>> Parameter<E> words(
            String id, String question, Class<E> type, List<E> values, int open) {
        return new Parameter<>(
                id,
                question,
                type,
                text -> values.stream()
                        .filter(value -> ParameterWords.word(value).equals(text))
                        .findFirst(),
                ParameterWords::word,
                values.subList(0, open),
                ParameterWords.either(values.stream().map(ParameterWords::word).toList()));
    }

    private static Parameter<Rolls> rolls(String id, String question) {
        return new Parameter<>(
                id,
                question,
                Rolls.class,
                ParameterWords::rolls,
                Rolls::toString,
                List.of(Rolls.NONE, Rolls.FORWARD, Rolls.BACKWARD),
                ParameterWords.either(
                                List.of(Roll.values()).stream().map(Rolls::word).toList())
                        + ", or `saturday none, sunday forward, holiday forward`");
    }

    @Override
    public String toString() {
        return id;
    }
}
