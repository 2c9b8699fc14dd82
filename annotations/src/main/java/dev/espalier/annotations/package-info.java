/**
 * The annotations with which plain classes declare supervision trees, and the few words that the
 * annotations, the processor and the runtime all speak.
 *
 * <p>On a type: {@link dev.espalier.annotations.Supervisor}, {@link
 * dev.espalier.annotations.Child}, {@link dev.espalier.annotations.Application}.
 *
 * <p>On a method of a supervisor, to declare a child: {@link dev.espalier.annotations.Child},
 * {@link dev.espalier.annotations.DynamicSupervisor}, {@link
 * dev.espalier.annotations.PartitionSupervisor}; to be called at certain moments: {@link
 * dev.espalier.annotations.StartPhase}, {@link dev.espalier.annotations.PrepStop}, {@link
 * dev.espalier.annotations.OnStop}.
 *
 * <p>On a method of a worker, for messages: {@link dev.espalier.annotations.Call}, {@link
 * dev.espalier.annotations.Cast}; for timers: {@link dev.espalier.annotations.Every}; for its life:
 * {@link dev.espalier.annotations.AfterStart}, {@link dev.espalier.annotations.Terminate}; for the
 * ends of others: {@link dev.espalier.annotations.OnDown}, {@link dev.espalier.annotations.OnExit};
 * for reports: {@link dev.espalier.annotations.FormatStatus}.
 *
 * <p>On a parameter of a constructor: {@link dev.espalier.annotations.Key}, {@link
 * dev.espalier.annotations.Arg}, {@link dev.espalier.annotations.Partition}. {@link
 * dev.espalier.annotations.Shareable} promises what the compiler cannot see.
 *
 * <p>Every annotation has {@link java.lang.annotation.RetentionPolicy#CLASS} retention: the
 * processor needs them also from classes that were compiled earlier, the running program never
 * does.
 */
@NullMarked
package dev.espalier.annotations;

import org.jspecify.annotations.NullMarked;
