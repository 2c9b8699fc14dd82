package dev.espalier.processor.read;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The way from a method to what is written in it, where the compiler is javac and shows it; the
 * only door to javac's syntax trees.
 *
 * <p>Eclipse's compiler has other trees. Gradle and others wrap the environment of a processor, and
 * javac does not recognize it then. A runtime without the module {@code jdk.compiler} does not even
 * have the classes. In all these cases no method can be seen, and nobody is told: what is generated
 * never depends on it.
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
