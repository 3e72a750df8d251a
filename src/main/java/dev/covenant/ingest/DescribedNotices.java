package dev.covenant.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Document;
import dev.covenant.compliance.Filing;
import dev.covenant.compliance.Intake;
import dev.covenant.compliance.NoticeEntry;
import dev.covenant.compliance.Originals;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Notices described by form, request or file: read as the event {@code dev.covenant.notice} is, with the same schema and
 * gate. The event's id is made of what the notice says and of its original, so that the same notice again, by whatever
 * door, is a duplicate.
 */
public final class DescribedNotices implements NoticeEntry {

    /** The source of the events made here. */
    static final String SOURCE = "notice-desk";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final int ID_DIGITS = 16;

    private static final CloudEventDecoder DECODER = new CloudEventDecoder();

    private final Gate gate;
    private final Intake intake;
    private final Originals originals;
    private final InstantSource clock;

    /**
     * The door.
     *
     * @param gate what an understood event must satisfy
     * @param intake where events are handed in
     * @param originals where documents are kept
     * @param clock says when a document is filed
     */
    public DescribedNotices(Gate gate, Intake intake, Originals originals, InstantSource clock) {
        this.gate = gate;
        this.intake = intake;
        this.originals = originals;
        this.clock = clock;
    }

    /**
     * A notice on its way in.
     *
     * @param contract the contract's id
     * @param source of the event
     * @param id of the event; empty: made of what it says
     * @param data its fields
     * @param original as it came or went
     * @param note filed with the original
     */
    record Handed(
            String contract,
            String source,
            Optional<String> id,
            Map<String, Object> data,
            Optional<Document> original,
            String note) {}

    @Override
    public Entered enter(String contract, Map<String, Object> data, Optional<Document> original, String by) {
        return enter(new Handed(contract, SOURCE, Optional.empty(), data, original, "Handed in by " + by + "."));
    }

    Entered enter(Handed handed) {
        var original = handed.original();
        if (original.filter(document -> document.bytes().length > Document.LIMIT)
                .isPresent()) {
            return Entered.refused(List.of("The original is larger than 25 MB. Split it, or send a smaller scan."));
        }
        var sha256 = original.map(document -> sha256(document.bytes()));
        var data = new TreeMap<>(handed.data());
        sha256.ifPresent(hash -> data.put("original", hash));
        var id = handed.id().orElseGet(() -> "notice-" + digest(handed.contract(), data));
        var decoded = decoded(handed.contract(), handed.source(), id, data);
        if (!(decoded instanceof Decoded.Understood understood)) {
            return Entered.refused(((Decoded.Refused) decoded).reasons());
        }
        var reasons = new ArrayList<>(gate.reasons(understood.event()));
        named(data, sha256).ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            return Entered.refused(reasons);
        }
        // the document first: an event may never name an original that is not there
        original.ifPresent(document -> originals.file(
                document, new Filing(handed.contract(), Filing.Role.NOTICE, id, handed.note()), clock.instant()));
        var taken = intake.take(List.of(new Arrival(understood.event(), handed.source() + " " + id)))
                .get(0);
        intake.drained();
        return taken.message().isEmpty()
                ? new Entered(List.of(), Optional.of(id), Optional.of(taken.kind()), sha256)
                : Entered.refused(List.of(taken.message()));
    }

    /** Reads the fields of a notice as those of its event. */
    static Decoded decoded(String contract, String source, String id, Map<String, Object> data) {
        return DECODER.structured(write(Map.of(
                        "specversion", "1.0",
                        "id", id,
                        "source", source,
                        "type", EventKind.PREFIX + "notice",
                        "subject", contract,
                        "data", data))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String contract, Map<String, Object> data) {
        var said = write(Map.of("contract", contract, "data", data));
        return sha256(said.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }

    /** Who names an original by its hash must have handed it in before. */
    private Optional<String> named(Map<String, Object> data, Optional<String> uploaded) {
        return uploaded.isPresent()
                ? Optional.empty()
                : Optional.ofNullable(data.get("original"))
                        .map(String::valueOf)
                        .filter(hash -> originals.find(hash).isEmpty())
                        .map(hash -> "/data/original: no original " + hash + " is kept. Send the document itself.");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String write(Map<String, ?> object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
