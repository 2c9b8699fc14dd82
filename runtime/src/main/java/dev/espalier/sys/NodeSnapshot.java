package dev.espalier.sys;

import dev.espalier.ChildInfo;
import dev.espalier.ProcessRef;

/** A child of a supervisor as it was at one moment. */
public sealed interface NodeSnapshot permits WorkerSnapshot, SupervisorSnapshot {

  /**
   * Its place.
   *
   * @return the ref
   */
  ProcessRef process();

  /**
   * Its id among its siblings.
   *
   * @return the id
   */
  String id();

  /**
   * Whether it has a process, as {@code whichChildren} shows it.
   *
   * @return the state
   */
  ChildInfo.State state();

  /**
   * Which process of the child it is: counts its starts, the failed ones included. It stands for
   * OTP's pid.
   *
   * @return a number from 1; 0 if it has never been started
   */
  long start();
}
