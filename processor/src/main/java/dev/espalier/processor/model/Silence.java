package dev.espalier.processor.model;

/**
 * A token in {@code @SuppressWarnings} that looks like the id of a rule.
 *
 * @param id what is written
 * @param origin where
 */
public record Silence(String id, Origin origin) {}
