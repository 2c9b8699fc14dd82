package dev.espalier.benchmarks.load;

import dev.espalier.CallTimeoutException;

/** Children of a dynamic supervisor. */
final class EspalierCrew implements Loads.Crew {
  private final CrowdTree tree = CrowdTree.start();
  private int hired;

  @Override
  public Member hire() {
    return new RefMember(tree.members().start(hired++));
  }

  @Override
  public void close() {
    tree.close();
  }

  private record RefMember(BusyRef ref, BusyRef patient) implements Member {
    RefMember(BusyRef ref) {
      this(ref, ref.within(PATIENCE));
    }

    @Override
    public void again(Tally tally) {
      ref.again(tally);
    }

    @Override
    public void know(Member other) {
      ref.know(((RefMember) other).ref);
    }

    @Override
    public void work(int others) {
      ref.work(others);
    }

    @Override
    public boolean isAnswered() {
      try {
        patient.answer();
        return true;
      } catch (CallTimeoutException e) {
        return false;
      }
    }
  }
}
