package dev.espalier.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import dev.espalier.processor.model.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds in one method what its process does itself: requests to other processes, and calls of
 * methods of its own. Lambdas may run elsewhere, so they do not count, but for those that {@code
 * Self} runs in the process later.
 */
final class StepScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

  /** The methods of {@code Self} that take what the process does later. */
  private static final Set<String> LATER = Set.of("after", "continueWith", "every", "idleTimeout");

  private final OwnMethods own;
  private final Holders.Scope names;
  private final List<Step> steps = new ArrayList<>();
  private boolean later;
  private boolean mayEnter;

  /** What a process does itself. */
  sealed interface Step {

    /** Whether it does so after the method has returned. */
    boolean later();

    /**
     * A request to another process.
     *
     * @param target whom
     * @param receiver what it is called there
     * @param name the method of its ref
     * @param arguments how many arguments that gets
     */
    record Request(Ask.Target target, String receiver, String name, int arguments, boolean later)
        implements Step {}

    /**
     * A call of a method of the same object.
     *
     * @param method the method
     */
    record Enter(OwnMethods.Method method, boolean later) implements Step {}
  }

  private StepScanner(OwnMethods own, Holders.Scope names) {
    this.own = own;
    this.names = names;
  }

  /** The steps of a method or constructor in the order written. */
  static List<Step> steps(
      OwnMethods own, Holders holders, ExecutableElement method, MethodTree tree) {
    StepScanner scanner = new StepScanner(own, holders.in(method, tree));
    scanner.scan(tree.getBody(), null);
    return List.copyOf(scanner.steps);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    int arguments = call.getArguments().size();
    if (call.getMethodSelect() instanceof IdentifierTree name) {
      enter(own.called(name.getName().toString(), arguments));
    } else if (call.getMethodSelect() instanceof MemberSelectTree select) {
      String name = select.getIdentifier().toString();
      if (Holders.isThis(select.getExpression())) {
        enter(own.called(name, arguments));
      } else if (names.of(select.getExpression()) instanceof Holders.Held.Context
          && LATER.contains(name)) {
        later(call);
        return null;
      } else {
        request(select.getExpression(), "", name, arguments);
      }
    }
    return super.visitMethodInvocation(call, null);
  }

  private void enter(OwnMethods.@Nullable Method method) {
    if (method != null) {
      steps.add(new Step.Enter(method, later));
    }
  }

  private void request(ExpressionTree receiver, String before, String name, int arguments) {
    if (names.of(receiver) instanceof Holders.Held.Ref ref) {
      String shown = before.isEmpty() ? name(receiver) : name(receiver) + "." + before;
      steps.add(new Step.Request(ref.target(), shown, name, arguments, later));
    } else if (receiver instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("supervisor")
        && before.isEmpty()) {
      request(select.getExpression(), "supervisor()", name, arguments);
    }
  }

  /** A receiver without {@code this} and time-outs. */
  private static String name(ExpressionTree receiver) {
    if (receiver instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      return name(select.getExpression());
    }
    return receiver.toString().replaceFirst("^\\(*(this\\.)?", "").replaceFirst("\\)+$", "");
  }

  private void later(MethodInvocationTree call) {
    boolean before = later;
    for (ExpressionTree argument : call.getArguments()) {
      mayEnter = true;
      later = true;
      scan(argument, null);
      mayEnter = false;
      later = before;
    }
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void nothing) {
    if (!mayEnter) {
      return null;
    }
    mayEnter = false;
    return scan(lambda.getBody(), null);
  }

  @Override
  public @Nullable Void visitMemberReference(
      MemberReferenceTree reference, @Nullable Void nothing) {
    if (mayEnter && Holders.isThis(reference.getQualifierExpression())) {
      enter(own.called(reference.getName().toString()));
    }
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree inside, @Nullable Void nothing) {
    return null; // has methods of its own
  }
}
