package dev.covenant.measure;

import com.opengamma.strata.basics.date.HolidayCalendars;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.covenant.measure.HolidaySources.Listed;
import dev.covenant.measure.HolidaySources.Source;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holidays by place, from the two libraries. Jollyday lists what a place keeps by law, and its days of mere observance
 * are left out; Strata lists when the banks or the exchange of a place are closed. Only places whose weekend is
 * Saturday and Sunday are offered.
 */
final class HolidayPlaces {
    private static final String STRATA = "OpenGamma Strata 2.12.62";
    private static final String JOLLYDAY = "Jollyday 1.8.1";

    /** Name of the source, then Strata's calendar. */
    private static final Map<String, String> BANKS = Map.ofEntries(
            Map.entry("england", "GBLO"),
            Map.entry("france", "FRPA"),
            Map.entry("eu-target", "EUTA"),
            Map.entry("us-securities", "USGS"),
            Map.entry("us-new-york-banks", "USNY"),
            Map.entry("us-federal-reserve", "NYFD"),
            Map.entry("us-stock-exchange", "NYSE"),
            Map.entry("germany-frankfurt-banks", "DEFR"),
            Map.entry("switzerland-zurich-banks", "CHZU"),
            Map.entry("japan-tokyo-banks", "JPTO"),
            Map.entry("australia-sydney-banks", "AUSY"),
            Map.entry("canada-toronto-banks", "CATO"),
            Map.entry("canada-montreal-banks", "CAMO"),
            Map.entry("denmark-banks", "DKCO"),
            Map.entry("norway-banks", "NOOS"),
            Map.entry("sweden-banks", "SEST"),
            Map.entry("poland-banks", "PLWA"));

    /** Name of the source, then Jollyday's country and, after a slash, its part. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("us-tennessee", "us/tn"),
            Map.entry("us-texas", "us/tx"),
            Map.entry("us-california", "us/ca"),
            Map.entry("us-delaware", "us/de"),
            Map.entry("us-new-york", "us/ny"),
            Map.entry("us-virginia", "us/va"),
            Map.entry("us-illinois", "us/il"),
            Map.entry("us-florida", "us/fl"),
            Map.entry("us-georgia", "us/ga"),
            Map.entry("us-nevada", "us/nv"),
            Map.entry("us-ohio", "us/oh"),
            Map.entry("us-washington", "us/wa"),
            Map.entry("us-arizona", "us/az"),
            Map.entry("scotland", "gb/sct"),
            Map.entry("wales", "gb/wls"),
            Map.entry("northern-ireland", "gb/nir"),
            Map.entry("ireland", "ie"),
            Map.entry("germany", "de"),
            Map.entry("germany-bavaria", "de/by"),
            Map.entry("germany-berlin", "de/be"),
            Map.entry("germany-hesse", "de/he"),
            Map.entry("japan", "jp"),
            Map.entry("canada", "ca"),
            Map.entry("canada-ontario", "ca/on"),
            Map.entry("canada-quebec", "ca/qc"),
            Map.entry("australia", "au"),
            Map.entry("austria", "at"),
            Map.entry("belgium", "be"),
            Map.entry("denmark", "dk"),
            Map.entry("finland", "fi"),
            Map.entry("iceland", "is"),
            Map.entry("italy", "it"),
            Map.entry("luxembourg", "lu"),
            Map.entry("netherlands", "nl"),
            Map.entry("norway", "no"),
            Map.entry("poland", "pl"),
            Map.entry("portugal", "pt"),
            Map.entry("singapore", "sg"),
            Map.entry("spain", "es"),
            Map.entry("sweden", "se"),
            Map.entry("switzerland-zurich", "ch/zh"));

    private HolidayPlaces() {}

    static void addTo(Map<String, Listed> byName) {
        BANKS.forEach((name, id) -> byName.put(name, new Listed(STRATA + ", " + id, () -> bank(id))));
        PLACES.forEach((name, path) -> byName.put(name, new Listed(JOLLYDAY + ", " + path, () -> place(path))));
    }

    private static Source bank(String id) {
        return new Source(HolidayCalendars.of(id), Map.of(), 1970, HolidaySources.LAST_YEAR);
    }

    private static Source place(String path) {
        var slash = path.indexOf('/');
        var country = slash < 0 ? path : path.substring(0, slash);
        var within = slash < 0 ? new String[0] : new String[] {path.substring(slash + 1)};
        var manager = HolidayManager.getInstance(ManagerParameters.create(country));
        var names = new TreeMap<LocalDate, String>();
        // a year more: New Year's Day may be kept on the last day of the year before
        for (int year = HolidaySources.FIRST_YEAR; year <= HolidaySources.LAST_YEAR + 1; year++) {
            for (Holiday holiday : manager.getHolidays(Year.of(year), within)) {
                if (holiday.getType() != HolidayType.OBSERVANCE) {
                    add(names, holiday);
                }
            }
        }
        return new Source(
                HolidaySources.closed(new ArrayList<>(names.keySet())),
                names,
                HolidaySources.FIRST_YEAR,
                HolidaySources.LAST_YEAR);
    }

    private static void add(Map<LocalDate, String> names, Holiday holiday) {
        var name = holiday.getDescription(Locale.ENGLISH);
        names.merge(holiday.getActualDate(), name, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        holiday.getObservedDate()
                .filter(day -> !day.equals(holiday.getActualDate()))
                .ifPresent(day -> names.putIfAbsent(day, name + " (observed)"));
    }
}
