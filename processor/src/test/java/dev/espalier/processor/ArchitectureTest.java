package dev.espalier.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.espalier.processor.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls between the packages, and what all files have in common. */
class ArchitectureTest {

  private static final int LONGEST_CLASS = 400;
  private static final int LONGEST_PROCESSOR = 150;
  private static final Path SOURCES = Path.of("src/main/java").toAbsolutePath();
  private static final String ROOT = "dev.espalier.processor";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** The compiler's model, but not the enum of modifiers that JavaPoet speaks too. */
  private static final DescribedPredicate<JavaClass> COMPILER_MODEL =
      DescribedPredicate.describe(
          "the compiler's model of the program",
          type ->
              type.getPackageName().startsWith("javax.lang.model")
                  && !type.getBaseComponentType()
                      .getName()
                      .equals("javax.lang.model.element.Modifier")
                  && !type.getFullName().equals("javax.lang.model.SourceVersion"));

  private static DescribedPredicate<JavaClass> in(String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(
        Stream.of(packages).map(p -> ROOT + "." + p).toArray(String[]::new));
  }

  @Test
  void onlyReadKnowsTheCompilersModel() {
    noClasses()
        .that(in("rule", "plan", "render", "model"))
        .and(DescribedPredicate.not(JavaClass.Predicates.type(Origin.class)))
        .should()
        .dependOnClassesThat(COMPILER_MODEL)
        .check(CLASSES);
    noClasses()
        .that(in("diag"))
        .and(DescribedPredicate.not(JavaClass.Predicates.simpleName("Reporter")))
        .should()
        .dependOnClassesThat(COMPILER_MODEL)
        .check(CLASSES);
  }

  @Test
  void packagesDependInOneDirection() {
    String[] all = {"read", "model", "rule", "diag", "plan", "render", "write"};
    mayUse("model");
    mayUse("read", "model");
    mayUse("diag", "model");
    mayUse("rule", "model", "diag");
    mayUse("plan", "model");
    mayUse("render", "model", "plan");
    mayUse("write", "render");
    assertThat(all).hasSize(7);
  }

  private static void mayUse(String from, String... allowed) {
    Stream<String> packages =
        Stream.of("read", "model", "rule", "diag", "plan", "render", "write", "")
            .filter(p -> !p.equals(from) && !List.of(allowed).contains(p));
    String[] forbidden =
        packages.map(p -> p.isEmpty() ? ROOT : ROOT + "." + p).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(CLASSES);
  }

  @Test
  void oneOwnerForEachDoorOfTheCompiler() {
    onlyIn("javax.annotation.processing.Messager", "diag", "");
    onlyIn("javax.annotation.processing.Filer", "write", "");
    onlyIn("javax.annotation.processing.AbstractProcessor", "");
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".render")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir.javapoet..")
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "the runtime",
                type ->
                    type.getPackageName().equals("dev.espalier")
                        || type.getPackageName().startsWith("dev.espalier.spi")
                        || type.getPackageName().startsWith("dev.espalier.internal")))
        .check(CLASSES);
  }

  @Test
  void onlyReadLooksIntoMethods() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".read")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .and()
        .doNotHaveSimpleName("Bodies")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.sun.source.util.Trees")
        .check(CLASSES);
  }

  private static void onlyIn(String type, String... packages) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Stream.of(packages)
                .map(p -> p.isEmpty() ? ROOT : ROOT + "." + p)
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(type)
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAClassDoes() {
    classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)").check(CLASSES);
  }

  @Test
  void everyClassStartsWithASentenceAndIsShort() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_CLASS);
        assertThat(String.join("\n", lines))
            .as("the Javadoc of " + file)
            .containsPattern(
                "/\\*\\*[\\s\\S]*?\\*/\\n(@[^\\n]*\\n)*[^\\n]*(class|interface|record|enum|package)"
                    + " ");
        assertThat(String.join("\n", lines)).doesNotContain("TODO").doesNotContain("System.out");
      }
    }
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    try (Stream<Path> folders = Files.walk(SOURCES.resolve(ROOT.replace('.', '/')))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        assertThat(Files.readString(folder.resolve("package-info.java"))).contains("@NullMarked");
      }
    }
  }

  @Test
  void theProcessorItselfIsSmall() throws IOException {
    Path processor = SOURCES.resolve(ROOT.replace('.', '/')).resolve("EspalierProcessor.java");
    assertThat(Files.readAllLines(processor)).hasSizeLessThan(LONGEST_PROCESSOR);
  }
}
