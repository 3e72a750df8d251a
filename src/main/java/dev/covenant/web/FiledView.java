package dev.covenant.web;

import dev.covenant.compliance.Filed;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An original in a contract's file as its page prints it.
 *
 * @param what a notice, evidence or proof
 * @param about the event it is about; may be empty
 * @param name as its sender called it
 * @param size in words
 * @param sha256 whole
 * @param link where it can be taken away
 * @param filed when, by the contract's clock
 * @param note who filed it, and what was read in it
 */
record FiledView(
        String what, String about, String name, String size, String sha256, String link, String filed, String note) {

    static FiledView of(Filed filed, ZoneId zone) {
        var original = filed.original();
        return new FiledView(
                Wording.title(filed.filing().role()),
                filed.filing().about(),
                original.name(),
                Wording.count(original.size(), "byte", "bytes"),
                original.sha256(),
                Links.original(original.sha256()),
                Wording.moment(filed.at(), zone),
                filed.filing().note());
    }

    static Map<String, Object> json(Filed filed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("sha256", filed.original().sha256());
        json.put("role", Wording.lower(filed.filing().role()));
        json.put("about", filed.filing().about());
        json.put("name", filed.original().name());
        json.put("contentType", filed.original().contentType());
        json.put("size", filed.original().size());
        json.put("filed", filed.at().toString());
        json.put("note", filed.filing().note());
        json.put("download", Links.original(filed.original().sha256()));
        return json;
    }

    /** A name that no file system and no header can misread. */
    static String safe(String name) {
        var safe = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "_")
                .strip();
        return safe.isEmpty() ? "original" : safe.substring(Math.max(0, safe.length() - 150));
    }
}
