package dev.covenant.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.finding.Deadline;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTimeTest {

    // plan by, days before, told at; weekdays checked against the calendar
    @ParameterizedTest(name = "{1} days before {0} is told {2}")
    @CsvSource({
        // Tue 22 Dec 2026 17:00 less 30 days is Sun 22 Nov, told Mon 23 Nov (EXPERIENCE 2)
        "2026-12-22T17:00-06:00[America/Chicago], 30, 2026-11-23T07:00-06:00[America/Chicago]",
        // Wed 30 Dec less 30 is Mon 30 Nov
        "2026-12-30T17:00-06:00[America/Chicago], 30, 2026-11-30T07:00-06:00[America/Chicago]",
        // Sat 28 Nov rolls to Mon 30 Nov
        "2026-12-01T17:00-06:00[America/Chicago], 3, 2026-11-30T07:00-06:00[America/Chicago]",
        // Thu 26 Nov is Thanksgiving, told Fri 27 Nov
        "2026-12-03T17:00-06:00[America/Chicago], 7, 2026-11-27T07:00-06:00[America/Chicago]",
        // Fri 1 Jan 2027 is a holiday, then a weekend: told Mon 4 Jan
        "2027-01-08T17:00-06:00[America/Chicago], 7, 2027-01-04T07:00-06:00[America/Chicago]",
        // the plan day itself, Wed 30 Dec, ten hours ahead
        "2026-12-30T17:00-06:00[America/Chicago], 0, 2026-12-30T07:00-06:00[America/Chicago]",
        // 1 day before Mon 30 Nov 17:00 is Sun 29 Nov: told Mon 30 Nov, still ten hours ahead
        "2026-11-30T17:00-06:00[America/Chicago], 1, 2026-11-30T07:00-06:00[America/Chicago]",
        // Mon 30 Nov 07:00 sharp would be too late: told Fri 27 Nov
        "2026-11-30T07:00-06:00[America/Chicago], 1, 2026-11-27T07:00-06:00[America/Chicago]",
        // a plan moment on Sun 29 Nov: Sat 28 Nov would roll beyond it, told Fri 27 Nov
        "2026-11-29T12:00-06:00[America/Chicago], 1, 2026-11-27T07:00-06:00[America/Chicago]",
        // Mon 9 Mar 2026 less 1 is Sun 8 Mar, when clocks change: told Mon 9 Mar 07:00 CDT
        "2026-03-09T17:00-05:00[America/Chicago], 1, 2026-03-09T07:00-05:00[America/Chicago]",
        // counted back in days, not hours: over the change of Sun 1 Nov the morning stays 07:00
        "2026-11-06T17:00-06:00[America/Chicago], 7, 2026-10-30T07:00-05:00[America/Chicago]",
    })
    void remindersFallOnWorkingMornings(String planBy, int days, String told) {
        var moment = ZonedDateTime.parse(planBy);
        assertThat(new LeadTime(days).reminder(new Deadline("x", moment, moment), TellingSamples.US_FEDERAL))
                .isEqualTo(ZonedDateTime.parse(told));
    }

    @Test
    void aCalendarWithoutBusinessDaysStillGivesAMoment() {
        Predicate<LocalDate> never = day -> false;
        assertThat(new LeadTime(1).reminder(TellingSamples.exitDeadline(), never))
                .isBefore(TellingSamples.exitDeadline().planBy());
    }
}
