package dev.espalier;

import dev.espalier.spi.Endpoint;

/** The places beside a child that is being started, from which refs to its siblings are made. */
public interface Siblings {

  /**
   * The place of the process that is being started.
   *
   * @return its ref
   */
  ProcessRef me();

  /**
   * The place of a child of the same supervisor. Which class of worker is there is the caller's
   * claim; generated code makes only claims that the processor has checked.
   *
   * @param <S> the class of the sibling
   * @param id the id of the sibling
   * @return its place, whether there is a process or not
   */
  <S> Endpoint<S> sibling(String id);

  /**
   * The place of a child of the same supervisor that has no calls and casts.
   *
   * @param id the id of the sibling
   * @return its ref
   */
  ProcessRef process(String id);
}
