package dev.espalier.benchmarks.life;

import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

/** The tree of these rows. Erlang's has the same limits: restarts are never too many. */
@Supervisor
interface Hall {
  int MANY = 100_000_000;

  @DynamicSupervisor
  Session sessions();

  @DynamicSupervisor(maxRestarts = MANY, maxSeconds = 1)
  Fragile fragile();

  @DynamicSupervisor
  InlineSession inlineSessions();

  @DynamicSupervisor(maxRestarts = MANY, maxSeconds = 1)
  InlineFragile inlineFragile();
}
