package dev.covenant.compliance;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What a lane is asked to do. This is all that ever changes a contract's state. */
sealed interface LaneCommand {

    /**
     * Fails it, because the lane cannot do it.
     *
     * @param why what went wrong
     */
    void fail(Throwable why);

    /**
     * Events came in.
     *
     * @param arrivals of contracts of this lane, in order
     * @param answer what the books made of each
     */
    record Take(List<Arrival> arrivals, CompletableFuture<List<Stored>> answer) implements LaneCommand {
        @Override
        public void fail(Throwable why) {
            answer.completeExceptionally(why);
        }
    }

    /**
     * A person acts on a finding.
     *
     * @param act what the person does
     * @param answer the finding after it
     */
    record Act(HumanAct act, CompletableFuture<FindingLife> answer) implements LaneCommand {
        @Override
        public void fail(Throwable why) {
            answer.completeExceptionally(why);
        }
    }

    /**
     * A contract's next review is due.
     *
     * @param contract which
     * @param done run whatever comes of it
     */
    record Review(String contract, Runnable done) implements LaneCommand {
        @Override
        public void fail(Throwable why) {
            done.run();
        }
    }

    /**
     * Rules or terms may have changed: contracts judged by another version than now are judged anew.
     *
     * @param contracts of this lane
     * @param done completed once all are marked
     */
    record Activate(Set<String> contracts, CompletableFuture<Boolean> done) implements LaneCommand {
        @Override
        public void fail(Throwable why) {
            done.completeExceptionally(why);
        }
    }

    /**
     * A source has come to an end for now: judge at once.
     *
     * @param done completed once nothing is left to judge that can be judged
     */
    record Drained(CompletableFuture<Boolean> done) implements LaneCommand {
        @Override
        public void fail(Throwable why) {
            done.completeExceptionally(why);
        }
    }
}
