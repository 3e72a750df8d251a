package dev.covenant.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every request: only known host names are answered, nothing acts at the wish of a foreign site, and
 * browsers are told to run nothing that is not ours.
 */
final class Guard extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Set<String> hosts;

    Guard(WebSettings settings) {
        this.hosts = Stream.concat(LOOPBACK.stream(), settings.hosts().stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!isStatic(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<String> refusal(HttpServletRequest request) {
        var host = Optional.ofNullable(request.getHeader("Host")).orElse("").toLowerCase(Locale.ROOT);
        if (!hosts.contains(host.replaceFirst(":\\d+$", ""))) {
            return Optional.of("This address is not one of ours. Add its host name to covenant.web.hosts.");
        }
        if (READING.contains(request.getMethod())) {
            return Optional.empty();
        }
        return sameOrigin(request, host)
                ? Optional.empty()
                : Optional.of("This form was not sent from our own page, so nothing was done. Open the page and send it"
                        + " from there.");
    }

    /** Browsers say where a form comes from; programs need not, but the forms of pages are taken from browsers only. */
    private static boolean sameOrigin(HttpServletRequest request, String host) {
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        var origin = Optional.ofNullable(request.getHeader("Origin"));
        if (site.isPresent() && !site.get().equals("same-origin")) {
            return false;
        }
        if (origin.isPresent()) {
            return origin.map(Guard::authority).filter(host::equals).isPresent();
        }
        return site.isPresent() || !isForm(request) || isForPrograms(request.getRequestURI());
    }

    /** Doors whose documents come as parts of a form, from programs that say no origin. */
    private static boolean isForPrograms(String path) {
        return path.equals("/events") || path.matches("/api/contracts/[^/]+/(notices|originals)");
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getRawAuthority()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnOrigin) {
            return "";
        }
    }

    private static boolean isStatic(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/webjars/") || path.startsWith("/desk/");
    }
}
