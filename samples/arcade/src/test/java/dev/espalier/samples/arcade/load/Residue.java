package dev.espalier.samples.arcade.load;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.espalier.samples.arcade.ArcadeTree;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a server is there: to be compared before anybody has come and after all have gone.
 *
 * @param platformThreads threads of the operating system
 * @param virtualThreads threads of the JVM
 * @param files open files, and so also sockets and connections to the database
 * @param sessions processes of browsers
 * @param subscriptions entries in the registry of topics
 */
record Residue(
    int platformThreads, int virtualThreads, long files, int sessions, long subscriptions) {

  static Residue of(ArcadeTree arcade) throws IOException {
    Path folder = Files.createTempDirectory("arcade-threads");
    Path dump = folder.resolve("threads.json");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(dump.toString(), ThreadDumpFormat.JSON);
    int virtual =
        (int) Files.lines(dump).filter(line -> line.contains("\"virtual\": true")).count();
    Files.delete(dump);
    Files.delete(folder);
    return new Residue(
        ManagementFactory.getThreadMXBean().getThreadCount(),
        virtual,
        ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
            .getOpenFileDescriptorCount(),
        arcade.sessions().count(),
        arcade.topics().count());
  }

  /**
   * What is left over.
   *
   * @return nothing if this is, but for the size of pools, what was there before
   */
  List<String> since(Residue before) {
    List<String> left = new ArrayList<>();
    compare(left, "platform threads", platformThreads, before.platformThreads, 16);
    compare(left, "virtual threads", virtualThreads, before.virtualThreads, 8);
    compare(left, "open files", files, before.files, 16);
    compare(left, "sessions", sessions, before.sessions, 0);
    compare(left, "subscriptions", subscriptions, before.subscriptions, 0);
    return left;
  }

  private static void compare(List<String> left, String what, long now, long before, long more) {
    if (now > before + more) {
      left.add(what + " left over: " + now + ", and " + before + " before");
    }
  }
}
