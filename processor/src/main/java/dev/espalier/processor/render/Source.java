package dev.espalier.processor.render;

/**
 * A generated file as text; what the renderers hand to {@code write}.
 *
 * @param qualifiedName the name of its class
 * @param text the whole file
 */
public record Source(String qualifiedName, String text) {}
