package dev.espalier.processor.model;

/**
 * A parameter of a constructor or method, or an input of a tree.
 *
 * @param name its name
 * @param type its type
 */
public record Parameter(String name, TypeRef type) {}
