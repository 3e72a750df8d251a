package dev.covenant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.covenant.compliance.FindingLife;
import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Finding;
import dev.covenant.finding.SubjectPeriod;
import java.util.List;
import java.util.Optional;

/**
 * A finding as programs get it; decimals are strings, moments carry their offset.
 *
 * @param key as text
 * @param contract the contract's id
 * @param kind such as {@code allowance-exceeded}
 * @param clause the clause's declared id
 * @param clauseNumber as printed
 * @param subject such as {@code 2013-07}
 * @param rule the rule's id
 * @param title for people
 * @param reading the reading it rests on
 * @param outcome met, breached or undetermined
 * @param severity information, notice, warning or critical
 * @param period the time it is about, half-open
 * @param deadline by when something must be done
 * @param amount money at stake, each with its kind; never added up
 * @param message one or two sentences
 * @param whatToDo steps
 * @param workings how it was counted
 * @param evidence what it rests on
 * @param missing what is missing
 * @param computed open, updated, no-longer-met or lapsed
 * @param human unseen, seen, assigned, snoozed or ruled-on
 * @param revision of its last step
 * @param asOf the moment judged at its last step
 * @param rules the rule set's fingerprint
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record FindingJson(
        String key,
        String contract,
        String kind,
        String clause,
        String clauseNumber,
        String subject,
        String rule,
        String title,
        Optional<String> reading,
        String outcome,
        String severity,
        Optional<Period> period,
        Optional<Due> deadline,
        List<Money> amount,
        String message,
        List<String> whatToDo,
        List<String> workings,
        List<Evidence> evidence,
        List<String> missing,
        String computed,
        String human,
        int revision,
        String asOf,
        String rules) {

    /**
     * A time, half-open.
     *
     * @param from start, included
     * @param to end, excluded
     */
    record Period(String from, String to) {
        static Period of(SubjectPeriod period) {
            return new Period(
                    period.from().atZone(period.zone()).toOffsetDateTime().toString(),
                    period.to().atZone(period.zone()).toOffsetDateTime().toString());
        }
    }

    /**
     * A deadline.
     *
     * @param what must be done
     * @param planBy the safest moment
     * @param latest by the adopted reading
     */
    record Due(String what, String planBy, String latest) {
        static Due of(Deadline deadline) {
            return new Due(
                    deadline.what(),
                    deadline.planBy().toOffsetDateTime().toString(),
                    deadline.latest().toOffsetDateTime().toString());
        }
    }

    /**
     * An amount.
     *
     * @param kind committed-fee, charge, credit or cost-of-delay
     * @param owedBy operator or customer
     * @param currency ISO 4217
     * @param value in major units
     */
    record Money(String kind, String owedBy, String currency, String value) {
        static Money of(Amount amount) {
            return new Money(
                    Wording.lower(amount.kind()),
                    Wording.lower(amount.owedBy()),
                    amount.money().currency(),
                    amount.money().amount().toPlainString());
        }
    }

    static FindingJson of(FindingLife life) {
        Finding finding = life.finding();
        return new FindingJson(
                finding.key().toString(),
                finding.key().contract(),
                finding.key().kind(),
                finding.key().clause(),
                finding.clauseNumber(),
                finding.key().subject(),
                finding.rule(),
                finding.title(),
                finding.reading(),
                Wording.lower(finding.outcome()),
                Wording.lower(finding.severity()),
                finding.period().map(Period::of),
                finding.deadline().map(Due::of),
                finding.amounts().stream().map(Money::of).toList(),
                finding.message(),
                finding.whatToDo(),
                finding.workings(),
                finding.evidence(),
                finding.missing(),
                Wording.lower(life.computed()),
                Wording.lower(life.human().stands()),
                life.revision(),
                life.asOf().effective().toString(),
                life.rules());
    }
}
