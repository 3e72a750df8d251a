package dev.covenant.ingest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.apache.camel.http.common.HttpConsumer;
import org.apache.camel.http.common.ServletResolveConsumerStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a request by the exact path that the servlet is mapped at. Camel's own strategy looks only at what
 * follows a mapping that ends in a star, and would leave no path of ours but those below it.
 */
final class ExactPath implements ServletResolveConsumerStrategy {

    @Override
    public @Nullable HttpConsumer resolve(HttpServletRequest request, Map<String, HttpConsumer> consumers) {
        return consumers.values().stream()
                .filter(consumer -> consumer.getPath().equals(request.getServletPath()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean isHttpMethodAllowed(HttpServletRequest request, String method, Map<String, HttpConsumer> consumers) {
        var consumer = resolve(request, consumers);
        var restriction = consumer == null ? null : consumer.getEndpoint().getHttpMethodRestrict();
        return restriction == null || restriction.contains(method);
    }
}
