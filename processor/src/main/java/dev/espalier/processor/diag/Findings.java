package dev.espalier.processor.diag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects the findings on one type while the rules look at it. */
public final class Findings {

  private static final Comparator<Finding> IN_ORDER =
      Comparator.comparing(Finding::origin)
          .thenComparing(Finding::id)
          .thenComparing(Finding::headline);

  private final List<Finding> all = new ArrayList<>();
  private final Set<RuleId> ids = EnumSet.noneOf(RuleId.class);

  /** Adds a finding. */
  public void add(Finding finding) {
    all.add(finding);
    ids.add(finding.id());
  }

  /** Whether one of some rules has found something. */
  public boolean containsAny(Set<RuleId> rules) {
    return !Collections.disjoint(ids, rules);
  }

  /** Whether the type has an error, so that its generated class is only a stub. */
  public boolean hasErrors() {
    return ids.stream().anyMatch(id -> id.severity() == Severity.ERROR);
  }

  /** All findings in the order of the source. */
  public List<Finding> inOrder() {
    return all.stream().sorted(IN_ORDER).toList();
  }
}
