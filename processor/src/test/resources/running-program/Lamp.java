package app;

/** A child without a protocol. */
final class Lamp implements AutoCloseable {
  @Override
  public void close() {
    System.out.println("lamp goes out");
  }
}
