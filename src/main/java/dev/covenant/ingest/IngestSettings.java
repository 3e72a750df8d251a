package dev.covenant.ingest;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where things lie.
 *
 * @param dataDirectory holds the inboxes, the store and the quarantine
 * @param routes holds the Camel routes, and the mappings in a folder below
 */
@ConfigurationProperties("covenant")
record IngestSettings(Path dataDirectory, Path routes) {}
