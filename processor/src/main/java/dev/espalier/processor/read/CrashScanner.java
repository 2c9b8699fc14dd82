package dev.espalier.processor.read;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a {@code run()} a {@code catch} for whatever goes wrong after which the method ends as
 * if nothing had. In doubt there is none: what is thrown later, or goes on later, acquits what was
 * found before.
 */
final class CrashScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

  private static final Set<String> BROAD =
      Set.of("Error", "Exception", "RuntimeException", "Throwable");

  /** Parts of the names of methods that do not let a process end as if nothing had happened. */
  private static final Pattern TELLS =
      Pattern.compile("(?i).*(throw|fail|raise|stop|exit|halt|kill|crash|abort|restart).*");

  private final OwnMethods own;
  private final List<? extends StatementTree> body;
  private int loops; // seen so far
  private int depth; // around
  private int switches; // between the innermost loop and here
  private @Nullable String outermost; // the label of the outermost loop
  private @Nullable String label; // of the statement that comes
  private @Nullable String certain;
  private @Nullable String likely; // unless something else comes

  private CrashScanner(OwnMethods own, List<? extends StatementTree> body) {
    this.own = own;
    this.body = body;
  }

  /** The type of the exceptions, null if there are none. */
  static @Nullable String swallowed(OwnMethods own, MethodTree run) {
    List<? extends StatementTree> body = run.getBody().getStatements();
    CrashScanner scanner = new CrashScanner(own, body);
    scanner.scan(run.getBody(), null);
    return scanner.certain == null ? scanner.likely : scanner.certain;
  }

  @Override
  public @Nullable Void visitTry(TryTree node, @Nullable Void nothing) {
    int before = loops;
    scan(node.getResources(), null);
    scan(node.getBlock(), null);
    boolean main = before == 0 && (loops > 0 || isWhole(node));
    node.getCatches().forEach(each -> scan(each.getBlock(), null));
    for (CatchTree each : node.getCatches()) {
      String type = broad(each.getParameter().getType());
      if (type != null && !tells(each.getBlock())) {
        judge(type, each.getBlock(), main);
      }
    }
    return null; // what comes finally comes in any case
  }

  /** Whether a method without a loop is nothing but this. */
  private boolean isWhole(TryTree node) {
    int last = body.size() - 1;
    return last >= 0
        && body.get(last) == node
        && body.subList(0, last).stream().allMatch(VariableTree.class::isInstance);
  }

  private void judge(String type, BlockTree handler, boolean main) {
    List<? extends StatementTree> statements = handler.getStatements();
    StatementTree last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    if (last instanceof ReturnTree && (depth > 0 || main)) {
      certain = certain == null ? type : certain;
    } else if (depth == 0 && main) {
      likely = type;
    } else if (depth > 0 && last instanceof BreakTree leave && leavesAll(leave)) {
      likely = type;
    }
  }

  private boolean leavesAll(BreakTree leave) {
    return leave.getLabel() == null
        ? depth == 1 && switches == 0
        : leave.getLabel().contentEquals(outermost == null ? "" : outermost);
  }

  private static @Nullable String broad(Tree type) {
    if (type instanceof UnionTypeTree union) {
      return union.getTypeAlternatives().stream()
          .filter(alternative -> broad(alternative) != null)
          .findFirst()
          .map(Tree::toString)
          .orElse(null);
    }
    String simple = type.toString().replaceFirst("^java\\.lang\\.", "");
    return BROAD.contains(simple) ? simple : null;
  }

  /** Whether somebody hears of what was caught, or may. */
  private boolean tells(BlockTree handler) {
    Telling telling = new Telling();
    telling.scan(handler, null);
    return telling.found;
  }

  /** Looks for what throws, or might, also in methods of the class. */
  private final class Telling extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<OwnMethods.Method> entered = new HashSet<>();
    private boolean found;

    @Override
    public @Nullable Void visitThrow(ThrowTree node, @Nullable Void nothing) {
      found = true;
      return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      found |= TELLS.matcher(name(call)).matches();
      OwnMethods.Method method =
          call.getMethodSelect() instanceof IdentifierTree
              ? own.called(name(call), call.getArguments().size())
              : null;
      if (method != null && method.tree() != null && entered.add(method)) {
        scan(method.tree().getBody(), null);
      }
      return super.visitMethodInvocation(call, null);
    }
  }

  private static String name(MethodInvocationTree call) {
    if (call.getMethodSelect() instanceof IdentifierTree name) {
      return name.getName().toString();
    }
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : "";
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree node, @Nullable Void nothing) {
    likely = null;
    return super.visitThrow(node, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    boolean own = call.getMethodSelect() instanceof IdentifierTree;
    if (own || RunReader.mayGoOn(name(call), call.getArguments().size())) {
      likely = null;
    }
    return super.visitMethodInvocation(call, null);
  }

  private @Nullable Void loop(Runnable inside) {
    loops++;
    likely = null;
    if (depth == 0) {
      outermost = label;
    }
    label = null;
    int around = switches;
    switches = 0;
    depth++;
    inside.run();
    depth--;
    switches = around;
    return null;
  }

  @Override
  public @Nullable Void visitLabeledStatement(LabeledStatementTree node, @Nullable Void nothing) {
    label = node.getLabel().toString();
    return super.visitLabeledStatement(node, null);
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree node, @Nullable Void nothing) {
    return loop(() -> super.visitWhileLoop(node, null));
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree node, @Nullable Void nothing) {
    return loop(() -> super.visitDoWhileLoop(node, null));
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree node, @Nullable Void nothing) {
    return loop(() -> super.visitForLoop(node, null));
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree node, @Nullable Void nothing) {
    return loop(() -> super.visitEnhancedForLoop(node, null));
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree node, @Nullable Void nothing) {
    switches++;
    super.visitSwitch(node, null);
    switches--;
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void nothing) {
    return null; // returns from itself
  }

  @Override
  public @Nullable Void visitClass(ClassTree inside, @Nullable Void nothing) {
    return null;
  }
}
