package dev.espalier.observer.internal.view;

/**
 * A thread that works for a process which is dead.
 *
 * @param path the place of the process
 * @param millis since when, in milliseconds since 1970
 * @param stack where it was then
 */
public record ZombieView(String path, long millis, String stack) {}
