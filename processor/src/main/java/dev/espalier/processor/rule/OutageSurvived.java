package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * ESP066: under one_for_one, a service that fails once does not crash more children than the
 * supervisor restarts. Those who fail together are one finding, whatever they share.
 */
final class OutageSurvived implements Rule {

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP006, RuleId.ESP011, RuleId.ESP013, RuleId.ESP015, RuleId.ESP024);
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    SupervisorModel.Flags flags = supervisor.flags();
    int restarts = flags.intensity().restarts();
    if (!flags.strategyName().equals("ONE_FOR_ONE") || restarts == 0) { // 0: ESP063
      return;
    }
    Set<List<ChildMethod>> told = new HashSet<>(); // asked only whether it has something
    Services.users(supervisor)
        .forEach((service, users) -> {
          List<ChildMethod> together = users.stream().filter(OutageSurvived::counts).toList();
          if (together.size() > restarts && told.add(together)) {
            findings.add(finding(supervisor, service, together));
          }
        });
  }

  /** Whether its crash uses up a restart of this very supervisor. */
  private static boolean counts(ChildMethod child) {
    return child.product() instanceof Product.Worker && !child.restart().equals("TEMPORARY");
  }

  private static Finding finding(
      SupervisorModel supervisor, Parameter service, List<ChildMethod> users) {
    String name = supervisor.declaration().id().simple();
    String type = service.type().shown();
    boolean all = users.size() == supervisor.children().size();
    String intensity = "`maxRestarts = " + users.size() + "`";
    return Finding.of(
            RuleId.ESP066,
            supervisor.flags().maxRestarts().origin(),
            users.size()
                + " children of supervisor `"
                + name
                + "` depend on `"
                + type
                + " "
                + service.name()
                + "`, but it allows "
                + supervisor.flags().intensity().shown())
        .note(
            "one failure of `"
                + service.name()
                + "` crashes all of "
                + Listing.names(users)
                + ", and `"
                + name
                + "` gives up with "
                + (all ? "them" : "everybody else"))
        .help(
            all
                ? "write " + intensity + ", so that each of them can be restarted once"
                : "give them a supervisor of their own, with " + intensity)
        .help(
            "or let one child own `"
                + service.name()
                + "`, and the others call it: `"
                + ref(service)
                + " "
                + service.name()
                + "`");
  }

  /** How the ref of a child may be called that has the service for itself. */
  private static String ref(Parameter service) {
    String name = service.name();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "OwnerRef";
  }
}
