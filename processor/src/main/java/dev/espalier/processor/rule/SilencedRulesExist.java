package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.Guess;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.diag.Severity;
import dev.espalier.processor.model.Silence;
import dev.espalier.processor.model.TypeModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** ESP902: what {@code @SuppressWarnings} silences is a rule, and one that can be silenced. */
final class SilencedRulesExist implements Rule {

  @Override
  public void check(TypeModel model, Findings findings) {
    for (Silence silence : model.silences()) {
      Optional<RuleId> rule =
          Arrays.stream(RuleId.values()).filter(id -> id.name().equals(silence.id())).findFirst();
      if (rule.isEmpty()) {
        findings.add(unknown(silence));
      } else if (rule.get().severity() == Severity.ERROR) {
        findings.add(
            Finding.of(
                    RuleId.ESP902,
                    silence.origin(),
                    "@SuppressWarnings names " + silence.id() + ", which is an error")
                .note(
                    "what is written could not become a tree that means it; only warnings can be"
                        + " silenced")
                .help("remove \"" + silence.id() + "\""));
      }
    }
  }

  private static Finding unknown(Silence silence) {
    List<String> warnings =
        Arrays.stream(RuleId.values())
            .filter(id -> id.severity() == Severity.WARNING)
            .map(RuleId::name)
            .toList();
    List<String> close = Guess.of(silence.id(), warnings);
    return Finding.of(
            RuleId.ESP902,
            silence.origin(),
            "@SuppressWarnings names the rule `" + silence.id() + "`, which does not exist")
        .help(
            close.isEmpty()
                ? "docs/rules/README.md lists all rules"
                : Guess.help(silence.id(), warnings));
  }
}
