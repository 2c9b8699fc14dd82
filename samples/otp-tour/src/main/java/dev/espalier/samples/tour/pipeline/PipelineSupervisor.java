package dev.espalier.samples.tour.pipeline;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/**
 * Idiom: <b>Custom supervisor</b> with rest_for_one, in Elixir a module with {@code use Supervisor}
 * and {@code Supervisor.init(children, strategy: :rest_for_one)}.
 *
 * <p>A consumer whose producer was started anew would wait for ever: it is subscribed to nobody. So
 * with the producer all those after it are started again, and subscribe again. A crash of the
 * collector concerns nobody else.
 */
@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface PipelineSupervisor {

  @Child
  Producer producer();

  @Child
  Consumer consumer();

  @Child
  MetricsCollector metrics();
}
