package dev.espalier.processor.rule;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the JDK's types by name: their private fields say nothing, since even a String
 * has one that changes. Types that are not here are taken on trust.
 */
final class PlatformTypes {

  /**
   * What to send instead of something that can be changed.
   *
   * @param type its simple name; empty if there is no such thing
   * @param generic whether it has the same type arguments
   * @param copy an expression that makes it, with {@code %s} for the original; empty if there is
   *     more to say than an expression can
   */
  record Instead(String type, boolean generic, String copy) {}

  private static final String CONCURRENT = "java.util.concurrent";

  private static final Map<ClassId, Instead> CHANGEABLE = new HashMap<>(); // never iterated

  static {
    Instead nothing = new Instead("", false, "");
    Instead list = new Instead("List", true, "List.copyOf(%s)");
    Instead set = new Instead("Set", true, "Set.copyOf(%s)");
    Instead map = new Instead("Map", true, "Map.copyOf(%s)");
    Instead text = new Instead("String", false, "%s.toString()");
    Instead instant = new Instead("Instant", false, "%s.toInstant()");
    util("ArrayList LinkedList Vector ArrayDeque PriorityQueue", list);
    util("HashSet EnumSet", set);
    util("LinkedHashSet", unmodifiable("Set", "LinkedHashSet"));
    util("TreeSet", unmodifiable("SortedSet", "TreeSet"));
    util("HashMap EnumMap IdentityHashMap WeakHashMap Hashtable", map);
    util("LinkedHashMap", unmodifiable("Map", "LinkedHashMap"));
    util("TreeMap", unmodifiable("SortedMap", "TreeMap"));
    util("Properties", new Instead("Map<String, String>", false, ""));
    util("BitSet", new Instead("Set<Integer>", false, ""));
    util("Date", instant);
    util("Calendar", new Instead("ZonedDateTime", false, ""));
    util("StringJoiner", text);
    util("Iterator Enumeration Spliterator", new Instead("List", true, ""));
    util("Scanner StringTokenizer", nothing);
    type(
        "java.util",
        new Instead("Map.Entry", true, "Map.entry(key, value)"),
        "AbstractMap",
        "SimpleEntry");
    type("java.util.regex", new Instead("MatchResult", false, "%s.toMatchResult()"), "Matcher");
    type("java.util.stream", new Instead("List", true, "%s.toList()"), "Stream");
    type("java.util.stream", nothing, "BaseStream");
    type("java.lang", text, "StringBuilder");
    type("java.lang", text, "StringBuffer");
    type("java.sql", new Instead("LocalDate", false, "%s.toLocalDate()"), "Date");
    type("java.sql", new Instead("LocalTime", false, "%s.toLocalTime()"), "Time");
    type("java.sql", instant, "Timestamp");
    type("java.text", new Instead("DateTimeFormatter", false, ""), "DateFormat");
    type("java.text", nothing, "Format");
    type("java.nio", nothing, "Buffer");
    type(RuntimeTypes.RUNTIME, nothing, "Self");
  }

  /** Generic types that hold, or will hold, what their type arguments say. */
  private static final Set<ClassId> HOLDERS =
      Set.of(
          ClassId.of("java.lang", "Iterable"),
          ClassId.of("java.util", "Map"),
          ClassId.of("java.util", "Map", "Entry"),
          ClassId.of("java.util", "Optional"),
          ClassId.of(CONCURRENT, "Future"),
          ClassId.of(CONCURRENT, "CompletionStage"),
          ClassId.of(CONCURRENT + ".atomic", "AtomicReference"));

  private static final Set<ClassId> COLLECTIONS =
      Set.of(ClassId.of("java.util", "Collection"), ClassId.of("java.util", "Map"));

  private PlatformTypes() {}

  private static Instead unmodifiable(String type, String copied) {
    String method = "Collections.unmodifiable" + type;
    return new Instead(type, true, method + "(new " + copied + "<>(%s))");
  }

  private static void util(String names, Instead instead) {
    Stream.of(names.split(" ")).forEach(name -> type("java.util", instead, name));
  }

  private static void type(String packageName, Instead instead, String... names) {
    CHANGEABLE.put(ClassId.of(packageName, names), instead);
  }

  /** Whether objects of a type can be changed, and are not made for many threads. */
  static boolean changes(ClassId type, Shape.Platform shape) {
    return CHANGEABLE.containsKey(type) || shape.above().stream().anyMatch(CHANGEABLE::containsKey);
  }

  /** What to use instead of a type that changes, null if there is nothing like it. */
  static @Nullable Instead instead(ClassId type) {
    Instead instead = CHANGEABLE.get(type);
    return instead == null || instead.type().isEmpty() ? null : instead;
  }

  /** Whether the type arguments say what can be got out of an object. */
  static boolean holdsItsArguments(ClassId type, Shape.Platform shape) {
    return HOLDERS.contains(type) || shape.above().stream().anyMatch(HOLDERS::contains);
  }

  /** Whether objects of a type are collections or maps. */
  static boolean isCollection(ClassId type, Shape.Platform shape) {
    return COLLECTIONS.contains(type) || shape.above().stream().anyMatch(COLLECTIONS::contains);
  }

  /** Whether objects of a type are state that many threads share on purpose. */
  static boolean isSharedState(ClassId type, Shape.Platform shape) {
    return type.packageName().equals(CONCURRENT + ".atomic")
        || (type.packageName().equals(CONCURRENT) && isCollection(type, shape));
  }
}
