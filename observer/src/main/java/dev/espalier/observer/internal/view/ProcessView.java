package dev.espalier.observer.internal.view;

import org.jspecify.annotations.Nullable;

/**
 * A child and its process at one moment.
 *
 * @param number stands for its place while this observer lives
 * @param path its place
 * @param name the last step of the path: its id, or the text of its key
 * @param type the class of the worker, or what kind of supervisor it is; empty if it has no process
 * @param label what it calls itself
 * @param state what it is doing
 * @param restart when it is restarted, in the words of OTP; empty for a root
 * @param start which process of the child it is, from 1
 * @param handled how many messages it has handled
 * @param waitingCalls how many callers wait for it
 * @param waitingCasts how many casts wait for it
 * @param busyMillis for how long it has been seen in one handler; 0 if it is in none, or in a new
 *     one
 */
public record ProcessView(
    long number,
    String path,
    String name,
    String type,
    @Nullable String label,
    State state,
    String restart,
    long start,
    long handled,
    int waitingCalls,
    int waitingCasts,
    long busyMillis) {}
