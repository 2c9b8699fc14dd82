package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@code int} parameter of a worker's constructor that is the number of the partition, 0
 * for the first one. A constructor with it is used by a {@link PartitionSupervisor} only, which
 * uses one without it if there is no other.
 *
 * <p>Mirrors the option {@code :with_arguments} of Elixir's {@code PartitionSupervisor}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Partition {}
