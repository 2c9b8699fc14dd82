package app;

import dev.espalier.testkit.Fakes;

@Fakes(Counter.class)
class CounterTest {}
