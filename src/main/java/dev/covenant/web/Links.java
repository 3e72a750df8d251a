package dev.covenant.web;

import dev.covenant.finding.FindingKey;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where pages are. A key's slashes stay slashes; all else that is not plain is encoded. */
final class Links {

    private Links() {}

    static String contract(String id) {
        return "/contracts/" + path(id);
    }

    static String finding(FindingKey key) {
        return "/findings/" + path(key.toString());
    }

    static String original(String sha256) {
        return "/api/originals/" + sha256;
    }

    static String newNotice(String contract) {
        return contract(contract) + "/notices/new";
    }

    static String quarantined(long id) {
        return "/quarantine/" + id;
    }

    private static String path(String text) {
        return UriUtils.encodePath(text, StandardCharsets.UTF_8);
    }
}
