package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Models.child;
import static dev.espalier.processor.rule.Models.dynamic;
import static dev.espalier.processor.rule.Models.given;
import static dev.espalier.processor.rule.Models.key;
import static dev.espalier.processor.rule.Models.partitioned;
import static dev.espalier.processor.rule.Models.plain;
import static dev.espalier.processor.rule.Models.ref;
import static dev.espalier.processor.rule.Models.supervisor;
import static dev.espalier.processor.rule.Models.wired;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules on what children ask their tree for, over models made by hand. */
class WiringRulesTest {

  private static final TypeRef STRING = TypeRef.Named.of(ClassId.of("java.lang", "String"));
  private static final Parameter LOST = new Parameter("string", STRING, false);
  private static final Parameter URL = new Parameter("url", STRING);

  private static List<RuleId> ids(SupervisorModel model) {
    return findings(model).stream().map(Finding::id).toList();
  }

  private static List<Finding> findings(SupervisorModel model) {
    return Rules.check(model).inOrder();
  }

  @Test
  void aNameThatIsLostMattersBesideAnotherInputOfTheType() {
    SupervisorModel model = supervisor(child("file", "File", LOST), child("feed", "Feed", URL));
    assertThat(findings(model))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.id()).isEqualTo(RuleId.ESP037);
          assertThat(finding.headline())
              .isEqualTo(
                  "child `file`: the class file of `File` has lost the name of its `String`,"
                      + " which may or may not be that of child `feed`");
          assertThat(finding.helps())
              .containsExactly(
                  "compile `File` with the compiler's option -parameters or -g",
                  "or give it names in a start function:\n"
                      + "@Child default File file(String fileString)"
                      + " { return new File(fileString); }");
        });
  }

  @Test
  void aNameThatIsLostMattersNotIfTheTypeIsEnough() {
    assertThat(ids(supervisor(child("file", "File", LOST)))).isEmpty();
    assertThat(ids(supervisor(child("a", "File", LOST), child("b", "File", LOST)))).isEmpty();
    Parameter second = new Parameter("string2", STRING, false);
    assertThat(ids(supervisor(child("file", "File", LOST, second)))).isEmpty();
    Parameter feed = new Parameter("feedRef", ref("Feed", "").type(), false);
    assertThat(ids(supervisor(child("feed", "Feed"), child("file", "File", feed)))).isEmpty();
  }

  @Test
  void aNameThatIsLostChoosesNoSibling() {
    Parameter made = new Parameter("one", ref("Feed", "").type(), false);
    assertThat(
            ids(
                supervisor(
                    child("one", "Feed"), child("two", "Feed"), child("file", "File", made))))
        .containsExactly(RuleId.ESP037);
    Parameter any = new Parameter("any", TypeRef.Named.of(RuntimeTypes.PROCESS_REF), false);
    assertThat(ids(supervisor(child("feed", "Feed"), child("file", "File", any))))
        .containsExactly(RuleId.ESP037);
    assertThat(ids(supervisor(child("file", "File", any)))).isEmpty();
  }

  @Test
  void theRefOfOnePartitionIsNotWired() {
    ChildMethod counters = partitioned("counters", 4, "Counter", wired());
    SupervisorModel model = supervisor(counters, child("desk", "Desk", ref("Counter", "counter")));
    assertThat(findings(model))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.id()).isEqualTo(RuleId.ESP038);
          assertThat(finding.headline())
              .isEqualTo(
                  "child `desk` takes `CounterRef counter`, the ref of one partition of"
                      + " `counters`, which a tree cannot choose: it becomes an input");
          assertThat(finding.helps())
              .containsExactly(
                  "take `PartitionSupervisorRef<CounterRef> counters`, which finds the"
                      + " partition for a key");
        });
  }

  @Test
  void theRefOfOneDynamicChildIsNotWired() {
    Constructor book = given(List.of(key(URL)));
    ChildMethod books = dynamic("books", "Book", book);
    assertThat(findings(supervisor(books, child("desk", "Desk", ref("Book", "book")))))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.helps())
                .containsExactly(
                    "take `BookDynamicSupervisor books`, which finds the child that is"
                        + " meant"));
    assertThat(
            ids(
                supervisor(
                    books, child("home", "Book"), child("desk", "Desk", ref("Book", "book")))))
        .isEmpty();
  }

  @Test
  void aConstructorThatLombokHasNotMadeIsOneFinding() {
    ChildMethod pool = plain("pool", "Pool");
    Product.Worker worker = (Product.Worker) pool.product();
    ChildMethod unfinished =
        new ChildMethod(
            "pool",
            pool.origin(),
            pool.settings(),
            false,
            pool.modifiers(),
            List.of(),
            pool.result(),
            new Product.Unfinished(worker.declaration(), "Data"));
    assertThat(findings(supervisor(unfinished)))
        .singleElement()
        .extracting(Finding::headline)
        .isEqualTo(
            "child `pool`: the constructor of `Pool` is up to Lombok's @Data, but Lombok does not"
                + " run");
  }
}
