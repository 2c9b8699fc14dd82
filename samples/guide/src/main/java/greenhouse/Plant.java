package greenhouse;

/** What may grow in a bed. */
public enum Plant {
  BASIL,
  PEPPER,
  TOMATO
}
