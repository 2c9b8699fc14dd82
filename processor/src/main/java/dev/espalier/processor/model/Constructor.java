package dev.espalier.processor.model;

import java.util.List;

/**
 * A constructor of a worker or of a supervisor class.
 *
 * @param access its own access
 * @param parameters its parameters
 * @param thrown the exceptions it declares
 */
public record Constructor(Access access, List<Parameter> parameters, List<TypeRef> thrown) {}
