package dev.espalier.samples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Signals;
import java.io.BufferedReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The pipeline as a whole: whatever happens to the consumer, nothing is lost and nothing counts
 * twice.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PipelineTest {

  @Test
  void theTotalsEqualTheRecountThoughTheFileIsDamaged() throws Exception {
    Settings settings = new Settings(Source.flights(), 50, Duration.ZERO);
    CompletableFuture<Progress> result = new CompletableFuture<>();
    try (PipelineTree tree = PipelineTree.start(settings, result)) {
      assertThat(tree.awaitTermination()).hasToString("shutdown");
    }
    assertThat(result).isCompleted();
    assertThat(result.join().setAside()).hasSize(12);
    assertThat(result.join().totals()).isEqualTo(Audit.count(settings.source()));
    assertThat(result.join().totals().flights()).isEqualTo(60_000);
    assertThat(result.join().finished()).isTrue();
  }

  @Test
  void aThousandKillsOfTheConsumerLoseNothing() throws Exception {
    Settings settings = new Settings(Source.flights(), 20, Duration.ofMillis(1));
    CompletableFuture<Progress> result = new CompletableFuture<>();
    try (SturdyPipelineTree tree = SturdyPipelineTree.start(settings, result)) {
      int kills = 0;
      while (kills < 1_000 && !result.isDone()) {
        if (tree.consumer().isAlive()) {
          Signals.kill(tree.consumer());
          kills++;
        }
        Thread.onSpinWait();
      }
      assertThat(kills).isEqualTo(1_000);
      tree.awaitTermination();
    }
    assertThat(result.join().totals()).isEqualTo(Audit.count(settings.source()));
    assertThat(result.join().setAside()).hasSize(12);
  }

  @Test
  void aBatchOfNothingButMalformedLinesIsNoEnd() throws Exception {
    String lines = "delay,distance,time\n1,2,3.0\nx\ny\n4,5,6.0\n";
    Source source =
        () -> {
          BufferedReader reader = new BufferedReader(new StringReader(lines));
          reader.readLine();
          return reader;
        };
    CompletableFuture<Progress> result = new CompletableFuture<>();
    try (PipelineTree tree = PipelineTree.start(new Settings(source, 1, Duration.ZERO), result)) {
      tree.awaitTermination();
    }
    assertThat(result.join().totals()).isEqualTo(new Totals(2, 7, 5, 0));
    assertThat(result.join().setAside()).extracting(Line::number).containsExactly(3, 4);
  }
}
