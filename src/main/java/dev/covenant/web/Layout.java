package dev.covenant.web;

import dev.covenant.compliance.Deliveries;
import dev.covenant.compliance.Delivery;
import dev.covenant.compliance.Quarantine;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page. */
@ControllerAdvice(
        assignableTypes = {
            StartPage.class,
            ContractPage.class,
            ExitDeskPage.class,
            FindingPage.class,
            QuarantinePage.class,
            NoticePage.class
        })
class Layout {

    private static final Set<Delivery.State> UNSENT = EnumSet.complementOf(EnumSet.of(Delivery.State.SENT));

    private final Libraries libraries;
    private final Quarantine quarantine;
    private final Deliveries deliveries;

    Layout(Libraries libraries, Quarantine quarantine, Deliveries deliveries) {
        this.libraries = libraries;
        this.quarantine = quarantine;
        this.deliveries = deliveries;
    }

    @ModelAttribute("libraries")
    Libraries libraries() {
        return libraries;
    }

    /** How many pieces wait in quarantine for a person. */
    @ModelAttribute("waiting")
    long waiting() {
        return quarantine.waiting();
    }

    /** How many mails are not sent, given up ones among them. */
    @ModelAttribute("unsent")
    long unsent() {
        return deliveries.count(UNSENT);
    }
}
