package dev.espalier.observer.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.Signals;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.sys.Sys;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Samples of trees that are large, or do not answer. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TreeSamplerTest {

  private static TreeSampler sampler(Tree tree) {
    return new TreeSampler(tree.supervisor(), new Processes(new Numbers()), Duration.ofSeconds(30));
  }

  @Test
  void aPictureHasBounds() throws Exception {
    SupervisorSpec.Builder root = SupervisorSpec.named("Root");
    for (int i = 0; i < 30; i++) {
      SupervisorSpec.Builder inner = SupervisorSpec.named("s" + i);
      for (int j = 0; j < 100; j++) {
        inner.child(ChildSpec.worker("w" + j, start -> new Object()));
      }
      SupervisorSpec spec = inner.build();
      root.child(ChildSpec.supervisor("s" + i, siblings -> spec));
    }
    try (Tree tree = Tree.start(root.build())) {
      NodeView.Supervisor sample = sampler(tree).sample();
      assertThat(sample.children()).hasSize(30);
      assertThat(nodes(sample)).isBetween(900, 1_001);
      NodeView.Supervisor last = (NodeView.Supervisor) sample.children().getLast();
      assertThat(last.children()).isEmpty();
      assertThat(last.staff().total()).isEqualTo(100);
    }
  }

  private static int nodes(NodeView node) {
    return 1
        + (node instanceof NodeView.Supervisor supervisor
            ? supervisor.children().stream().mapToInt(TreeSamplerTest::nodes).sum()
            : 0);
  }

  @Test
  void oneQuestionAtATime() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    AtomicBoolean again = new AtomicBoolean();
    ChildSpec slow =
        ChildSpec.worker(
            "slow",
            start -> {
              if (again.getAndSet(true)) {
                inside.countDown();
                released.await();
              }
              return new Object();
            });
    try (Tree tree = Tree.start(SupervisorSpec.named("Root").child(slow).build())) {
      TreeSampler sampler =
          new TreeSampler(tree.supervisor(), new Processes(new Numbers()), Duration.ZERO);
      try {
        sampler(tree).sample();
        Signals.kill(tree.supervisor().child("slow"));
        inside.await();
        NodeView.Supervisor first = sampler.sample();
        assertThat(first.staff().silentMillis()).isPositive();
        assertThat(first.children()).isEmpty(); // it has never answered this one
        for (int i = 0; i < 10; i++) {
          sampler.sample();
        }
        assertThat(Sys.processInfo(tree.supervisor()).orElseThrow().waiting()).isLessThan(2);
      } finally {
        released.countDown();
      }
      NodeView.Supervisor sample = sampler.sample();
      while (sample.children().isEmpty()) {
        sample = sampler.sample();
      }
      assertThat(sample.children().getFirst().process().start()).isEqualTo(2);
    }
  }
}
