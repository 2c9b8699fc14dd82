package dev.espalier.spi;

import dev.espalier.ProcessRef;

/**
 * What all generated refs have in common. Two refs of one class are equal if they mean the same
 * place.
 *
 * @param <W> the class of the worker
 */
public abstract class GeneratedRef<W> implements ProcessRef {

  /** Where messages go. A field, so that no method of a worker can clash with it. */
  protected final RefTarget<W> target;

  /**
   * Creates the ref.
   *
   * @param target where messages go
   */
  protected GeneratedRef(RefTarget<W> target) {
    this.target = target;
  }

  @Override
  public final String path() {
    return target.endpoint().path();
  }

  @Override
  public final boolean isAlive() {
    return target.endpoint().isAlive();
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof GeneratedRef<?> ref
        && ref.getClass() == getClass()
        && ref.target.endpoint().equals(target.endpoint());
  }

  @Override
  public final int hashCode() {
    return target.endpoint().hashCode();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + path() + "]";
  }
}
