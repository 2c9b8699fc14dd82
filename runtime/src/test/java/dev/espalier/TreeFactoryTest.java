package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.DynamicSupervisorRef.DynamicChild;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A tree whose specification is made by its root, and what supervisors know of themselves. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TreeFactoryTest {

  private final Map<String, ProcessRef> seen = new ConcurrentHashMap<>();

  private Supervision noting(Siblings siblings, Supervision spec) {
    seen.put(siblings.me().path(), siblings.me());
    return spec;
  }

  @Test
  void makesTheSpecificationInTheRoot() {
    Thread caller = Thread.currentThread();
    SupervisorSpec spec =
        SupervisorSpec.named("other").child(ChildSpec.worker("a", start -> "worker")).build();
    SupervisorFactory factory =
        siblings -> {
          assertThat(Thread.currentThread()).isNotSameAs(caller);
          return noting(siblings, spec);
        };
    try (Tree tree = Tree.start("Root", factory)) {
      assertThat(tree.supervisor().path()).isEqualTo("Root");
      assertThat(tree.supervisor().child("a").isAlive()).isTrue();
      assertThat(seen.get("Root").isAlive()).isTrue();
    }
    assertThat(seen.get("Root").isAlive()).isFalse();
  }

  @Test
  void declines() {
    assertThatThrownBy(() ->
            Tree.start(
                "Root",
                siblings -> {
                  throw new StartIgnoredException();
                }))
        .isInstanceOf(StartIgnoredException.class);
  }

  @Test
  void fails() {
    IllegalStateException fault = new IllegalStateException("no specification");
    assertThatThrownBy(() ->
            Tree.start(
                "Root",
                siblings -> {
                  throw fault;
                }))
        .isInstanceOf(TreeStartException.class)
        .hasCause(fault)
        .hasMessageContaining("`Root`");
  }

  @Test
  void checksTheName() {
    assertThatThrownBy(() -> Tree.start("a/b", siblings -> SupervisorSpec.named("x").build()))
        .isInstanceOf(IllegalSpecException.class);
  }

  @Test
  void supervisorsKnowTheirOwnPlaces() {
    SupervisorFactory leaf = siblings -> noting(siblings, SupervisorSpec.named("leaf").build());
    SupervisorFactory pool = siblings -> noting(siblings, DynamicSupervisorSpec.named("pool"));
    SupervisorSpec root =
        SupervisorSpec.named("Root")
            .child(ChildSpec.supervisor("s", leaf))
            .child(ChildSpec.supervisor("pool", pool))
            .build();
    try (Tree tree = Tree.start(root)) {
      DynamicSupervisorRef instances = tree.supervisor().supervisor("pool").asDynamicSupervisor();
      instances.startChild(ChildSpec.supervisor("i", leaf));
      assertThat(seen).containsOnlyKeys("Root/s", "Root/pool", "Root/pool/i");
      assertThat(seen.values()).allMatch(ProcessRef::isAlive);
      List<DynamicChild> children = instances.whichChildren();
      assertThat(children.getFirst().process()).contains(seen.get("Root/pool/i"));
    }
  }
}
