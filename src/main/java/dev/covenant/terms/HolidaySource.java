package dev.covenant.terms;

import dev.covenant.measure.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a contract takes its holidays from.
 *
 * @param named a source that {@code measure} knows, such as {@code us-federal} (5 USC 6103); empty: the contract names
 *     none, which is itself a finding
 * @param also further days the contract lists
 */
public record HolidaySource(Optional<String> named, List<LocalDate> also) {

    /**
     * The business days of this source; Saturdays and Sundays only where the contract names none.
     *
     * @return its calendar
     * @throws IllegalArgumentException if no source has that name; the parser refuses such a contract
     */
    public BusinessCalendar calendar() {
        return BusinessCalendar.of(named.orElse(BusinessCalendar.WEEKENDS_ONLY.name()), also);
    }
}
