package dev.espalier.processor.read;

import dev.espalier.processor.model.Conduct;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * Reads what the methods of one class do, from what is written in them alone: when they are looked
 * at nothing has been attributed yet, and much of what they name is not generated before.
 */
final class ConductReader {

  private final Compiler compiler;
  private final Known known;
  private final Bodies bodies;
  private final TypeElement type;

  ConductReader(Compiler compiler, Known known, Bodies bodies, TypeElement type) {
    this.compiler = compiler;
    this.known = known;
    this.bodies = bodies;
    this.type = type;
  }

  /**
   * Reads it.
   *
   * @param loop whether the class is a loop
   */
  Conduct read(boolean loop) {
    Places places = new Places(type);
    Set<TypeElement> above = compiler.above(type);
    OwnMethods own = new OwnMethods(compiler, bodies, type, above);
    return new Conduct(
        new AskReader(compiler, known, bodies, places, type, above, own).read(),
        new WaitReader(compiler, known, bodies, type, above, own).read(),
        loop ? new RunReader(own, places).read() : null);
  }
}
