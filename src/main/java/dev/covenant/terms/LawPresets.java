package dev.covenant.terms;

import static dev.covenant.measure.Parameter.CLEAR_DAYS;
import static dev.covenant.measure.Parameter.DAYS;
import static dev.covenant.measure.Parameter.DAY_END;
import static dev.covenant.measure.Parameter.FIRST_DAY;
import static dev.covenant.measure.Parameter.MIDNIGHT_TRIGGER;
import static dev.covenant.measure.Parameter.MONTHS;
import static dev.covenant.measure.Parameter.ROLL_AFTER;
import static dev.covenant.measure.Parameter.ROLL_BEFORE;
import static dev.covenant.measure.Parameter.ROLL_HOURS;
import static dev.covenant.measure.Parameter.SHORT_PERIODS;
import static dev.covenant.measure.Parameter.TRIGGER_ZONE;
import static dev.covenant.measure.Parameter.YEARS;

import dev.covenant.measure.Authority;
import dev.covenant.measure.Parameter;
import dev.covenant.measure.Preset;
import java.util.List;
import java.util.Optional;

/**
 * What each law says of computing time under contracts, parameter by parameter. Rules of court are no law for contracts
 * and stand here nowhere (DOMAIN 2.4, 1). What was not read is marked so; what nobody at hand says is left open.
 */
final class LawPresets {
    private static final String NOT_READ = "no source read";

    static final Preset NEW_YORK = new Preset(
            "New York",
            List.of(
                    unverified(DAYS, "calendar-days", "Gen. Constr. Law s. 20 (text not read)"),
                    verified(
                            FIRST_DAY,
                            "excluded",
                            "Gen. Constr. Law s. 20, as applied in H.E. St. Corp. v Checker Cab Sales Corp."),
                    verified(CLEAR_DAYS, "no", "H.E. St. Corp. v Checker Cab Sales Corp."),
                    unverified(MONTHS, "corresponding-date", "Gen. Constr. Law s. 30 (seen in paraphrase)"),
                    verified(YEARS, "leap-day-as-one", "Gen. Constr. Law s. 58"),
                    unverified(SHORT_PERIODS, "none", NOT_READ),
                    unverified(
                            ROLL_AFTER,
                            "forward",
                            "Gen. Constr. Law s. 25 (text not read; s. 25-a(1) sends contract periods to it)"),
                    open(
                            ROLL_BEFORE,
                            "Gen. Constr. Law s. 25 is said to move periods \"before\" to the next business day as well"
                                    + " (text not read): plan backward, contend forward"),
                    open(ROLL_HOURS, NOT_READ),
                    verified(DAY_END, "24:00", "Gen. Constr. Law s. 19"),
                    open(TRIGGER_ZONE, NOT_READ),
                    open(MIDNIGHT_TRIGGER, NOT_READ)));

    static final Preset ENGLAND = new Preset(
            "English common law",
            List.of(
                    unverified(DAYS, "calendar-days", NOT_READ),
                    verified(FIRST_DAY, "excluded", "Dodds v Walker [1981] UKHL; Matthew v Sedman [2021] UKSC 19"),
                    unverified(CLEAR_DAYS, "at-least", "said to be the rule for \"not less than\" (from memory)"),
                    verified(MONTHS, "corresponding-date", "Dodds v Walker [1981] UKHL"),
                    unverified(YEARS, "twelve-months", NOT_READ),
                    unverified(SHORT_PERIODS, "none", "CPR 2.8(4) is a rule of court; for contracts " + NOT_READ),
                    unverified(ROLL_AFTER, "none", NOT_READ),
                    unverified(ROLL_BEFORE, "none", NOT_READ),
                    unverified(ROLL_HOURS, "none", NOT_READ),
                    verified(DAY_END, "24:00", "Dodds v Walker [1981] UKHL (ended at midnight)"),
                    verified(TRIGGER_ZONE, "place-of-event", "Euronav v Repsol (The Maria) [2021] EWHC 2565 (Comm)"),
                    verified(MIDNIGHT_TRIGGER, "counts", "Matthew v Sedman [2021] UKSC 19")));

    static final Preset CALIFORNIA = new Preset(
            "California",
            List.of(
                    unverified(DAYS, "calendar-days", NOT_READ),
                    unverified(FIRST_DAY, "excluded", "Code Civ. Proc. s. 12 (from memory)"),
                    open(CLEAR_DAYS, NOT_READ),
                    open(MONTHS, NOT_READ),
                    open(YEARS, NOT_READ),
                    unverified(SHORT_PERIODS, "none", NOT_READ),
                    unverified(
                            ROLL_AFTER,
                            "saturday none, sunday forward, holiday forward",
                            "Code Civ. Proc. s. 12a does not reach contracts (seen on a practitioner's page); ss. 10 and"
                                    + " 13 do (from memory)"),
                    open(ROLL_BEFORE, NOT_READ),
                    open(ROLL_HOURS, NOT_READ),
                    unverified(DAY_END, "24:00", NOT_READ),
                    open(TRIGGER_ZONE, NOT_READ),
                    open(MIDNIGHT_TRIGGER, NOT_READ)));

    static final Preset TEXAS = american(
            "Texas",
            "Gov't Code s. 311.014 (from memory; it governs statutes)",
            "Gov't Code s. 311.014 is said to add months by the same numeral (from memory; it governs statutes)");

    static final Preset DELAWARE =
            american("Delaware", "said to be as in Texas (from memory)", "said to be as in Texas (from memory)");

    static final Preset TENNESSEE =
            american("Tennessee", "Tenn. Code s. 1-3-102 (from memory; it governs statutes)", NOT_READ);

    static final Preset UNIDROIT = new Preset(
            "UNIDROIT Principles",
            List.of(
                    verified(DAYS, "calendar-days", "art. 1.12(1): holidays in the period are counted"),
                    open(FIRST_DAY, "art. 1.12 does not say"),
                    open(CLEAR_DAYS, "art. 1.12 does not say"),
                    open(MONTHS, "art. 1.12 does not say"),
                    open(YEARS, "art. 1.12 does not say"),
                    verified(SHORT_PERIODS, "none", "art. 1.12(1): holidays in the period are counted"),
                    verified(
                            ROLL_AFTER,
                            "forward",
                            "art. 1.12(2), by the holidays at the place of business of the party to perform"),
                    open(ROLL_BEFORE, "art. 1.12(2) speaks of an extension"),
                    open(ROLL_HOURS, "art. 1.12 does not say"),
                    open(DAY_END, "art. 1.12 does not say"),
                    verified(TRIGGER_ZONE, "party-setting-the-time", "art. 1.12(3)"),
                    open(MIDNIGHT_TRIGGER, "art. 1.12 does not say")));

    static final Preset PLAIN = new Preset(
            "plain",
            Parameter.all().stream()
                    .filter(Parameter::canBeOpen)
                    .map(parameter -> open(parameter, "no law assumed"))
                    .toList());

    private LawPresets() {}

    private static Preset american(String title, String source, String months) {
        return new Preset(
                title,
                List.of(
                        unverified(DAYS, "calendar-days", NOT_READ),
                        unverified(FIRST_DAY, "excluded", source),
                        open(CLEAR_DAYS, NOT_READ),
                        open(MONTHS, months),
                        open(YEARS, NOT_READ),
                        unverified(SHORT_PERIODS, "none", NOT_READ),
                        unverified(ROLL_AFTER, "forward", source),
                        open(ROLL_BEFORE, NOT_READ),
                        open(ROLL_HOURS, NOT_READ),
                        unverified(DAY_END, "24:00", NOT_READ),
                        open(TRIGGER_ZONE, NOT_READ),
                        open(MIDNIGHT_TRIGGER, NOT_READ)));
    }

    private static Authority verified(Parameter<?> parameter, String value, String source) {
        return new Authority(parameter, Optional.of(value), source, true);
    }

    private static Authority unverified(Parameter<?> parameter, String value, String source) {
        return new Authority(parameter, Optional.of(value), source, false);
    }

    private static Authority open(Parameter<?> parameter, String why) {
        return new Authority(parameter, Optional.empty(), why, false);
    }
}
