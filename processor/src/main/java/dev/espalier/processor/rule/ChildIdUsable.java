package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.SupervisorModel;

/** ESP007: an id can be a part of a path. */
final class ChildIdUsable implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      String id = child.id();
      String problem =
          id.isBlank()
              ? "is blank"
              : id.indexOf('/') >= 0
                  ? "contains `/`"
                  : id.equals(id.strip()) ? null : "begins or ends with a space";
      if (problem != null) {
        findings.add(
            Finding.of(
                    RuleId.ESP007,
                    child.settings().id().origin(),
                    "id `" + id + "` of child `" + child.name() + "` " + problem)
                .note("ids are the parts of a process's path, as in `Trading/gateway/sessions`")
                .help("write a word, or remove the id: it is `" + child.name() + "` then"));
      }
    }
  }
}
