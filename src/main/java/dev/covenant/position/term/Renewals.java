package dev.covenant.position.term;

import dev.covenant.ledger.Notice;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.position.NoticeOnRecord;
import dev.covenant.position.Validity;
import dev.covenant.position.rights.RightAct;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Renewal;
import dev.covenant.terms.Side;
import dev.covenant.terms.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The renewals of a term as they stand at a moment, folded from the notices on record: which were decided, how, and
 * which is next.
 *
 * @param decisions one for each renewal up to the next one, in order
 * @param lastDay the last day of the term, renewals that are sure counted in
 */
public record Renewals(List<Decision> decisions, LocalDate lastDay) {

    /** A contract that renews for ever would otherwise be counted for ever. */
    private static final int MOST = 400;

    /** How a renewal stands. */
    public enum State {
        /** The window has not opened yet. */
        NOT_YET_OPEN("not yet open"),
        /** A notice would still count. */
        OPEN("open"),
        /** The term renews. */
        RENEWS("renews"),
        /** The term ends. */
        ENDS("ends"),
        /** What is known does not say. */
        UNDETERMINED("undetermined");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /**
         * As rules and messages say it.
         *
         * @return such as {@code not yet open}
         */
        public String words() {
            return words;
        }
    }

    /**
     * One renewal.
     *
     * @param windows of each side that may give the notice, our side first
     * @param state how it stands
     * @param acts the notices that count, by the moment at which they do; also those that count later
     * @param doubts what leaves it open
     * @param remarks what notices on record do not do, and why
     */
    public record Decision(
            List<RenewalWindow> windows, State state, List<Act> acts, List<String> doubts, List<String> remarks) {

        /**
         * The window of the side that matters most: ours where we may give the notice.
         *
         * @return the first
         */
        public RenewalWindow window() {
            return windows.get(0);
        }
    }

    /**
     * A notice that counts.
     *
     * @param giver whose
     * @param at from when it counts
     * @param words such as {@code notice n-1 of the Customer}
     */
    public record Act(Side giver, Instant at, String words) {

        /**
         * As an act on a right.
         *
         * @return an exercise
         */
        public RightAct exercise() {
            return new RightAct(RightAct.Kind.EXERCISED, at, words);
        }
    }

    /**
     * The renewals of a contract.
     *
     * @param contract as it reads at the moment judged
     * @param notices all notices on record
     * @param at the moment judged
     * @return empty where it has no term, no renewal clause, or does not say how notices are received
     */
    public static Optional<Renewals> of(Contract contract, List<NoticeOnRecord> notices, Instant at) {
        return contract.clause(Renewal.class)
                .flatMap(clause -> contract.clause(Term.class)
                        .filter(term -> RenewalWindow.of(contract, clause, 1, term.lastDay(), contract.we())
                                .isPresent())
                        .map(term -> new Fold(contract, clause, notices, at).from(term.lastDay())));
    }

    /**
     * The moments at which a state changes by itself.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        var moments = new ArrayList<Instant>();
        for (Decision decision : decisions) {
            for (RenewalWindow window : decision.windows()) {
                window.opens().map(ZonedDateTime::toInstant).ifPresent(moments::add);
                moments.add(window.latest().toInstant().plus(1, ChronoUnit.MICROS));
            }
            decision.acts().forEach(act -> moments.add(act.at()));
        }
        return moments;
    }

    private record Fold(Contract contract, Renewal clause, List<NoticeOnRecord> notices, Instant at) {

        Renewals from(LocalDate firstEnd) {
            var decisions = new ArrayList<Decision>();
            var lastDay = firstEnd;
            var after = Instant.MIN;
            int most = Math.min(clause.times().orElse(MOST), MOST);
            for (int number = 1; number <= most; number++) {
                var decision = decision(number, lastDay, after);
                decisions.add(decision);
                if (decision.state() != State.RENEWS) {
                    break;
                }
                after = decision.window().latest().toInstant();
                lastDay = decision.window().renewedTo();
            }
            return new Renewals(List.copyOf(decisions), lastDay);
        }

        private Decision decision(int number, LocalDate lastDay, Instant after) {
            var sides = new ArrayList<Side>();
            for (Side side : List.of(contract.we(), contract.we().other())) {
                if (clause.who().contains(side)) {
                    sides.add(side);
                }
            }
            var windows = sides.stream()
                    .flatMap(side -> RenewalWindow.of(contract, clause, number, lastDay, side).stream())
                    .toList();
            var acts = new ArrayList<Act>();
            var doubts = new ArrayList<String>();
            var remarks = new ArrayList<String>();
            for (NoticeOnRecord notice : notices) {
                windows.stream()
                        .filter(window -> window.giver() == notice.giver() && notice.kind() == wanted())
                        .forEach(window -> held(notice, window, after, acts, doubts, remarks));
            }
            return new Decision(windows, state(windows, acts, doubts), acts, doubts, remarks);
        }

        private Notice.Kind wanted() {
            return clause.renews() == Renewal.Renews.UNLESS_NOTICE ? Notice.Kind.NON_RENEWAL : Notice.Kind.RENEWAL;
        }

        private void held(
                NoticeOnRecord notice,
                RenewalWindow window,
                Instant after,
                List<Act> acts,
                List<String> doubts,
                List<String> remarks) {
            var name =
                    "notice " + notice.subject() + " of the " + notice.giver().title();
            var moment = moment(notice);
            if (moment.isEmpty()) {
                doubts.add("when " + name + " was received");
                return;
            }
            var counts = moment.get();
            if (!counts.isAfter(after) || notice.withdrawn() || notice.validity() == Validity.INVALID) {
                return;
            }
            if (counts.isAfter(window.latest().toInstant())) {
                remarks.add("The " + name + " counts " + words(window, counts) + ", after the window of renewal "
                        + window.number() + ".");
                return;
            }
            var opens = window.opens().map(ZonedDateTime::toInstant);
            if (opens.filter(counts::isBefore).isPresent()) {
                remarks.add("The " + name + " counts " + words(window, counts) + ", before the window opens; "
                        + switch (clause.beforeOpening()) {
                            case VOID -> "by the clause it does nothing, so give it again.";
                            case AT_OPENING -> "by the clause it counts from the opening on.";
                            case VALID -> "by the clause it counts all the same.";
                        });
                if (clause.beforeOpening() == Renewal.BeforeOpening.VOID) {
                    return;
                }
                counts = clause.beforeOpening() == Renewal.BeforeOpening.AT_OPENING ? opens.get() : counts;
            }
            if (notice.validity() == Validity.VALID) {
                acts.add(new Act(notice.giver(), counts, name));
            } else {
                doubts.add("whether " + name + " is valid");
            }
        }

        /** Ours by the latest plausible receipt, theirs by the earliest; where giving counts, its sending. */
        private Optional<Instant> moment(NoticeOnRecord notice) {
            if (clause.counts() == Renewal.Counts.GIVEN) {
                return Optional.of(notice.sent().toInstant());
            }
            if (notice.received() instanceof Possible.Known<ZonedDateTime> known) {
                return Optional.of(known.value().toInstant());
            }
            return notice.received() instanceof Possible.Between<ZonedDateTime> between
                    ? Optional.of((notice.ours() ? between.atMost() : between.atLeast()).toInstant())
                    : Optional.empty();
        }

        private static String words(RenewalWindow window, Instant moment) {
            return InWords.moment(moment.atZone(window.latest().getZone()));
        }

        private State state(List<RenewalWindow> windows, List<Act> acts, List<String> doubts) {
            boolean automatic = clause.renews() == Renewal.Renews.UNLESS_NOTICE;
            if (acts.stream().anyMatch(act -> !act.at().isAfter(at))) {
                return automatic ? State.ENDS : State.RENEWS;
            }
            if (!doubts.isEmpty()) {
                return State.UNDETERMINED;
            }
            boolean over = windows.stream()
                    .allMatch(window -> at.isAfter(window.latest().toInstant()));
            if (over) {
                return automatic ? State.RENEWS : State.ENDS;
            }
            boolean open = windows.stream()
                    .anyMatch(window -> window.opens()
                            .filter(opens -> opens.toInstant().isAfter(at))
                            .isEmpty());
            return open ? State.OPEN : State.NOT_YET_OPEN;
        }
    }
}
