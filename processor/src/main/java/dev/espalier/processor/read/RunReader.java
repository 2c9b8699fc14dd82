package dev.espalier.processor.read;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import dev.espalier.processor.model.Conduct;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Judges the {@code run()} of a worker that is a loop. What might go on for long is taken to do so:
 * a loop of any kind, recursion, a method that cannot be seen, and a call of something else that is
 * named like what waits or goes on.
 */
final class RunReader {

  private static final Pattern GOES_ON =
      Pattern.compile(
          "(accept|await|block|call|consume|drain|exec|follow|forEach|handle|invoke|join|listen|loop"
              + "|main|park|poll|process|pump|read|receive|run|serve|sleep|spin|start|subscribe"
              + "|tail|take|wait|watch|work)([A-Z].*)?");

  private final OwnMethods own;
  private final Places places;

  RunReader(OwnMethods own, Places places) {
    this.own = own;
    this.places = places;
  }

  Conduct.@Nullable Run read() {
    OwnMethods.Method run = own.called("run", 0);
    MethodTree tree = run == null ? null : run.tree();
    if (run == null || tree == null) {
      return null;
    }
    Endurance endurance = new Endurance(Set.of(run.element()));
    endurance.scan(tree.getBody(), null);
    return new Conduct.Run(
        places.at(run.element()),
        !endurance.goesOn && !endsWithThrow(tree),
        CrashScanner.swallowed(own, tree));
  }

  private static boolean endsWithThrow(MethodTree method) {
    List<? extends StatementTree> statements = method.getBody().getStatements();
    return !statements.isEmpty() && statements.get(statements.size() - 1) instanceof ThrowTree;
  }

  /** Whether a method of that name, of another object, may take as long as it likes. */
  static boolean mayGoOn(String name, int arguments) {
    return GOES_ON.matcher(name).matches() || (name.equals("get") && arguments == 0);
  }

  /** Looks for whatever takes long, also in lambdas: who knows who runs them. */
  private final class Endurance extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<ExecutableElement> above;
    private boolean goesOn;

    private Endurance(Set<ExecutableElement> above) {
      this.above = above;
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
        } else {
          goesOn |= mayGoOn(name, arguments) || select.getExpression().toString().equals("super");
        }
      }
      return super.visitMethodInvocation(call, null);
    }

    private void enter(OwnMethods.@Nullable Method method) {
      MethodTree tree = method == null ? null : method.tree();
      if (method == null || tree == null || above.contains(method.element())) {
        goesOn = true;
      } else if (!goesOn) {
        Set<ExecutableElement> deeper = new HashSet<>(above);
        deeper.add(method.element());
        Endurance inside = new Endurance(deeper);
        inside.scan(tree.getBody(), null);
        goesOn = inside.goesOn;
      }
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree node, @Nullable Void nothing) {
      if (Holders.isThis(node.getQualifierExpression())) {
        enter(own.called(node.getName().toString()));
      }
      return super.visitMemberReference(node, null);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree node, @Nullable Void nothing) {
      goesOn = true;
      return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree node, @Nullable Void nothing) {
      goesOn = true;
      return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree node, @Nullable Void nothing) {
      goesOn = true;
      return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree node, @Nullable Void nothing) {
      goesOn = true;
      return null;
    }
  }
}
