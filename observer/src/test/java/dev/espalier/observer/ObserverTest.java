package dev.espalier.observer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.Self;
import dev.espalier.Signals;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Observers and the trees they look at, without a browser. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ObserverTest {
  @AutoClose private final Orchard orchard = Orchard.start();

  @Test
  void text() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    CountDownLatch inside = new CountDownLatch(1);
    orchard.book("EURUSD");
    orchard
        .worker("risk")
        .cast(worker -> {
          inside.countDown();
          released.await();
        });
    orchard.worker("risk").cast(worker -> {});
    inside.await();
    orchard.tree().supervisor().supervisor("gateway").terminateChild("listener");
    try {
      assertThat(Observer.text(orchard.tree()))
          .isEqualTo(
              """
              Trading  supervisor, rest_for_one, 0 of 3 restarts within 5 s
              ├─ symbols  idle, Registry, 0 handled
              ├─ feed  idle, Orchard.PriceFeed, 0 handled
              ├─ risk  running, Orchard.RiskEngine, 0 handled, 0 calls and 1 casts waiting
              ├─ ticker  looping, Orchard.Ticker, 0 handled
              ├─ books  supervisor, dynamic, 0 of 10 restarts within 5 s
              │  └─ EURUSD  idle, Orchard.OrderBook, 0 handled
              └─ gateway  supervisor, one_for_one, 0 of 3 restarts within 5 s
                 ├─ listener  stopped
                 ├─ sessions  idle, Orchard.Session "42 customers", 0 handled
                 └─ tasks  supervisor, dynamic, 0 of 3 restarts within 5 s\
              """);
      for (int i = 0; i < 1_000; i++) {
        orchard.book("B" + i);
      }
      assertThat(Observer.text(orchard.tree().supervisor()))
          .contains(
              "books  supervisor, dynamic, 0 of 10 restarts within 5 s,"
                  + " 1,001 children: 1,001 running, 0 restarting, 0 stopped\n");
    } finally {
      released.countDown();
    }
  }

  @Test
  void print() {
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Observer.print(orchard.tree());
    } finally {
      System.setOut(out);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("Trading  supervisor");
  }

  /** A worker that has an observer of its own tree. */
  private static final class Watchman implements AutoCloseable {
    private final Observer observer;

    Watchman(Self self) {
      observer = Observer.builder(self).port(0).start();
    }

    @Override
    public void close() {
      observer.close();
    }
  }

  @Test
  @DisplayName("an observer may be a child of the tree that it shows")
  void child() throws Exception {
    AtomicReference<URI> address = new AtomicReference<>();
    SupervisorSpec spec =
        SupervisorSpec.named("Root")
            .child(
                ChildSpec.supervisor(
                    "inner",
                    siblings ->
                        SupervisorSpec.named("inner")
                            .child(
                                ChildSpec.worker(
                                    "watchman",
                                    start -> {
                                      Watchman made = new Watchman(start.self());
                                      address.set(made.observer.address());
                                      return made;
                                    }))
                            .build()))
            .child(ChildSpec.worker("other", start -> new Object()))
            .build();
    Tree tree = Tree.start(spec);
    try (Observer second = Observer.builder(tree).port(0).start();
        Web web = new Web(second)) {
      try (Web.Events events = web.events()) {
        assertThat(events.next("tree")).contains("Root/inner/watchman").contains("Root/other");
        Signals.stop(tree.supervisor().supervisor("inner").child("watchman"));
        assertThat(events.next("report")).contains("Root/inner/watchman");
      }
      tree.close();
    } finally {
      tree.close();
    }
    Awaitility.await().untilAsserted(() -> assertThat(ServerTest.threads()).isEmpty());
  }

  @Test
  @DisplayName("a tree is shown while all carriers of virtual threads are taken")
  void hogs() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    List<Thread> hogs = new ArrayList<>();
    try (Observer observer = Observer.builder(orchard.tree()).port(0).start();
        Web web = new Web(observer)) {
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        CountDownLatch begun = new CountDownLatch(1);
        hogs.add(
            Thread.ofVirtual()
                .start(() -> {
                  begun.countDown();
                  while (!enough.get()) {
                    Thread.onSpinWait();
                  }
                }));
        begun.await();
      }
      try (Web.Events events = web.events()) {
        assertThat(events.next("tree")).contains("Trading/gateway/sessions");
      }
    } finally {
      enough.set(true);
      for (Thread hog : hogs) {
        hog.join();
      }
    }
  }

  @Test
  @DisplayName("several observers of one tree, one of a part of it")
  void several() throws Exception {
    try (Observer all = Observer.builder(orchard.tree()).port(0).start();
        Observer part =
            Observer.builder(orchard.tree().supervisor().supervisor("gateway")).port(0).start();
        Web webOfAll = new Web(all);
        Web webOfPart = new Web(part);
        Web.Events ofAll = webOfAll.events();
        Web.Events ofPart = webOfPart.events()) {
      assertThat(ofPart.next("hello")).contains("\"root\":\"Trading/gateway\"");
      assertThat(ofPart.next("tree")).doesNotContain("Trading/feed");
      assertThat(ofAll.next("tree")).contains("Trading/feed");
      orchard.crash("gateway/sessions");
      assertThat(ofPart.next("report")).contains("Trading/gateway/sessions");
      assertThat(ofAll.next("report")).contains("Trading/gateway/sessions");
    }
  }
}
