package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import java.util.Optional;
import java.util.Set;

/**
 * What a contract says of the validity of notices beyond methods, places and signatures.
 *
 * @param several which of several methods governs
 * @param withdrawal whether a notice can be taken back; empty: the contract does not say
 * @param tooEarlyDay what a day named too early does; empty: the contract does not say, and its law may
 * @param content what notices of termination and of breach must contain; empty: the contract does not say
 * @param language in which notices are written; empty: the contract does not say
 * @param hardCopyWithin how soon a paper must follow a fax or e-mail; empty: none need follow
 */
public record NoticePolicy(
        SeveralMethods several,
        Optional<WithdrawalPolicy> withdrawal,
        Optional<TooEarlyDay> tooEarlyDay,
        Set<RequiredContent> content,
        Optional<String> language,
        Optional<CountedPeriod> hardCopyWithin) {

    /** A contract that says nothing of all this: of several methods the earliest permitted governs. */
    public static final NoticePolicy SILENT = new NoticePolicy(
            SeveralMethods.EARLIEST, Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

    /** Copies what it is given. */
    public NoticePolicy {
        content = Set.copyOf(content);
    }
}
