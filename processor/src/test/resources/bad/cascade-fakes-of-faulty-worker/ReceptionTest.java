package app;

import dev.espalier.testkit.Fakes;
import dev.espalier.testkit.TestSupervisor;

@Fakes(Reception.class)
class ReceptionTest {
  void test(TestSupervisor supervisor) {
    CounterFake counter = new CounterFake().onNext((who, numbers) -> 7).onReset(() -> {});
    supervisor.start(new ReceptionFakes().counter(counter), ReceptionTree::start);
    counter.awaitReceived(new CounterFake.Next("me", new int[] {1}));
  }
}
