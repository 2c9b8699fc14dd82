package dev.espalier.samples.pipeline;

import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Pipeline}.
 *
 * <pre>
 * Pipeline    rest_for_one, at most 50 restarts in 5 s, stops with any significant child
 *   producer  Producer          permanent  shutdown 5 s
 *   consumer  Consumer          transient  shutdown 5 s, significant
 *   metrics   MetricsCollector  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code dev.espalier.samples.pipeline.Pipeline}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"settings", "result"})
final class PipelineTree extends GeneratedTree {
  private final ProducerRef producer;
  private final ConsumerRef consumer;
  private final MetricsCollectorRef metrics;

  private PipelineTree(SupervisorEndpoint place) {
    super(place);
    producer = ProducerRef.of(place.worker("producer"));
    consumer = ConsumerRef.of(place.worker("consumer"));
    metrics = MetricsCollectorRef.of(place.worker("metrics"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param settings for {@code producer}, {@code consumer}
   * @param result for {@code producer}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static PipelineTree start(Settings settings, CompletableFuture<Progress> result) {
    return of(launch(spec(settings, result)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static PipelineTree of(SupervisorEndpoint place) {
    return new PipelineTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param settings for {@code producer}, {@code consumer}
   * @param result for {@code producer}
   * @return the specification
   */
  static SupervisorSpec spec(Settings settings, CompletableFuture<Progress> result) {
    return SupervisorSpec.named("Pipeline")
        .strategy(Strategy.REST_FOR_ONE)
        .intensity(50, 5)
        .autoShutdown(AutoShutdown.ANY_SIGNIFICANT)
        .child(producerSpec(settings, result))
        .child(consumerSpec(settings))
        .child(metricsSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(PipelineTree.class, "/META-INF/espalier/dev.espalier.samples.pipeline.Pipeline.md");
  }

  private static ChildSpec producerSpec(Settings settings, CompletableFuture<Progress> result) {
    return ChildSpec.worker(
            "producer",
            ProducerRef.LIFECYCLE,
            start -> new Producer(settings, result))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec consumerSpec(Settings settings) {
    return ChildSpec.worker(
            "consumer",
            ConsumerRef.LIFECYCLE,
            start -> new Consumer(ProducerRef.of(start.sibling("producer")), settings))
        .restart(Restart.TRANSIENT)
        .shutdown(5_000)
        .significant(true);
  }

  private static ChildSpec metricsSpec() {
    return ChildSpec.worker(
            "metrics",
            MetricsCollectorRef.LIFECYCLE,
            start -> new MetricsCollector(ProducerRef.of(start.sibling("producer"))))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code producer}.
   *
   * @return its ref, valid across restarts
   */
  ProducerRef producer() {
    return producer;
  }

  /**
   * The child {@code consumer}.
   *
   * @return its ref, valid across restarts
   */
  ConsumerRef consumer() {
    return consumer;
  }

  /**
   * The child {@code metrics}.
   *
   * @return its ref, valid across restarts
   */
  MetricsCollectorRef metrics() {
    return metrics;
  }
}
