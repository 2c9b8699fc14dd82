package dev.espalier.processor.render;

/**
 * A generated file that is no class, as text.
 *
 * @param path where it is, from the root of the class path
 * @param text the whole file
 */
public record Resource(String path, String text) {}
