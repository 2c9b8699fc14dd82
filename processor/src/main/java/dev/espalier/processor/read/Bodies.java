package dev.espalier.processor.read;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The way from a method to what is written in it, where the compiler is javac and shows it; the
 * only door to javac's syntax trees.
 *
 * <p>Eclipse's compiler has other trees. Gradle and others wrap the environment of a processor, and
 * javac does not recognize it then. A runtime without the module {@code jdk.compiler} does not even
 * have the classes. In all these cases no method can be seen, and nobody is told: what is generated
 * never depends on what methods do.
 */
public final class Bodies {

  private static final Bodies UNSEEN = new Bodies(null);

  private final @Nullable Trees trees;

  private Bodies(@Nullable Trees trees) {
    this.trees = trees;
  }

  /** What the compiler shows. */
  public static Bodies of(ProcessingEnvironment environment) {
    try {
      return new Bodies(Trees.instance(environment));
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return UNSEEN;
    }
  }

  /** Nothing at all. */
  public static Bodies unseen() {
    return UNSEEN;
  }

  /** Whether anything can be seen. */
  boolean areSeen() {
    return trees != null;
  }

  /**
   * The constructors and methods of a type, those too that javac leaves out: while types of their
   * parameters are unknown, all but the first of those that differ in nothing else.
   */
  List<ExecutableElement> executables(TypeElement type) {
    List<ExecutableElement> shown = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement executable) {
        shown.add(executable);
      }
    }
    ClassTree tree = trees == null ? null : trees.getTree(type);
    if (tree == null || written(tree) <= shown.size()) {
      return shown;
    }
    TreePath path = Objects.requireNonNull(Objects.requireNonNull(trees).getPath(type));
    Set<ExecutableElement> all = new LinkedHashSet<>();
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree
          && trees.getElement(new TreePath(path, member)) instanceof ExecutableElement element) {
        all.add(element);
      }
    }
    all.addAll(shown); // what nobody has written
    return List.copyOf(all);
  }

  /** What is written in a class and runs in its constructors: the values of fields, and blocks. */
  List<Tree> initializers(TypeElement type) {
    ClassTree tree = trees == null ? null : trees.getTree(type);
    List<Tree> all = new ArrayList<>();
    for (Tree member : tree == null ? List.<Tree>of() : tree.getMembers()) {
      if (member instanceof VariableTree field
          && field.getInitializer() != null
          && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
        all.add(field.getInitializer());
      } else if (member instanceof BlockTree block && !block.isStatic()) {
        all.add(block);
      }
    }
    return all;
  }

  private static long written(ClassTree type) {
    return type.getMembers().stream().filter(MethodTree.class::isInstance).count();
  }

  /**
   * What the file of a class imports, as written: {@code java.util.List} or {@code java.util.*}.
   */
  List<String> imports(TypeElement type) {
    TreePath path = trees == null ? null : trees.getPath(type);
    return path == null
        ? List.of()
        : path.getCompilationUnit().getImports().stream()
            .filter(imported -> !imported.isStatic())
            .map(imported -> imported.getQualifiedIdentifier().toString())
            .toList();
  }

  /** A method as it is written, null if it is in a class file or has no body. */
  @Nullable MethodTree of(ExecutableElement method) {
    MethodTree tree = trees == null ? null : trees.getTree(method);
    return tree == null || tree.getBody() == null ? null : tree;
  }
}
