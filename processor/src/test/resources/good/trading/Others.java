package app;
import dev.espalier.annotations.*;
interface Quotes { int price(String s) throws UnknownSymbol; }
class UnknownSymbol extends Exception { private static final long serialVersionUID = 1L; }
record ExchangeConfig(String url) {}
record Limits(int size) {}
class Pool { Pool(int n) {} }
class RiskEngine { 
  RiskEngine(PriceFeedRef feed, Limits limits) {}
  @Call int exposure() { return 3; }
  @Terminate void stop() {}
}
final class Cache<K extends Comparable<K>, V> {
  Cache(Limits limits, V first) {}
  @Call V get(K key) { return null; }
  @Cast void put(K key, V value) {}
  @Every(millis = 50) void sweep() {}
}
@Supervisor interface Gateway {
  @Child(id = "sessions") Session s();
  @Child Pool2 pool();
}
class Pool2 { }
class Session { Session(PriceFeedRef feed, String name) {} @Call String hello() { return "hi"; } }
