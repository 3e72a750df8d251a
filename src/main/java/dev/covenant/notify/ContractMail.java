package dev.covenant.notify;

import dev.covenant.compliance.Deliveries;
import dev.covenant.compliance.Delivery;
import dev.covenant.compliance.Recipient;
import dev.covenant.compliance.Telling;
import dev.covenant.compliance.Tidings;
import dev.covenant.compliance.Told;
import dev.covenant.compliance.Transition;
import dev.covenant.compliance.WhoIsTold;
import dev.covenant.finding.Finding;
import dev.covenant.terms.Contract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Writes the mails of an evaluation and puts them into the delivery table, within the evaluation's transaction. */
final class ContractMail implements Telling {

    private final WhoIsTold table;
    private final Function<Contract, Predicate<LocalDate>> businessDays;
    private final Deliveries deliveries;
    private final PostOffice office;

    /**
     * Ready to tell.
     *
     * @param businessDays on which days a contract's people work
     * @param office writes the messages and wakes the sender
     */
    ContractMail(
            WhoIsTold table,
            Function<Contract, Predicate<LocalDate>> businessDays,
            Deliveries deliveries,
            PostOffice office) {
        this.table = table;
        this.businessDays = businessDays;
        this.deliveries = deliveries;
        this.office = office;
    }

    @Override
    public List<Delivery> tell(Tidings tidings) {
        var contract = tidings.contract();
        var businessDay = businessDays.apply(contract);
        var written = new ArrayList<Delivery>();
        Map<String, List<Told>> summed = new LinkedHashMap<>();
        Map<String, List<Recipient>> reasons = new LinkedHashMap<>();
        for (Told told : tidings.told()) {
            for (Recipient recipient : table.recipients(told.transition(), businessDay)) {
                if (tidings.backfill() && !lies(told.transition())) {
                    summed.computeIfAbsent(recipient.address(), unseen -> new ArrayList<>())
                            .add(told);
                    reasons.computeIfAbsent(recipient.address(), unseen -> new ArrayList<>())
                            .add(recipient);
                } else {
                    written.add(office.finding(contract, told, recipient));
                }
            }
        }
        summed.forEach(
                (address, all) -> written.add(office.summary(contract, all, reasons.getOrDefault(address, List.of()))));
        return written.stream().filter(deliveries::schedule).peek(office::wake).toList();
    }

    /** Whether a deadline lies ahead: then it is told on its own, however old the readings. */
    private static boolean lies(Transition transition) {
        return transition
                .finding()
                .deadline()
                .filter(deadline ->
                        deadline.latest().toInstant().isAfter(transition.asOf().effective()))
                .isPresent();
    }

    @Override
    public Optional<Instant> nextReminder(Contract contract, Finding finding, Instant after) {
        return table.nextReminder(finding, businessDays.apply(contract), after);
    }
}
