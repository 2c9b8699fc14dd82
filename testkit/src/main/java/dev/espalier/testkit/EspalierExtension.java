package dev.espalier.testkit;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each JUnit test a {@link TestSupervisor} of its own, as a parameter of the test, of a
 * {@code @BeforeEach} or {@code @AfterEach} method or of the constructor, and ends it with the
 * test:
 *
 * <pre>{@code
 * @ExtendWith(EspalierExtension.class)
 * class ShopTest {
 *   @Test
 *   void survivesItsTill(TestSupervisor supervisor) {
 *     ShopTree shop = supervisor.start(() -> ShopTree.start(config));
 *     crash(shop.till());
 *     awaitRestart(shop.till());
 *   }
 * }
 * }</pre>
 *
 * <p>The processes are gone before {@code @AfterEach} methods run, so those may remove what the
 * processes have used. If the test has failed, a suppressed exception shows its trees as they were
 * and what they have reported. In a {@code @BeforeAll} method the parameter is a supervisor of the
 * class, which ends after all its tests. Tests that run at the same time share nothing.
 */
public final class EspalierExtension implements ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace NAMESPACE = Namespace.create(EspalierExtension.class);

  /** Creates the extension; JUnit does that. */
  public EspalierExtension() {}

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(
      ExtensionContext rootContext) {
    return ExtensionContextScope.TEST_METHOD; // what a constructor gets belongs to its test
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestSupervisor.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // closed with the context, should the test not get so far as to be executed
    return store(context)
        .computeIfAbsent(
            key(context), key -> new TestSupervisor(name(context)), TestSupervisor.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    TestSupervisor supervisor = store(context).get(key(context), TestSupervisor.class);
    if (supervisor != null) {
      context
          .getExecutionException()
          .ifPresent(failure -> failure.addSuppressed(new TreesAtFailure(supervisor.describe())));
      supervisor.close();
    }
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  /** A store also shows what those of the contexts around it hold, so each has a key of its own. */
  private static String key(ExtensionContext context) {
    return context.getUniqueId();
  }

  private static String name(ExtensionContext context) {
    String test = context.getTestClass().map(Class::getSimpleName).orElse("test");
    Optional<String> method = context.getTestMethod().map(found -> "." + found.getName());
    return test + method.orElse("");
  }
}
