package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.SupervisorModel;

/** ESP043: the name of an application can be shown in reports. */
final class ApplicationNameUsable implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    ApplicationModel application = supervisor.application();
    if (application == null) {
      return;
    }
    String name = application.name().or("");
    String type = supervisor.declaration().id().simple();
    String problem =
        name.indexOf('/') >= 0
            ? "contains `/`"
            : name.equals(name.strip())
                ? null
                : name.isBlank() ? "is blank" : "begins or ends with a space";
    if (problem != null) {
      findings.add(
          Finding.of(
                  RuleId.ESP043,
                  application.name().origin(),
                  "name `" + name + "` of application `" + type + "` " + problem)
              .note("reports call the application by it, beside paths such as `" + type + "/repo`")
              .help("write a word, or remove the name: it is `" + type + "` then"));
    }
  }
}
