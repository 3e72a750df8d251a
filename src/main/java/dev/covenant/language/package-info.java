/**
 * Rule text: from sentence to typed tree, its checks, its canonical form, and why and why not. The manual for lawyers is
 * {@code src/docs/rule-language.md}; this is the grammar.
 *
 * <p>In reading order: {@link dev.covenant.language.Vocabulary} (taken from fact records),
 * {@link dev.covenant.language.RuleText} (text to {@link dev.covenant.language.Rules}, all problems at once),
 * {@link dev.covenant.language.Rule}, {@link dev.covenant.language.Condition},
 * {@link dev.covenant.language.Report}, {@link dev.covenant.language.RuleFormat},
 * {@link dev.covenant.language.Reasons} (three-valued, gives {@link dev.covenant.language.Why}),
 * {@link dev.covenant.language.Flips} (when an answer changes by the passing of time).
 *
 * <pre>{@code
 * rule       = heading sentence
 * heading    = ("Rule:" | "Definition:") title, then in any order one line each of
 *              "Kind:" lower-case-with-dashes, "Clause:" words, "Owner:" words, "In force from:" day,
 *              ["In force until:" last day], ["Id:" lower-case-with-dashes; by default the kind]
 *              (a definition has no kind and need not name a clause)
 * sentence   = "For each" noun            each of these begins a line; line breaks and indents mean nothing else
 *              "when" conditions
 *              "then" ("report an apparent breach" | "remind" | "record") ", severity"
 *                     ("information" | "notice" | "warning" | "critical")
 *              {"amount:" "the" money-phrase ", a" ("committed fee" | "charge" | "credit" | "cost of delay")
 *                         "owed by the" ("Operator" | "Customer") | "amount:" "the" amount-phrase}
 *              ["deadline:" "the" deadline-phrase | "deadline:" "the" moment-phrase ", " quoted what]
 *              "say" quoted  ["if undetermined say" quoted]  {"do" quoted}
 *              {"except where" title "applies"}
 *              (a definition ends before "then", but may have exceptions)
 * quoted     = "words {the phrase} words"; {the noun} prints the subject's part of the key
 * conditions = condition {"and" condition} | condition {"or" condition}     never mixed without brackets
 * condition  = "(" conditions ")"
 *            | "there is" ("a" | "an" | "no" | "another" | "no other") noun [whose]
 *            | "the number of" nouns [whose] ordering whole-number
 *            | "it is not so that" condition
 *            | "it is" ["not"] yes-or-no-phrase
 *            | value said
 * whose      = part {"and" part} | part {"or" part}
 * part       = "whose" phrase said | "that is" ["not"] yes-or-no-phrase | "for which" condition
 * value      = ("the" | "its") phrase ["of the" noun | "of this" subject-noun]
 * said       = ordering (literal | value | percent "of" value)                  quantity, money, percentage, number, length
 *            | ("is" | "is not") (literal | value)                              the same, choice, yes or no, words
 *            | ("is one of" | "is none of") literal {"," literal} ["or" literal] choice, words, number
 *            | ("is before" | "is after" | "is on or before" | "is on or after" | "is on" | "is not on"
 *               | "is at or before" | "is at or after") (day | value)           day, moment
 *            | "has passed" | "has not passed"                                  day, moment: against the moment judged
 *            | "is within" count ("days" | "hours" | "minutes")                 ahead, and not passed
 *            | "is within the last" count ("days" | "hours" | "minutes")        behind
 *            | "is" ["not"] ("given" | "known" | "empty")                       optional; doubtful; list
 * ordering   = "is more than" | "is at least" | "is less than" | "is at most" | "is" | "is not"
 * literal    = 800 kW | $6,000 | EUR 12.50 | 95 % | 3 | 60 minutes | 31 Mar 2027 | yes | a choice's word | "words"
 * }</pre>
 *
 * <p>A bare phrase is read of the innermost thing named that has it. Anything may be unknown: then a condition is
 * undetermined. Nothing can be compared with what is not given: then it is not met.
 */
@NullMarked
package dev.covenant.language;

import org.jspecify.annotations.NullMarked;
