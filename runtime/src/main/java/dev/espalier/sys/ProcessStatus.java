package dev.espalier.sys;

import java.util.List;
import java.util.Optional;

/**
 * A process as it was at one moment; OTP's {@code sys:get_status}.
 *
 * @param path its place
 * @param type the class of the worker; {@code supervisor} if it is a supervisor
 * @param label what it calls itself, if it does
 * @param ancestors the paths of the supervisors above it, the nearest first
 * @param suspended whether it handles system requests only
 * @param trapsExits whether exit signals are messages for it
 * @param waitingCalls how many callers wait for it
 * @param waitingCasts how many casts wait for it
 * @param links the paths of the processes linked to it
 * @param monitors the paths of the processes that it monitors
 * @param monitoredBy how many monitors there are on it
 * @param state its state as its {@code @FormatStatus} method shows it; empty without such a method
 * @param statistics what it has done, if somebody has wanted that to be counted
 */
public record ProcessStatus(
    String path,
    String type,
    Optional<String> label,
    List<String> ancestors,
    boolean suspended,
    boolean trapsExits,
    int waitingCalls,
    int waitingCasts,
    List<String> links,
    List<String> monitors,
    int monitoredBy,
    Optional<String> state,
    Optional<Statistics> statistics) {

  /** Copies the lists. */
  public ProcessStatus {
    ancestors = List.copyOf(ancestors);
    links = List.copyOf(links);
    monitors = List.copyOf(monitors);
  }
}
