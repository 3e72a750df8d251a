package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that anybody can look up, by place; each beside a neighbour that is open. */
class HolidayPlacesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "us-tennessee,            2026-11-26, THURSDAY, closed", // Thanksgiving
        "us-tennessee,            2026-11-25, WEDNESDAY, open",
        "us-tennessee,            2026-12-24, THURSDAY, closed", // Christmas Eve
        "us-texas,                2026-11-27, FRIDAY, closed", // the day after Thanksgiving
        "us-texas,                2026-11-30, MONDAY, open",
        "us-california,           2026-03-31, TUESDAY, closed", // Cesar Chavez
        "us-california,           2026-04-01, WEDNESDAY, open",
        "us-delaware,             2026-04-03, FRIDAY, closed", // Good Friday
        "us-delaware,             2026-04-06, MONDAY, open",
        "us-new-york-banks,       2026-07-03, FRIDAY, open", // 4 July 2026 is a Saturday, which banks do not move
        "us-federal,              2026-07-03, FRIDAY, closed",
        "us-federal-reserve,      2026-11-11, WEDNESDAY, closed", // Veterans Day
        "us-stock-exchange,       2026-11-11, WEDNESDAY, open",
        "us-stock-exchange,       2026-04-03, FRIDAY, closed", // Good Friday
        "scotland,                2026-01-02, FRIDAY, closed",
        "england,                 2026-01-02, FRIDAY, open",
        "scotland,                2026-11-30, MONDAY, closed", // St Andrew
        "northern-ireland,        2026-03-17, TUESDAY, closed", // St Patrick
        "ireland,                 2026-03-17, TUESDAY, closed",
        "wales,                   2026-03-17, TUESDAY, open",
        "france,                  2026-07-14, TUESDAY, closed",
        "france,                  2026-07-15, WEDNESDAY, open",
        "germany,                 2026-10-02, FRIDAY, open",
        "germany,                 2025-10-03, FRIDAY, closed", // German Unity Day
        "germany-bavaria,         2026-01-06, TUESDAY, closed", // Epiphany
        "germany,                 2026-01-06, TUESDAY, open",
        "germany-frankfurt-banks, 2025-10-03, FRIDAY, closed",
        "japan,                   2026-02-11, WEDNESDAY, closed", // Foundation Day
        "japan-tokyo-banks,       2026-02-11, WEDNESDAY, closed",
        "japan,                   2026-02-12, THURSDAY, open",
        "canada,                  2026-07-01, WEDNESDAY, closed",
        "eu-target,               2026-05-01, FRIDAY, closed",
        "eu-target,               2026-05-04, MONDAY, open",
    })
    void eachPlaceClosesItsOwnDays(String source, LocalDate day, DayOfWeek weekday, String state) {
        assertThat(day.getDayOfWeek()).isEqualTo(weekday);
        assertThat(BusinessCalendar.of(source).isBusinessDay(day)).isEqualTo(state.equals("open"));
    }

    @Test
    void everySourceLoadsNamesItsOriginAndIsOpenOnMostWeekdays() {
        for (String source : BusinessCalendar.sources()) {
            var calendar = BusinessCalendar.of(source);
            var open = LocalDate.of(2026, 1, 1)
                    .datesUntil(LocalDate.of(2027, 1, 1))
                    .filter(calendar::isBusinessDay)
                    .count();
            // 261 weekdays in 2026, less at most 20 holidays
            assertThat(open).as(source).isBetween(241L, 261L);
            assertThat(calendar.origin()).as(source).isNotBlank();
            assertThat(calendar.isBusinessDay(LocalDate.of(2026, 12, 26)))
                    .as(source)
                    .isFalse();
        }
    }

    @Test
    void theLibrariesVersionsAreThoseOfTheBuild() throws IOException {
        var build = Files.readString(Path.of("pom.xml"));
        assertThat(BusinessCalendar.origin("us-tennessee")).isEqualTo("Jollyday 1.8.1, us/tn");
        assertThat(BusinessCalendar.origin("england")).isEqualTo("OpenGamma Strata 2.12.62, GBLO");
        assertThat(build)
                .contains("<jollyday.version>1.8.1</jollyday.version>")
                .contains("<strata.version>2.12.62</strata.version>");
    }
}
