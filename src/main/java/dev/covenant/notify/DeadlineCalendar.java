package dev.covenant.notify;

import dev.covenant.compliance.Transition;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A finding's plan moment as a calendar entry (RFC 5545), in UTC so that no reader's time zone table can move it. A
 * later revision replaces it: same UID, higher SEQUENCE. A finding that ended takes it away.
 */
record DeadlineCalendar(String text, boolean cancels) {

    private static final int LONGEST = 200;

    /** Empty where the finding has no deadline. */
    static Optional<DeadlineCalendar> of(Transition transition, Letter letter, MessageIds ids) {
        return transition.finding().deadline().map(deadline -> entry(transition, deadline, letter, ids));
    }

    private static DeadlineCalendar entry(Transition transition, Deadline deadline, Letter letter, MessageIds ids) {
        boolean cancels =
                transition.kind() == Transition.Kind.NO_LONGER_MET || transition.kind() == Transition.Kind.LAPSED;
        Finding finding = transition.finding();
        var event = new VEvent(false);
        add(event, new Uid(ids.calendar(finding.key())));
        add(event, new DtStamp(transition.asOf().effective()));
        add(event, new DtStart<>(deadline.planBy().toInstant()));
        add(event, new Organizer(URI.create("mailto:" + ids.sender())));
        add(event, new Sequence(transition.revision()));
        var what = "[" + finding.key().contract() + "] plan by: " + deadline.what();
        add(event, new Summary(Printable.line(what, LONGEST)));
        add(event, new Description(description(deadline, letter)));
        add(event, ImmutableTransp.TRANSPARENT);
        add(event, cancels ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        var calendar = new Calendar();
        add(calendar, new ProdId("-//Covenant//deadlines//EN"));
        add(calendar, ImmutableVersion.VERSION_2_0);
        add(calendar, cancels ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(event);
        return new DeadlineCalendar(print(calendar), cancels);
    }

    private static void add(PropertyContainer to, net.fortuna.ical4j.model.Property property) {
        to.add(property);
    }

    private static String description(Deadline deadline, Letter letter) {
        return letter.title() + "\nplan by " + Moments.full(deadline.planBy()) + "\nlatest "
                + Moments.full(deadline.latest()) + "\n" + String.join(" ", letter.notice()) + "\n" + letter.link();
    }

    private static String print(Calendar calendar) {
        try {
            var out = new StringWriter();
            new CalendarOutputter(true).output(calendar, out);
            return out.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string cannot fail to be written", impossible);
        }
    }
}
