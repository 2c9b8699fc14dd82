package app;

import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Every;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;

class Announcer {
  private final MixerRef mixer;
  private final Clock clock;
  private final Deque<String> news = new ArrayDeque<>();

  Announcer(MixerRef mixer, Clock clock) {
    this.mixer = mixer;
    this.clock = clock;
  }

  @Cast
  void write(String text) {
    news.addLast(text);
  }

  @Every(millis = 60_000)
  void read() {
    LocalTime now = LocalTime.now(clock);
    if (now.getMinute() == 0) {
      mixer.onAir(Channel.MUSIC, "it is " + now.getHour() + " o'clock");
      news.forEach(text -> mixer.onAir(Channel.NEWS, text));
      news.clear();
    }
  }
}
