package dev.espalier.testkit;

import dev.espalier.Tree;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.RefTarget;
import java.util.Objects;

/** A worker of which tests have fakes, and what the processor would have written for it. */
final class Till {
  String sell(String good) {
    return "really sold " + good;
  }

  void count(int number) {
    throw new IllegalStateException("really counted " + number);
  }

  static final class Ref extends GeneratedRef<Till> {
    private Ref(RefTarget<Till> target) {
      super(target);
    }

    static Ref of(Endpoint<Till> place) {
      return new Ref(RefTarget.of(place));
    }

    String sell(String good) {
      return target.call(new SellCall(good), 5_000);
    }

    void count(int number) {
      target.cast(new CountCast(number));
    }

    /** What only a later version of the class would send. */
    void sendSomethingNew() {
      CallMessage<Till, String> message = till -> till.sell("new");
      String unused = target.call(message, 5_000);
    }

    record SellCall(String good) implements CallMessage<Till, String> {
      @Override
      public String handle(Till worker) {
        return worker.sell(good);
      }
    }

    record CountCast(int number) implements CastMessage<Till> {
      @Override
      public void handle(Till worker) {
        worker.count(number);
      }
    }
  }

  static final class Fake extends GeneratedFake<Till, Fake.Received> {
    private volatile OnSell onSell =
        good -> {
          throw unanswered(new Sell(good), "onSell");
        };

    Fake onSell(OnSell answer) {
      onSell = Objects.requireNonNull(answer, "answer");
      return this;
    }

    @Override
    protected Object answer(Object message) throws Throwable {
      return switch (message) {
        case Ref.SellCall(var good) -> {
          note(new Sell(good));
          yield onSell.sell(good);
        }
        default -> super.answer(message);
      };
    }

    @Override
    protected void take(Object message) throws Throwable {
      switch (message) {
        case Ref.CountCast(var number) -> note(new Count(number));
        default -> super.take(message);
      }
    }

    @FunctionalInterface
    interface OnSell {
      String sell(String good) throws Exception;
    }

    sealed interface Received {}

    record Sell(String good) implements Received {}

    record Count(int number) implements Received {}
  }

  /** Fakes for a tree with a child {@code till}; there is no class for that tree. */
  static final class Fakes extends GeneratedFakes<Tree> {
    Fakes() {
      super("Shop");
    }

    Fakes till(Fake fake) {
      play("till", fake);
      return this;
    }

    Fakes cellar(Fakes fakes) {
      playBelow("cellar", fakes);
      return this;
    }

    Fakes stands(java.util.function.Function<? super Integer, Fake> fakes) {
      playKeyed("stands", fakes);
      return this;
    }
  }
}
