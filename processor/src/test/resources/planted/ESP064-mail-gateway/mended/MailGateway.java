package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** What has been accepted is delivered before the program ends. */
@Application(terminationGrace = 27_000)
@Supervisor(strategy = Strategy.REST_FOR_ONE, maxRestarts = 3, maxSeconds = 60)
interface MailGateway {
  @Child
  Spool spool();

  @Child
  Delivery delivery();

  @Child
  Listener listener();

  @PrepStop
  default void drain(ListenerRef listener) {
    listener.stopListening();
  }
}

@Supervisor
interface Delivery {
  @DynamicSupervisor(maxChildren = 50)
  SmtpSession sessions();

  @PartitionSupervisor(partitions = 2)
  Retries retries();
}
