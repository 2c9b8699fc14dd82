package dev.espalier.annotations;

/** The two special values of {@link Child#shutdown()} beside a number of milliseconds. */
public final class Shutdown {

  /** Wait without limit until the child has ended. */
  public static final int INFINITY = Integer.MAX_VALUE;

  /** Do not ask the child to stop: kill it at once. */
  public static final int BRUTAL_KILL = Integer.MIN_VALUE;

  private Shutdown() {}
}
