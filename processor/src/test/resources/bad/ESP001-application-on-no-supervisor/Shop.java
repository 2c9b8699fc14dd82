package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.StartPhase;

@Application
interface Shop {
  @StartPhase
  default void warmUp() {}
}
