package dev.covenant.ledger;

import java.util.List;

/** Whether an arriving reading is new, the same again, a correction or a conflict (DESIGN 3). */
public enum Identity {
    /** No reading of its interval key is on record. */
    ACCEPTED,
    /** Same interval key and value as the newest on record. */
    DUPLICATE,
    /** Same interval key, another value, another id: a further revision; the old value is kept. */
    CORRECTED,
    /** Same interval key and id, another value: both are kept and a person is told. */
    CONFLICT;

    /**
     * Judges a reading against what is on record of its interval key.
     *
     * @param onRecord the revisions of the same interval key, oldest first; may be empty
     * @param arriving the reading that arrives
     * @return what it is
     */
    public static Identity of(List<Reading> onRecord, Reading arriving) {
        if (onRecord.isEmpty()) {
            return ACCEPTED;
        }
        var newest = onRecord.get(onRecord.size() - 1);
        boolean sameValue =
                newest.value().compareTo(arriving.value()) == 0 && newest.estimated() == arriving.estimated();
        boolean idSeen = onRecord.stream()
                .anyMatch(reading ->
                        reading.envelope().id().equals(arriving.envelope().id())
                                && reading.envelope()
                                        .source()
                                        .equals(arriving.envelope().source()));
        if (sameValue) {
            return DUPLICATE;
        }
        if (!idSeen) {
            return CORRECTED;
        }
        boolean thatIdSaidTheSame = onRecord.stream()
                .anyMatch(reading ->
                        reading.envelope().id().equals(arriving.envelope().id())
                                && reading.envelope()
                                        .source()
                                        .equals(arriving.envelope().source())
                                && reading.value().compareTo(arriving.value()) == 0);
        return thatIdSaidTheSame ? DUPLICATE : CONFLICT;
    }
}
