package dev.espalier.processor.model;

import java.util.List;

/**
 * A type parameter of a class.
 *
 * @param name its name
 * @param bounds its bounds, empty if it has none but {@code Object}
 */
public record TypeParameter(String name, List<TypeRef> bounds) {}
