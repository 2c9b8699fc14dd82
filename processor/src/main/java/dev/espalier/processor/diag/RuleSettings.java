package dev.espalier.processor.diag;

import dev.espalier.processor.model.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the compiler's {@code -Aespalier.*} options ask for, with a finding for each that is wrong.
 */
public final class RuleSettings {

  /** Severities of rules: {@code -Aespalier.rules=ESP028:off,ESP029:error}. */
  public static final String RULES = "espalier.rules";

  /** Stack traces for internal errors: {@code -Aespalier.debug=true}. */
  public static final String DEBUG = "espalier.debug";

  private static final String PREFIX = "espalier.";
  private static final List<String> WORDS = List.of("off", "warning", "error");

  private final Map<RuleId, Severity> severities = new EnumMap<>(RuleId.class);
  private final List<Finding> findings = new ArrayList<>();
  private final boolean debug;

  private RuleSettings(Map<String, String> options) {
    this.debug = "true".equals(options.get(DEBUG));
    for (String option : new TreeSet<>(options.keySet())) {
      if (option.startsWith(PREFIX) && !names().contains(option)) {
        report("there is no option `" + option + "`", Guess.help(option, names()));
      }
    }
    String rules = options.get(RULES);
    if (rules != null) {
      Arrays.stream(rules.split(",", -1)).map(String::strip).forEach(this::read);
    }
  }

  /** Reads the options. */
  public static RuleSettings of(Map<String, String> options) {
    return new RuleSettings(options);
  }

  /** The names of the options. */
  public static Set<String> names() {
    return new TreeSet<>(List.of(RULES, DEBUG));
  }

  /** How serious a rule is now. */
  public Severity severity(RuleId id) {
    return severities.getOrDefault(id, id.severity());
  }

  /** Whether internal errors show their stack trace. */
  public boolean debug() {
    return debug;
  }

  /** What is wrong with the options. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void read(String entry) {
    int colon = entry.indexOf(':');
    String name = colon < 0 ? entry : entry.substring(0, colon).strip();
    String word = colon < 0 ? "" : entry.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
    List<String> ids = Arrays.stream(RuleId.values()).map(RuleId::name).toList();
    if (!ids.contains(name)) {
      List<String> close = Guess.of(name, ids);
      report(
          "option `" + RULES + "` names the rule `" + name + "`, which does not exist",
          close.isEmpty() ? "docs/rules/README.md lists all rules" : Guess.help(name, ids));
    } else if (!WORDS.contains(word)) {
      report(
          "option `" + RULES + "` sets " + name + " to `" + word + "`",
          "write " + name + ":off, " + name + ":warning or " + name + ":error");
    } else {
      set(RuleId.valueOf(name), Severity.valueOf(word.toUpperCase(Locale.ROOT)));
    }
  }

  private void set(RuleId id, Severity severity) {
    if (id.severity() == Severity.ERROR && severity != Severity.ERROR) {
      report(
          "option `" + RULES + "` turns " + id + " down, but it is an error",
          "remove " + id + " from the option; only warnings can be tuned");
    } else {
      severities.put(id, severity);
    }
  }

  private void report(String headline, String help) {
    Origin nowhere = Origin.at("", findings.size());
    findings.add(Finding.of(RuleId.ESP901, nowhere, headline).help(help));
  }
}
