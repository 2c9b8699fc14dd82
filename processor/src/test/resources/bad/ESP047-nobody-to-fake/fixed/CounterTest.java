package app;

import dev.espalier.testkit.Fakes;

@Fakes(Counter.class)
class CounterTest {
  CounterFake counter = new CounterFake().onNext(() -> 7);
}
