package dev.espalier.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.util.TreeScanner;
import dev.espalier.processor.model.Ask;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Wait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds where calls, casts and start functions that promise not to block may do so: goes from each
 * of them through the methods of its own class, to the nearest thing that is known to wait.
 */
final class WaitReader {

  private final Compiler compiler;
  private final Bodies bodies;
  private final Set<TypeElement> above;
  private final OwnMethods own;
  private final Holders holders;
  private final TypeReader types;

  WaitReader(
      Compiler compiler,
      Known known,
      Bodies bodies,
      TypeElement type,
      Set<TypeElement> above,
      OwnMethods own) {
    this.compiler = compiler;
    this.bodies = bodies;
    this.above = above;
    this.own = own;
    this.holders = new Holders(compiler, known, bodies, type, above);
    this.types = new TypeReader(compiler, known, compiler.id(type).packageName());
  }

  /** One place at most for each of the handlers. */
  List<Wait> read() {
    List<Wait> waits = new ArrayList<>();
    for (TypeElement each : above) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        OwnMethods.Method run = Marks.isInline(method) ? own.implementation(method) : null;
        Wait wait = run == null ? null : nearest(run, isCall(method));
        if (wait != null && !waits.contains(wait)) {
          waits.add(wait);
        }
      }
    }
    return List.copyOf(waits);
  }

  /** The place in a start function: a constructor, or a method of a supervisor. */
  @Nullable Wait start(ExecutableElement function) {
    return nearest(new OwnMethods.Method(function, bodies.of(function)), false);
  }

  /** A method on the way, and the way to it. */
  private record Stop(OwnMethods.Method method, List<String> path) {}

  /**
   * The nearest place from a method.
   *
   * @param ofCall whether that is a call, which may make inline calls
   */
  private @Nullable Wait nearest(OwnMethods.Method entry, boolean ofCall) {
    Deque<Stop> open = new ArrayDeque<>(List.of(new Stop(entry, List.of(signature(entry)))));
    Set<ExecutableElement> seen = new HashSet<>(Set.of(entry.element()));
    Stop stop;
    while ((stop = open.poll()) != null) {
      MethodTree tree = stop.method().tree();
      if (tree == null) {
        continue;
      }
      Scanner scanner = new Scanner(stop.method().element(), tree, ofCall);
      scanner.look(tree);
      if (scanner.found != null) {
        return new Wait(stop.path(), scanner.found, scanner.foundCall);
      }
      for (OwnMethods.Method next : scanner.entered) {
        if (seen.add(next.element())) {
          List<String> path = new ArrayList<>(stop.path());
          path.add(signature(next));
          open.add(new Stop(next, path));
        }
      }
    }
    return null;
  }

  private String signature(OwnMethods.Method method) {
    return method.element().getParameters().stream()
        .map(parameter -> types.read(parameter.asType()).shown())
        .collect(Collectors.joining(", ", named(method.element()) + "(", ")"));
  }

  private static String named(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? Compiler.ownerOf(method).getSimpleName().toString()
        : method.getSimpleName().toString();
  }

  /**
   * Looks through one method or constructor. Lambdas may run elsewhere or later, so they do not
   * count.
   */
  private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Holders.Scope names;
    private final Receivers receivers;
    private final ExecutableElement method;
    private final boolean ofCall;
    private final List<OwnMethods.Method> entered = new ArrayList<>();
    private @Nullable String found;
    private boolean foundCall;

    private Scanner(ExecutableElement method, MethodTree tree, boolean ofCall) {
      this.names = holders.in(method, tree);
      this.method = method;
      this.ofCall = ofCall;
      this.receivers = new Receivers(compiler, bodies, method, tree, above);
    }

    /** A constructor does more than is written in it. */
    private void look(MethodTree tree) {
      TypeElement owner = Compiler.ownerOf(method);
      boolean makes = method.getKind() == ElementKind.CONSTRUCTOR && !callsAnother(tree, "this");
      if (makes && !callsAnother(tree, "super")) {
        enterConstructor(classAbove(owner), 0);
      }
      if (makes) {
        bodies.initializers(owner).forEach(each -> scan(each, null));
      }
      scan(tree.getBody(), null);
    }

    private void enterConstructor(@Nullable TypeElement owner, int arguments) {
      List<OwnMethods.Method> fitting =
          owner == null
              ? List.of()
              : compiler.constructors(owner).stream()
                  .map(each -> new OwnMethods.Method(each, bodies.of(each)))
                  .filter(each -> each.takes(arguments))
                  .toList();
      if (fitting.size() == 1) {
        entered.add(fitting.get(0));
      }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      super.visitMethodInvocation(call, null); // what it gets is made before
      int arguments = call.getArguments().size();
      if (call.getMethodSelect() instanceof IdentifierTree name) {
        enter(name.getName().toString(), arguments);
      } else if (call.getMethodSelect() instanceof MemberSelectTree select) {
        String name = select.getIdentifier().toString();
        if (Holders.isThis(select.getExpression())) {
          enter(name, arguments);
        } else if (calls(select.getExpression(), name, arguments)) {
          find(receivers.shown(select.getExpression()) + "." + name, arguments, true);
        } else if (waits(select.getExpression(), name)) {
          find(receivers.shown(select.getExpression()) + "." + name, arguments, false);
        }
      }
      return null;
    }

    private void enter(String name, int arguments) {
      if (name.equals("this") || name.equals("super")) {
        TypeElement owner = Compiler.ownerOf(method);
        enterConstructor(name.equals("this") ? owner : classAbove(owner), arguments);
        return;
      }
      OwnMethods.Method next = own.called(name, arguments);
      if (next != null) {
        entered.add(next);
      } else if (name.equals("wait")) {
        find(name, arguments, false);
      }
    }

    private void find(String what, int arguments, boolean call) {
      if (found == null) {
        found = what + (arguments == 0 ? "()" : "(..)");
        foundCall = call;
      }
    }

    /** Whether it is a call that may wait: any if the sender of a cast may be who is called. */
    private boolean calls(ExpressionTree receiver, String name, int arguments) {
      return names.of(receiver) instanceof Holders.Held.Ref ref
          && ref.target() instanceof Ask.Target.Worker process
          && isCall(process.worker(), name, arguments, ofCall);
    }

    private boolean waits(ExpressionTree receiver, String name) {
      TypeMirror type = receivers.typeOf(receiver);
      return type != null && Blocking.isKnown(compiler, type, name);
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree block, @Nullable Void nothing) {
      if (found == null) {
        found = "synchronized " + block.getExpression();
      }
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree node, @Nullable Void nothing) {
      return null;
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree node, @Nullable Void nothing) {
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree inside, @Nullable Void nothing) {
      return null; // has methods of its own
    }
  }

  /** Whether a method of a ref is a call, and one that does not promise anything if so wanted. */
  private boolean isCall(ClassId worker, String name, int arguments, boolean ordinary) {
    TypeElement element = compiler.elements().getTypeElement(worker.qualified());
    if (element == null) {
      return false;
    }
    List<ExecutableElement> fitting =
        compiler.above(element).stream()
            .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
            .filter(method -> method.getSimpleName().contentEquals(name))
            .filter(method -> new OwnMethods.Method(method, null).takes(arguments))
            .filter(Marks::hasHandlerMark)
            .toList();
    return !fitting.isEmpty()
        && fitting.stream()
            .allMatch(method -> isCall(method) && !(ordinary && Marks.isInline(method)));
  }

  private static @Nullable TypeElement classAbove(TypeElement type) {
    return Compiler.elementOf(type.getSuperclass());
  }

  /** Whether a constructor begins with another one, of its class or of the one above. */
  private static boolean callsAnother(MethodTree constructor, String which) {
    List<? extends StatementTree> statements = constructor.getBody().getStatements();
    return !statements.isEmpty()
        && statements.get(0) instanceof ExpressionStatementTree first
        && first.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof IdentifierTree name
        && name.getName().contentEquals(which);
  }

  private static boolean isCall(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .map(Marks::handlerKind)
        .filter(Objects::nonNull)
        .allMatch(kind -> kind == Handler.Kind.CALL);
  }
}
