package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;
import java.util.List;

/** ESP045: the number of a partition is an int, once, in a class that is partitioned. */
final class PartitionNumberUsable implements Rule {

  @Override
  public void check(WorkerModel worker, Findings findings) {
    String type = worker.declaration().id().simple();
    for (Constructor constructor : worker.constructors()) {
      List<Constructor.Given> numbers =
          constructor.given().stream()
              .filter(given -> given.kind() == Constructor.Given.Kind.PARTITION)
              .toList();
      if (!numbers.isEmpty()) {
        check(type, constructor, numbers, findings);
      }
    }
  }

  private static void check(
      String type, Constructor constructor, List<Constructor.Given> numbers, Findings findings) {
    Constructor.Given first = numbers.get(0);
    TypeRef written = first.parameter().type();
    if (constructor.isDynamic()) {
      report(
          first,
          "the constructor of `" + type + "` has @Partition beside @Key or @Arg",
          "a child of a dynamic supervisor is no partition, and has no number",
          "remove @Partition, or write a constructor for each of the two uses",
          findings);
    } else if (numbers.size() > 1) {
      report(
          numbers.get(1),
          "`" + type + "` takes the number of its partition " + numbers.size() + " times",
          "a partition has one number",
          "remove @Partition from `" + numbers.get(1).parameter().name() + "`",
          findings);
    } else if (!written.bare().equals(new TypeRef.Primitive("int"))) {
      String name = first.parameter().name();
      report(
          first,
          "partition `" + name + "` of `" + type + "` is a `" + written.shown() + "`, not an int",
          "partitions are numbered, from 0 on",
          "write `@Partition int " + name + "`",
          findings);
    }
  }

  private static void report(
      Constructor.Given given, String headline, String note, String help, Findings findings) {
    findings.add(Finding.of(RuleId.ESP045, given.origin(), headline).note(note).help(help));
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      if (child.product() instanceof Product.Worker worker
          && !child.hasBody()
          && worker.constructors().stream().anyMatch(c -> c.use() == Constructor.Use.PARTITION)
          && worker.constructors().stream().noneMatch(c -> c.use() == Constructor.Use.CHILD)) {
        String type = worker.declaration().id().simple();
        findings.add(
            Finding.of(
                    RuleId.ESP045,
                    child.origin(),
                    "child `"
                        + child.name()
                        + "` is no partition, but the constructor of `"
                        + type
                        + "` takes the number of one")
                .note("@Partition marks what each partition of a partition supervisor is given")
                .help(
                    "annotate `" + child.name() + "` with @PartitionSupervisor and not with @Child")
                .help("or remove @Partition, so that the number is an input of the tree"));
      }
    }
  }
}
