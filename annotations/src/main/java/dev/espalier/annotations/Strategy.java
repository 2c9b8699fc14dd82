package dev.espalier.annotations;

/** Which children a supervisor restarts when one of them has to be restarted; OTP's strategies. */
public enum Strategy {
  /** Only the child that ended. For children that do not depend on each other. */
  ONE_FOR_ONE,
  /** All children. For children that cannot work without each other. */
  ONE_FOR_ALL,
  /** The child that ended and those started after it. For children that build on earlier ones. */
  REST_FOR_ONE
}
