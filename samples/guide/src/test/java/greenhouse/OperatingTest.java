package greenhouse;

import static dev.espalier.testkit.Await.awaitDown;
import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Await.awaitState;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.observer.Observer;
import dev.espalier.sys.Sys;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.TestSupervisor;
import greenhouse.operating.Pager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class OperatingTest {

  @Test
  void aListenerHearsOfCrashesAndOfTheEnd(TestSupervisor supervisor) {
    Pager pager = new Pager();
    GreenhouseTree tree = supervisor.start(() -> GreenhouseTree.start(new Settings(40, 20)));
    tree.listen(pager);
    for (int crashes = 1; crashes <= 3; crashes++) {
      crash(tree.display());
      awaitRestart(tree.display());
    }
    awaitDown(tree.supervisor(), () -> crash(tree.display()));
    assertThat(awaitState(pager::crashes, crashes -> crashes == 4)).isEqualTo(4);
    assertThat(pager.zombies()).isZero();
  }

  @Test
  void anObserverServesAPage(TestSupervisor supervisor) throws Exception {
    GreenhouseTree tree = supervisor.start(() -> GreenhouseTree.start(new Settings(40, 20)));
    try (Observer observer =
            Observer.builder(tree).port(0).blueprint(GreenhouseTree.blueprint()).start();
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> page =
          client.send(
              HttpRequest.newBuilder(observer.address()).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    }
  }

  @Test
  void aSnapshotShowsTheTreeAndItsBudget(TestSupervisor supervisor) {
    GreenhouseTree tree = supervisor.start(() -> GreenhouseTree.start(new Settings(40, 20)));
    crash(tree.display());
    awaitRestart(tree.display());
    var greenhouse = Sys.snapshot(tree.supervisor());
    assertThat(greenhouse.restartsUsed()).isEqualTo(1);
    assertThat(greenhouse.children()).hasSize(8);
  }
}
