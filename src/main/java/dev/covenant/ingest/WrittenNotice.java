package dev.covenant.ingest;

import dev.covenant.ledger.Notice;
import java.util.List;
import java.util.Optional;

/**
 * A notice described in YAML, read as its event and not taken in: to be checked before it is sent.
 *
 * @param notice what it says; empty where it has a mistake
 * @param mistakes each a sentence with its place and cure
 */
public record WrittenNotice(Optional<Notice> notice, List<String> mistakes) {

    /**
     * Reads one.
     *
     * @param described as read from its file
     * @param id under which it is to stand
     * @return the notice, or its mistakes
     */
    public static WrittenNotice of(NoticeYaml described, String id) {
        if (!described.mistakes().isEmpty()) {
            return new WrittenNotice(Optional.empty(), described.mistakes());
        }
        var decoded = DescribedNotices.decoded(described.contract(), DescribedNotices.SOURCE, id, described.data());
        return decoded instanceof Decoded.Understood understood && understood.event() instanceof Notice notice
                ? new WrittenNotice(Optional.of(notice), List.of())
                : new WrittenNotice(Optional.empty(), ((Decoded.Refused) decoded).reasons());
    }
}
