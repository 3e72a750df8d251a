package dev.covenant.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person filled in about a notice.
 *
 * @param kind what it does
 * @param giver the side that gives it
 * @param addressee to whom
 * @param address where it was sent
 * @param methods how it travelled
 * @param sent local date and time of sending
 * @param sentZone its zone
 * @param arrived local date and time of arrival; may be empty
 * @param arrivedZone its zone
 * @param reliesOn the clause it names; may be empty
 * @param names the last day it names; may be empty
 * @param signedBy names under it, one a line; may be empty
 * @param withoutPrejudiceTo an earlier notice it protects; may be empty
 * @param by who fills this in
 */
record NoticeForm(
        String kind,
        String giver,
        String addressee,
        String address,
        List<String> methods,
        String sent,
        String sentZone,
        String arrived,
        String arrivedZone,
        String reliesOn,
        String names,
        String signedBy,
        String withoutPrejudiceTo,
        String by) {

    static final NoticeForm EMPTY = new NoticeForm("", "", "", "", List.of(), "", "", "", "", "", "", "", "", "");

    /** The fields of the event; what cannot be read is noted. */
    Map<String, Object> data(List<String> mistakes) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "kind", kind);
        put(data, "giver", giver);
        put(data, "addressee", addressee);
        put(data, "address", address);
        if (methods.isEmpty()) {
            mistakes.add("Say how it travelled: tick at least one method.");
        }
        data.put("methods", methods);
        var signatories = signedBy.lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (!signatories.isEmpty()) {
            data.put("signedBy", signatories);
        }
        moment(data, "sent", sent, sentZone, mistakes);
        moment(data, "arrived", arrived, arrivedZone, mistakes);
        put(data, "reliesOn", reliesOn);
        put(data, "names", names);
        put(data, "withoutPrejudiceTo", withoutPrejudiceTo);
        return data;
    }

    private static void put(Map<String, Object> data, String name, String value) {
        if (!value.isBlank()) {
            data.put(name, value.strip());
        }
    }

    /** A clock shows some times twice a year and some never; neither is guessed. */
    private static void moment(
            Map<String, Object> data, String name, String local, String zone, List<String> mistakes) {
        if (local.isBlank()) {
            return;
        }
        try {
            var time = LocalDateTime.parse(local.strip());
            var offsets = new ArrayList<>(ZoneId.of(zone).getRules().getValidOffsets(time));
            if (offsets.size() == 1) {
                data.put(name, OffsetDateTime.of(time, offsets.get(0)).toString());
            } else {
                mistakes.add("\"" + name + "\": the clock of " + zone + " shows " + local + " "
                        + (offsets.isEmpty() ? "never" : "twice") + ", at the clock change. Give it in UTC.");
            }
        } catch (DateTimeException notATime) {
            mistakes.add("\"" + name + "\": \"" + local + "\" in \"" + zone
                    + "\" is no date and time. Write it as 2026-11-23T09:30.");
        }
    }
}
