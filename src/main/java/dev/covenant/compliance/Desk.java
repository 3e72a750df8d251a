package dev.covenant.compliance;

/** Where people act on findings. */
public interface Desk {

    /**
     * Does what a person wants done, in the contract's lane; it is stored and journalled when this returns.
     *
     * @param act what to do
     * @return the finding after it
     * @throws IllegalArgumentException if there is no such finding
     */
    FindingLife act(HumanAct act);
}
