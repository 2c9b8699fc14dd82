package dev.espalier.samples.tour.pipeline;

import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Await.awaitState;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.TestSupervisor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class PipelineSupervisorTest {

  @Test
  void withTheProducerAllAfterItAreStartedAgain(TestSupervisor supervisor) {
    PipelineSupervisorTree tree = supervisor.start(PipelineSupervisorTree::start);
    tree.producer().produce(40);
    awaitState(tree.consumer()::sum, sum -> sum == 40);
    crash(tree.producer());
    awaitRestart(tree.producer());
    awaitRestart(tree.metrics()); // the last of the group
    assertThat(tree.consumer().sum()).as("a new consumer").isZero();
    tree.producer().produce(2);
    awaitState(tree.consumer()::sum, sum -> sum == 2); // it has subscribed to the new producer
  }

  @Test
  void aCrashOfTheCollectorConcernsNobodyElse(TestSupervisor supervisor) {
    PipelineSupervisorTree tree = supervisor.start(PipelineSupervisorTree::start);
    tree.producer().produce(40);
    awaitState(tree.consumer()::sum, sum -> sum == 40);
    assertThat(tree.metrics().metrics()).isEqualTo("look 1: 40");
    crash(tree.metrics());
    awaitRestart(tree.metrics());
    assertThat(tree.metrics().metrics()).isEqualTo("look 1: 40");
  }
}
