package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import java.util.List;

class Names {
  record Price(int cents) {}

  static class Feed {
    @Call
    Price price(String symbol) {
      return new Price(7);
    }

    @Call
    Price price(String symbol, List<String> exchanges) {
      return new Price(7);
    }

    @Cast
    void price(Price price) {}

    @Call
    String string(String string) {
      return string;
    }

    @Call
    Object object(Object message, Void message2) {
      return message;
    }

    @Cast
    void override(String onOverride, int answer) {}

    @Cast
    void onOverride() {}

    @Cast
    void received(String... messages) {}

    @Call
    Integer yield(int yield, byte[][] hashCode) {
      return yield;
    }
  }

  static class Store<K extends Comparable<K>, X extends Exception> {
    @Call
    K k(K k) throws X {
      return k;
    }

    @SuppressWarnings("unchecked")
    @Call
    void addAll(K... all) throws X, InterruptedException {}
  }

  @Deprecated
  static class Old {
    @Deprecated
    @Call
    void old() {}
  }

  interface Named<T> {
    T name(T before);
  }

  abstract static class Base<T> implements Named<T> {
    @Cast
    public void forget(List<? super T> names) {}
  }

  @Child
  static class Derived extends Base<String> {
    @Call
    @Override
    public String name(String before) {
      return before;
    }
  }
}
