package dev.covenant.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Where pages find the script libraries, at the versions on the class path.
 *
 * @param htmx the path of htmx
 * @param echarts the path of ECharts
 */
record Libraries(String htmx, String echarts) {

    static Libraries onClassPath() {
        return new Libraries(
                "/webjars/htmx.org/" + version("org.webjars.npm", "htmx.org") + "/dist/htmx.min.js",
                "/webjars/echarts/" + version("org.webjars", "echarts") + "/echarts.min.js");
    }

    private static String version(String group, String artifact) {
        var place = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (var in = Libraries.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks " + group + ":" + artifact + ".");
            }
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
