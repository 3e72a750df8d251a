package dev.covenant.compliance;

/**
 * A document that arrives.
 *
 * @param name as its sender calls it
 * @param contentType as its sender says, such as {@code application/pdf}
 * @param bytes all of it, as it came
 */
// bytes as they came are an array by nature; nobody compares documents
@SuppressWarnings("ArrayRecordComponent")
public record Document(String name, String contentType, byte[] bytes) {

    /** What one may weigh at most. */
    public static final int LIMIT = 25 << 20;
}
