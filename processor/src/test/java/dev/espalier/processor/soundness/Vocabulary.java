package dev.espalier.processor.soundness;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names as people choose them, and names that generated code has to cope with. */
final class Vocabulary {

  private static final List<String> TYPES =
      List.of(
          "Feed", "Cache", "Book", "Risk", "Gateway", "Session", "Symbol", "Price", "Limits",
          "Desk", "Order", "Ledger", "Quote", "Trade", "Router", "Store", "Index", "Pool", "Clock",
          "Audit");

  /** Of java.lang, of the runtime, of generated files; beyond ASCII; with a dollar sign. */
  private static final List<String> ODD_TYPES =
      List.of(
          "String",
          "Object",
          "Integer",
          "Override",
          "Record",
          "Thread",
          "Void",
          "Exception",
          "Throwable",
          "Long",
          "Boolean",
          "SuppressWarnings",
          "IllegalStateException",
          "Character",
          "Async",
          "Lifecycle",
          "Duration",
          "Endpoint",
          "CallMessage",
          "CastMessage",
          "DeferredCallMessage",
          "Arguments",
          "Factories",
          "RefTarget",
          "Strategy",
          "Restart",
          "ChildSpec",
          "SupervisorSpec",
          "Shutdown",
          "Generated",
          "Siblings",
          "Subscription",
          "Tree",
          "CompletableFuture",
          "CompletionStage",
          "DynamicSupervisorSpec",
          "AutoShutdown",
          "Self",
          "PriceCall",
          "GetCall",
          "PutCast",
          "Größe",
          "日本",
          "É",
          "ǆ",
          "SupervisorEndpoint",
          "GeneratedByEspalier",
          "Nullable",
          "Call",
          "Child",
          "Supervisor",
          "List",
          "Map",
          "Optional",
          "Function",
          "Stream",
          "Exit",
          "ExitReason",
          "Down");

  private static final List<String> MEMBERS =
      List.of(
          "price", "get", "put", "list", "feed", "cache", "size", "next", "reset", "load", "watch",
          "send", "check", "count", "add", "poll", "open", "drop", "flush", "ask");

  private static final List<String> ODD_MEMBERS =
      List.of(
          "record",
          "var",
          "yield",
          "sealed",
          "permits",
          "when",
          "module",
          "with",
          "to",
          "start",
          "spec",
          "of",
          "place",
          "target",
          "within",
          "async",
          "arguments",
          "worker",
          "thrown",
          "siblings",
          "factories",
          "key",
          "find",
          "stop",
          "timeout",
          "launch",
          "begin",
          "handle",
          "isReply",
          "self",
          "me",
          "größe",
          "名",
          "a$b",
          "$",
          "$1",
          "reason",
          "exit",
          "down",
          "message",
          "startSpec",
          "feedSpec",
          "feedChild",
          "findOrStart",
          "startChild",
          "refs",
          "tree",
          "supervisor",
          "builder",
          "named",
          "ref",
          "value",
          "java",
          "lib",
          "app",
          "path",
          "isAlive",
          "lifecycle",
          "require",
          "keys",
          "stream",
          "call",
          "cast",
          "listen",
          "close",
          "endpoint",
          "µ",
          "ﬁ",
          "ß",
          "pool",
          "refOf");

  /** Against all habits, yet legal: variables that hide types. */
  private static final List<String> HIDING =
      List.of(
          "Strategy",
          "Shutdown",
          "Restart",
          "RefTarget",
          "ChildSpec",
          "SupervisorSpec",
          "Lifecycle",
          "FeedRef",
          "CacheRef",
          "BookRef",
          "RiskRef",
          "GatewayTree",
          "Feed",
          "AutoShutdown",
          "DynamicSupervisorSpec");

  private static final Set<String> OF_ANNOTATIONS = Set.of("Restart", "Shutdown");

  private final Draw draw;
  private final int oddness;
  private final Set<String> types = new TreeSet<>();

  Vocabulary(Draw draw) {
    this.draw = draw;
    this.oddness = draw.of(0, 0, 10, 30, 70);
  }

  /** A name for a type that no other type of the program has. */
  String type() {
    for (int attempt = 0; ; attempt++) {
      String name = draw.of(draw.percent(oddness) ? ODD_TYPES : TYPES);
      String distinct = attempt < 5 ? name : name + attempt;
      if (types.add(distinct)) {
        return distinct;
      }
    }
  }

  /** A name that may be in use for another type too, in another package or class. */
  String anyType() {
    return draw.of(draw.percent(oddness) ? ODD_TYPES : TYPES);
  }

  /** A name for a method. */
  String method(Set<String> taken) {
    return member(taken, false);
  }

  /** A name for a parameter. */
  String parameter(Set<String> taken) {
    return member(taken, true);
  }

  private String member(Set<String> taken, boolean variable) {
    for (int attempt = 0; ; attempt++) {
      boolean hiding = draw.percent(oddness / 10);
      String name = draw.of(hiding ? HIDING : draw.percent(oddness) ? ODD_MEMBERS : MEMBERS);
      String distinct = attempt < 5 ? name : name + attempt;
      if (variable && OF_ANNOTATIONS.contains(name)) {
        continue; // to javac, it hides the type in the annotation of the method
      }
      if (taken.add(distinct)) {
        return distinct;
      }
    }
  }

  boolean isOdd() {
    return oddness > 0;
  }
}
