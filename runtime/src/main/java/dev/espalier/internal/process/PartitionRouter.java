package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.ExitReason;
import dev.espalier.PartitionSupervisorRef;
import dev.espalier.PartitionSupervisorSpec;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorRef;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.Placed;
import dev.espalier.spi.SupervisorEndpoint;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The partition supervisor at a place as users see it: asks the process that is there right now how
 * many partitions there are, without a message, and has a ref for each.
 *
 * @param <R> what a partition is used by
 */
public final class PartitionRouter<R> implements PartitionSupervisorRef<R>, Placed {
  private final Place<?> place;
  private final Function<Place<?>, R> refOf;

  /** By number; as many as were ever needed. Threads that make them at the same time all win. */
  private volatile List<R> known = List.of();

  private PartitionRouter(ProcessRef supervisor, Function<Place<?>, R> refOf) {
    this.place = (Place<?>) Endpoint.of(supervisor);
    this.refOf = refOf;
  }

  /**
   * The partition supervisor at a place, whose partitions are workers.
   *
   * @param <W> the class of the workers
   * @param <R> what a partition is used by
   * @param supervisor any ref of the place
   * @param refOf makes the ref of a partition
   * @return the partition supervisor
   */
  @SuppressWarnings("unchecked") // which class lives there is the caller's claim
  public static <W, R> PartitionSupervisorRef<R> of(
      ProcessRef supervisor, Function<? super Endpoint<W>, ? extends R> refOf) {
    Objects.requireNonNull(refOf, "refOf");
    return new PartitionRouter<>(supervisor, at -> refOf.apply((Place<W>) at));
  }

  /**
   * The partition supervisor at a place, whose partitions are supervisors.
   *
   * @param <R> what a partition is used by
   * @param supervisor any ref of the place
   * @param treeOf makes the tree of a partition
   * @return the partition supervisor
   */
  public static <R> PartitionSupervisorRef<R> ofTrees(
      ProcessRef supervisor, Function<? super SupervisorEndpoint, ? extends R> treeOf) {
    return new PartitionRouter<>(supervisor, Objects.requireNonNull(treeOf, "treeOf")::apply);
  }

  // ---------------------------------------------------------------------------------- finding

  @Override
  public R forKey(Object key) {
    Objects.requireNonNull(key, "key");
    int number = running("forKey", key).inUse();
    if (number == 0) {
      throw new IllegalStateException(
          "`"
              + path()
              + "` was resized to 0 partitions, so there is none for the key `"
              + key
              + "`; resize it to 1 or more");
    }
    return refs(number).get(route(key, number));
  }

  @Override
  public R partition(int index) {
    int number = running("partition", index).inUse();
    if (index < 0 || index >= number) {
      throw new IndexOutOfBoundsException(
          "`"
              + path()
              + "` has no partition "
              + index
              + "; it has "
              + number
              + " right now, the first one is 0");
    }
    return refs(number).get(index);
  }

  @Override
  public int partitions() {
    return running("partitions", "").inUse();
  }

  @Override
  public List<R> refs() {
    int number = running("refs", "").inUse();
    return List.copyOf(refs(number).subList(0, number));
  }

  private List<R> refs(int number) {
    List<R> enough = known;
    if (enough.size() < number) {
      enough = IntStream.range(0, number).mapToObj(this::ref).toList();
      known = enough;
    }
    return enough;
  }

  private R ref(int number) {
    return refOf.apply(place.child(Partitions.idOf(number)));
  }

  /**
   * The number of the partition to which a key belongs.
   *
   * @param key the key
   * @param partitions how many partitions there are, 1 or more
   * @return from 0 to that number less one
   */
  static int route(Object key, int partitions) {
    return switch (key) {
      case Integer number -> Math.abs(number % partitions);
      case Long number -> (int) Math.abs(number % partitions);
      case Short number -> Math.abs(number % partitions);
      case Byte number -> Math.abs(number % partitions);
      case BigInteger number -> number.abs().mod(BigInteger.valueOf(partitions)).intValue();
      default -> Integer.remainderUnsigned(spread(key.hashCode()), partitions);
    };
  }

  /** Has every bit of a hash code count, as the last steps of MurmurHash3 do. */
  private static int spread(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }

  private Partitions running(String operation, Object about) {
    if (place.occupant() instanceof SupervisorCell supervisor && supervisor.isAlive()) {
      Partitions partitions = supervisor.partitions();
      if (partitions != null) {
        return partitions;
      }
      supervisor
          .spec()
          .filter(spec -> !(spec instanceof PartitionSupervisorSpec))
          .ifPresent(other -> {
            throw new IllegalStateException("`" + path() + "` is no partition supervisor");
          });
    }
    throw new CallFailedException(ExitReason.noproc(), path(), operation + "(" + about + ")");
  }

  // ---------------------------------------------------------------------------------- resizing

  @Override
  public int resize(int partitions) {
    Wait wait = new Wait(place, "resize(" + partitions + ")", Long.MAX_VALUE);
    wait.mustNotBeForMyStart();
    return running("resize", partitions).resize(partitions, wait);
  }

  // ---------------------------------------------------------------------------------- the place

  @Override
  public SupervisorRef supervisor() {
    return new RunningTree(place);
  }

  @Override
  public Endpoint<?> place() {
    return place;
  }

  @Override
  public String path() {
    return place.path();
  }

  @Override
  public boolean isAlive() {
    return place.isAlive();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartitionRouter<?> router && router.place.equals(place);
  }

  @Override
  public int hashCode() {
    return place.hashCode();
  }

  @Override
  public String toString() {
    return "PartitionSupervisorRef[" + path() + "]";
  }
}
