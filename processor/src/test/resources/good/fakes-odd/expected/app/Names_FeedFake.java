package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.testkit.GeneratedFake;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Plays a {@code Names.Feed} in tests: records what it receives, and answers as it is told.
 *
 * <p>Generated from {@code app.Names.Feed}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class Names_FeedFake extends GeneratedFake<Names.Feed, Names_FeedFake.Received> {
  private volatile OnPriceString onPriceString =
      symbol -> {
        throw unanswered(new PriceString(symbol), "onPriceString");
      };

  private volatile OnPriceStringList onPriceStringList =
      (symbol, exchanges) -> {
        throw unanswered(new PriceStringList(symbol, exchanges), "onPriceStringList");
      };

  private volatile OnPricePrice onPricePrice = price -> {};

  private volatile OnString onString =
      string -> {
        throw unanswered(new String(string), "onString");
      };

  private volatile OnObject onObject =
      (message, message2) -> {
        throw unanswered(new Object(message, message2), "onObject");
      };

  private volatile OnOverride2 onOverride2 = (onOverride, answer) -> {};

  private volatile OnOnOverride onOnOverride = () -> {};

  private volatile OnReceived2 onReceived2 = messages -> {};

  private volatile OnYield onYield =
      (yield, hashCode2) -> {
        throw unanswered(new Yield(yield, hashCode2), "onYield");
      };

  /** Creates a fake that has no answers yet. */
  Names_FeedFake() {}

  /**
   * Says how {@code price} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  Names_FeedFake onPriceString(OnPriceString answer) {
    onPriceString = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says how {@code price} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  Names_FeedFake onPriceStringList(OnPriceStringList answer) {
    onPriceStringList = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says what {@code price} does from now on.
   *
   * @param answer runs in the process
   * @return this fake
   */
  Names_FeedFake onPricePrice(OnPricePrice answer) {
    onPricePrice = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says how {@code string} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  Names_FeedFake onString(OnString answer) {
    onString = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says how {@code object} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  Names_FeedFake onObject(OnObject answer) {
    onObject = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says what {@code override} does from now on.
   *
   * @param answer runs in the process
   * @return this fake
   */
  Names_FeedFake onOverride2(OnOverride2 answer) {
    onOverride2 = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says what {@code onOverride} does from now on.
   *
   * @param answer runs in the process
   * @return this fake
   */
  Names_FeedFake onOnOverride(OnOnOverride answer) {
    onOnOverride = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says what {@code received} does from now on.
   *
   * @param answer runs in the process
   * @return this fake
   */
  Names_FeedFake onReceived2(OnReceived2 answer) {
    onReceived2 = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says how {@code yield} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  Names_FeedFake onYield(OnYield answer) {
    onYield = Objects.requireNonNull(answer, "answer");
    return this;
  }

  @java.lang.Override
  protected java.lang.Object answer(java.lang.Object message3) throws Throwable {
    return switch (message3) {
      case Names_FeedRef.PriceStringCall(var symbol) -> {
        note(new PriceString(symbol));
        yield onPriceString.price(symbol);
      }
      case Names_FeedRef.PriceStringListCall(var symbol, var exchanges) -> {
        note(new PriceStringList(symbol, exchanges));
        yield onPriceStringList.price(symbol, exchanges);
      }
      case Names_FeedRef.StringCall(var string) -> {
        note(new String(string));
        yield onString.string(string);
      }
      case Names_FeedRef.ObjectCall(var message, var message2) -> {
        note(new Object(message, message2));
        yield onObject.object(message, message2);
      }
      case Names_FeedRef.YieldCall(var yield, var hashCode2) -> {
        note(new Yield(yield, hashCode2));
        yield onYield.yield(yield, hashCode2);
      }
      default -> super.answer(message3);
    };
  }

  @java.lang.Override
  protected void take(java.lang.Object message3) throws Throwable {
    switch (message3) {
      case Names_FeedRef.PriceCast(var price) -> {
        note(new PricePrice(price));
        onPricePrice.price(price);
      }
      case Names_FeedRef.OverrideCast(var onOverride, var answer) -> {
        note(new Override(onOverride, answer));
        onOverride2.override(onOverride, answer);
      }
      case Names_FeedRef.OnOverrideCast() -> {
        note(new OnOverride());
        onOnOverride.onOverride();
      }
      case Names_FeedRef.ReceivedCast(var messages) -> {
        note(new Received2(messages));
        onReceived2.received(messages);
      }
      default -> super.take(message3);
    }
  }

  /** What {@code price} does in a test. */
  @FunctionalInterface
  public interface OnPriceString {
    Names.Price price(java.lang.String symbol);
  }

  /** What {@code price} does in a test. */
  @FunctionalInterface
  public interface OnPriceStringList {
    Names.Price price(java.lang.String symbol, List<java.lang.String> exchanges);
  }

  /** What {@code price} does in a test. */
  @FunctionalInterface
  public interface OnPricePrice {
    void price(Names.Price price);
  }

  /** What {@code string} does in a test. */
  @FunctionalInterface
  public interface OnString {
    java.lang.String string(java.lang.String string);
  }

  /** What {@code object} does in a test. */
  @FunctionalInterface
  public interface OnObject {
    java.lang.Object object(java.lang.Object message, Void message2);
  }

  /** What {@code override} does in a test. */
  @FunctionalInterface
  public interface OnOverride2 {
    void override(java.lang.String onOverride, int answer);
  }

  /** What {@code onOverride} does in a test. */
  @FunctionalInterface
  public interface OnOnOverride {
    void onOverride();
  }

  /** What {@code received} does in a test. */
  @FunctionalInterface
  public interface OnReceived2 {
    void received(java.lang.String... messages);
  }

  /** What {@code yield} does in a test. */
  @FunctionalInterface
  public interface OnYield {
    Integer yield(int yield, byte[][] hashCode2);
  }

  /** A message that has come. */
  public sealed interface Received {}

  /** A call of {@code price}. */
  public record PriceString(java.lang.String symbol) implements Received {}

  /** A call of {@code price}. */
  public record PriceStringList(java.lang.String symbol,
      List<java.lang.String> exchanges) implements Received {}

  /** A cast of {@code price}. */
  public record PricePrice(Names.Price price) implements Received {}

  /** A call of {@code string}. */
  public record String(java.lang.String string) implements Received {}

  /** A call of {@code object}. */
  public record Object(java.lang.Object message, Void message2) implements Received {}

  /** A cast of {@code override}. */
  public record Override(java.lang.String onOverride, int answer) implements Received {}

  /** A cast of {@code onOverride}. */
  public record OnOverride() implements Received {}

  /** A cast of {@code received}. */
  public record Received2(java.lang.String[] messages) implements Received {
    @java.lang.Override
    public boolean equals(java.lang.Object other) {
      return other instanceof Received2 that && Objects.deepEquals(this.messages, that.messages);
    }

    @java.lang.Override
    public int hashCode() {
      return Arrays.deepHashCode(new java.lang.Object[] {messages});
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Received2" + Arrays.deepToString(new java.lang.Object[] {messages});
    }
  }

  /** A call of {@code yield}. */
  public record Yield(int yield, byte[][] hashCode2) implements Received {
    @java.lang.Override
    public boolean equals(java.lang.Object other) {
      return other instanceof Yield that && Objects.deepEquals(this.yield, that.yield)
          && Objects.deepEquals(this.hashCode2, that.hashCode2);
    }

    @java.lang.Override
    public int hashCode() {
      return Arrays.deepHashCode(new java.lang.Object[] {yield, hashCode2});
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Yield" + Arrays.deepToString(new java.lang.Object[] {yield, hashCode2});
    }
  }
}
