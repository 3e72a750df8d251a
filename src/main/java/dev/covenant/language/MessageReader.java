package dev.covenant.language;

import dev.covenant.finding.Subject;
import dev.covenant.terms.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the words of a message: {@code "The Customer drew {the energy drawn}."}. */
final class MessageReader {

    private MessageReader() {}

    static Message read(Token quoted, Noun subject) {
        var text = quoted.text();
        var parts = new ArrayList<Message.Part>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = text.indexOf('}', at);
            if (open < 0 && close < 0) {
                parts.add(new Message.Text(text.substring(at)));
                break;
            }
            if (open < 0 || close < open || text.substring(open + 1, close).indexOf('{') >= 0) {
                throw new Misread(quoted, "The braces of this message do not match.", "Write each value as {the ...}.");
            }
            if (open > at) {
                parts.add(new Message.Text(text.substring(at, open)));
            }
            parts.add(new Message.Slot(phrase(quoted, text.substring(open + 1, close), subject)));
            at = close + 1;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Misread(quoted, "This message holds a control character.", "Take it out.");
        }
        return new Message(List.copyOf(parts));
    }

    private static Phrase phrase(Token quoted, String slot, Noun subject) {
        var words =
                slot.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replaceFirst("^(the|its) ", "");
        if (words.equals(subject.words())) {
            return key(subject);
        }
        return subject.phrase(words).orElseThrow(() -> {
            var known = Stream.concat(subject.phrases().stream().map(Phrase::words), Stream.of(subject.words()))
                    .toList();
            var cure = Nearest.to(words, known)
                    .map(near -> "Did you mean {the " + near + "}?")
                    .orElseGet(() -> PhraseReader.known(subject));
            return new Misread(quoted, "Nothing is called \"" + words + "\" here.", cure);
        });
    }

    /** The subject itself, printed as its part of the key. */
    private static Phrase key(Noun subject) {
        try {
            return new Phrase(
                    subject.words(),
                    subject.meaning(),
                    Sort.PRINTED,
                    Optional.empty(),
                    List.of(),
                    false,
                    false,
                    Subject.class.getMethod("subject"));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
