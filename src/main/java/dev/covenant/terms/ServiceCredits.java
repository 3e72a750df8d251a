package dev.covenant.terms;

import java.util.List;

/**
 * What credit too little service earns, and the most of it (DOMAIN 1.17).
 *
 * @param text identity and words
 * @param shape how it is counted
 * @param parts the parts whose outages count; empty: every outage counts
 * @param allDown whether the service is down only while all parts are; else while any is
 * @param customerCausedCounts whether outages that the customer caused count all the same
 * @param caps any number
 */
public record ServiceCredits(
        ClauseText text,
        CreditShape shape,
        List<String> parts,
        boolean allDown,
        boolean customerCausedCounts,
        List<CreditCap> caps)
        implements Clause {}
