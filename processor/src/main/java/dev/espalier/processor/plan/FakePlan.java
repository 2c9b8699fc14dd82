package dev.espalier.processor.plan;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.TypeParameter;
import dev.espalier.processor.model.TypeRef;
import java.util.List;

/**
 * The fake of a worker as it will be written.
 *
 * @param file the file
 * @param subject the worker as the fake names it
 * @param typeParameters those of the worker
 * @param ref the ref of the worker
 * @param messages its calls and casts
 * @param variable what a message is called on its way in
 */
public record FakePlan(
    FilePlan file,
    TypeRef subject,
    List<TypeParameter> typeParameters,
    ClassId ref,
    List<Message> messages,
    String variable) {

  /** The name of the nested interface that all records implement. */
  public static final String RECEIVED = "Received";

  /**
   * A call or cast.
   *
   * @param sent what the ref sends
   * @param record what is recorded of it
   * @param answer the interface of its answers
   * @param setter the method that takes an answer, and the field that keeps it
   * @param parameters the parameters, called as the components of both records are
   */
  public record Message(
      RefPlan.Message sent,
      String record,
      String answer,
      String setter,
      List<Parameter> parameters) {

    /** The names of the parameters. */
    public List<String> names() {
      return parameters.stream().map(Parameter::name).toList();
    }

    /** Whether a parameter hides the field with the answer. */
    public boolean isSetterHidden() {
      return names().contains(setter);
    }

    /** Whether a parameter is an array, so that records have to compare what is inside. */
    public boolean hasArrays() {
      return parameters.stream().anyMatch(p -> p.type() instanceof TypeRef.ArrayOf);
    }
  }
}
