package dev.espalier.processor.rule;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a child is and has below it, as far as a generated type says which is meant: trees, refs and
 * accessors, for the rule on what is taken from there. Handles of built-in children say too little:
 * any tree may have a {@code TaskSupervisor}.
 */
final class Inside {

  private static final TypeRef PLAIN = TypeRef.Named.of(RuntimeTypes.PROCESS_REF);

  private Inside() {}

  /**
   * A process, or many of one kind.
   *
   * @param type what addresses it
   * @param path the children from the supervisor that is looked at down to it
   * @param oneOfMany whether it is one process of the last of them, which has many
   */
  record Member(TypeRef type, List<ChildMethod> path, boolean oneOfMany) {

    /** The child that it is, or whose process it is. */
    ChildMethod child() {
      return path.get(path.size() - 1);
    }

    /** The first child on the way that has many processes of which one is meant, null if none. */
    @Nullable ChildMethod many() {
      return IntStream.range(0, path.size())
          .filter(this::isOpen)
          .mapToObj(path::get)
          .findFirst()
          .orElse(null);
    }

    /** Whether it is that child of the supervisor that is looked at, or below it. */
    boolean isIn(ChildMethod child) {
      return path.get(0).name().equals(child.name()); // equality is deep
    }

    /** Whether it is one of many, and those are beside the child that takes it. */
    boolean isOfManyBeside() {
      return isOpen(0);
    }

    /** The name of the supervisor that declares it; that of a sibling is another one. */
    String owner() {
      Product above = path.get(path.size() - 2).product().made();
      return ((Product.Supervisor) above).declaration().id().simple();
    }

    /** Where it is: {@code `market/books/<symbol>`}. */
    String shown() {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < path.size(); i++) {
        names.add(path.get(i).name());
        if (isOpen(i)) {
          names.add(path.get(i).product() instanceof Product.Dynamic all ? all.anyChild() : "*");
        }
      }
      return "`" + String.join("/", names) + "`";
    }

    /** How to get it from what a tree has for the first child: {@code `market.feed()`}. */
    String asked() {
      StringBuilder code = new StringBuilder(path.get(0).name());
      for (int i = 0; i < path.size(); i++) {
        code.append(i == 0 ? "" : "." + path.get(i).name() + "()");
        if (isOpen(i) && path.get(i).product() instanceof Product.Dynamic all) {
          code.append(all.anyChild().equals("*") ? "" : ".require(key)"); // else `refs` has it
        } else if (isOpen(i)) {
          code.append(".forKey(key)");
        }
      }
      return "`" + code + "`";
    }

    /** Whether the way leads to one of the processes of a child that has many. */
    private boolean isOpen(int index) {
      return index == path.size() - 1
          ? oneOfMany
          : path.get(index).product() instanceof Product.Partitioned;
    }
  }

  /** What has that type among some children and all below them, from the top. */
  static List<Member> find(List<ChildMethod> children, TypeRef type) {
    List<Member> found = new ArrayList<>();
    if (type instanceof TypeRef.Named named && isCalledLikeOurs(named.id().simple())) {
      children.forEach(child -> collect(child, List.of(), named, found));
    }
    return found;
  }

  /** Most inputs are not, so that nobody has to look for them. */
  private static boolean isCalledLikeOurs(String name) {
    return name.endsWith("Ref") || name.endsWith("Tree") || name.endsWith("DynamicSupervisor");
  }

  private static void collect(
      ChildMethod child, List<ChildMethod> above, TypeRef wanted, List<Member> found) {
    List<ChildMethod> path = new ArrayList<>(above);
    path.add(child);
    TypeRef ref = address(child);
    if (wanted.equals(ref)) {
      found.add(new Member(wanted, List.copyOf(path), false));
    }
    if (ref != null && wanted.equals(ofEach(child))) {
      found.add(new Member(wanted, List.copyOf(path), true));
    }
    if (child.product().made() instanceof Product.Supervisor nested) {
      nested.nested().children().forEach(below -> collect(below, path, wanted, found));
    }
  }

  /** What addresses a child and nothing else, null if there is nothing. */
  private static @Nullable TypeRef address(ChildMethod child) {
    Product made = child.product().made();
    if (child.product() instanceof Product.Supervisor nested) {
      return TypeRef.Named.of(nested.declaration().id().tree());
    }
    boolean ours = made instanceof Product.Supervisor || made instanceof Product.Worker;
    TypeRef.Named ref = ours ? Wiring.refOf(child) : null;
    if (ref == null) {
      return null;
    }
    boolean partitioned = child.product() instanceof Product.Partitioned;
    return partitioned && ref.arguments().contains(PLAIN) ? null : ref.bare(); // may be any class
  }

  /** What addresses one process of a child that has many. */
  private static @Nullable TypeRef ofEach(ChildMethod child) {
    if (child.product() instanceof Product.Partitioned) {
      return address(child.eachPartition());
    }
    TypeRef.Named ref = child.product() instanceof Product.Dynamic ? Wiring.ownRef(child) : null;
    return ref == null ? null : ref.bare();
  }
}
