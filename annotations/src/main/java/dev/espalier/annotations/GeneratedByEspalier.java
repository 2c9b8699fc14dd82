package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that the processor wrote, and keeps what a later compilation of another module
 * cannot learn from the class file.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedByEspalier {

  /**
   * The names of the parameters that are wired: those of the worker's constructor for a ref, those
   * of {@code start} for a tree. Class files keep the types of parameters, but not their names. A
   * name is empty if it was lost before.
   *
   * @return the names, in order
   */
  String[] parameters() default {};
}
