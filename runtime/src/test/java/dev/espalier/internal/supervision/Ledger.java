package dev.espalier.internal.supervision;

import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.PartitionSupervisorSpec;
import dev.espalier.Supervision;
import dev.espalier.SupervisorSpec;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the books of one supervisor from outside: sees what goes into its core and what comes out,
 * and objects to what no supervisor may ever do. Knows nothing of how the core works.
 */
sealed interface Ledger permits SupervisorLedger, PoolLedger {

  /** An invariant is broken. */
  final class Violation extends AssertionError {
    private static final long serialVersionUID = 1L;

    Violation(String message) {
      super(message);
    }
  }

  /** The ledger of a supervisor with this specification. */
  static Ledger of(Supervision spec) {
    return switch (spec) {
      case SupervisorSpec declared -> new SupervisorLedger(declared);
      case DynamicSupervisorSpec dynamic -> new PoolLedger(dynamic);
      case PartitionSupervisorSpec made -> new SupervisorLedger(made.toSupervisorSpec());
    };
  }

  /** Takes note of one event and of what the core makes of it. */
  void took(Event event, List<Effect> effects, long nanos);

  /** Compares the core's own list of processes with what has been seen. */
  void compare(Collection<Incarnation> incarnations);

  /** Objects unless the condition holds. */
  static void check(boolean condition, String message, @Nullable Object... values) {
    if (!condition) {
      throw new Violation(String.format(message, values));
    }
  }
}
