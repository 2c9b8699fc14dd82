package dev.espalier.processor.plan;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.FakesModel;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.TypeParameter;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides how the fake of a worker is named and laid out; a total function of the model. What the
 * ref sends is planned again, as it was when the ref was written: names do not depend on more than
 * the types of the worker's methods.
 */
public final class FakePlanner {

  private FakePlanner() {}

  /** Plans a fake; as a stub, with the same signatures, if the worker has errors. */
  public static FakePlan plan(FakesModel.Worker subject, boolean hasErrors) {
    WorkerModel worker = subject.model();
    ClassId id = worker.declaration().id();
    RefPlan ref = RefPlanner.plan(worker, hasErrors);
    List<FakePlan.Message> messages = messages(ref, subject, id);
    Set<String> names = new TreeSet<>();
    messages.forEach(message -> names.addAll(message.names()));
    return new FakePlan(
        FilePlan.of(
            id,
            id.fake(),
            ref.file().open(),
            List.of(),
            subject.surroundings(),
            ref.file().qualified(),
            ref.file().isStub()),
        ref.subject(),
        ref.typeParameters(),
        id.ref(),
        messages,
        new Names(names).free("message"));
  }

  private static List<FakePlan.Message> messages(
      RefPlan ref, FakesModel.Worker subject, ClassId id) {
    Map<String, Integer> overloads = new HashMap<>();
    ref.messages().forEach(m -> overloads.merge(Names.capitalized(m.method()), 1, Integer::sum));
    Names records = new Names(taken(ref, id));
    List<String> ofRecords = new ArrayList<>();
    for (RefPlan.Message sent : ref.messages()) {
      String alone = Names.capitalized(sent.method());
      boolean overloaded = overloads.getOrDefault(alone, 1) > 1;
      ofRecords.add(
          records.free(overloaded ? RefPlanner.withTypes(alone, sent.parameters()) : alone));
    }
    List<FakePlan.Message> messages = new ArrayList<>();
    for (int i = 0; i < ofRecords.size(); i++) {
      RefPlan.Message sent = ref.messages().get(i);
      String answer = records.free("On" + ofRecords.get(i));
      String setter = "on" + answer.substring("On".length());
      messages.add(
          new FakePlan.Message(
              sent, ofRecords.get(i), answer, setter, parameters(sent, subject.components())));
    }
    return List.copyOf(messages);
  }

  /** Called as in the source if there is one, else as the record of the ref calls them. */
  private static List<Parameter> parameters(RefPlan.Message sent, Map<String, List<String>> kept) {
    List<String> names = kept.getOrDefault(sent.record(), List.of());
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < sent.parameters().size(); i++) {
      boolean known = names.size() == sent.parameters().size();
      String name = (known ? names : sent.components()).get(i);
      parameters.add(new Parameter(name, sent.parameters().get(i).type()));
    }
    return List.copyOf(parameters);
  }

  /**
   * What nested classes must not be called. A type with a package may be: it is written with that
   * then.
   */
  private static Set<String> taken(RefPlan ref, ClassId id) {
    Set<String> taken = new TreeSet<>(List.of(FakePlan.RECEIVED));
    taken.add(id.fake().simple());
    taken.add(id.ref().simple());
    ref.typeParameters().stream().map(TypeParameter::name).forEach(taken::add);
    Mentions.collectDefaultPackage(ref.subject(), taken);
    for (RefPlan.Message message : ref.messages()) {
      List<TypeRef> types = new ArrayList<>(message.thrown());
      types.add(message.result());
      message.parameters().forEach(parameter -> types.add(parameter.type()));
      types.forEach(type -> Mentions.collectDefaultPackage(type, taken));
    }
    return taken;
  }
}
