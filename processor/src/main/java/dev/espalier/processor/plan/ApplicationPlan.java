package dev.espalier.processor.plan;

import dev.espalier.processor.model.Callback;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The launcher of an application as it will be written.
 *
 * @param file the file
 * @param tree its tree
 * @param name what the application is called in reports
 * @param type the name of its type
 * @param graceMillis how long its end may take
 * @param inputs the parameters of {@code run}
 * @param target that object, null if there are no callbacks
 * @param callbacks the callbacks, in the order in which they are called
 * @param treeVariable what callbacks call the tree
 */
public record ApplicationPlan(
    FilePlan file,
    TreePlan tree,
    String name,
    String type,
    int graceMillis,
    List<TreePlan.Input> inputs,
    @Nullable Target target,
    List<Call> callbacks,
    String treeVariable) {

  /**
   * The object with the callbacks.
   *
   * @param factories how it is made
   * @param ofTree whether its class and its use for start functions are those of the tree
   * @param perStart whether each start makes a new one, which has state: its type is a class
   */
  public record Target(TreePlan.Factories factories, boolean ofTree, boolean perStart) {}

  /**
   * A call of a callback.
   *
   * @param kind when
   * @param name the method
   * @param arguments what it gets
   */
  public record Call(Callback.Kind kind, String name, List<Argument> arguments) {}

  /** An argument of a callback. */
  public sealed interface Argument {

    /** The tree. */
    record OwnTree() implements Argument {}

    /**
     * What the tree has for a child.
     *
     * @param child the name of the accessor
     */
    record Accessor(String child) implements Argument {}

    /**
     * The plain ref of a child for which the tree has something that is none.
     *
     * @param id the id of the child
     */
    record Place(String id) implements Argument {}

    /**
     * An input of the launcher.
     *
     * @param name its name
     */
    record Input(String name) implements Argument {}
  }

  /** The inputs that the tree has, too; their variables may have other names there. */
  public List<TreePlan.Input> inputsOfTree() {
    return inputs.subList(0, tree.inputs().size());
  }

  /** Those that the children of the tree take. */
  public List<TreePlan.Input> inputsOfChildren() {
    return IntStream.range(0, tree.inputs().size())
        .filter(i -> tree.inputsOfChildren().contains(tree.inputs().get(i)))
        .mapToObj(inputs::get)
        .toList();
  }

  /** The names of the callbacks of one kind. */
  public List<String> names(Callback.Kind kind) {
    return callbacks.stream().filter(call -> call.kind() == kind).map(Call::name).toList();
  }
}
