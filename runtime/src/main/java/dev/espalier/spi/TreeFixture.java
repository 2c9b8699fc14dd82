package dev.espalier.spi;

import dev.espalier.Supervision;
import dev.espalier.report.ReportListener;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a test gives to the trees that it starts: its own time, somebody who takes their reports
 * instead of the log, and children in place of others. The start of a tree looks for the fixture of
 * its thread; without one, a tree has the time and the log of the system and the children that it
 * declares.
 */
public final class TreeFixture {

  /*
   * Bound to a thread and not handed over, because start(...) of a generated tree has the parameters
   * of the program and no others. Only while start(...) runs: whatever else the thread does, and
   * whatever tests run beside it, is not concerned.
   */
  private static final ThreadLocal<TreeFixture> CURRENT = new ThreadLocal<>();

  private final @Nullable TestClock clock;
  private final ReportListener reports;
  private final UnaryOperator<Supervision> casting;

  /**
   * Creates a fixture for trees with the children that they declare.
   *
   * @param clock the time of the trees; null for the time of the system
   * @param reports is told of each report in the thread and at the moment in which it is made,
   *     which may be inside a process or a supervisor; must not block
   */
  public TreeFixture(@Nullable TestClock clock, ReportListener reports) {
    this(clock, reports, UnaryOperator.identity());
  }

  /**
   * Creates a fixture.
   *
   * @param clock the time of the trees; null for the time of the system
   * @param reports is told of each report in the thread and at the moment in which it is made,
   *     which may be inside a process or a supervisor; must not block
   * @param casting who plays whom: is given the specification of each root before it starts, and
   *     returns it or a changed one; what it throws fails the start
   */
  public TreeFixture(
      @Nullable TestClock clock, ReportListener reports, UnaryOperator<Supervision> casting) {
    this.clock = clock;
    this.reports = Objects.requireNonNull(reports, "reports");
    this.casting = Objects.requireNonNull(casting, "casting");
  }

  /**
   * Starts trees, in the current thread, with this fixture.
   *
   * @param <T> what is started
   * @param start starts it
   * @return what {@code start} has returned
   */
  public <T> T around(Supplier<T> start) {
    TreeFixture outer = CURRENT.get();
    CURRENT.set(this);
    try {
      return start.get();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /**
   * The fixture of the current thread; asked by the start of a tree.
   *
   * @return the innermost one
   */
  public static Optional<TreeFixture> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * The time of the trees.
   *
   * @return the clock; null for the time of the system
   */
  public @Nullable TestClock clock() {
    return clock;
  }

  /**
   * Who takes the reports.
   *
   * @return the listener
   */
  public ReportListener reports() {
    return reports;
  }

  /**
   * Who plays whom.
   *
   * @return makes the specification to start with of the one that the program has made
   */
  public UnaryOperator<Supervision> casting() {
    return casting;
  }
}
