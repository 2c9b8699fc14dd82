package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Isolation;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** ESP060: what a worker opens is closed at its end, so that no restart leaves one behind. */
final class ResourcesClosed implements Rule {

  /** They hold nothing but memory, or are closed by nobody, or are often those of the JVM. */
  private static final Set<ClassId> UNCLOSED =
      Stream.of(
              "java.io.ByteArrayInputStream java.io.ByteArrayOutputStream java.io.CharArrayReader",
              "java.io.CharArrayWriter java.io.Console java.io.PrintStream java.io.PrintWriter",
              "java.io.StringReader java.io.StringWriter java.lang.foreign.Arena",
              "java.net.http.HttpClient java.nio.file.FileSystem java.util.Formatter",
              "java.util.Scanner java.util.concurrent.ForkJoinPool java.util.stream.BaseStream")
          .flatMap(line -> Stream.of(line.split(" ")))
          .map(ResourcesClosed::id)
          .collect(Collectors.toUnmodifiableSet());

  private static ClassId id(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return ClassId.of(qualified.substring(0, dot), qualified.substring(dot + 1));
  }

  @Override
  public void check(WorkerModel worker, Findings findings) {
    Nature nature = worker.nature();
    if (nature.terminates() || nature.loop()) { // a loop may close what it has when run() ends
      return;
    }
    for (Isolation.Field field : worker.isolation().fields()) {
      if (!field.isStatic()
          && nature.fields().stream().anyMatch(each -> isOpened(field, each, nature))) {
        findings.add(finding(worker, field));
      }
    }
  }

  private static boolean isOpened(Isolation.Field own, Nature.Field field, Nature nature) {
    return field.name().equals(own.name())
        && field.type().equals(own.type())
        && field.closeable()
        && !field.given()
        && !field.shareable()
        && needsClosing(field.type(), nature);
  }

  private static boolean needsClosing(TypeRef type, Nature nature) {
    if (!(type instanceof TypeRef.Named named)
        || nature.refs().contains(named.id())
        || named.id().packageName().equals(RuntimeTypes.RUNTIME)) {
      return false;
    }
    return !UNCLOSED.contains(named.id())
        && !(nature.shapes().get(named.id()) instanceof Shape.Platform platform
            && platform.above().stream().anyMatch(UNCLOSED::contains));
  }

  private static Finding finding(WorkerModel worker, Isolation.Field field) {
    String type = worker.declaration().id().simple();
    return Finding.of(
            RuleId.ESP060,
            field.origin(),
            "nobody closes `"
                + field.name()
                + "` when a `"
                + type
                + "` ends: it is a `"
                + field.type().shown()
                + "`")
        .note(
            "ports and sockets of OTP belong to a process and are closed with it; here each restart"
                + " would leave one open")
        .help(
            "let `"
                + type
                + "` implement AutoCloseable, and close it there:\n"
                + "@Override\npublic void close() throws Exception {\n  "
                + field.name()
                + ".close();\n}")
        .help(
            "or take it as a parameter of the constructor, and let whoever has opened it close it");
  }
}
