package dev.espalier;

/**
 * How many children a supervisor has; OTP's {@code count_children}.
 *
 * @param specs child specifications, whether there is a process or not
 * @param active processes that are alive
 * @param supervisors specifications of supervisors
 * @param workers specifications of workers
 */
public record ChildCounts(int specs, int active, int supervisors, int workers) {}
