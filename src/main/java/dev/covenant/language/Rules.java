package dev.covenant.language;

import dev.covenant.terms.Problem;
import java.util.List;

/**
 * What became of rule text: rules, or every problem in it.
 *
 * @param rules checked, in the order of the text; rules with a problem are left out
 * @param problems all of them, in order of file and line
 */
public record Rules(List<Rule> rules, List<Problem> problems) {}
