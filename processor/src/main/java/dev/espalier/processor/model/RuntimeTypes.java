package dev.espalier.processor.model;

/**
 * The types of the runtime and of the annotations by name: the processor never sees the classes.
 */
public final class RuntimeTypes {

  /** The package that users see. */
  public static final String RUNTIME = "dev.espalier";

  /** The package that only generated code calls. */
  public static final String SPI = "dev.espalier.spi";

  /** The package of the annotations. */
  public static final String ANNOTATIONS = "dev.espalier.annotations";

  /** What a worker knows about its own process. */
  public static final ClassId SELF = ClassId.of(RUNTIME, "Self");

  /** A ref without calls and casts. */
  public static final ClassId PROCESS_REF = ClassId.of(RUNTIME, "ProcessRef");

  /** Why a process ended. */
  public static final ClassId EXIT_REASON = ClassId.of(RUNTIME, "ExitReason");

  /** A place in a tree. */
  public static final ClassId ENDPOINT = ClassId.of(SPI, "Endpoint");

  private RuntimeTypes() {}
}
