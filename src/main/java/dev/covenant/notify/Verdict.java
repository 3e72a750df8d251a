package dev.covenant.notify;

import dev.covenant.compliance.Delivery;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What one attempt came to.
 *
 * @param state SENT, RETRY, UNKNOWN or DEAD
 * @param answer what the server said, or what went wrong
 * @param patience how long to wait at the least before another attempt
 */
record Verdict(Delivery.State state, String answer, Duration patience) {

    private static final int LONGEST_ANSWER = 500;
    private static final int MOST_CAUSES = 50;

    /** After a refused sign-in the next attempt waits: a server locks out who hammers. */
    private static final Duration AFTER_REFUSED_SIGN_IN = Duration.ofHours(1);

    static Verdict of(Delivery.State state, String answer) {
        return new Verdict(state, Printable.line(answer, LONGEST_ANSWER), Duration.ZERO);
    }

    /**
     * Reads a failure of SMTP. A code of the server decides: 4xx is for now, 5xx for good (RFC 5321 4.2.1). Without one,
     * what counts is whether the whole message was handed over: then it may have been accepted.
     */
    static Verdict ofFailure(Throwable failure, boolean handedOver) {
        if (find(failure, AuthenticationFailedException.class)) {
            return new Verdict(Delivery.State.RETRY, words(failure), AFTER_REFUSED_SIGN_IN);
        }
        var code = code(failure);
        if (code.isPresent()) {
            return of(code.getAsInt() >= 500 ? Delivery.State.DEAD : Delivery.State.RETRY, words(failure));
        }
        return handedOver
                ? of(
                        Delivery.State.UNKNOWN,
                        "All was sent, but the server's answer is missing: it may have arrived. " + words(failure))
                : of(Delivery.State.RETRY, words(failure));
    }

    /** The most specific code: that of an address hides under a general one. */
    private static OptionalInt code(Throwable failure) {
        return chain(failure).stream()
                .mapToInt(Verdict::ownCode)
                .filter(code -> code >= 400 && code < 600)
                .reduce((first, second) -> second);
    }

    private static int ownCode(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : -1;
    }

    private static boolean find(Throwable failure, Class<? extends Throwable> kind) {
        return chain(failure).stream().anyMatch(kind::isInstance);
    }

    /** The failure, its causes and what Jakarta Mail calls its next exceptions. */
    private static Set<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var ordered = new java.util.LinkedHashSet<Throwable>();
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        while (!open.isEmpty() && seen.size() < MOST_CAUSES) {
            var next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            ordered.add(next);
            if (next instanceof MessagingException mail && mail.getNextException() != null) {
                open.add(mail.getNextException());
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
        }
        return ordered;
    }

    private static String words(Throwable failure) {
        var words = new StringBuilder();
        for (Throwable part : chain(failure)) {
            var message = part.getMessage() == null ? part.getClass().getSimpleName() : part.getMessage();
            if (words.indexOf(message) < 0) {
                words.append(words.isEmpty() ? "" : "; ").append(message);
            }
        }
        return Printable.line(words.toString(), LONGEST_ANSWER);
    }
}
