package dev.espalier;

import dev.espalier.spi.Endpoint;
import java.util.List;

/**
 * Addresses a running supervisor: what its children are, and how it is stopped.
 *
 * <p>Requests are answered one after the other by the supervisor, in the order sent. One that comes
 * while it is starting or stopping a child is answered afterwards, as in OTP, so a caller waits as
 * long as that takes. All methods may be called from any thread; if there is no supervisor they
 * throw {@link CallFailedException} with the reason noproc.
 */
public interface SupervisorRef extends ProcessRef {

  /**
   * The place of a child.
   *
   * @param id the id of the child
   * @return its ref, whether there is a process or not
   */
  ProcessRef child(String id);

  /**
   * The place of a child that is a worker, for making its generated ref when the tree was made in
   * code: {@code PriceFeedRef.of(supervisor.worker("feed"))}. Which class of worker is there is the
   * caller's claim.
   *
   * @param <W> the class of the worker
   * @param id the id of the child
   * @return its place, whether there is a process or not
   */
  <W> Endpoint<W> worker(String id);

  /**
   * A child that is a supervisor.
   *
   * @param id the id of the child
   * @return its ref, whether there is a process or not
   */
  SupervisorRef supervisor(String id);

  /**
   * The children, the last started first; OTP's {@code which_children}.
   *
   * @return an entry for each child specification
   */
  List<ChildInfo> whichChildren();

  /**
   * How many children there are; OTP's {@code count_children}.
   *
   * @return the counts
   */
  ChildCounts countChildren();

  /**
   * Stops the supervisor: its children in reverse order, then itself with the given reason. Waits
   * until it has ended. What its own supervisor makes of the reason depends on its restart type.
   *
   * @param reason the exit reason
   */
  void stop(ExitReason reason);
}
