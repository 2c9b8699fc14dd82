package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The help for ESP076: how a child gets what is in another subtree.
 *
 * @param supervisor the supervisor above both
 * @param user its child that takes it, or that has below it what takes it
 * @param parameter what takes it
 * @param member what is taken
 */
record WayIn(
    SupervisorModel supervisor, ChildMethod user, Parameter parameter, Inside.Member member) {

  /** The finding with help. */
  Finding help(Finding finding) {
    ChildMethod many = member.many();
    if (many != null && member.isOfManyBeside()) {
      return finding.help(
          (isLate() ? "declare " + quoted(many) + " before " + quoted(user) + ", " : "")
              + take(many)
              + ", and ask for "
              + member.asked());
    }
    if (many != null) {
      return finding.help(moveUp(many) + ", and " + take(many));
    }
    ChildMethod taken = member.child();
    if (taken.product() instanceof Product.Supervisor nested) {
      return finding
          .help(
              "take the refs of what it needs, and declare those workers in "
                  + top()
                  + ", before "
                  + quoted(user))
          .help(moveTo(nested.declaration().id().simple()) + ", after them")
          .help("or " + inMessage(parameter));
    }
    Finding moved =
        finding
            .help(moveUp(taken) + ", and it is wired")
            .help(moveTo(member.owner()) + ", after " + quoted(taken));
    return taken.product() instanceof Product.Worker worker
        ? moved.help(
            "or look it up when it is needed, in a `Registry<String, "
                + member.type().shown()
                + ">` of "
                + top()
                + " in which `"
                + worker.declaration().id().simple()
                + "` registers itself")
        : moved;
  }

  /** What a tree has for a child that is a supervisor: {@code take `MarketTree market`}. */
  static String take(ChildMethod child) {
    TypeRef accessor =
        child.product() instanceof Product.Supervisor nested
            ? TypeRef.Named.of(nested.declaration().id().tree())
            : Objects.requireNonNull(Wiring.refOf(child));
    return "take `" + accessor.shown() + " " + child.name() + "`";
  }

  /** What comes when the tree runs may be of any part of it. */
  static String inMessage(Parameter parameter) {
    return "take it in a message when the tree runs, as in `@Cast void open("
        + parameter.type().shown()
        + " "
        + parameter.name()
        + ")`";
  }

  /** It has to start before both of them. */
  private String moveUp(ChildMethod moved) {
    String both =
        supervisor.children().stream()
            .filter(child -> child.name().equals(user.name()) || member.isIn(child))
            .map(WayIn::quoted)
            .collect(Collectors.joining(" and "));
    return "declare " + quoted(moved) + " in " + top() + ", before " + both;
  }

  private String moveTo(String owner) {
    boolean below = user.product().made() instanceof Product.Supervisor;
    return "or declare " + (below ? "what takes it" : quoted(user)) + " in `" + owner + "`";
  }

  /** Whether what has it starts after its user. */
  private boolean isLate() {
    return supervisor.children().stream()
        .takeWhile(child -> !child.name().equals(user.name()))
        .noneMatch(member::isIn);
  }

  private String top() {
    return "`" + supervisor.declaration().id().simple() + "`";
  }

  private static String quoted(ChildMethod child) {
    return "`" + child.name() + "`";
  }
}
