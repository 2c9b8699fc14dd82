package dev.espalier.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The types of the objects whose methods one method calls, as far as declarations tell: nothing has
 * been attributed yet. Whatever has two meanings has none.
 */
final class Receivers {

  private final Compiler compiler;
  private final TypeElement owner;
  private final String packageName;
  private final List<String> imports;
  private final Map<String, TypeMirror> variables = new HashMap<>(); // never iterated

  Receivers(
      Compiler compiler,
      Bodies bodies,
      ExecutableElement method,
      MethodTree tree,
      Set<TypeElement> above) {
    this.compiler = compiler;
    this.owner = Compiler.ownerOf(method);
    this.packageName = compiler.id(owner).packageName();
    this.imports = bodies.imports(owner);
    for (TypeElement each : above) {
      ElementFilter.fieldsIn(each.getEnclosedElements())
          .forEach(field -> variables.put(field.getSimpleName().toString(), field.asType()));
    }
    method
        .getParameters()
        .forEach(each -> variables.put(each.getSimpleName().toString(), each.asType()));
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        declare(variable);
        return super.visitVariable(variable, null);
      }

      @Override
      public @Nullable Void visitClass(ClassTree inside, @Nullable Void nothing) {
        return null; // has variables of its own
      }
    }.scan(tree.getBody(), null);
  }

  /** A local variable has its whole method as scope, and no other one of its name counts. */
  private void declare(VariableTree variable) {
    Tree written = variable.getType();
    boolean inferred = written == null || written.toString().equals("var");
    TypeMirror type =
        !inferred
            ? named(written)
            : variable.getInitializer() == null ? null : typeOf(variable.getInitializer());
    String name = variable.getName().toString();
    TypeMirror other = variables.get(name);
    if (type == null || (other != null && !compiler.types().isSameType(other, type))) {
      variables.remove(name);
    } else {
      variables.put(name, type);
    }
  }

  /** The type of an expression, or the class that it names; null if that is not known. */
  @Nullable TypeMirror typeOf(ExpressionTree expression) {
    if (expression instanceof ParenthesizedTree inner) {
      return typeOf(inner.getExpression());
    }
    if (expression instanceof NewClassTree made) {
      return named(made.getIdentifier());
    }
    if (expression instanceof IdentifierTree name) {
      TypeMirror variable = variables.get(name.getName().toString());
      return variable == null ? named(name) : variable;
    }
    if (expression instanceof MemberSelectTree select) {
      String name = select.getIdentifier().toString();
      if (Holders.isThis(select.getExpression())) {
        return variables.get(name);
      }
      TypeElement around = elementOf(typeOf(select.getExpression()));
      return around == null ? named(select) : field(around, name);
    }
    if (expression instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      TypeElement around = elementOf(typeOf(select.getExpression()));
      return around == null ? null : result(around, select.getIdentifier().toString());
    }
    return null;
  }

  /** What an expression is called in a message. */
  String shown(ExpressionTree expression) {
    if (expression instanceof IdentifierTree || expression instanceof MemberSelectTree) {
      return expression.toString().replaceFirst("^this\\.", "");
    }
    TypeElement type = elementOf(typeOf(expression));
    return type == null ? "(..)" : type.getSimpleName().toString();
  }

  private static @Nullable TypeElement elementOf(@Nullable TypeMirror type) {
    return type == null ? null : Compiler.elementOf(type);
  }

  private static @Nullable TypeMirror field(TypeElement type, String name) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .map(field -> field.asType())
        .findFirst()
        .orElse(null);
  }

  /** What all methods of that name return. */
  private @Nullable TypeMirror result(TypeElement type, String name) {
    List<TypeMirror> results =
        ElementFilter.methodsIn(compiler.elements().getAllMembers(type)).stream()
            .filter(method -> method.getSimpleName().contentEquals(name))
            .map(method -> compiler.types().erasure(method.getReturnType()))
            .toList();
    return !results.isEmpty()
            && results.stream().allMatch(r -> compiler.types().isSameType(r, results.get(0)))
        ? results.get(0)
        : null;
  }

  private @Nullable TypeMirror named(Tree written) {
    Tree bare = written instanceof ParameterizedTypeTree generic ? generic.getType() : written;
    TypeElement type = named(bare.toString());
    return type == null ? null : compiler.types().erasure(type.asType());
  }

  /** The class that a name means: one of this class, imported, of this package, or of Java. */
  private @Nullable TypeElement named(String name) {
    if (name.contains(".")) {
      return compiler.seenFrom(owner, name);
    }
    for (TypeElement inside : ElementFilter.typesIn(owner.getEnclosedElements())) {
      if (inside.getSimpleName().contentEquals(name)) {
        return inside;
      }
    }
    for (String imported : imports) {
      if (imported.endsWith("." + name)) {
        return compiler.seenFrom(owner, imported);
      }
    }
    String here = packageName.isEmpty() ? name : packageName + "." + name;
    TypeElement neighbour = compiler.seenFrom(owner, here);
    if (neighbour != null) {
      return neighbour;
    }
    for (String imported : imports) {
      if (imported.endsWith(".*")) {
        String qualified = imported.substring(0, imported.length() - 1) + name;
        TypeElement type = compiler.seenFrom(owner, qualified);
        if (type != null) {
          return type;
        }
      }
    }
    return compiler.seenFrom(owner, "java.lang." + name);
  }
}
