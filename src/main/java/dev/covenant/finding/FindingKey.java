package dev.covenant.finding;

/**
 * What a finding is about, for good: no retitling, renumbering, amendment or reading changes it.
 *
 * @param contract the contract's id
 * @param clause the clause's declared id
 * @param kind such as {@code allowance-exceeded}
 * @param subject such as {@code 2013-07}
 */
public record FindingKey(String contract, String clause, String kind, String subject)
        implements Comparable<FindingKey> {

    @Override
    public int compareTo(FindingKey other) {
        return toString().compareTo(other.toString());
    }

    /** As {@code campus-substation/allowance/allowance-exceeded/2013-07}. */
    @Override
    public String toString() {
        return contract + "/" + clause + "/" + kind + "/" + subject;
    }
}
