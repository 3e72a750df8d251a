package dev.covenant.cli;

import dev.covenant.answers.ExitAnswer;
import dev.covenant.measure.InWords;
import dev.covenant.position.NoticeOnRecord;
import dev.covenant.position.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is on record already: notices with what each is worth, chains of them, and agreements that stop clocks.
 *
 * @param answer what was computed
 */
record RecordText(ExitAnswer answer) {

    /** Each notice of termination, its checks, and the end that counts. */
    List<String> notices() {
        var lines = new ArrayList<String>();
        answer.notices().forEach(notice -> notice(notice, lines));
        answer.chains().forEach(chain -> {
            lines.add("PROTECTIVE NOTICES  the earliest valid end counts:");
            chain.lines().forEach(line -> lines.add("  " + line));
        });
        answer.settling().forEach(line -> lines.add("BY NOTICES ON RECORD  " + line));
        return lines;
    }

    private void notice(NoticeOnRecord notice, List<String> lines) {
        var zone = answer.contract().zone();
        var worth = notice.validity().name().toLowerCase(Locale.ROOT);
        lines.add("Notice of the " + notice.giver().title() + " sent "
                + InWords.moment(notice.sent().withZoneSameInstant(zone)) + by(notice) + ": "
                + (notice.withdrawn() ? "withdrawn, " : "") + worth
                + (notice.acknowledged() ? ", acknowledged" : "") + "; " + effect(notice) + ".");
        if (!notice.failed().isEmpty()) {
            lines.add("  " + notice.failed());
        }
        notice.workings().stream().filter(line -> line.startsWith("Ruled ")).forEach(line -> lines.add("  " + line));
    }

    private static String by(NoticeOnRecord notice) {
        var value = notice.evidence().get(0).value();
        return value.substring(value.lastIndexOf(" by "));
    }

    private static String effect(NoticeOnRecord notice) {
        if (notice.validity() == Validity.INVALID) {
            return "it does not count";
        }
        var end = notice.end().map(deadline -> deadline.what()).orElse("no end can be computed");
        return notice.validity() == Validity.VALID
                ? (notice.withdrawn() ? "without the withdrawal, " : "") + end
                : "if actual notice suffices, " + end;
    }

    /** Each standstill, with what it covers. */
    List<String> standstills() {
        var zone = answer.contract().zone();
        return answer.standstills().agreements().stream()
                .map(agreement -> "Standstill from "
                        + InWords.moment(agreement.from().atZone(zone))
                        + agreement
                                .to()
                                .map(to -> " to " + InWords.moment(to.atZone(zone)))
                                .orElse(" until further notice")
                        + ", of "
                        + (agreement.covers().isEmpty()
                                ? "every clock"
                                : "the clocks of " + String.join(", ", agreement.covers()))
                        + (agreement.instrument().isEmpty() ? "" : " (" + agreement.instrument() + ")") + ".")
                .toList();
    }
}
