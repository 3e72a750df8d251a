package dev.covenant.compliance;

import java.util.List;

/** Hands in anew what waited in the quarantine, mended or as it was. */
public interface Resubmission {

    /**
     * Decodes a text as its source would, and takes in its events if all of it is understood.
     *
     * @param place where it stood at first, such as {@code campus.csv:17}; the file's name tells how to read it
     * @param text the whole of it
     * @return what became of each event; {@link Disposition.Kind#QUARANTINED} with the reason for what is not understood
     *     still, and then nothing of it was taken in
     */
    List<Disposition> resubmit(String place, byte[] text);
}
