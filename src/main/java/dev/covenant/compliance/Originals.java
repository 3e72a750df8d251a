package dev.covenant.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Documents kept as they came, by the SHA-256 of their bytes. Nothing here is ever changed or taken away. */
public interface Originals {

    /**
     * Keeps a document and files it with a contract, with its journal row. The same bytes again are kept once, under the
     * name they first came with; the same filing again changes nothing.
     *
     * @param document what came
     * @param filing what it is to a contract
     * @param at when
     * @return what is kept
     */
    Original file(Document document, Filing filing, Instant at);

    /**
     * One of them.
     *
     * @param sha256 in hex
     * @return empty where none is kept under it
     */
    Optional<Original> find(String sha256);

    /**
     * The bytes of one, as they came.
     *
     * @param sha256 in hex
     * @return empty where none is kept under it
     */
    Optional<byte[]> bytes(String sha256);

    /**
     * A contract's file.
     *
     * @param contract the contract's id
     * @return newest first
     */
    List<Filed> of(String contract);
}
