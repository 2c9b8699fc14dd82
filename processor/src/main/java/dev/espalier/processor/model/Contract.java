package dev.espalier.processor.model;

import java.util.List;
import java.util.Set;

/**
 * An interface of a worker whose abstract methods are all calls or casts, so that the ref can
 * implement it too.
 *
 * @param type the interface with its type arguments
 * @param methods the {@link Handler#key() keys} of the handlers that implement its methods
 * @param nestedNames simple names of types it brings into scope, which must not be mistaken
 */
public record Contract(TypeRef.Named type, Set<String> methods, List<String> nestedNames) {}
