package dev.covenant.notify;

import java.util.List;

/**
 * What one mail says, whatever its form: text and HTML are two prints of it.
 *
 * @param subject one line
 * @param heading the lines above all else: Legal's header, the mark of demonstration data
 * @param notice that this is no notice between the parties
 * @param title what it is about
 * @param blocks its body, in order
 * @param link the page of the finding or contract
 */
record Letter(
        String subject, List<String> heading, List<String> notice, String title, List<Block> blocks, String link) {

    /** A part of the body. */
    sealed interface Block {
        /** Which template prints it. */
        String form();
    }

    /** Sentences. */
    record Paragraph(String text) implements Block {
        @Override
        public String form() {
            return "paragraph";
        }
    }

    /** A titled list; numbered where order matters. */
    record Listing(String title, boolean numbered, List<String> lines) implements Block {
        @Override
        public String form() {
            return numbered ? "steps" : "listing";
        }
    }

    /** A table; the title and the headings may be empty. */
    record Grid(String title, List<String> headings, List<List<String>> rows) implements Block {
        @Override
        public String form() {
            return "grid";
        }
    }
}
