package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ProcessRef;
import dev.espalier.sys.NodeSnapshot;
import dev.espalier.sys.SupervisorSnapshot;
import dev.espalier.sys.Sys;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whole trees as one sees them at one moment. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SnapshotTest {
  @AutoClose private final TestBed bed = new TestBed();

  @Test
  @DisplayName("SYS-024 SYS-026 a snapshot shows every process of a tree, as which_children does")
  void snapshot() {
    bed.start(
        TestBed.restForOne(
                bed.plain("a"),
                TestBed.supervisor("s", oneForOne(bed.plain("b"), bed.plain("c"))),
                ChildSpec.supervisor("pool", siblings -> DynamicSupervisorSpec.named("pool")))
            .intensity(3, 5));
    ProcessRef root = bed.supervisor();
    bed.supervisor().supervisor("pool").asDynamicSupervisor().startChild(bed.plain("one"));
    bed.supervisor().supervisor("s").terminateChild("c");
    bed.ref("s/b").kill();
    TestBed.settle(bed.supervisor().supervisor("s"));
    assertThat(Sys.snapshot(root).text())
        .isEqualTo(
            """
            Root  running, rest_for_one, 0 of 3 restarts within 5 s
              a  running
              s  running, one_for_one, 1 of 3 restarts within 5 s
                b  running, start 2
                c  stopped
              pool  running, children on demand, 0 of 3 restarts within 5 s
                one  running\
            """);
    SupervisorSnapshot inner = Sys.snapshot(bed.supervisor().supervisor("s"));
    assertThat(inner.children())
        .extracting(NodeSnapshot::id, NodeSnapshot::state, NodeSnapshot::start)
        .containsExactly(
            tuple("b", ChildInfo.State.RUNNING, 2L), tuple("c", ChildInfo.State.STOPPED, 1L));
    assertThat(inner.children())
        .extracting(node -> node.id() + " " + node.state())
        .containsExactlyElementsOf(TestBed.children(bed.supervisor().supervisor("s")).reversed());
    assertThat(inner.children().getFirst().process().path()).isEqualTo("Root/s/b");
    bed.supervisor().terminateChild("s");
    assertThat(Sys.snapshot(root).text()).contains("\n  s  stopped\n");
  }
}
