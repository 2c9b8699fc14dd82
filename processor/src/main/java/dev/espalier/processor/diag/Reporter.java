package dev.espalier.processor.diag;

import dev.espalier.processor.model.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Prints findings, each once, as severe as the options say; the last step of {@code diag}. */
public final class Reporter {

  private final Messager messager;
  private final RuleSettings settings;
  private final Set<String> printed = new HashSet<>(); // never iterated

  /** Prints to a messager. */
  public Reporter(Messager messager, RuleSettings settings) {
    this.messager = messager;
    this.settings = settings;
  }

  /** Prints what is wrong with the options, and then findings. */
  public void print(List<Finding> findings) {
    settings.findings().forEach(this::print);
    findings.forEach(this::print);
  }

  /** Prints a finding unless it is silenced or was printed in an earlier round. */
  public void print(Finding finding) {
    Severity severity = settings.severity(finding.id());
    boolean silenced =
        finding.id().severity() == Severity.WARNING
            && finding.origin().silences(finding.id().name());
    if (severity == Severity.OFF || silenced || !printed.add(finding.origin() + finding.text())) {
      return;
    }
    Diagnostic.Kind kind =
        severity == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    print(kind, finding.text(), finding.origin());
  }

  /** The messager knows the smallest place it is given; all it gets must be there. */
  private void print(Diagnostic.Kind kind, String text, Origin origin) {
    Element element = origin.element();
    AnnotationMirror annotation = origin.annotation();
    AnnotationValue value = origin.value();
    if (element == null) {
      messager.printMessage(kind, text);
    } else if (annotation == null) {
      messager.printMessage(kind, text, element);
    } else if (value == null) {
      messager.printMessage(kind, text, element, annotation);
    } else {
      messager.printMessage(kind, text, element, annotation, value);
    }
  }
}
