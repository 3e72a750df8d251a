package dev.covenant.compliance;

import java.util.Set;

/** The kinds of finding that the active rules can report: what tables may speak of. */
public interface FindingKinds {

    /** The kinds of the rule pages that come with the product, and of the warnings the engine gives by itself. */
    Set<String> SHIPPED = Set.of(
            "notice-received",
            "end-fixed",
            "exit-notice-due",
            "reading-undecided",
            "allowance-forecast-exceeded",
            "allowance-exceeded",
            "demand-limit-exceeded",
            "telemetry-silent",
            "telemetry-incomplete",
            "implausible-readings",
            "no-next-date",
            "holiday-source-missing");

    /**
     * All of them.
     *
     * @return such as {@code allowance-exceeded}
     */
    Set<String> all();
}
