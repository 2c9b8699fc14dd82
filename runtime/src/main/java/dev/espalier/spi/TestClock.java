package dev.espalier.spi;

/**
 * Time that passes only when a test says so; a {@link TreeFixture} puts the timers of workers and
 * the windows of restarts of its trees on it.
 *
 * <p>May be called from any thread.
 */
public interface TestClock {

  /**
   * Now.
   *
   * @return nanoseconds on a clock that never goes back
   */
  long now();

  /**
   * Has something happen once.
   *
   * @param nanos after how much of this time, 0 or more
   * @param task what is to happen; returns when the process that it concerns has dealt with it
   * @return keeps it from happening, unless it has happened or is happening
   */
  Runnable after(long nanos, Runnable task);

  /**
   * Has something happen periodically, for the first time after one period.
   *
   * @param nanos the period, more than 0
   * @param task what is to happen; returns when the process that it concerns has dealt with it
   * @return keeps it from happening any further
   */
  Runnable every(long nanos, Runnable task);
}
