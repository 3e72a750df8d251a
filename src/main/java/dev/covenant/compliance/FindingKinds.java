package dev.covenant.compliance;

import java.util.Set;

/** The kinds of finding that the active rules can report: what tables may speak of. */
public interface FindingKinds {

    /**
     * All of them.
     *
     * @return such as {@code allowance-exceeded}
     */
    Set<String> all();
}
