/**
 * The vocabulary of a supervision tree at run time: trees and supervisors, refs, exit reasons,
 * child specifications, and the exceptions that callers see.
 *
 * <p>A process is an object that handles one message at a time and owns no thread while it is idle;
 * a tree is started by its generated class and stopped by closing it. Names and meanings are those
 * of Erlang/OTP; where the JVM forces a difference the Javadoc says so.
 *
 * <ul>
 *   <li>To use a running tree: {@link dev.espalier.Tree}, {@link dev.espalier.ProcessRef}, {@link
 *       dev.espalier.SupervisorRef}, and for what a call may come to {@link
 *       dev.espalier.CallFailedException} with its {@link dev.espalier.ExitReason}.
 *   <li>Inside a worker: {@link dev.espalier.Self}.
 *   <li>Children that the runtime brings along: {@link dev.espalier.Registry}, {@link
 *       dev.espalier.DuplicateRegistry}, {@link dev.espalier.TaskSupervisor}, {@link
 *       dev.espalier.Agent}.
 *   <li>From outside, to any process: {@link dev.espalier.Signals}.
 *   <li>Programs: {@link dev.espalier.Application}.
 *   <li>Trees made in code and not by annotations: {@link dev.espalier.SupervisorSpec}, {@link
 *       dev.espalier.ChildSpec}, {@link dev.espalier.DynamicSupervisorSpec}, {@link
 *       dev.espalier.PartitionSupervisorSpec}.
 * </ul>
 *
 * <p>Nothing here is {@code null} unless it says so.
 */
@NullMarked
package dev.espalier;

import org.jspecify.annotations.NullMarked;
