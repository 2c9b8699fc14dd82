package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;
import java.util.List;
import java.util.stream.Collectors;

/** ESP035: a child is found by one key, and the key can be compared. */
final class KeyUsable implements Rule {

  @Override
  public void check(WorkerModel worker, Findings findings) {
    String type = worker.declaration().id().simple();
    for (Constructor constructor : worker.constructors()) {
      List<Constructor.Given> keys =
          constructor.given().stream()
              .filter(given -> given.kind() == Constructor.Given.Kind.KEY)
              .toList();
      if (keys.size() > 1) {
        severalKeys(type, keys, findings);
      }
      for (Constructor.Given key : keys) {
        if (key.parameter().type() instanceof TypeRef.ArrayOf) {
          arrayAsKey(type, key, findings);
        }
      }
      for (Constructor.Given given : constructor.given()) {
        boolean twice =
            given.kind() == Constructor.Given.Kind.ARG
                && keys.stream().anyMatch(key -> key.parameter().equals(given.parameter()));
        if (twice) {
          keyAndArgument(type, given, findings);
        }
      }
    }
  }

  private static void severalKeys(String type, List<Constructor.Given> keys, Findings findings) {
    List<Parameter> parameters = keys.stream().map(Constructor.Given::parameter).toList();
    String names =
        parameters.stream().map(p -> "`" + p.name() + "`").collect(Collectors.joining(", "));
    String components =
        parameters.stream()
            .map(p -> p.type().shown() + " " + p.name())
            .collect(Collectors.joining(", "));
    findings.add(
        Finding.of(
                RuleId.ESP035,
                keys.get(1).origin(),
                "`" + type + "` has " + keys.size() + " keys: " + names)
            .note("a child of a dynamic supervisor is found by one key")
            .help("make one key of them, as in `record " + type + "Key(" + components + ") {}`")
            .help("or mark those with @Arg by which it is not found"));
  }

  private static void arrayAsKey(String type, Constructor.Given key, Findings findings) {
    findings.add(
        Finding.of(
                RuleId.ESP035,
                key.origin(),
                "key `"
                    + key.parameter().name()
                    + "` of `"
                    + type
                    + "` is an array: `"
                    + key.parameter().type().shown()
                    + "`")
            .note("keys are compared with equals, and no array equals another one")
            .help("make the key a List or a record"));
  }

  private static void keyAndArgument(String type, Constructor.Given argument, Findings findings) {
    findings.add(
        Finding.of(
                RuleId.ESP035,
                argument.origin(),
                "parameter `"
                    + argument.parameter().name()
                    + "` of `"
                    + type
                    + "` has both @Key and @Arg")
            .note("a key is given at the start like an argument")
            .help("remove @Arg"));
  }
}
