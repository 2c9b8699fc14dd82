package dev.espalier.processor.model;

/**
 * An annotation of ours in a place where it cannot mean anything.
 *
 * @param annotation the annotation as written, such as {@code @Supervisor}
 * @param target what it is on, such as {@code enum `Colour`}
 * @param problem why that cannot work
 * @param fix what to do instead
 * @param origin where the annotation is
 */
public record Misplaced(
    String annotation, String target, String problem, String fix, Origin origin) {}
