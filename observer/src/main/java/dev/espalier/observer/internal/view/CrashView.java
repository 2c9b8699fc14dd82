package dev.espalier.observer.internal.view;

import org.jspecify.annotations.Nullable;

/**
 * The last abnormal end of a process at a place.
 *
 * @param millis when it was reported, in milliseconds since 1970
 * @param reason why it has ended
 * @param during what it was doing; null if nobody knows
 * @param stack what was thrown, with its stack; null if nothing was
 */
public record CrashView(
    long millis, String reason, @Nullable String during, @Nullable String stack) {}
