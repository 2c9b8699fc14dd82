package dev.espalier.processor.plan;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.StopTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a whole tree: how it is built, what a crash does, how long a stop takes.
 *
 * @param source the supervisor
 * @param boxes what the picture shows, parents before their children
 * @param arrows who gets whose ref
 * @param places the places below the root, in start order
 * @param crashes what happens when something crashes there
 * @param stop how long the whole tree may take to stop
 * @param grace how many milliseconds the application gives it, null if it is none
 * @param inputs what the tree is started with
 */
public record BlueprintPlan(
    ClassId source,
    List<Box> boxes,
    List<Arrow> arrows,
    List<Place> places,
    List<Crash> crashes,
    StopTime stop,
    @Nullable Integer grace,
    List<TreePlan.Input> inputs) {

  /** The path of the file, from the root of the class path. */
  public String resource() {
    return of(source);
  }

  static String of(ClassId supervisor) {
    return "META-INF/espalier/" + supervisor.qualified() + ".md";
  }

  /** What a box of the picture stands for. */
  public enum Form {
    /** A supervisor. */
    SUPERVISOR,
    /** A process that supervises nothing. */
    WORKER,
    /** Any number of processes. */
    MANY
  }

  /**
   * A box of the picture.
   *
   * @param name what arrows call it
   * @param path its path in the tree, empty at the root
   * @param parent the box above it, null at the root
   * @param form what it stands for
   * @param lines what is written in it
   */
  public record Box(
      String name, String path, @Nullable String parent, Form form, List<String> lines) {}

  /**
   * An arrow from who has a ref to what it refers to.
   *
   * @param from a box
   * @param to a box
   */
  public record Arrow(String from, String to) {

    /** Whether it begins or ends at a box. */
    public boolean touches(Box box) {
      return from.equals(box.name()) || to.equals(box.name());
    }
  }

  /**
   * A place in the tree.
   *
   * @param path the ids from the root's child down to it
   * @param what the class or the kind of supervisor
   * @param rule how it supervises, empty for a worker
   * @param restart the restart type in lower case, and whether it is significant
   * @param shutdown the shutdown value in words
   * @param stop how long it may take to stop
   * @param gets what it is made with
   */
  public record Place(
      String path,
      String what,
      String rule,
      String restart,
      String shutdown,
      StopTime stop,
      List<Got> gets) {}

  /**
   * What a process is made with.
   *
   * @param kind where it comes from
   * @param name a path, or the name of a parameter; empty if the kind says it all
   */
  public record Got(Kind kind, String name) {

    /** Where something comes from. */
    public enum Kind {
      /** The ref of another place. */
      REF,
      /** An input of the tree. */
      INPUT,
      /** What is given at each start. */
      ARGUMENT,
      /** Its own ref. */
      OWN_REF,
      /** Its own context. */
      SELF,
      /** The number of the partition. */
      NUMBER
    }
  }

  /**
   * What happens when something crashes.
   *
   * @param path where
   * @param restarted whether it is restarted itself
   * @param with what is stopped and restarted with it
   * @param dropped what is stopped with it and not restarted
   * @param limits the supervisors that give up, from the nearest one up
   * @param lasting whether the last of these is not the root, and yet nobody restarts it
   */
  public record Crash(
      String path,
      boolean restarted,
      List<String> with,
      List<String> dropped,
      List<Limit> limits,
      boolean lasting) {}

  /**
   * A supervisor that gives up.
   *
   * @param path its path; the name of the tree at the root
   * @param failures after how many failures of the one below it, or of its child
   * @param seconds in how many seconds
   * @param crashes how many crashes of the child these are
   */
  public record Limit(String path, long failures, int seconds, long crashes) {}
}
