package org.juzhen.connectors.simulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The process that started this one. A killed hub cannot stop its simulator any more, so the
 * simulator looks after it and goes when it is gone.
 */
final class Parent {
  private static final String OPTION = "--parent-pid";

  private Parent() {}

  /** Ends this process once the process named by {@code --parent-pid} is gone. */
  static void follow(List<String> words) {
    pid(words).ifPresent(Parent::watch);
  }

  static Optional<Long> pid(List<String> words) {
    int at = words.indexOf(OPTION);
    return at < 0 || at + 1 == words.size()
        ? Optional.empty()
        : Optional.of(Long.parseLong(words.get(at + 1)));
  }

  private static void watch(long pid) {
    ScheduledExecutorService eye =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "parent");
              thread.setDaemon(true);
              return thread;
            });
    eye.scheduleWithFixedDelay(() -> leaveUnlessAlive(pid), 1, 1, TimeUnit.SECONDS);
  }

  private static void leaveUnlessAlive(long pid) {
    if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
      System.exit(0);
    }
  }
}
