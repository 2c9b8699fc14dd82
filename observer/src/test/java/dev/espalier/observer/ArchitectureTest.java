package dev.espalier.observer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The walls between the packages of the observer. */
class ArchitectureTest {
  private static final String API = "dev.espalier.observer";
  private static final String VIEW = API + ".internal.view";
  private static final String BLUEPRINT = API + ".internal.blueprint";
  private static final String WEB = API + ".internal.web";

  private static final JavaClasses OBSERVER =
      new ClassFileImporter()
          .importUrl(Observer.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void theRuntimeIsUsedAsAnybodyMay() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.espalier.internal..")
        .check(OBSERVER);
  }

  @Test
  void whatIsSeenKnowsNothingOfThePage() {
    classes()
        .that()
        .resideInAPackage(VIEW)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            VIEW,
            "dev.espalier",
            "dev.espalier.annotations",
            "dev.espalier.report",
            "dev.espalier.sys",
            "java..",
            "org.jspecify..")
        .check(OBSERVER);
  }

  @Test
  void blueprintsAreText() {
    classes()
        .that()
        .resideInAPackage(BLUEPRINT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(BLUEPRINT, "java..", "org.jspecify..")
        .check(OBSERVER);
  }

  @Test
  void onlyOneClassWritesJson() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Json")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(OBSERVER);
  }

  @Test
  void onlyThePageIsServed() {
    noClasses()
        .that()
        .resideOutsideOfPackage(WEB)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.net..")
        .check(OBSERVER);
  }
}
