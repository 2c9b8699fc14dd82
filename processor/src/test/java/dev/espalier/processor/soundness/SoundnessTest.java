package dev.espalier.processor.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs, the same ones in each build: each has either findings of ours and no other
 * errors, or generated code that compiles without a warning, on javac and on Eclipse's compiler, in
 * one go, file by file and against class files; in packages, in the default package and in a named
 * module.
 *
 * <p>{@code -Dsoundness.seed=random -Dsoundness.programs=N} tries others; a failure prints the seed
 * that repeats it.
 */
class SoundnessTest {

  private static final long SEED = seed();
  private static final int PROGRAMS = Integer.getInteger("soundness.programs", 2_000);
  private static final int AT_ONCE = 100;

  @TempDir private Path folder;

  /** A build is to fail for what has changed in it; other programs are tried by hand. */
  private static long seed() {
    String wish = System.getProperty("soundness.seed", "1017314646594225144");
    return wish.equals("random") ? new Random().nextLong() : Long.parseLong(wish);
  }

  @Test
  void findingsOrCodeThatCompiles() {
    System.out.println("-Dsoundness.seed=" + SEED + " -Dsoundness.programs=" + PROGRAMS);
    Duration before = cpu();
    Draw draw = new Draw(SEED);
    int clean = 0;
    int done = 0;
    while (done < PROGRAMS) {
      List<Program> programs = new ArrayList<>();
      Mode mode = Mode.of(draw);
      for (int i = 0; i < Math.min(AT_ONCE, PROGRAMS - done); i++) {
        programs.add(ProgramWriter.write(draw.seed(), "p" + i, i == 0 ? mode.first(draw) : mode));
      }
      List<Trial.Problem> problems = new ArrayList<>();
      clean += run(programs, "", problems);
      assertThat(problems).as(() -> report(programs, problems.get(0))).isEmpty();
      done += programs.size();
    }
    System.out.println(
        clean + " without a finding, " + cpu().minus(before).toSeconds() + " s of CPU");
    // a generator that wrote nonsense would pass the test, too
    assertThat(clean).as("programs without a finding").isGreaterThan(PROGRAMS / 4);
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Collects what is wrong with some programs; returns how many have no finding. */
  private int run(List<Program> programs, String only, List<Trial.Problem> problems) {
    try {
      Path own = Files.createTempDirectory(folder, "trial");
      Trial trial = new Trial(own, programs, only);
      problems.addAll(trial.run());
      TestCompiler.delete(own);
      return trial.clean();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The problem with a program that is as small as can be. */
  private String report(List<Program> programs, Trial.Problem problem) {
    AtomicReference<String> text = new AtomicReference<>(problem.text());
    Program program = problem.program();
    for (Program each : program == null ? programs : List.<Program>of()) {
      if (program == null && fails(each, problem.gist(), text)) {
        program = each;
      }
    }
    if (program == null) {
      return "seed " + SEED + ", no program alone: " + problem.gist() + "\n" + problem.text();
    }
    Program culprit = program;
    Program smallest =
        new Shrinker(candidate -> fails(candidate, problem.gist(), text)).shrink(culprit);
    return "seed %d, program %d: %s%n%s%n%s"
        .formatted(SEED, culprit.seed(), problem.gist(), text.get(), smallest.print());
  }

  private boolean fails(Program program, String gist, AtomicReference<String> said) {
    List<Trial.Problem> problems = new ArrayList<>();
    run(List.of(program), gist, problems);
    for (Trial.Problem problem : problems) {
      if (problem.gist().equals(gist)) {
        said.set(problem.text());
        return true;
      }
    }
    return false;
  }
}
