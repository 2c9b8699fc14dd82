package dev.espalier.processor.plan;

import dev.espalier.processor.model.Parameter;
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
 * @param thrown what making the factories may throw
 * @param factories how start functions are called, null if there are none
 * @param place what the place of the tree is called in its constructor
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
    List<TypeRef> thrown,
    @Nullable Factories factories,
    String place) {

  /**
   * An input of the tree.
   *
   * @param parameter its name and type
   * @param users the names of the children that need it
   */
  public record Input(Parameter parameter, List<String> users) {}

  /** What an accessor of a child returns. */
  public enum Kind {
    /** The generated ref of a worker. */
    REF,
    /** The plain ref of a child without a protocol. */
    PROCESS,
    /** The generated tree of a supervisor. */
    TREE,
    /** The generated accessor of a dynamic supervisor. */
    DYNAMIC
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
   * @param startVariable what the start context is called
   * @param restart the name of the restart type
   * @param shutdown milliseconds or one of the two special numbers
   * @param significant whether it is significant
   * @param template what a dynamic supervisor starts, null if it is none
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
      String startVariable,
      String restart,
      int shutdown,
      boolean significant,
      @Nullable Template template) {}

  /**
   * What a dynamic supervisor starts, and how many.
   *
   * @param method the name of the method that makes the specification of one of its children
   * @param id the id of these children
   * @param worker their class
   * @param ref their ref
   * @param arguments the record with what is given at a start
   * @param argumentsVariable what that is called
   * @param siblingsVariable what the places beside the dynamic supervisor are called
   * @param key the component of the record that is the key, null if they have none
   * @param restart the name of their restart type
   * @param shutdown milliseconds or one of the two special numbers
   * @param maxRestarts the intensity
   * @param maxSeconds the period
   * @param maxChildren how many there may be; {@code Integer.MAX_VALUE} for any number
   */
  public record Template(
      String method,
      String id,
      TypeRef worker,
      TypeRef.Named ref,
      TypeRef arguments,
      String argumentsVariable,
      String siblingsVariable,
      @Nullable String key,
      String restart,
      int shutdown,
      int maxRestarts,
      int maxSeconds,
      int maxChildren) {}

  /**
   * The object whose methods are the start functions.
   *
   * @param variable what it is called
   * @param type the supervisor type
   * @param isInterface whether that is an interface
   * @param subclass whether a class of ours has to implement the other methods
   * @param arguments the arguments of its constructor
   * @param parameters the constructor's parameters
   * @param methods the methods to implement
   */
  public record Factories(
      String variable,
      TypeRef type,
      boolean isInterface,
      boolean subclass,
      List<Supply> arguments,
      List<Parameter> parameters,
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
