package dev.espalier.processor.plan;

import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a supervisor as it will be written.
 *
 * @param file the file
 * @param drawing the lines of the tree's picture
 * @param strategy the name of the strategy
 * @param maxRestarts the intensity
 * @param maxSeconds the period
 * @param autoShutdown the name of the condition, null if it is the default
 * @param children the children in start order
 * @param inputs the parameters of {@code start} and {@code spec}
 * @param factories how start functions are called, null if there are none
 * @param sharesFactories whether the launcher of an application makes such objects, too
 * @param place what the place of the tree is called in its constructor
 * @param blueprint the file with its blueprint, from the root of the class path
 */
public record TreePlan(
    FilePlan file,
    List<String> drawing,
    String strategy,
    int maxRestarts,
    int maxSeconds,
    @Nullable String autoShutdown,
    List<Child> children,
    List<Input> inputs,
    @Nullable Factories factories,
    boolean sharesFactories,
    String place,
    String blueprint) {

  /**
   * An input of the tree.
   *
   * @param parameter its name and type
   * @param users the names of the children that need it
   */
  public record Input(Parameter parameter, List<String> users) {}

  /** What the tree's start may throw: what making the object with the start functions does. */
  public List<TypeRef> thrown() {
    return factories == null ? List.of() : factories.thrown();
  }

  /**
   * Whether the tree can be started with an object that the launcher has made: one with state, so
   * not that of an interface.
   */
  public boolean startsWithFactories() {
    return sharesFactories && factories != null && !factories.isInterface();
  }

  /** The inputs that children need; the others are for the constructor of the supervisor alone. */
  public List<Input> inputsOfChildren() {
    return inputs.stream().filter(input -> !input.users().isEmpty()).toList();
  }

  /** What an accessor of a child returns. */
  public enum Kind {
    /** The generated ref of a worker. */
    REF,
    /** The plain ref of a child without a protocol. */
    PROCESS,
    /** The generated tree of a supervisor. */
    TREE,
    /** The generated accessor of a dynamic supervisor. */
    DYNAMIC,
    /** The type of a built-in child. */
    BUILT_IN,
    /** What finds the partition for a key. */
    PARTITIONED
  }

  /**
   * A child.
   *
   * @param kind what its accessor returns
   * @param name the name of its method and accessor
   * @param field the name of its field
   * @param id its id
   * @param access the type of the accessor
   * @param type the class of the worker, or the tree of the supervisor
   * @param generic whether the lifecycle is a method with type arguments
   * @param factory whether a start function makes it
   * @param specMethod the name of the method that makes its specification
   * @param specInputs the inputs it needs, in order of first use
   * @param supplies its arguments
   * @param scope what it is made with is called
   * @param restart the name of the restart type
   * @param shutdown milliseconds or one of the two special numbers
   * @param significant whether it is significant
   * @param inlineStart whether its start function is promised not to block
   * @param template what a dynamic supervisor starts, null if it is none
   * @param builtIn what is to be said of a built-in child, null if it is none
   * @param partitions what a partition supervisor starts, null if it is none
   */
  public record Child(
      Kind kind,
      String name,
      String field,
      String id,
      TypeRef access,
      TypeRef type,
      boolean generic,
      boolean factory,
      String specMethod,
      List<Parameter> specInputs,
      List<Supply> supplies,
      Scope scope,
      String restart,
      int shutdown,
      boolean significant,
      boolean inlineStart,
      @Nullable Template template,
      @Nullable BuiltIn builtIn,
      @Nullable Partitions partitions) {}

  /**
   * What the variables are called with which a child is made.
   *
   * @param start the start context
   * @param siblings what has the places of siblings: the same, or that of the supervisor around it
   * @param partition the number of a partition
   */
  public record Scope(String start, String siblings, String partition) {}

  /**
   * What a partition supervisor starts, and how many.
   *
   * @param each each partition as a child; its method makes the specification of one of them
   * @param template what each partition is
   * @param number how many there are; {@code Partitioning.PER_PROCESSOR} as many as processors
   * @param strategy the name of the strategy
   * @param maxRestarts the intensity
   * @param maxSeconds the period
   */
  public record Partitions(
      Child each, Product template, int number, String strategy, int maxRestarts, int maxSeconds) {}

  /**
   * A child that the runtime has ready.
   *
   * @param method the method of {@code ChildSpec} that makes its specification
   * @param word what it is, for the Javadoc
   * @param limits those of a task supervisor that has some, else null
   */
  public record BuiltIn(String method, String word, @Nullable Limits limits) {}

  /**
   * How many children a supervisor may have that starts them on demand, and how many restarts.
   *
   * @param maxRestarts the intensity
   * @param maxSeconds the period
   * @param maxChildren how many there may be; {@code Integer.MAX_VALUE} for any number
   */
  public record Limits(int maxRestarts, int maxSeconds, int maxChildren) {}

  /**
   * What a dynamic supervisor starts, and how many.
   *
   * @param method the name of the method that makes the specification of one of its children
   * @param id the id of these children
   * @param worker their class
   * @param ref their ref
   * @param arguments the record with what is given at a start
   * @param argumentsVariable what that is called
   * @param key the component of the record that is the key, null if they have none
   * @param restart the name of their restart type
   * @param shutdown milliseconds or one of the two special numbers
   * @param inlineStart whether their constructor is promised not to block
   * @param limits how many there may be
   */
  public record Template(
      String method,
      String id,
      TypeRef worker,
      TypeRef.Named ref,
      TypeRef arguments,
      String argumentsVariable,
      @Nullable String key,
      String restart,
      int shutdown,
      boolean inlineStart,
      Limits limits) {}

  /**
   * The object whose methods are the start functions, or the callbacks of an application.
   *
   * @param variable what it is called
   * @param type the supervisor type
   * @param isInterface whether that is an interface
   * @param subclass whether a class of ours has to implement the other methods
   * @param arguments the arguments of its constructor
   * @param parameters the constructor's parameters
   * @param thrown what the constructor may throw
   * @param methods the methods to implement
   */
  public record Factories(
      String variable,
      TypeRef type,
      boolean isInterface,
      boolean subclass,
      List<Supply> arguments,
      List<Parameter> parameters,
      List<TypeRef> thrown,
      List<Method> methods) {}

  /**
   * A method that stands for a child which the tree starts.
   *
   * @param name its name
   * @param modifier its access modifier, empty if it has none
   * @param result what it returns
   */
  public record Method(String name, String modifier, TypeRef result) {}
}
