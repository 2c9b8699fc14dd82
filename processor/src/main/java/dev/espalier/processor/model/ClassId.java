package dev.espalier.processor.model;

import java.util.List;

/**
 * The name of a class or interface; what models hold instead of an element of the compiler.
 *
 * @param packageName its package, empty for the default package
 * @param names its simple names from the outermost class in
 */
public record ClassId(String packageName, List<String> names) implements Comparable<ClassId> {

  /** Keeps an unmodifiable copy of the names. */
  public ClassId {
    names = List.copyOf(names);
  }

  /** A class by its package and simple names. */
  public static ClassId of(String packageName, String... names) {
    return new ClassId(packageName, List.of(names));
  }

  /** The name that an import uses: {@code app.Outer.PriceFeed}. */
  public String qualified() {
    return packageName.isEmpty() ? nested() : packageName + "." + nested();
  }

  /** The name within the package: {@code Outer.PriceFeed}. */
  public String nested() {
    return String.join(".", names);
  }

  /** The last name alone: {@code PriceFeed}. */
  public String simple() {
    return names.get(names.size() - 1);
  }

  /** The ref that is generated for a worker: {@code app.Outer_PriceFeedRef}. */
  public ClassId ref() {
    return generated("Ref");
  }

  /** The tree that is generated for a supervisor: {@code app.Outer_TradingTree}. */
  public ClassId tree() {
    return generated("Tree");
  }

  /** The accessor for dynamic children of a worker: {@code app.OrderBookDynamicSupervisor}. */
  public ClassId dynamicSupervisor() {
    return generated("DynamicSupervisor");
  }

  /** The launcher of a supervisor that is an application: {@code app.Outer_ShopApplication}. */
  public ClassId application() {
    return generated("Application");
  }

  /** The fake that is generated for tests of others than this worker: {@code app.PriceFeedFake}. */
  public ClassId fake() {
    return generated("Fake");
  }

  /** The fakes that are generated for tests of a tree: {@code app.TradingFakes}. */
  public ClassId fakes() {
    return generated("Fakes");
  }

  private ClassId generated(String suffix) {
    return of(packageName, String.join("_", names) + suffix);
  }

  @Override
  public int compareTo(ClassId other) {
    int result = packageName.compareTo(other.packageName);
    for (int i = 0; result == 0 && i < Math.min(names.size(), other.names.size()); i++) {
      result = names.get(i).compareTo(other.names.get(i));
    }
    return result == 0 ? Integer.compare(names.size(), other.names.size()) : result;
  }

  @Override
  public String toString() {
    return qualified();
  }
}
