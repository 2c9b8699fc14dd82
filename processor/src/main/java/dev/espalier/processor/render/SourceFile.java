package dev.espalier.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.plan.FilePlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What all generated files have in common: annotations, suppressions, imports, stub bodies. */
final class SourceFile {

  private static final String PROCESSOR = "dev.espalier.processor.EspalierProcessor";

  private SourceFile() {}

  // @Generated("dev.espalier.processor.EspalierProcessor")
  // @GeneratedByEspalier(parameters = {"config", "self"})
  // public final class PriceFeedRef
  static TypeSpec.Builder type(FilePlan file) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(JavaTypes.of(file.name())).addModifiers(Modifier.FINAL);
    if (file.open()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (file.generatedAnnotation()) {
      type.addAnnotation(
          AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
              .addMember("value", "$S", PROCESSOR)
              .build());
    }
    type.addAnnotation(marker(file.parameters()));
    if (file.nullMarked()) {
      type.addAnnotation(ClassName.get("org.jspecify.annotations", "NullMarked"));
    }
    if (!file.suppressions().isEmpty()) {
      AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
      file.suppressions().forEach(category -> suppress.addMember("value", "$S", category));
      type.addAnnotation(suppress.build());
    }
    return type.alwaysQualify(file.qualified().toArray(String[]::new));
  }

  static Source source(FilePlan file, TypeSpec type) {
    JavaFile java =
        JavaFile.builder(file.name().packageName(), type)
            .indent("  ")
            .skipJavaLangImports(!file.importLang())
            .build();
    return new Source(file.name().qualified(), Layout.tidy(java.toString()));
  }

  // throw new IllegalStateException("`Trading` has errors: see the compiler's messages");
  static CodeBlock fault(FilePlan file) {
    return CodeBlock.of(
        "throw new $T($S);\n", IllegalStateException.class, String.valueOf(file.fault()));
  }

  /** Puts the body of a method, or what a stub has instead. */
  static MethodSpec body(FilePlan file, MethodSpec.Builder method, CodeBlock body) {
    return method.addCode(file.isStub() ? fault(file) : body).build();
  }

  /** The package-private or public variant of modifiers, after the class. */
  static Modifier[] visible(FilePlan file, Modifier... modifiers) {
    if (!file.open()) {
      return modifiers;
    }
    Modifier[] all = new Modifier[modifiers.length + 1];
    all[0] = Modifier.PUBLIC;
    System.arraycopy(modifiers, 0, all, 1, modifiers.length);
    return all;
  }

  private static AnnotationSpec marker(List<String> parameters) {
    AnnotationSpec.Builder marker =
        AnnotationSpec.builder(JavaTypes.annotations("GeneratedByEspalier"));
    parameters.forEach(name -> marker.addMember("parameters", "$S", name));
    return marker.build();
  }
}
