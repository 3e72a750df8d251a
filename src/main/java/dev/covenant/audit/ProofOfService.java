package dev.covenant.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A file of proof of service: a zip with the notice as it was sent, what shows for each method that it went or was
 * received, and a manifest, for programs and for people, with the SHA-256 of every part. The same parts give the same
 * bytes. It verifies by itself, without a network and without this installation; whether it is genuine is another
 * question, which the hash of the whole answers where it was kept at the time.
 */
public final class ProofOfService {

    /** The form of the manifest. */
    static final String FORM = "covenant-proof-of-service/1";

    private static final String MANIFEST = "manifest.json";
    private static final String READABLE = "MANIFEST.txt";
    private static final int MOST_PARTS = 200;
    private static final long MOST_BYTES = 200L << 20;
    // the earliest moment that a zip can name; the real one stands in the manifest
    private static final long NO_TIME = 315_532_800_000L;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private ProofOfService() {}

    /**
     * What a verification found.
     *
     * @param contract the contract's id as the manifest says; empty where there is no manifest
     * @param lines each part and how it came out, for people
     * @param mistakes what does not agree; empty where all of it does
     */
    public record Verified(String contract, List<String> lines, List<String> mistakes) {}

    /**
     * Makes one.
     *
     * @param contract the contract's id
     * @param notice the fields of the notice's event, for the manifest
     * @param madeAt when the file was made, as ISO 8601
     * @param madeBy who made it
     * @param parts the notice as sent first, then the evidence
     * @return the zip
     * @throws IllegalArgumentException if there is no notice among the parts, or too much
     */
    public static byte[] make(
            String contract, Map<String, Object> notice, String madeAt, String madeBy, List<ServicePart> parts) {
        if (parts.stream().noneMatch(part -> part.role().equals("notice"))) {
            throw new IllegalArgumentException("The notice as it was sent is missing. Add it.");
        }
        if (parts.size() > MOST_PARTS
                || parts.stream().mapToLong(part -> part.bytes().length).sum() > MOST_BYTES) {
            throw new IllegalArgumentException("More than 200 parts or 200 MB. Make several files.");
        }
        var manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("form", FORM);
        manifest.put("contract", contract);
        manifest.set("notice", JSON.valueToTree(notice));
        manifest.put("madeAt", madeAt);
        manifest.put("madeBy", madeBy);
        var listed = manifest.putArray("parts");
        var files = new LinkedHashMap<String, byte[]>();
        for (ServicePart part : parts) {
            var path = part.role() + "/" + String.format("%02d", files.size() + 1) + "-" + plain(part.name());
            files.put(path, part.bytes());
            listed.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("path", path)
                    .put("role", part.role())
                    .put("method", part.method())
                    .put("size", part.bytes().length)
                    .put("sha256", sha256(part.bytes())));
        }
        var whole = new LinkedHashMap<String, byte[]>();
        whole.put(MANIFEST, bytes(manifest));
        whole.put(READABLE, readable(manifest).getBytes(StandardCharsets.UTF_8));
        whole.putAll(files);
        return zip(whole);
    }

    /**
     * Verifies one: every part that the manifest lists is there and has its size and hash, nothing else is there, and the
     * manifest for people says what the one for programs says.
     *
     * @param zip the file
     * @return what was found
     */
    public static Verified verify(byte[] zip) {
        var mistakes = new ArrayList<String>();
        var entries = entries(zip, mistakes);
        var raw = entries.remove(MANIFEST);
        var readable = entries.remove(READABLE);
        if (raw == null) {
            mistakes.add("It holds no " + MANIFEST + ": this is no file of proof of service.");
            return new Verified("", List.of(), List.copyOf(mistakes));
        }
        JsonNode manifest;
        try {
            manifest = JSON.readTree(raw);
        } catch (IOException broken) {
            mistakes.add(MANIFEST + " cannot be read.");
            return new Verified("", List.of(), List.copyOf(mistakes));
        }
        if (!manifest.path("form").asText().equals(FORM)) {
            mistakes.add(MANIFEST + " is not of the form " + FORM + ".");
        }
        var lines = new ArrayList<String>();
        for (JsonNode part : manifest.path("parts")) {
            verify(part, entries.remove(part.path("path").asText()), lines, mistakes);
        }
        entries.keySet().forEach(path -> mistakes.add(path + ": is not listed in the manifest."));
        if (manifest.path("parts").isEmpty()) {
            mistakes.add("The manifest lists no part.");
        }
        if (manifest instanceof ObjectNode object
                && (readable == null || !readable(object).equals(new String(readable, StandardCharsets.UTF_8)))) {
            mistakes.add(READABLE + " does not say what " + MANIFEST + " says.");
        }
        return new Verified(manifest.path("contract").asText(), List.copyOf(lines), List.copyOf(mistakes));
    }

    private static void verify(
            JsonNode part,
            byte @org.jspecify.annotations.Nullable [] bytes,
            List<String> lines,
            List<String> mistakes) {
        var path = part.path("path").asText();
        if (bytes == null) {
            mistakes.add(path + ": is listed and is not there.");
            return;
        }
        var found = sha256(bytes);
        if (!found.equals(part.path("sha256").asText())
                || bytes.length != part.path("size").asLong()) {
            mistakes.add(path + ": was changed. Its SHA-256 is " + found + ", the manifest says "
                    + part.path("sha256").asText() + ".");
        } else {
            lines.add(path + "  SHA-256 " + found + "  as listed");
        }
    }

    private static Map<String, byte[]> entries(byte[] zip, List<String> mistakes) {
        var entries = new LinkedHashMap<String, byte[]>();
        long total = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = in.readNBytes((int) Math.min(MOST_BYTES - total + 1, Integer.MAX_VALUE - 8L));
                total += bytes.length;
                if (total > MOST_BYTES || entries.size() > MOST_PARTS + 2) {
                    mistakes.add("It holds more than 200 parts or 200 MB and was not read to its end.");
                    return entries;
                }
                if (entries.put(entry.getName(), bytes) != null) {
                    mistakes.add(entry.getName() + ": is there twice.");
                }
            }
        } catch (ZipException broken) {
            mistakes.add("The zip is damaged: " + broken.getMessage() + ".");
        } catch (IOException | IllegalArgumentException broken) {
            mistakes.add("The zip cannot be read to its end.");
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** For people; made of the manifest alone, so that the two can be held against each other. */
    private static String readable(ObjectNode manifest) {
        var lines = new ArrayList<String>();
        lines.add("PROOF OF SERVICE (" + manifest.path("form").asText() + ")");
        lines.add("");
        lines.add("Contract: " + manifest.path("contract").asText());
        lines.add("Made:     " + manifest.path("madeAt").asText() + " by "
                + manifest.path("madeBy").asText());
        lines.add("");
        lines.add("The notice");
        manifest.path("notice")
                .properties()
                .forEach(field -> lines.add("  " + field.getKey() + ": "
                        + (field.getValue().isValueNode()
                                ? field.getValue().asText()
                                : field.getValue().toString())));
        lines.add("");
        lines.add("The parts");
        for (JsonNode part : manifest.path("parts")) {
            var method = part.path("method").asText();
            lines.add("  " + part.path("path").asText() + "  ("
                    + part.path("role").asText() + (method.isEmpty() ? "" : ", " + method) + ", "
                    + part.path("size").asLong() + " bytes)");
            lines.add("    SHA-256 " + part.path("sha256").asText());
        }
        lines.add("");
        lines.add("To verify: covenant notice proof FILE, or compute the SHA-256 of each part by any other means.");
        return String.join("\n", lines) + "\n";
    }

    private static String plain(String name) {
        var plain = name.replaceAll(".*[/\\\\]", "").replaceAll("[^A-Za-z0-9._-]", "_");
        return plain.isEmpty() ? "part" : plain.substring(Math.max(0, plain.length() - 100));
    }

    private static byte[] bytes(JsonNode manifest) {
        try {
            return JSON.writeValueAsBytes(manifest);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The hash of some bytes.
     *
     * @param bytes any
     * @return SHA-256 in hex
     */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
