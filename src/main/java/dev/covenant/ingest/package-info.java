/**
 * Events in. In reading order:
 *
 * <p>{@link dev.covenant.ingest.EventFiles} reads a file of any form to an {@link dev.covenant.ingest.EventSink}. Its
 * parts: {@link dev.covenant.ingest.CloudEventDecoder} understands one event, by the kinds and the JSON Schemas under
 * {@code schemas/events}; {@link dev.covenant.ingest.Mapping} says how a foreign CSV file is read, and
 * {@link dev.covenant.ingest.MappingFile} reads it from {@code routes/mappings}, every mistake at once; the
 * {@link dev.covenant.ingest.Gate} says what an understood event must still satisfy; {@link
 * dev.covenant.ingest.Oversize} keeps whole what is too large to hold.
 *
 * <p>The Camel routes of {@code routes/*.yaml} call {@link dev.covenant.ingest.InboxFiles} for a file and
 * {@link dev.covenant.ingest.EventsOverHttp} for a request; both hand events in by batches and tell what became of them.
 *
 * <p>Notices come with their originals: {@link dev.covenant.ingest.DescribedNotices} takes in one that a form, a request
 * or a YAML file describes, {@link dev.covenant.ingest.NoticeFiles} the folder of notices,
 * {@link dev.covenant.ingest.NoticeMails} a raw e-mail, and {@link dev.covenant.ingest.Mailbox} a mailbox that is never
 * marked.
 *
 * <p>Limits: an event or a line 1 MB, a JSON document or a request 16 MB, nesting 64 levels, numbers 100 characters.
 * What is over them is a misfit like any other: kept whole, told with place and cure, and the next is read.
 */
@NullMarked
package dev.covenant.ingest;

import org.jspecify.annotations.NullMarked;
