package dev.espalier.observer.internal.view;

/** What a class of workers is called where people read it. */
final class TypeNames {
  private TypeNames() {}

  /** The name of a class of the user's as it is; that of a built-in child as users know it. */
  static String shown(String type) {
    return switch (type) {
      case "dev.espalier.internal.registry.UniqueTable" -> "dev.espalier.Registry";
      case "dev.espalier.internal.registry.DuplicateTable" -> "dev.espalier.DuplicateRegistry";
      case "dev.espalier.Agent$State" -> "dev.espalier.Agent";
      default -> type.startsWith("dev.espalier.internal.process.") ? "dev.espalier.Task" : type;
    };
  }
}
