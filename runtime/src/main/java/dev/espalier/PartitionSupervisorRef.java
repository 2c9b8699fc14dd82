package dev.espalier;

import dev.espalier.internal.process.PartitionRouter;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.SupervisorEndpoint;
import java.util.List;
import java.util.function.Function;

/**
 * Addresses a running partition supervisor: finds the partition for a key. Mirrors Elixir's {@code
 * PartitionSupervisor}.
 *
 * {@snippet :
 * tree.counters().forKey(customer).increment();  // the same one each time
 * long sum = tree.counters().refs().stream().mapToLong(CounterRef::count).sum();
 * }
 *
 * <p>A {@code byte}, {@code short}, {@code int}, {@code long} or {@code BigInteger} belongs to the
 * partition with the number {@code abs(key) mod n}, where n is the current number of partitions.
 * Anything else belongs to a partition that is computed from its {@code hashCode}, so equal keys
 * belong to the same one; how it is computed may change from version to version.
 *
 * <p>Finding a partition asks nobody and never waits. The ref that is found means the partition and
 * survives restarts, but it does not know of keys: after a {@link #resize} its key may belong to
 * another partition. Look it up for each use.
 *
 * <p>All methods may be called from any thread. If there is no supervisor, or it has not got as far
 * as to know its partitions, they throw {@link CallFailedException} with the reason noproc.
 *
 * @param <R> what a partition is used by: a ref, or the tree of a supervisor
 */
public interface PartitionSupervisorRef<R> extends ProcessRef {

  /**
   * A partition supervisor by its place, whose partitions are workers, task supervisors, agents or
   * others that are made of a ref: {@code PartitionSupervisorRef.of(place, CounterRef::of)}. What
   * its partitions are is the caller's claim.
   *
   * @param <W> the class of the workers
   * @param <R> the ref of a partition
   * @param supervisor any ref of the place
   * @param refOf makes the ref of the partition at a place; may be called more than once for each
   * @return the partition supervisor
   */
  static <W, R> PartitionSupervisorRef<R> of(
      ProcessRef supervisor, Function<? super Endpoint<W>, ? extends R> refOf) {
    return PartitionRouter.of(supervisor, refOf);
  }

  /**
   * A partition supervisor by its place, whose partitions are supervisors: {@code
   * PartitionSupervisorRef.ofTrees(place, WarehouseTree::of)}. For dynamic supervisors that are
   * managed in code the function is {@code at -> at.dynamicSupervisor().supervisor()}.
   *
   * @param <R> the tree of a partition
   * @param supervisor any ref of the place
   * @param treeOf makes the tree of the partition at a place; may be called more than once for each
   * @return the partition supervisor
   */
  static <R> PartitionSupervisorRef<R> ofTrees(
      ProcessRef supervisor, Function<? super SupervisorEndpoint, ? extends R> treeOf) {
    return PartitionRouter.ofTrees(supervisor, treeOf);
  }

  /**
   * The partition to which a key belongs; Elixir's {@code {:via, PartitionSupervisor, {name,
   * key}}}.
   *
   * @param key any value with {@code equals} and {@code hashCode}; not an array, whose hash code
   *     says nothing about what is in it
   * @return its ref, whether it has a process right now or not
   * @throws IllegalStateException if it was resized to 0 partitions
   */
  R forKey(Object key);

  /**
   * A partition by its number.
   *
   * @param number from 0 to the number of partitions less one
   * @return its ref, whether it has a process right now or not
   * @throws IndexOutOfBoundsException if there is no partition with this number, or no longer
   */
  R partition(int number);

  /**
   * How many partitions there are right now.
   *
   * @return their number, 0 or more
   */
  int partitions();

  /**
   * All partitions.
   *
   * @return their refs, partition 0 first
   */
  List<R> refs();

  /**
   * Changes the number of partitions; Elixir's {@code resize!}. Partitions that are too many get no
   * more keys at once, and are then stopped, the last one first, each within its shutdown time.
   * They stay away also when a restart concerns all partitions. Those that come back are started
   * with new processes, and get keys when all of them are up. Keys move: whoever resizes moves what
   * is kept for them.
   *
   * <p>Waits until that is done, and for other threads that resize the same supervisor; one after
   * the other has its way. An interrupt ends the waiting, and may leave partitions without a
   * process or with one that is not used; another call puts that right. A restart of the whole
   * supervisor begins with the number that was declared.
   *
   * @param partitions from 0 to the number that the supervisor was started with
   * @return the number before
   * @throws IllegalArgumentException if the number is out of these bounds
   * @throws StartFailedException if a partition could not be started; the number is what it was
   * @throws CallInterruptedException if the waiting thread is interrupted
   */
  int resize(int partitions);

  /**
   * The supervisor as any other: what its children are, how many, how it is stopped.
   *
   * @return its ref
   */
  SupervisorRef supervisor();
}
