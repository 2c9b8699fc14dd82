package dev.espalier;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.espalier.internal.process.TreeLauncher;
import dev.espalier.spi.GeneratedTree;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The walls between the packages of the runtime; section 2 of the design. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ArchitectureTest {
  private static final String API = "dev.espalier";
  private static final String SPI = "dev.espalier.spi";
  private static final String CORE = "dev.espalier.internal.supervision";
  private static final String SHELL = "dev.espalier.internal.process";
  private static final String REGISTRY = "dev.espalier.internal.registry";
  private static final String EVENTS = "dev.espalier.report";
  private static final String REPORT = "dev.espalier.internal.report";
  private static final String APPLICATION = "dev.espalier.internal.application";
  private static final String SYS = "dev.espalier.sys";
  private static final String ANNOTATIONS = "dev.espalier.annotations";

  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .importUrl(Tree.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void theCoreHasNoThreadNoClockAndNoInput() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.io..",
                    "java.nio..",
                    "java.net..",
                    "java.time..",
                    "java.util.concurrent..",
                    "java.lang.invoke..",
                    "java.util.logging..",
                    "java.util.random..")
                .and(DescribedPredicate.not(equivalentTo(TimeUnit.class))) // arithmetic only
                .or(equivalentTo(Thread.class))
                .or(equivalentTo(ThreadLocal.class))
                .or(equivalentTo(System.class))
                .or(equivalentTo(Runtime.class))
                .or(equivalentTo(java.util.Timer.class))
                .or(equivalentTo(java.util.Random.class)))
        .orShould()
        .callMethod(Math.class, "random")
        .check(RUNTIME);
  }

  @Test
  void theCoreKnowsTheVocabularyOnly() {
    classes()
        .that()
        .resideInAPackage(CORE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(CORE, API, EVENTS, ANNOTATIONS, "java..", "org.jspecify..")
        .check(RUNTIME);
  }

  @Test
  void reportsKnowTheCoreButNotTheShell() {
    classes()
        .that()
        .resideInAPackage(REPORT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            REPORT, CORE, API, EVENTS, ANNOTATIONS, "java..", "jdk.jfr", "org.jspecify..")
        .check(RUNTIME);
  }

  @Test
  void registriesKnowProcessesByTheirInterfacesOnly() {
    classes()
        .that()
        .resideInAPackage(REGISTRY)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(REGISTRY, API, SPI, "java..", "org.jspecify..")
        .check(RUNTIME);
  }

  @Test
  void applicationsStandOnTheVocabulary() {
    classes()
        .that()
        .resideInAPackage(APPLICATION)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    APPLICATION, API, ANNOTATIONS, EVENTS, SYS, REPORT, "java..", "org.jspecify..")
                .or(equivalentTo(TreeLauncher.class))) // to find out who asks
        .check(RUNTIME);
    noClasses()
        .that()
        .resideOutsideOfPackages(APPLICATION, API)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(APPLICATION)
        .check(RUNTIME);
  }

  @Test
  void theRuntimeNeedsNothingButItsAnnotations() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.espalier..", "java..", "jdk.jfr", "org.jspecify.annotations")
        .check(RUNTIME);
  }

  @Test
  void theVocabularyReachesTheInsideInFewPlaces() {
    noClasses()
        .that()
        .resideInAnyPackage(API, EVENTS, SPI)
        .and()
        .doNotBelongToAnyOf(
            Tree.class,
            GeneratedTree.class,
            Agent.class,
            Registries.class,
            Application.class,
            Task.class,
            TaskSupervisor.class,
            PartitionSupervisorRef.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.espalier.internal..")
        .check(RUNTIME);
  }

  @Test
  void publicTypesExposeNoInternalOnes() {
    classes()
        .that()
        .resideInAnyPackage(API, EVENTS, SPI)
        .and()
        .arePublic()
        .should(
            new ArchCondition<>("expose no internal type") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                exposed(type)
                    .filter(used -> used.getPackageName().startsWith(API + ".internal"))
                    .forEach(used ->
                        events.add(
                            SimpleConditionEvent.violated(
                                type, type.getName() + " exposes " + used.getName())));
              }
            })
        .check(RUNTIME);
  }

  /** What somebody sees who may use or extend a type. */
  private static Stream<JavaClass> exposed(JavaClass type) {
    Stream<JavaClass> supertypes =
        Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
    Stream<JavaClass> fields =
        type.getFields().stream()
            .filter(field -> isExposed(field.getModifiers()))
            .flatMap(field -> field.getAllInvolvedRawTypes().stream());
    Stream<JavaClass> units =
        type.getCodeUnits().stream()
            .filter(unit -> isExposed(unit.getModifiers()))
            .flatMap(ArchitectureTest::signature);
    return Stream.of(supertypes, fields, units).flatMap(all -> all);
  }

  private static Stream<JavaClass> signature(JavaCodeUnit unit) {
    return Stream.concat(unit.getAllInvolvedRawTypes().stream(), unit.getExceptionTypes().stream());
  }

  private static boolean isExposed(Set<JavaModifier> modifiers) {
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  @Test
  @DisplayName("MSC-020 there is no reflection")
  void thereIsNoReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .orShould()
        .dependOnClassesThat(
            resideInAnyPackage("java.lang.invoke..")
                .and(DescribedPredicate.not(equivalentTo(MethodHandles.class)))
                .and(DescribedPredicate.not(equivalentTo(MethodHandles.Lookup.class)))
                .and(DescribedPredicate.not(equivalentTo(VarHandle.class))))
        .check(RUNTIME);
  }

  @Test
  @DisplayName("MSC-020 method handles are used for fields of our own only")
  void lookupsFindFieldsOnly() {
    Set<String> used =
        RUNTIME.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isEquivalentTo(MethodHandles.Lookup.class))
            .map(call -> call.getTarget().getName())
            .collect(Collectors.toSet());
    org.assertj.core.api.Assertions.assertThat(used).containsExactly("findVarHandle");
  }

  @Test
  void noNameThatSaysNothing() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(RUNTIME);
  }

  @Test
  void theShellIsClosed() {
    classes()
        .that()
        .resideInAPackage(SHELL)
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("TreeLauncher") // for Tree
        .and()
        .doNotHaveSimpleName("TaskLauncher") // for Task and TaskSupervisor
        .and()
        .doNotHaveSimpleName("PartitionRouter") // for PartitionSupervisorRef
        .and()
        .doNotHaveSimpleName("Nowhere") // for Agent and Registries
        .and()
        .doNotHaveSimpleName("Inspection") // for Sys
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .notBePublic()
        .check(RUNTIME);
  }
}
