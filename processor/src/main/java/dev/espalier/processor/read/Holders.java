package dev.espalier.processor.read;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.espalier.processor.model.Ask;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.TypeRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Knows which names in a class stand for processes: its fields, and in each method the parameters
 * and local variables.
 */
final class Holders {

  private final Compiler compiler;
  private final Known known;
  private final Bodies bodies;
  private final TypeElement type;
  private final ClassId id;
  private final Set<TypeElement> above;
  private final TypeReader types;
  private final Map<TypeElement, Map<String, Held>> fieldsByOwner =
      new HashMap<>(); // never iterated

  /** What a name stands for. */
  sealed interface Held {

    /**
     * A process or a tree.
     *
     * @param target which
     */
    record Ref(Ask.Target target) implements Held {}

    /** The process that has the name, as its {@code Self}. */
    record Context() implements Held {}

    /** Anything else, or something that cannot be known. */
    record Other() implements Held {}
  }

  private static final Held OTHER = new Held.Other();

  /**
   * Knows the names in a class.
   *
   * @param above the class and all that it inherits from, itself last
   */
  Holders(Compiler compiler, Known known, Bodies bodies, TypeElement type, Set<TypeElement> above) {
    this.compiler = compiler;
    this.known = known;
    this.bodies = bodies;
    this.type = type;
    this.id = compiler.id(type);
    this.above = above;
    this.types = new TypeReader(compiler, known, id.packageName());
  }

  /** The names in one method. */
  final class Scope {
    private final Map<String, Held> fields;
    private final Map<String, Held> locals = new HashMap<>(); // never iterated

    private Scope(Map<String, Held> fields) {
      this.fields = fields;
    }

    /** What an expression stands for. */
    Held of(ExpressionTree expression) {
      if (expression instanceof ParenthesizedTree inner) {
        return of(inner.getExpression());
      }
      if (expression instanceof IdentifierTree name) {
        String text = name.getName().toString();
        Held local = locals.get(text);
        return local == null ? fields.getOrDefault(text, OTHER) : local;
      }
      if (expression instanceof MemberSelectTree select) {
        return isThis(select.getExpression())
            ? fields.getOrDefault(select.getIdentifier().toString(), OTHER)
            : OTHER;
      }
      return expression instanceof MethodInvocationTree call
              && call.getMethodSelect() instanceof MemberSelectTree select
              && select.getIdentifier().contentEquals("within")
          ? of(select.getExpression())
          : OTHER;
    }

    /** A local variable has its whole method as scope; whatever would be doubtful is unknown. */
    private void declare(VariableTree variable) {
      String name = variable.getName().toString();
      Held held = held(variable);
      Held field = fields.get(name);
      boolean doubtful = field != null && !field.equals(held);
      locals.merge(name, doubtful ? OTHER : held, (one, two) -> one.equals(two) ? one : OTHER);
    }

    private Held held(VariableTree variable) {
      Tree written = variable.getType();
      if (written == null || written.toString().equals("var")) {
        return variable.getInitializer() == null ? OTHER : of(variable.getInitializer());
      }
      Tree bare = written instanceof ParameterizedTypeTree generic ? generic.getType() : written;
      return Holders.this.held(bare.toString());
    }
  }

  /** The names in a method or constructor. */
  Scope in(ExecutableElement method, MethodTree tree) {
    Scope scope =
        new Scope(fieldsByOwner.computeIfAbsent(Compiler.ownerOf(method), this::fieldsIn));
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    for (VariableElement parameter : method.getParameters()) {
      boolean mine = constructor && !Marks.isGiven(parameter);
      scope.locals.put(parameter.getSimpleName().toString(), held(parameter.asType(), mine));
    }
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        scope.declare(variable);
        return super.visitVariable(variable, null);
      }

      @Override
      public @Nullable Void visitClass(ClassTree inside, @Nullable Void nothing) {
        return null; // has objects of its own
      }
    }.scan(tree.getBody(), null);
    return scope;
  }

  private Map<String, Held> fieldsIn(TypeElement owner) {
    Map<String, Held> read = new HashMap<>();
    for (TypeElement each : above) {
      for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
        boolean mine = each.equals(type) && isMine(field);
        read.put(field.getSimpleName().toString(), held(field.asType(), mine));
      }
      if (each.equals(owner)) {
        break;
      }
    }
    return read;
  }

  private Held held(TypeMirror mirror, boolean mine) {
    return types.read(mirror) instanceof TypeRef.Named named ? held(named.id(), mine) : OTHER;
  }

  /** Of a type that is only written, such as that of a local variable. */
  private Held held(String written) {
    ClassId generated = known.generated(written, id.packageName());
    if (generated == null) {
      return OTHER;
    }
    ClassId nearer = ClassId.of(id.packageName(), generated.simple());
    return !nearer.equals(generated) && compiler.exists(type, nearer.qualified())
        ? OTHER
        : held(generated, false);
  }

  private Held held(ClassId named, boolean mine) {
    if (named.equals(RuntimeTypes.SELF)) {
      return new Held.Context();
    }
    ClassId source = known.sourceOf(named);
    if (source == null) {
      return OTHER;
    }
    boolean own = mine && source.equals(id);
    if (named.equals(source.ref())) {
      return new Held.Ref(own ? new Ask.Target.Itself() : new Ask.Target.Worker(source));
    }
    if (named.equals(source.tree())) {
      return new Held.Ref(new Ask.Target.Tree(source));
    }
    return named.equals(source.dynamicSupervisor())
        ? new Held.Ref(own ? new Ask.Target.OwnSupervisor() : new Ask.Target.Pool(source))
        : OTHER;
  }

  /**
   * Whether a field always has what trees give to constructors: it is assigned parameters that
   * nobody else fills, and nothing else.
   */
  private boolean isMine(VariableElement field) {
    TypeRef read = types.read(field.asType());
    boolean own = read instanceof TypeRef.Named named && id.equals(known.sourceOf(named.id()));
    if (!own) {
      return false;
    }
    Assignments assignments = new Assignments(field);
    for (ExecutableElement each : compiler.methods(type)) {
      assignments.look(each, bodies.of(each));
    }
    for (ExecutableElement each : compiler.constructors(type)) {
      assignments.look(each, bodies.of(each));
    }
    return assignments.foreign == 0 && (assignments.given > 0 || isComponent(field));
  }

  /** Whether a constructor that nobody has written has a parameter for the field. */
  private boolean isComponent(VariableElement field) {
    return field.getModifiers().contains(Modifier.FINAL)
        && compiler.constructors(type).stream()
            .flatMap(constructor -> constructor.getParameters().stream())
            .anyMatch(parameter ->
                parameter.getSimpleName().equals(field.getSimpleName())
                    && !Marks.isGiven(parameter));
  }

  /** Counts how a field gets its value. */
  private final class Assignments extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final VariableElement field;
    private @Nullable ExecutableElement around;
    private int given;
    private int foreign;

    private Assignments(VariableElement field) {
      this.field = field;
    }

    private void look(ExecutableElement method, @Nullable MethodTree tree) {
      around = method;
      if (tree != null) {
        scan(tree.getBody(), null);
      }
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree node, @Nullable Void nothing) {
      if (names(node.getVariable())) {
        if (isGiven(node.getExpression())) {
          given++;
        } else {
          foreign++;
        }
      }
      return super.visitAssignment(node, null);
    }

    private boolean names(ExpressionTree variable) {
      return variable instanceof IdentifierTree name
          ? name.getName().contentEquals(field.getSimpleName())
          : variable instanceof MemberSelectTree select
              && isThis(select.getExpression())
              && select.getIdentifier().contentEquals(field.getSimpleName());
    }

    private boolean isGiven(ExpressionTree value) {
      return around != null
          && around.getKind() == ElementKind.CONSTRUCTOR
          && value instanceof IdentifierTree name
          && around.getParameters().stream()
              .anyMatch(parameter ->
                  name.getName().contentEquals(parameter.getSimpleName())
                      && !Marks.isGiven(parameter)
                      && types
                          .read(parameter.asType())
                          .bare()
                          .equals(types.read(field.asType()).bare()));
    }
  }

  /** Whether an expression is the object itself. */
  static boolean isThis(ExpressionTree expression) {
    return expression instanceof IdentifierTree name && name.getName().contentEquals("this");
  }
}
