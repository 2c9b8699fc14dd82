package dev.espalier.processor.model;

/**
 * What makes a worker class one for dynamic supervisors, and so gives it an accessor of its own.
 *
 * @param constructor the constructor with what {@code start} gives
 * @param surroundings what lies around the generated accessor
 */
public record Template(Constructor constructor, Surroundings surroundings) {}
