package dev.espalier.processor.diag;

import static dev.espalier.processor.diag.Severity.ERROR;
import static dev.espalier.processor.diag.Severity.WARNING;

/** The id of each rule, never reused nor renumbered, with its severity and its title. */
public enum RuleId {
  ESP001(ERROR, "annotation in the wrong place"),
  ESP002(ERROR, "private supervisor or worker"),
  ESP003(ERROR, "inner class"),
  ESP004(ERROR, "generic supervisor"),
  ESP005(ERROR, "abstract worker"),
  ESP006(ERROR, "duplicate child"),
  ESP007(ERROR, "unusable child id"),
  ESP008(ERROR, "illegal child method"),
  ESP009(ERROR, "result that cannot be a child"),
  ESP010(ERROR, "abstract method that is no child"),
  ESP011(ERROR, "dependency cycle between siblings"),
  ESP012(ERROR, "wrong start order"),
  ESP013(ERROR, "ambiguous dependency"),
  ESP014(ERROR, "supervisor cycle"),
  ESP015(ERROR, "unusable constructor"),
  ESP016(ERROR, "illegal handler"),
  ESP017(ERROR, "cast with an outcome"),
  ESP018(ERROR, "parameters that nobody fills"),
  ESP019(ERROR, "competing handlers"),
  ESP020(ERROR, "handler in a loop"),
  ESP021(ERROR, "type out of sight"),
  ESP022(ERROR, "generated name already taken"),
  ESP023(ERROR, "reserved method name"),
  ESP024(ERROR, "number out of range"),
  ESP025(ERROR, "significant permanent child"),
  ESP026(ERROR, "significant child without auto-shutdown"),
  ESP027(ERROR, "auto-shutdown without a significant child"),
  ESP028(WARNING, "supervisor without children"),
  ESP029(WARNING, "supervisor with a deadline"),
  ESP030(ERROR, "class without its generated class"),
  ESP031(ERROR, "result that does not fit"),
  ESP032(ERROR, "deferred reply without a type"),
  ESP033(ERROR, "values that nobody gives"),
  ESP034(ERROR, "dynamic child without arguments"),
  ESP035(ERROR, "unusable key"),
  ESP036(ERROR, "built-in child without its types"),
  ESP037(ERROR, "names lost in a class file"),
  ESP038(WARNING, "ref of one of many"),
  ESP039(ERROR, "constructor that Lombok has not made"),
  ESP040(ERROR, "illegal callback"),
  ESP041(ERROR, "competing callbacks"),
  ESP042(ERROR, "callback that asks for a process"),
  ESP043(ERROR, "unusable application name"),
  ESP044(ERROR, "number of partitions out of range"),
  ESP045(ERROR, "misused number of a partition"),
  ESP046(ERROR, "child that cannot be partitioned"),
  ESP047(ERROR, "nothing to fake"),
  ESP048(ERROR, "fake of a class without its generated class"),
  ESP049(ERROR, "name of a fake already taken"),
  ESP050(WARNING, "message that can be changed"),
  ESP051(WARNING, "state that others reach"),
  ESP052(WARNING, "worker handed out"),
  ESP053(WARNING, "worker taken instead of its ref"),
  ESP054(WARNING, "idle worker"),
  ESP055(WARNING, "dependent not restarted with what it depends on"),
  ESP056(WARNING, "strategy without dependencies"),
  ESP057(WARNING, "temporary child that others depend on"),
  ESP058(WARNING, "process without state"),
  ESP059(WARNING, "task supervised directly"),
  ESP060(WARNING, "resource that nobody closes"),
  ESP061(WARNING, "terminate hook that does not run"),
  ESP062(WARNING, "restart window that is never reached"),
  ESP063(WARNING, "permanent child that is never restarted"),
  ESP064(WARNING, "application that may not stop in time"),
  ESP065(WARNING, "supervisor with less time than its children"),
  ESP066(WARNING, "one dependency, many crashes"),
  ESP067(WARNING, "flat tree"),
  ESP068(WARNING, "deep tree"),
  ESP069(WARNING, "permanent loop that ends"),
  ESP070(WARNING, "crash that looks like an end"),
  ESP071(WARNING, "call to itself"),
  ESP072(WARNING, "cycle of calls"),
  ESP073(WARNING, "child that waits for its supervisor"),
  ESP074(WARNING, "key compared by identity"),
  ESP075(ERROR, "given what comes from the start"),
  ESP076(WARNING, "input from inside the tree"),
  ESP077(WARNING, "supervisor that gives up for good"),
  ESP078(WARNING, "inline call, cast or start that may block"),
  ESP079(WARNING, "inline call that replies later"),
  ESP080(ERROR, "inline start without effect"),
  ESP900(ERROR, "internal error"),
  ESP901(WARNING, "unknown option"),
  ESP902(WARNING, "unknown rule silenced");

  private final Severity severity;
  private final String title;

  RuleId(Severity severity, String title) {
    this.severity = severity;
    this.title = title;
  }

  /** The severity unless an option changes it. */
  public Severity severity() {
    return severity;
  }

  /** A few words for the index of the docs. */
  public String title() {
    return title;
  }

  /** The page that explains the rule, relative to the root of the project. */
  public String page() {
    return "docs/rules/" + name() + ".md";
  }
}
