package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one parameter of a worker's constructor by which a child of a {@link DynamicSupervisor}
 * is found: its value is given at {@code start}, is unique among the supervisor's children while
 * the child lives, and stays the same when the child is restarted.
 *
 * <p>Keys are compared with {@code equals}, so they have to be values that do not change: strings,
 * numbers, enums, records. A key is never null.
 *
 * <p>Mirrors the name that an Elixir child registers with {@code {:via, Registry, ...}}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Key {}
