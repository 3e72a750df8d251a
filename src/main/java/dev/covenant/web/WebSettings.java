package dev.covenant.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the pages.
 *
 * @param hosts names, besides this machine's own loopback names, under which people may ask for pages; a request for any
 *     other name is refused, so that a foreign site cannot point its own name here
 */
@ConfigurationProperties("covenant.web")
record WebSettings(@DefaultValue List<String> hosts) {}
