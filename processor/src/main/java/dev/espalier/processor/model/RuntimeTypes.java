package dev.espalier.processor.model;

import java.util.Set;

/**
 * The types of the runtime, of the annotations and of the JDK that mean something to us, by name:
 * the processor never sees the classes.
 */
public final class RuntimeTypes {

  /** The package that users see. */
  public static final String RUNTIME = "dev.espalier";

  /** The package that only generated code calls. */
  public static final String SPI = "dev.espalier.spi";

  /** The package of the annotations. */
  public static final String ANNOTATIONS = "dev.espalier.annotations";

  /** The package of what tests use. */
  public static final String TESTKIT = "dev.espalier.testkit";

  /** What a worker knows about its own process. */
  public static final ClassId SELF = ClassId.of(RUNTIME, "Self");

  /** A ref without calls and casts. */
  public static final ClassId PROCESS_REF = ClassId.of(RUNTIME, "ProcessRef");

  /** A built-in child: keys and values, one process for a key. */
  public static final ClassId REGISTRY = ClassId.of(RUNTIME, "Registry");

  /** A built-in child: keys and values, any number of processes for a key. */
  public static final ClassId DUPLICATE_REGISTRY = ClassId.of(RUNTIME, "DuplicateRegistry");

  /** A built-in child: a state. */
  public static final ClassId AGENT = ClassId.of(RUNTIME, "Agent");

  /** A built-in child: any number of tasks. */
  public static final ClassId TASK_SUPERVISOR = ClassId.of(RUNTIME, "TaskSupervisor");

  /** What finds the partition for a key. */
  public static final ClassId PARTITION_SUPERVISOR_REF =
      ClassId.of(RUNTIME, "PartitionSupervisorRef");

  /** Why a process ended. */
  public static final ClassId EXIT_REASON = ClassId.of(RUNTIME, "ExitReason");

  /** What an exit signal becomes for a worker that traps exits. */
  public static final ClassId EXIT = ClassId.of(RUNTIME, "Exit");

  /** What a monitor sends. */
  public static final ClassId DOWN = ClassId.of(RUNTIME, "Down");

  /** What only a process has, or only happens to one: nothing that a program could be given. */
  public static final Set<ClassId> OF_PROCESSES = Set.of(SELF, EXIT_REASON, EXIT, DOWN);

  /** A place in a tree. */
  public static final ClassId ENDPOINT = ClassId.of(SPI, "Endpoint");

  /** What a call returns that replies later; no other future counts. */
  public static final Set<ClassId> PROMISES =
      Set.of(
          ClassId.of("java.util.concurrent", "CompletionStage"),
          ClassId.of("java.util.concurrent", "CompletableFuture"));

  /** What anything is. */
  public static final TypeRef OBJECT = TypeRef.Named.of(ClassId.of("java.lang", "Object"));

  /** The reply that says no more than that it is there. */
  public static final TypeRef VOID = TypeRef.Named.of(ClassId.of("java.lang", "Void"));

  /** The methods without parameters that every generated tree has. */
  public static final Set<String> METHODS_OF_TREES =
      Set.of(
          "supervisor",
          "close",
          "awaitTermination",
          "blueprint",
          "hashCode",
          "toString",
          "clone",
          "finalize");

  private RuntimeTypes() {}
}
