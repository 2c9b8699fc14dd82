package app;

import dev.espalier.testkit.Fakes;

@Fakes({Counter.class, String.class, int[].class, CounterRef.class})
class CounterTest {}
