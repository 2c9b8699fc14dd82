package dev.espalier.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class whose instances are processes.
 *
 * @param declaration how the class is declared
 * @param surroundings what lies around it
 * @param settings its own {@code @Child}, if any
 * @param constructors its constructors, in the order declared
 * @param handlers its handlers, inherited ones first
 * @param contracts the interfaces that its ref implements
 * @param closeable whether it is {@code AutoCloseable}
 * @param loop whether it is {@code Runnable}
 * @param template what a dynamic supervisor needs of it, null if it is not meant for one
 * @param misplaced annotations that cannot mean anything where they are
 * @param missing types that the compiler does not know yet
 * @param isolation what comes into its process and leaves it
 * @param nature what the class does and keeps
 * @param silences ids of rules in {@code @SuppressWarnings}
 */
public record WorkerModel(
    Declaration declaration,
    Surroundings surroundings,
    @Nullable ChildSettings settings,
    List<Constructor> constructors,
    List<Handler> handlers,
    List<Contract> contracts,
    boolean closeable,
    boolean loop,
    @Nullable Template template,
    List<Misplaced> misplaced,
    List<String> missing,
    Isolation isolation,
    Nature nature,
    List<Silence> silences)
    implements TypeModel {}
