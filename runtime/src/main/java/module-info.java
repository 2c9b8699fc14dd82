/**
 * Processes, supervisors and registries with the semantics of OTP: what a program uses of Espalier
 * while it runs.
 *
 * <p>A program declares its workers and trees with {@code dev.espalier.annotations}. The processor
 * writes a ref for each worker and a tree for each supervisor, and those are what most of a program
 * sees:
 *
 * {@snippet :
 * try (ShopTree tree = ShopTree.start(settings)) {     // generated; a Tree
 *   TillRef till = tree.till();                        // generated; a ProcessRef
 *   Receipt receipt = till.pay(basket);                // a call, waits up to 5 seconds
 *   till.within(Duration.ofMillis(50)).pay(basket);    // or less
 *   CompletableFuture<Receipt> later = till.async().pay(basket);
 *   ExitReason reason = tree.awaitTermination();       // it was stopped or gave up
 * }
 * }
 *
 * <p>The rest of this module is for what cannot be declared. By the modules of OTP and Elixir:
 *
 * <table>
 * <caption>Where to find what</caption>
 * <tr><th scope="col">There</th><th scope="col">Here</th></tr>
 * <tr><td>{@code gen_server}, {@code GenServer}</td>
 *     <td>generated refs; {@link dev.espalier.Self}, {@link dev.espalier.CallFailedException}, {@link
 *     dev.espalier.ExitReason}</td></tr>
 * <tr><td>{@code supervisor}, {@code Supervisor}</td>
 *     <td>generated trees; {@link dev.espalier.Tree}, {@link dev.espalier.SupervisorRef}; in code
 *     {@link dev.espalier.SupervisorSpec}, {@link dev.espalier.ChildSpec}</td></tr>
 * <tr><td>{@code DynamicSupervisor}</td>
 *     <td>generated accessors, see {@link dev.espalier.spi.GeneratedDynamicSupervisor}; in code {@link
 *     dev.espalier.DynamicSupervisorRef}, {@link dev.espalier.DynamicSupervisorSpec}</td></tr>
 * <tr><td>{@code PartitionSupervisor}</td>
 *     <td>{@link dev.espalier.PartitionSupervisorRef}</td></tr>
 * <tr><td>{@code Registry}</td>
 *     <td>{@link dev.espalier.Registry}, {@link dev.espalier.DuplicateRegistry}</td></tr>
 * <tr><td>{@code Task}, {@code Task.Supervisor}</td>
 *     <td>{@link dev.espalier.TaskSupervisor}, {@link dev.espalier.Task}</td></tr>
 * <tr><td>{@code Agent}</td><td>{@link dev.espalier.Agent}</td></tr>
 * <tr><td>links, monitors, exit signals</td>
 *     <td>inside a process {@link dev.espalier.Self}, outside {@link dev.espalier.Signals}</td></tr>
 * <tr><td>{@code application}, {@code Application}</td>
 *     <td>generated launchers; {@link dev.espalier.Application}</td></tr>
 * <tr><td>{@code sys}, {@code observer}</td>
 *     <td>{@link dev.espalier.sys.Sys}; for people, the module {@code espalier-observer}</td></tr>
 * <tr><td>{@code logger}, SASL reports, telemetry</td>
 *     <td>{@link dev.espalier.report}</td></tr>
 * </table>
 *
 * <p>A JVM cannot end a thread. A process that is killed, or has used up its shutdown time, is dead
 * for everybody else at once; its thread is interrupted, and reported as a {@linkplain
 * dev.espalier.report.ZombieReport zombie} while it goes on.
 */
module dev.espalier {
  requires transitive dev.espalier.annotations;
  requires static jdk.jfr;
  requires static org.jspecify;

  exports dev.espalier;
  exports dev.espalier.report;
  exports dev.espalier.spi;
  exports dev.espalier.sys;

  uses dev.espalier.report.ReportListener;
}
