package dev.espalier.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The tests of one class run within a test.
 *
 * @param results what has come of each, by its display name; of the class, too
 */
record TestRun(Map<String, TestExecutionResult> results) {

  /** Runs a class, with all its tests at the same time if that is wanted. */
  static TestRun of(Class<?> tests, boolean concurrent) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests))
            .configurationParameter(
                "junit.jupiter.execution.parallel.enabled", String.valueOf(concurrent))
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
            .build();
    Map<String, TestExecutionResult> results = new ConcurrentHashMap<>();
    TestExecutionListener listener =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            results.put(test.getDisplayName(), result);
          }
        };
    LauncherFactory.create().execute(request, listener);
    return new TestRun(new TreeMap<>(results));
  }

  static TestRun of(Class<?> tests) {
    return of(tests, false);
  }

  TestExecutionResult.Status status(String test) {
    return results.get(test).getStatus();
  }

  Throwable failure(String test) {
    return results.get(test).getThrowable().orElseThrow();
  }
}
