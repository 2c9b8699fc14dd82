package dev.espalier.processor.plan;

import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.TypeParameter;
import dev.espalier.processor.model.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accessor of dynamic supervisors whose children are of one class, as it will be written.
 *
 * @param file the file
 * @param typeParameters those of the worker
 * @param worker the worker with its type parameters as arguments
 * @param ref its ref likewise
 * @param key the type of the key, null if children have none
 * @param starts what is given to a child
 * @param components what the components of the record are called that holds them
 * @param namesWorker whether {@code Ref::of} alone does not tell the class of the worker, because
 *     the ref has several methods of that name or is generic
 */
public record DynamicPlan(
    FilePlan file,
    List<TypeParameter> typeParameters,
    TypeRef worker,
    TypeRef ref,
    @Nullable TypeRef key,
    List<Start> starts,
    List<String> components,
    boolean namesWorker) {

  /** The name of the nested record with what is given at a start. */
  public static final String ARGUMENTS = "Arguments";

  /**
   * One thing that is given to a child.
   *
   * @param parameter the parameter for it
   * @param isKey whether it is the key
   */
  public record Start(Parameter parameter, boolean isKey) {}
}
