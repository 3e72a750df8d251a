package dev.covenant.measure;

import java.util.Optional;

/**
 * What a law says of one parameter, and where.
 *
 * @param parameter the parameter
 * @param value its value in words; empty where the law leaves it open or was not read
 * @param source the statute or decision, or why it is open
 * @param verified whether the text, or a report of the decision, was read; false: from memory or a secondary page, to be
 *     checked before it is relied on
 */
public record Authority(Parameter<?> parameter, Optional<String> value, String source, boolean verified) {}
