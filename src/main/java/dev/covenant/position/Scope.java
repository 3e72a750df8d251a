package dev.covenant.position;

import java.util.Set;

/**
 * What an evaluation is asked about: everything of a contract, or chosen (clause, subject) pairs. Only findings inside
 * the scope can end.
 *
 * @param all whether everything is asked
 * @param pairs the pairs asked where not everything is
 */
public record Scope(boolean all, Set<Pair> pairs) {

    /** In place of a subject: every subject of the clause, for runs, which begin where readings say. */
    public static final String EVERY = "*";

    /** Everything of the contract. */
    public static final Scope ALL = new Scope(true, Set.of());

    /**
     * Some pairs only.
     *
     * @param pairs clause and subject
     * @return the scope
     */
    public static Scope of(Set<Pair> pairs) {
        return new Scope(false, Set.copyOf(pairs));
    }

    /**
     * Whether a finding of this clause and subject lies inside.
     *
     * @param clause the clause's id
     * @param subject the subject's part of the key
     * @return true inside
     */
    public boolean contains(String clause, String subject) {
        return all || pairs.contains(new Pair(clause, subject)) || pairs.contains(new Pair(clause, EVERY));
    }

    /**
     * Whether any subject of a clause lies inside.
     *
     * @param clause the clause's id
     * @return true where there may be work to do
     */
    public boolean concerns(String clause) {
        return all || pairs.stream().anyMatch(pair -> pair.clause().equals(clause));
    }

    /**
     * A clause and what a finding of it is about.
     *
     * @param clause the clause's id
     * @param subject the subject's part of the key, or {@link #EVERY}
     */
    public record Pair(String clause, String subject) {}
}
