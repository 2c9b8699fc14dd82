package dev.espalier;

import dev.espalier.report.ReportListener;
import dev.espalier.report.Subscription;
import dev.espalier.spi.Endpoint;
import java.util.List;
import java.util.Optional;

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
   * This supervisor as one whose children are started on demand, which it has to be.
   *
   * @return its ref
   */
  DynamicSupervisorRef asDynamicSupervisor();

  /**
   * The children, the last started first; OTP's {@code which_children}.
   *
   * @return an entry for each child specification
   */
  List<ChildInfo> whichChildren();

  /**
   * One child as it is right now; OTP's {@code which_child}.
   *
   * @param id the id of the child
   * @return its entry, if there is such a child
   */
  Optional<ChildInfo> whichChild(String id);

  /**
   * The specification of a child; OTP's {@code get_childspec}.
   *
   * @param id the id of the child
   * @return its specification, if there is such a child
   */
  Optional<ChildSpec> childSpec(String id);

  /**
   * How many children there are; OTP's {@code count_children}.
   *
   * @return the counts
   */
  ChildCounts countChildren();

  /**
   * Adds a child as the last one and starts it; OTP's {@code start_child}. A restart of the
   * supervisor itself forgets it. A failed start costs no restart.
   *
   * @param spec the child
   * @return what has come of it
   * @throws IllegalSpecException if the specification contradicts the supervisor's
   */
  StartResult startChild(ChildSpec spec);

  /**
   * Stops a child within its shutdown time; OTP's {@code terminate_child}. It is not restarted, and
   * counts for nothing. A temporary child is forgotten; another stays without a process.
   *
   * @param id the id of the child
   * @return false if there is no such child; true also if it had no process
   */
  boolean terminateChild(String id);

  /**
   * Starts a child that has no process; OTP's {@code restart_child}.
   *
   * @param id the id of the child
   * @return what has come of it
   */
  RestartResult restartChild(String id);

  /**
   * Forgets a child that has no process; OTP's {@code delete_child}.
   *
   * @param id the id of the child
   * @return what has come of it
   */
  DeleteResult deleteChild(String id);

  /**
   * Has a listener told of what is reported about this supervisor, by itself and by all processes
   * below it, from now on, restarts of the supervisor included; see {@link Tree#listen}.
   *
   * @param listener who is told, in a thread that belongs to no process
   * @return ends that when it is closed
   */
  Subscription listen(ReportListener listener);

  /**
   * Stops the supervisor: its children in reverse order, then itself with the given reason. Waits
   * until it has ended. What its own supervisor makes of the reason depends on its restart type.
   *
   * @param reason the exit reason
   */
  void stop(ExitReason reason);
}
