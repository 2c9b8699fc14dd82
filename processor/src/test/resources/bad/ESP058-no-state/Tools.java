package app;

import dev.espalier.Self;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Partition;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;
import java.util.function.Function;

@Supervisor
interface Tools {
  @Child
  TaxTable tax();

  @Child
  Formatter formatter();

  @Child
  Sequence sequence();

  @Child
  Gateway gateway();

  @Child
  Relay relay();

  @PartitionSupervisor(partitions = 4)
  Hasher hashers();
}

record Rate(String country, int percent) {}

class TaxTable {
  private final Rate rate;

  TaxTable(Rate rate) {
    this.rate = rate;
  }

  @Call
  int tax(int price) {
    return price * rate.percent() / 100;
  }
}

@Child(shutdown = 1_000)
class Formatter {
  @Call
  String format(int price) {
    return price + " EUR";
  }
}

class Sequence {
  private long next;

  @Call
  long next() {
    return ++next;
  }
}

class Gateway {
  private final Function<String, String> service;

  Gateway(Function<String, String> service) {
    this.service = service;
  }

  @Call
  String ask(String question) {
    return service.apply(question);
  }
}

class Relay {
  Relay(Self self) {
    self.label("relay");
  }

  @Call
  int zero() {
    return 0;
  }
}

class Hasher {
  Hasher(@Partition int number) {}

  @Call
  int hash(String text) {
    return text.hashCode();
  }
}
