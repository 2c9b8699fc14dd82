package dev.espalier.internal.registry;

import org.jspecify.annotations.Nullable;

/** A place of a tree as registries see it: who lives there, and for whom the caller works. */
public interface Home {

  /** The user's object of the worker that is here right now and has started. */
  @Nullable Object resident();

  /** The process that is here right now. */
  @Nullable Owner occupant();

  /** The process that the current thread works for, wherever it lives. */
  @Nullable Owner caller();
}
